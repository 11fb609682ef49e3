// What the values of a measure imply of the one figure that is not on record.

package import Evaluation

/// A figure that is still unknown, and the values it can have with the others as they stand.
package struct ImpliedFigure: Hashable, Sendable {
    /// Recorded or derived.
    package let reading: FigureReading
    /// The unit it is shown in; nil where a derived figure fits none.
    package let unit: Unit?
    /// In the unit shown, else in base units; nil where the measure is no quotient of straight lines of it.
    package let values: ExactSet?
    /// The figures it was worked out from.
    package let known: [KnownFigure]
}

/// A figure that has a value, in the unit shown.
package struct KnownFigure: Hashable, Sendable {
    package let reading: FigureReading
    package let unit: Unit?
    package let value: Exact
    /// What it rests on, ascending.
    package let entries: [EntryNumber]
}

extension IndicatorInputs {
    /// The figures of the measure that have a value, derived ones as wholes.
    var knownFigures: [KnownFigure] {
        (scored.indicator.measure?.formula.reads ?? []).compactMap { reading in
            let formula = expanded(reading)
            guard case .value(let exact)? = formula.measured(values) else { return nil }
            let unit = unit(of: reading)
            return KnownFigure(
                reading: reading, unit: unit,
                value: unit.flatMap { exact.divided(by: $0.factor) } ?? exact,
                entries: formula.reads.compactMap { values.input($0)?.held?.entry }.sorted())
        }
    }

    /// The figures of the measure that have none; derived ones as wholes where more than one of their parts is missing.
    var unknownFigures: [FigureReading] {
        let missing = (scored.formula?.missing(in: values) ?? []).map(\.reading)
        if missing.count == 1 { return missing }
        return (scored.indicator.measure?.formula.reads ?? []).filter {
            !expanded($0).missing(in: values).isEmpty
        }
    }

    /// The one unknown figure; nil where there is none, or where there are several.
    func impliedFigure(by measured: ExactSet) -> ImpliedFigure? {
        let unknown = unknownFigures
        guard let only = unknown.first, unknown.count == 1, scored.list == nil,
            let measure = scored.indicator.measure?.formula
        else { return nil }
        let isPart = !measure.reads.contains(only)
        let formula = isPart ? edition.rubric.expanded(measure) : measure
        let fraction = LinearFraction(formula, of: only) { known in
            guard case .value(let exact)? = edition.rubric.expanded(known).measured(values) else {
                return nil
            }
            return exact
        }
        let unit = unit(of: only)
        let scale = unit.flatMap { Exact.one.divided(by: $0.factor) } ?? .one
        let isCount = unit?.dimension.isCount == true
        return ImpliedFigure(
            reading: only, unit: unit,
            values: fraction?.values(within: measured, isNegative: !isCount).times(scale),
            known: isPart ? knownParts : knownFigures)
    }

    /// The figures as recorded, none of them as a whole.
    private var knownParts: [KnownFigure] {
        scored.reads.compactMap { reading in
            guard let exact = values.input(reading)?.exact else { return nil }
            let unit = unit(of: reading)
            return KnownFigure(
                reading: reading, unit: unit,
                value: unit.flatMap { exact.divided(by: $0.factor) } ?? exact,
                entries: [values.input(reading)?.held?.entry].compactMap { $0 })
        }
    }

    private func expanded(_ reading: FigureReading) -> Formula {
        edition.rubric.expanded(.figure(reading.figure, yearsBack: reading.yearsBack))
    }

    /// The figure's own unit; that of its first part where it is derived from figures of the same dimension.
    private func unit(of reading: FigureReading) -> Unit? {
        if let own = edition.definition(of: reading.figure)?.unit { return own }
        let parts = expanded(reading).reads.compactMap { edition.definition(of: $0.figure)?.unit }
        guard let first = parts.first,
            parts.allSatisfy({ $0.dimension == first.dimension }),
            expanded(reading).isSumOfFigures
        else { return nil }
        return first
    }
}

extension Formula {
    /// Whether it adds figures up, so that it has their dimension.
    fileprivate var isSumOfFigures: Bool {
        switch self {
        case .figure: true
        case .negated(let operand): operand.isSumOfFigures
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
            left.isSumOfFigures && right.isSumOfFigures
        case .function(let function, let operands):
            switch function {
            case .abs, .min, .max, .mean, .median, .availableMean, .sum:
                operands.allSatisfy(\.isSumOfFigures)
            case .atLeast, .atMost: false
            }
        case .number, .binary: false
        }
    }
}

extension ExactSet {
    /// The same numbers so many times as large; `factor` is above zero.
    fileprivate func times(_ factor: Exact) -> ExactSet {
        ExactSet(changingAt: ends.map { $0 * factor }) { value in
            value.divided(by: factor).map(contains) ?? false
        }
    }
}
