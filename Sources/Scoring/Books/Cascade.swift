// The scores that follow from an append: which are due, and in which order.

import Evaluation

/// What the append under way has changed, and what it therefore still has to bring.
struct Cascade: Sendable {
    /// The last entry of the append under way.
    var appendEnd: Int?
    /// Who made the append under way, and when: one actor, one instant.
    var actor = ""
    var at: Instant?
    /// Indicators whose inputs changed, each by its place in its evaluation.
    var touched: Set<Touched> = []
    /// The scores that follow, in order; nil until the first score of the append is asked for.
    var due: [ScoreComputed]?
    /// How many of them the append has brought.
    var brought = 0

    struct Touched: Hashable, Sendable {
        let evaluation: EvaluationKey
        let place: Int
    }

    /// The score that must come next.
    var next: ScoreComputed? {
        guard let due, brought < due.count else { return nil }
        return due[brought]
    }

    mutating func touch(_ evaluation: EvaluationKey, _ places: some Sequence<Int>) {
        for place in places { touched.insert(Touched(evaluation: evaluation, place: place)) }
    }
}

extension Books {
    /// The scores that follow from what the append has changed: evaluations in order, then the rubric's order.
    ///
    /// A sealed evaluation is not re-scored. A score is due where state, exact value or inputs are not those
    /// recorded last; none while an indicator is still missing something.
    func dueScores() -> [ScoreComputed] {
        cascade.touched.sorted {
            $0.evaluation == $1.evaluation ? $0.place < $1.place : $0.evaluation < $1.evaluation
        }.compactMap { touched in
            guard let book = evaluation(touched.evaluation), !book.isSealed,
                let outcome = outcome(of: touched.place, in: touched.evaluation)
            else { return nil }
            let score = ScoreComputed(
                evaluation: touched.evaluation, exact: outcome.exact,
                indicator: book.edition.indicators[touched.place].id, inputs: outcome.inputs,
                score: outcome.rounded, state: outcome.state)
            let last = book.scores[score.indicator]?.standing?.value
            if score.state == .missing && (last?.state ?? .missing) == .missing { return nil }
            return last?.isSame(as: score) == true ? nil : score
        }
    }
}

extension ScoreComputed {
    /// Equal but for the stage that recorded it.
    fileprivate func isSame(as other: ScoreComputed) -> Bool {
        state == other.state && exact == other.exact && score == other.score
            && inputs == other.inputs
    }
}
