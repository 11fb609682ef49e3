// What a measure computes: an expression over named figures, parsed and checked, not a language.

/// An expression over figures with `+ - * /`, last year's values and a few functions.
package indirect enum Formula: Hashable, Sendable {
    case number(DecimalNumber)
    /// A figure, or a derived one, so many years before the evaluation's.
    case figure(FigureID, yearsBack: Int)
    case negated(Formula)
    case binary(Operator, Formula, Formula)
    case function(Function, [Formula])

    package enum Operator: String, CaseIterable, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"

        var binds: Int {
            switch self {
            case .add, .subtract: 1
            case .multiply, .divide: 2
            }
        }
    }

    package enum Function: String, CaseIterable, Sendable {
        case abs, min, max, mean, median
        /// The mean of those operands whose figures there are. Rules 2, as are all below.
        case availableMean = "available_mean"
        /// 1 where the first operand is at least, or at most, the second, else 0.
        case atLeast = "at_least"
        case atMost = "at_most"
        /// Over the items of the list that its figures are recorded for.
        case sum

        /// Whether scoring rules 1 know it.
        package var isOfRules1: Bool {
            switch self {
            case .abs, .min, .max, .mean, .median: true
            case .availableMean, .atLeast, .atMost, .sum: false
            }
        }

        /// How many operands it takes.
        package var operands: ClosedRange<Int> {
            switch self {
            case .abs, .sum: 1...1
            case .atLeast, .atMost: 2...2
            case .min, .max, .mean, .median, .availableMean: 2...20
            }
        }
    }
}

extension Formula {
    /// Every figure read, with how many years back, in order of first appearance.
    package var reads: [FigureReading] {
        var found: [FigureReading] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [FigureReading]) {
        switch self {
        case .number: break
        case .figure(let figure, let yearsBack):
            let reading = FigureReading(figure: figure, yearsBack: yearsBack)
            if !found.contains(reading) { found.append(reading) }
        case .negated(let operand): operand.collect(into: &found)
        case .binary(_, let left, let right):
            left.collect(into: &found)
            right.collect(into: &found)
        case .function(_, let operands):
            for operand in operands { operand.collect(into: &found) }
        }
    }

    /// How many numbers and figures it holds, a figure counting as `size` says; never over a million.
    package func leaves(_ size: (FigureID) -> Int) -> Int {
        switch self {
        case .number: 1
        case .figure(let figure, _): size(figure)
        case .negated(let operand): operand.leaves(size)
        case .binary(_, let left, let right):
            Swift.min(1_000_000, left.leaves(size) + right.leaves(size))
        case .function(_, let operands):
            operands.reduce(0) { Swift.min(1_000_000, $0 + $1.leaves(size)) }
        }
    }

    /// The same formula so many years earlier.
    package func shifted(back years: Int) -> Formula {
        switch self {
        case .number: self
        case .figure(let figure, let yearsBack): .figure(figure, yearsBack: yearsBack + years)
        case .negated(let operand): .negated(operand.shifted(back: years))
        case .binary(let sign, let left, let right):
            .binary(sign, left.shifted(back: years), right.shifted(back: years))
        case .function(let function, let operands):
            .function(function, operands.map { $0.shifted(back: years) })
        }
    }

    /// The same formula with each derived figure replaced by what it is derived from.
    package func expanded(_ derived: [FigureID: Formula]) -> Formula {
        switch self {
        case .number: self
        case .figure(let figure, let yearsBack):
            derived[figure].map { $0.expanded(derived).shifted(back: yearsBack) } ?? self
        case .negated(let operand): .negated(operand.expanded(derived))
        case .binary(let sign, let left, let right):
            .binary(sign, left.expanded(derived), right.expanded(derived))
        case .function(let function, let operands):
            .function(function, operands.map { $0.expanded(derived) })
        }
    }
}

/// One figure a formula reads.
package struct FigureReading: Hashable, Sendable {
    package let figure: FigureID
    /// 0 for the evaluation's own year, 1 for the year before.
    package let yearsBack: Int

    package init(figure: FigureID, yearsBack: Int) {
        self.figure = figure
        self.yearsBack = yearsBack
    }
}

extension Formula {
    /// The canonical text, which parses to the same formula: `(a - prior(a)) / prior(a)`.
    package var canonical: String {
        text(figure: { figure, yearsBack in
            let name = FormulaParser.isBareName(figure.text) ? figure.text : "\"\(figure)\""
            return switch yearsBack {
            case 0: name
            case 1: "prior(\(name))"
            default: "prior(\(name), \(yearsBack))"
            }
        })
    }

    /// The formula with its figures written by `figure`, for people: titles, or the numbers in their place.
    package func text(
        number: (DecimalNumber) -> String = { $0.text },
        figure: (FigureID, Int) -> String
    ) -> String {
        text(within: 0, number, figure)
    }

    private func text(
        within binding: Int, _ number: (DecimalNumber) -> String,
        _ figure: (FigureID, Int) -> String
    ) -> String {
        switch self {
        case .number(let decimal): return number(decimal)
        case .figure(let id, let yearsBack): return figure(id, yearsBack)
        case .negated(let operand):
            let inner = "-" + operand.text(within: 3, number, figure)
            return binding > 0 ? "(\(inner))" : inner
        case .binary(let sign, let left, let right):
            let inner =
                left.text(within: sign.binds, number, figure) + " \(sign.rawValue) "
                + right.text(within: sign.binds + 1, number, figure)
            return binding > sign.binds ? "(\(inner))" : inner
        case .function(let function, let operands):
            let inner = operands.map { $0.text(within: 0, number, figure) }
            return "\(function.rawValue)(\(inner.joined(separator: ", ")))"
        }
    }
}
