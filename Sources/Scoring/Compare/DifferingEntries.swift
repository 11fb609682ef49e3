// Which entries make the difference between two sets of inputs.

import Evaluation

extension IndicatorInputs {
    /// The entries of both that say different things, of the component that a cause stands for.
    func entries(
        differingFrom other: IndicatorInputs, by cause: ChangeCause
    ) -> [EntryNumber] {
        switch cause {
        case .rubric: [other.edition.entry, edition.entry]
        case .interpretation: differingInterpretations(other)
        case .exemption:
            differing(other.exemption, exemption) { $0.treatment }
                + (other.moved == moved ? [] : other.moved.entries + moved.entries)
        case .restatement, .figure:
            differingFigures(other.figures, figures)
                + sameItems(as: other).flatMap { differingFigures($0.figures, $1.figures) }
        case .judgement:
            differingPoints(other.points, points)
                + differing(other.category, category) { $0.value }
                + sameItems(as: other).flatMap { differingPoints($0.points, $1.points) }
                + items(notIn: other) + other.items(notIn: self)
        case .award: differing(other.award, award) { $0.score.exact }
        case .adjustment, .newlyScored, .noLongerScored, .rounding, .limit, .stale: []
        }
    }

    private func sameItems(as other: IndicatorInputs) -> [(ItemInputs, ItemInputs)] {
        items.compactMap { item in
            other.items.first { $0.id == item.id }.map { ($0, item) }
        }
    }

    /// The entries that listed items the other side has not.
    private func items(notIn other: IndicatorInputs) -> [EntryNumber] {
        items.filter { item in !other.items.contains { $0.id == item.id } }.map(\.listed.entry)
    }

    /// Of the interpretations that came to bear.
    private func differingInterpretations(_ other: IndicatorInputs) -> [EntryNumber] {
        let used = Set(outcome().inputs).union(other.outcome().inputs)
        return InterpretationQuestion.allCases.flatMap { question in
            differing(other.interpretation(of: question), interpretation(of: question)) {
                Reading(choice: $0.choice, points: $0.points?.exact)
            }
        }.filter(used.contains)
    }

    private struct Reading: Hashable {
        let choice: InterpretationChoice
        let points: Exact?
    }
}

private func differingFigures(
    _ before: [FigureInput], _ after: [FigureInput]
) -> [EntryNumber] {
    zip(before, after).flatMap { differing($0.held, $1.held) { $0.quantity } }
}

private func differingPoints(
    _ before: [Held<PointJudged>?], _ after: [Held<PointJudged>?]
) -> [EntryNumber] {
    zip(before, after).flatMap { differing($0, $1) { $0.judgement } }
}

/// The entries of two values on record, where what they say differs.
private func differing<Value, Said: Equatable>(
    _ before: Held<Value>?, _ after: Held<Value>?, _ said: (Value) -> Said
) -> [EntryNumber] {
    if before.map({ said($0.value) }) == after.map({ said($0.value) }) { return [] }
    return [before?.entry, after?.entry].compactMap { $0 }
}

extension FigureStatement {
    /// In the base unit; nil where the figure is not to be had.
    fileprivate var quantity: Exact? {
        switch self {
        case .recorded(let figure): figure.quantity.exact
        case .unavailable: nil
        }
    }
}
