// The fold's steps for an evaluation's life: opening, scores, sealing, findings.

import Evaluation

extension Books {
    mutating func take(_ fact: EvaluationOpened, _ recorded: Recorded) throws(Illegality) {
        let key = fact.evaluation
        guard let agency = agencies[key.agency] else { throw .agencyUnknown(key.agency) }
        guard agency.evaluations[key] == nil else { throw .evaluationTwice(key) }
        guard let edition = framework.editions[fact.rubric] else {
            throw .rubricUnknown(fact.rubric)
        }
        if agency.hasLaterStage(than: key) { throw .laterStageStands(key) }
        let base = agency.furthest(key.subject, key.year)
        guard fact.from == base?.seal?.entry, base == nil || base?.isSealed == true,
            base == nil || base?.edition.entry == fact.rubric
        else { throw .baseNotSealed(fact.from) }
        agencies[key.agency]?.evaluations.add(
            EvaluationBook(opened: recorded.holding(fact), edition: edition, from: base))
        touchAll(of: key, edition)
    }

    /// Every indicator of an evaluation, and those of later years that read figures of this one.
    private mutating func touchAll(of key: EvaluationKey, _ edition: RubricEdition) {
        cascade.touch(key, edition.indicators.indices)
        agencies[key.agency]?.evaluations.forEachLater(than: key) { other, edition in
            let distance = other.year.number - key.year.number
            cascade.touch(
                other,
                edition.indicators.filter { indicator in
                    indicator.reads.contains { $0.yearsBack == distance }
                }.map(\.place))
        }
    }

    mutating func take(_ fact: ScoreComputed, _ recorded: Recorded) throws(Illegality) {
        if cascade.due == nil { cascade.due = dueScores() }
        guard cascade.isNext(fact) else {
            throw .scoreDiffers(recorded: fact, due: cascade.next)
        }
        cascade.brought += 1
        change(fact.evaluation) { $0.scores.put(recorded.holding(fact), fact.indicator) }
    }

    mutating func take(_ fact: EvaluationSealed, _ recorded: Recorded) throws(Illegality) {
        let table = ScoreTable(try open(fact.evaluation))
        // Sealed, it is not scored again: its table must not wait for scores of this very append.
        if let due = dueScores().first(where: { $0.evaluation == fact.evaluation }) {
            throw .scoreLeftOut(due)
        }
        guard fact.rows == table.sealedRows, fact.totals == table.totals.sealed,
            fact.grade == table.grade?.title
        else { throw .sealDiffers }
        change(fact.evaluation) { $0.seal = recorded.holding(fact) }
    }

    mutating func take(_ fact: EvaluationReopened, _ recorded: Recorded) throws(Illegality) {
        let key = fact.evaluation
        let book = try existing(key)
        guard book.isSealed else { throw .evaluationNotSealed(key) }
        if agencies[key.agency]?.hasLaterStage(than: key) == true { throw .laterStageStands(key) }
        let edition = book.edition
        change(key) {
            $0.seal = nil
            $0.reopenings.append(recorded.holding(fact))
        }
        cascade.touch(key, edition.indicators.indices)
    }

    mutating func take(_ fact: FindingRaised, _ recorded: Recorded) throws(Illegality) {
        let book = try existing(fact.evaluation)
        if let entry = fact.about.entry, entry >= recorded.entry { throw .entryNotBefore(entry) }
        if let id = fact.about.indicator { _ = try book.edition.known(id) }
        if let figure = fact.about.figure, book.edition.rubric.title(of: figure) == nil {
            throw .figureUnknown(figure)
        }
        change(fact.evaluation) { $0.raised.append(recorded.holding(fact)) }
    }

    mutating func take(_ fact: FindingAnswered, _ recorded: Recorded) throws(Illegality) {
        _ = try existing(fact.evaluation)
        for entry in fact.finding.entries where entry >= recorded.entry {
            throw .entryNotBefore(entry)
        }
        change(fact.evaluation) { $0.answers.append(recorded.holding(fact)) }
    }
}
