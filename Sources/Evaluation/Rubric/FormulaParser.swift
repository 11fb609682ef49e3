// Reads a formula as people write it: ids or titles, ASCII or full-width signs, `prior(x)` or 上年(x).

/// Why a text is no formula, and at which character.
package struct FormulaError: Error, Hashable, Sendable {
    /// Characters (Unicode scalars) before the place.
    package let offset: Int
    package let problem: Problem

    package enum Problem: Hashable, Sendable {
        case unexpected(String)
        case unexpectedEnd
        case unknownName(String)
        case badNumber(String)
        case tooDeep
        case tooLong
        /// A function with a number of operands it does not take.
        case operands(Formula.Function)
        /// `prior` of something that is not a figure, or of more than 9 years.
        case prior
    }
}

/// A recursive-descent parser over Unicode scalars.
struct FormulaParser {
    static let maximumScalars = 1_000
    static let deepest = 32

    private let scalars: [Unicode.Scalar]
    private let resolve: (String) -> FigureID?
    private var place = 0
    private var depth = 0

    init(_ text: String, _ resolve: @escaping (String) -> FigureID?) {
        scalars = Array(text.unicodeScalars)
        self.resolve = resolve
    }

    mutating func formula() throws(FormulaError) -> Formula {
        guard scalars.count <= Self.maximumScalars else { throw error(.tooLong) }
        let formula = try sum()
        skipSpace()
        if place < scalars.count { throw error(.unexpected(String(scalars[place]))) }
        return formula
    }

    private mutating func sum() throws(FormulaError) -> Formula {
        var left = try product()
        while let sign = next([
            "+": .add, "＋": .add, "-": .subtract, "−": .subtract, "－": .subtract,
        ]) {
            left = .binary(sign, left, try product())
        }
        return left
    }

    private mutating func product() throws(FormulaError) -> Formula {
        var left = try factor()
        while let sign = next([
            "*": .multiply, "×": .multiply, "/": .divide, "÷": .divide, "／": .divide,
        ]) {
            left = .binary(sign, left, try factor())
        }
        return left
    }

    private mutating func factor() throws(FormulaError) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw error(.tooDeep) }
        skipSpace()
        guard place < scalars.count else { throw error(.unexpectedEnd) }
        let scalar = scalars[place]
        if "-−－".unicodeScalars.contains(scalar) {
            place += 1
            return .negated(try factor())
        }
        if skip("(（") {
            let inner = try sum()
            try expect(")）")
            return inner
        }
        if ("0"..."9").contains(scalar) { return try number() }
        return try named()
    }

    private mutating func number() throws(FormulaError) -> Formula {
        let start = place
        while place < scalars.count, ("0"..."9").contains(scalars[place]) || scalars[place] == "." {
            place += 1
        }
        let text = String(String.UnicodeScalarView(scalars[start..<place]))
        do throws(DecimalError) { return .number(try DecimalNumber(canonical: text)) } catch {
            throw FormulaError(offset: start, problem: .badNumber(text))
        }
    }

    private mutating func named() throws(FormulaError) -> Formula {
        let start = place
        let name = try name()
        skipSpace()
        if place < scalars.count, "(（".unicodeScalars.contains(scalars[place]) {
            if let function = Self.functions[name] { return try call(function, from: start) }
            if Self.priors.contains(name) { return try prior(from: start) }
        }
        guard let figure = resolve(name) else {
            throw FormulaError(offset: start, problem: .unknownName(name))
        }
        return .figure(figure, yearsBack: 0)
    }

    private mutating func call(
        _ function: Formula.Function, from start: Int
    ) throws(FormulaError) -> Formula {
        try expect("(（")
        var operands = [try sum()]
        while skip(",，") { operands.append(try sum()) }
        try expect(")）")
        guard function.operands.contains(operands.count) else {
            throw FormulaError(offset: start, problem: .operands(function))
        }
        return .function(function, operands)
    }

    private mutating func prior(from start: Int) throws(FormulaError) -> Formula {
        try expect("(（")
        let inner = try sum()
        var years = 1
        if skip(",，") {
            skipSpace()
            guard place < scalars.count, let digit = Int(String(scalars[place])), digit > 0 else {
                throw error(.prior)
            }
            place += 1
            years = digit
        }
        try expect(")）")
        guard case .figure(let figure, 0) = inner else {
            throw FormulaError(offset: start, problem: .prior)
        }
        return .figure(figure, yearsBack: years)
    }

    /// A run of letters, digits and `_`, or anything within quotes.
    private mutating func name() throws(FormulaError) -> String {
        let start = place
        for (open, close): (Unicode.Scalar, Unicode.Scalar) in [
            ("\"", "\""), ("“", "”"), ("「", "」"),
        ]
        where scalars[place] == open {
            guard let end = scalars[(place + 1)...].firstIndex(of: close) else {
                throw error(.unexpectedEnd)
            }
            place = end + 1
            return String(String.UnicodeScalarView(scalars[(start + 1)..<end]))
        }
        while place < scalars.count, Self.isNamePart(scalars[place]) { place += 1 }
        guard place > start else { throw error(.unexpected(String(scalars[place]))) }
        return String(String.UnicodeScalarView(scalars[start..<place]))
    }

    /// Whether a text is read as one name without quotes.
    static func isBareName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, !("0"..."9").contains(first) else {
            return false
        }
        return text.unicodeScalars.allSatisfy(isNamePart)
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    private static let functions: [String: Formula.Function] = [
        "abs": .abs, "绝对值": .abs, "min": .min, "最小": .min, "max": .max, "最大": .max,
        "mean": .mean, "平均": .mean, "median": .median, "中位数": .median,
        "available_mean": .availableMean, "现有平均": .availableMean, "at_least": .atLeast,
        "不低于": .atLeast, "at_most": .atMost, "不高于": .atMost, "sum": .sum, "合计": .sum,
    ]

    private static let priors: Set<String> = ["prior", "上年"]

    private mutating func next(
        _ signs: [Unicode.Scalar: Formula.Operator]
    ) -> Formula.Operator? {
        skipSpace()
        guard place < scalars.count, let sign = signs[scalars[place]] else { return nil }
        place += 1
        return sign
    }

    private mutating func skip(_ signs: String) -> Bool {
        skipSpace()
        guard place < scalars.count, signs.unicodeScalars.contains(scalars[place]) else {
            return false
        }
        place += 1
        return true
    }

    private mutating func expect(_ signs: String) throws(FormulaError) {
        guard skip(signs) else {
            throw error(
                place < scalars.count ? .unexpected(String(scalars[place])) : .unexpectedEnd)
        }
    }

    private mutating func skipSpace() {
        while place < scalars.count, scalars[place] == " " || scalars[place] == "\u{3000}" {
            place += 1
        }
    }

    private func error(_ problem: FormulaError.Problem) -> FormulaError {
        FormulaError(offset: place, problem: problem)
    }
}

extension Formula {
    /// Parses a formula whose names `resolve` knows, by id or title.
    ///
    /// - Throws: `FormulaError`, also where the canonical text would be too long or too deep to be read.
    package init(
        _ text: String, resolve: @escaping (String) -> FigureID?
    ) throws(FormulaError) {
        var parser = FormulaParser(text, resolve)
        self = try parser.formula()
        // An id may be longer than a title, and a sign takes parentheses that nobody wrote.
        var again = FormulaParser(canonical) { name in
            do throws(IdentifierError) { return try FigureID(name) } catch { return nil }
        }
        do throws(FormulaError) { _ = try again.formula() } catch {
            throw FormulaError(offset: 0, problem: error.problem)
        }
    }
}
