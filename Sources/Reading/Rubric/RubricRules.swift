// Reads the rules of a rubric file, its rounding, grades and exemptions.

import Evaluation

extension RubricReader {
    /// A word for a rule without parts, else a mapping whose one key is the rule's shape.
    mutating func rule(_ node: YAMLNode) -> Rule? {
        if case .text(let word) = node.value {
            switch word.text {
            case "all_or_nothing": return .allOrNothing
            case "judged": return .judged
            default:
                notes.note(.word(word.text, expected: Self.shapes), at: node.place)
                return nil
            }
        }
        let parts = ["linear", "proportion", "count", "graded"]
        guard let row = Row(node, texts: [], parts: parts, &notes) else { return nil }
        let given = parts.filter { row.part($0) != nil }
        if given.count > 1 { notes.note(.keysExclude(given[0], given[1]), at: node.place) }
        if let linear = row.part("linear") { return self.linear(linear).map(Rule.linear) }
        if let part = row.part("proportion") { return proportion(part).map(Rule.proportion) }
        if let part = row.part("count") { return .count(numbers(part)) }
        if let part = row.part("graded") {
            return .graded(part.elements(atMost: 50, &notes).compactMap { gradePoints($0) })
        }
        notes.note(.missingOneOf(Self.shapes), at: node.place)
        return nil
    }

    private static let shapes = [
        "linear", "proportion", "count", "all_or_nothing", "graded", "judged",
    ]

    private mutating func linear(_ node: YAMLNode) -> Rule.Linear? {
        guard let row = Row(node, texts: ["full", "zero"], &notes) else { return nil }
        let fullCell = row.required("full", &notes)
        let zeroCell = row.required("zero", &notes)
        let full = fullCell.flatMap { end($0) }
        let zero = zeroCell.flatMap { end($0) }
        guard let fullCell, let zeroCell, let full, let zero else { return nil }
        let (low, high) =
            full.at.exact < zero.at.exact ? (full.sign, zero.sign) : (zero.sign, full.sign)
        if low == .atLeast || high == .atMost, full.at.exact != zero.at.exact {
            notes.note(
                .ruleDirection(full: fullCell.text, zero: zeroCell.text), at: node.place)
            return nil
        }
        return Rule.Linear(
            full: .init(at: full.at, beyond: full.sign != .exactly),
            zero: .init(at: zero.at, beyond: zero.sign != .exactly))
    }

    private enum Sign { case atMost, atLeast, exactly }

    private static let signs: [(String, Sign)] = [
        ("<=", .atMost), ("≤", .atMost), ("≦", .atMost), (">=", .atLeast), ("≥", .atLeast),
        ("≧", .atLeast), ("=", .exactly),
    ]

    /// `<= 100%`: the sign says whether the rule also speaks of what lies beyond; `=` is silent there.
    private mutating func end(_ cell: Located) -> (sign: Sign, at: DecimalNumber)? {
        let text = String(
            String.UnicodeScalarView(
                InputText.trimmed(cell.text).unicodeScalars.map(NameFolding.narrowed)))
        guard let (prefix, sign) = Self.signs.first(where: { text.hasPrefix($0.0) }) else {
            notes.note(.ruleEnd(cell.text), at: cell.place)
            return nil
        }
        let number = Located(String(text.dropFirst(prefix.count)), at: cell.place)
        return ratio(number).map { (sign, $0) }
    }

    /// A number or a percentage, as a ratio.
    private mutating func ratio(_ cell: Located) -> DecimalNumber? {
        switch cell.inputNumber(&notes) {
        case nil:
            return nil
        case .blank?:
            notes.note(.blankNumber, at: cell.place)
            return nil
        case .number(let number, isPercent: false)?:
            return number
        case .number(let number, isPercent: true)?:
            do throws(DecimalError) { return try number.hundredth() } catch {
                notes.note(.number(.tooManyDigits(cell.text)), at: cell.place)
                return nil
            }
        }
    }

    private mutating func proportion(_ node: YAMLNode) -> Rule.Proportion? {
        guard let row = Row(node, texts: ["cap"], &notes),
            let cell = row.required("cap", &notes)
        else { return nil }
        if cell.text == "none" { return Rule.Proportion(cap: nil) }
        return ratio(cell).map { Rule.Proportion(cap: $0) }
    }

    private mutating func numbers(_ node: YAMLNode) -> [DecimalNumber] {
        node.elements(atMost: 101, &notes).compactMap { text($0)?.number(&notes) }
    }

    private mutating func gradePoints(_ node: YAMLNode) -> Rule.GradePoints? {
        guard let row = Row(node, texts: ["id", "title", "points"], &notes) else { return nil }
        let id = row.requiredID("id", GradeKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let points = row.required("points", &notes).flatMap { $0.number(&notes) }
        guard let id, let title, let points else { return nil }
        return Rule.GradePoints(id: id, title: title, points: points)
    }

    mutating func rounding(_ node: YAMLNode) -> Rounding? {
        guard let row = Row(node, texts: ["digits", "mode", "scope"], &notes) else { return nil }
        for key in ["digits", "mode", "scope"] { _ = row.required(key, &notes) }
        let digits = row.wholeNumber("digits", 0...6, &notes)
        let mode = row.word("mode", InputWords.rounding, &notes)
        let scope = row.word("scope", InputWords.roundingScope, &notes)
        guard let digits, let mode, let scope else { return nil }
        return Rounding(digits: digits, mode: mode, scope: scope)
    }

    mutating func gradeBand(_ node: YAMLNode) -> GradeBand? {
        guard let row = Row(node, texts: ["title", "at_least"], &notes) else { return nil }
        let title = row.requiredText("title", Limit.title, &notes)
        let atLeast = row.required("at_least", &notes).flatMap { $0.number(&notes) }
        guard let title, let atLeast else { return nil }
        places.grades[title] = node.place
        return GradeBand(title: title, atLeast: atLeast)
    }

    mutating func treatment(_ node: YAMLNode) -> Treatment? {
        guard let cell = text(node) else { return nil }
        if let treatment = InputWords.treatment.value(of: cell.text) { return treatment }
        notes.note(.word(cell.text, expected: InputWords.treatment.names), at: cell.place)
        return nil
    }

    private mutating func text(_ node: YAMLNode) -> Located? {
        if case .text(let text) = node.value { return text }
        notes.note(.shape(expected: .text, found: node.shape), at: node.place)
        return nil
    }
}
