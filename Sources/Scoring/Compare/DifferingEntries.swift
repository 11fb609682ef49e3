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
        case .exemption: differing(other.exemption, exemption) { $0.treatment }
        case .restatement, .figure:
            zip(other.figures, figures).flatMap { differing($0.held, $1.held) { $0.quantity } }
        case .judgement: zip(other.points, points).flatMap { differing($0, $1) { $0.judgement } }
        case .award: differing(other.award, award) { $0.score.exact }
        case .adjustment, .newlyScored, .noLongerScored, .rounding, .stale: []
        }
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
