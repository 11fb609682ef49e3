// The scores that follow from an append: which are due, and in which order.

import Evaluation

/// What the append under way has changed, and what it therefore still has to bring.
struct Cascade: Sendable {
    /// The last entry of the append under way.
    var appendEnd: Int?
    /// Who made the append under way, and when: one actor, one instant.
    var actor = ""
    var at: Instant?
    /// The places of the indicators whose inputs changed, by evaluation.
    var touched: [EvaluationKey: PlaceSet] = [:]
    /// The scores that follow, in order; nil until the first score of the append is asked for.
    var due: [ScoreComputed]?
    /// How many of them the append has brought.
    var brought = 0

    /// The score that must come next.
    var next: ScoreComputed? {
        guard let due, brought < due.count else { return nil }
        return due[brought]
    }

    /// Whether a score is the one that must come next. Without taking it out, which copies it.
    func isNext(_ score: ScoreComputed) -> Bool {
        guard let due, brought < due.count else { return false }
        return due[brought] == score
    }

    mutating func touch(_ evaluation: EvaluationKey, _ places: some Sequence<Int>) {
        var all = PlaceSet()
        for place in places { all.insert(place) }
        touch(evaluation, all)
    }

    mutating func touch(_ evaluation: EvaluationKey, _ places: PlaceSet) {
        if places.isEmpty { return }
        touched[evaluation, default: PlaceSet()].formUnion(places)
    }
}

extension Books {
    /// The scores that follow from what the append has changed: evaluations in order, then the rubric's order.
    ///
    /// A sealed evaluation is not re-scored. A score is due where state, exact value or inputs are not those
    /// recorded last; none while an indicator is still missing something.
    func dueScores() -> [ScoreComputed] {
        cascade.touched.keys.sorted().flatMap { key -> [ScoreComputed] in
            guard let agency = agencies[key.agency], let book = agency.evaluations[key],
                let places = cascade.touched[key], !book.isSealed
            else { return [] }
            return places.ascending.compactMap { place in
                let outcome = agency.inputs(of: place, in: book, framework).outcome()
                return book.due(outcome, at: place)
            }
        }
    }
}

extension EvaluationBook {
    /// The score to record for an outcome; nil where it is recorded already.
    fileprivate func due(_ outcome: Outcome, at place: Int) -> ScoreComputed? {
        let indicator = edition.indicators[place].id
        let last = computed(at: place)?.value
        if outcome.state == .missing && (last?.state ?? .missing) == .missing { return nil }
        let score = ScoreComputed(
            evaluation: key, exact: outcome.exact, indicator: indicator, inputs: outcome.inputs,
            score: outcome.rounded, state: outcome.state)
        return last?.isSame(as: score) == true ? nil : score
    }
}

extension ScoreComputed {
    /// Equal but for the stage that recorded it.
    fileprivate func isSame(as other: ScoreComputed) -> Bool {
        state == other.state && exact == other.exact && score == other.score
            && inputs == other.inputs
    }
}
