// A figure as an evaluation has it, recorded or derived, in the unit in which it is shown.

package import Evaluation

/// What an evaluation says of a figure.
package struct StatedFigure: Hashable, Sendable {
    package let standing: Standing
    /// The unit it is shown in; nil where a derived figure fits none, then it counts in base units.
    package let unit: Unit?
    /// As given, where it was recorded.
    package let given: Quantity?
    /// What it rests on, ascending.
    package let entries: [EntryNumber]
    let dimension: Dimension

    package enum Standing: Hashable, Sendable {
        /// In the base unit of its dimension.
        case value(Exact)
        /// Asked for and not to be had, with the cause.
        case unavailable(String)
        /// A derived figure whose formula raises a question.
        case open(InterpretationQuestion)
        case missing
    }

    /// The value in the unit shown; nil where there is none.
    package var value: Exact? {
        guard case .value(let exact) = standing else { return nil }
        return unit.map { exact.divided(by: $0.factor) } ?? exact
    }

    /// The same in another unit, where it converts.
    func shown(in unit: Unit?) -> StatedFigure {
        guard let unit, unit.dimension == dimension else { return self }
        return StatedFigure(
            standing: standing, unit: unit, given: given, entries: entries, dimension: dimension)
    }

    /// How this became `later`, in its unit.
    func change(to later: StatedFigure) -> Change {
        guard dimension == later.dimension else { return Change(.unitsDiffer) }
        let value = shown(in: later.unit).value
        if later.unit == .percent, let value, let then = later.value {
            return Change(percentageFrom: value, to: then)
        }
        return Change(from: value, to: later.value)
    }
}

extension ComparedSide {
    /// What stands for a figure so many years before this evaluation's; nil where its rubric knows none.
    ///
    /// A recorded figure counts where this evaluation itself states it.
    func stated(
        _ figure: FigureID, yearsBack: Int = 0, of item: ItemID? = nil
    ) -> StatedFigure? {
        let rubric = edition.rubric
        if let definition = edition.definition(of: figure) {
            let held = year.back(yearsBack).flatMap {
                book.figures[FigureSlot(figure: figure, period: $0, item: item)]?.standing
            }
            return StatedFigure(held, unit: definition.unit)
        }
        guard let derived = rubric.derived.first(where: { $0.id == figure }) else { return nil }
        let formula = rubric.expanded(derived.formula).shifted(back: yearsBack)
        let inputs = formula.reads.map { self.figure($0) }
        let lists = formula.reads.compactMap { edition.definition(of: $0.figure)?.list }
        let items = lists.first.map { book.inputs(ofItemsOf: $0, reading: formula.reads) } ?? []
        let measured = formula.measured(
            FigureValues(
                figures: inputs, items: items, of: lists.first, rules: rubric.rules))
        let dimension = rubric.dimension(of: formula)
        let first = formula.reads.first.flatMap { edition.definition(of: $0.figure)?.unit }
        let unit = [first, .number].compactMap { $0 }.first { $0.dimension == dimension }
        return StatedFigure(
            standing: StatedFigure.Standing(measured), unit: unit, given: nil,
            entries: inputs.compactMap(\.held?.entry).sorted(), dimension: dimension)
    }
}

extension StatedFigure {
    fileprivate init(_ held: Held<FigureStatement>?, unit: Unit) {
        let entries = [held?.entry].compactMap { $0 }
        switch held?.value {
        case .recorded(let figure):
            self.init(
                standing: .value(figure.quantity.exact), unit: unit, given: figure.quantity,
                entries: entries, dimension: unit.dimension)
        case .unavailable(let figure):
            self.init(
                standing: .unavailable(figure.cause), unit: unit, given: nil, entries: entries,
                dimension: unit.dimension)
        case nil:
            self.init(
                standing: .missing, unit: unit, given: nil, entries: [], dimension: unit.dimension)
        }
    }
}

extension StatedFigure.Standing {
    fileprivate init(_ measured: Measurement?) {
        self =
            switch measured {
            case .value(let exact): .value(exact)
            case .open(let question): .open(question)
            case nil: .missing
            }
    }
}

extension Rubric {
    /// What a formula over recorded figures measures; the rubric has no problems, so that its units agree.
    fileprivate func dimension(of formula: Formula) -> Dimension {
        do throws(UnitDisagreement) {
            return try formula.dimension { figure($0)?.unit.dimension ?? .none }
        } catch {
            return error.left
        }
    }
}
