// The fold's steps for figures, judgements, awards and what else is put in.

import Evaluation

extension Books {
    func check(_ fact: FigureRecorded) throws(Illegality) {
        let book = try open(fact.evaluation)
        let definition = try check(fact.figure, fact.period, fact.item, in: book)
        guard fact.unit.dimension == definition.unit.dimension else {
            throw .unit(given: fact.unit, wanted: definition.unit)
        }
        guard fact.basis == definition.basis else {
            throw .basis(given: fact.basis, wanted: definition.basis)
        }
        try check(book.figures[FigureSlot(fact)], fact.corrects)
        try checkRestatement(fact)
    }

    func check(_ fact: FigureUnavailable) throws(Illegality) {
        let book = try open(fact.evaluation)
        _ = try check(fact.figure, fact.period, fact.item, in: book)
        let slot = FigureSlot(figure: fact.figure, period: fact.period, item: fact.item)
        try check(book.figures[slot], fact.corrects)
    }

    private func check(
        _ figure: FigureID, _ period: FiscalYear, _ item: ItemID?, in book: EvaluationBook
    ) throws(Illegality) -> FigureDefinition {
        guard let definition = book.edition.definition(of: figure) else {
            throw .figureUnknown(figure)
        }
        guard item == nil else { throw .itemsNotRead }
        guard (0...9).contains(book.key.year.number - period.number) else {
            throw .period(period)
        }
        return definition
    }

    /// A figure of an earlier year that differs from what that year's evaluation says restates it, with a reason.
    private func checkRestatement(_ fact: FigureRecorded) throws(Illegality) {
        let earlier =
            fact.period < fact.evaluation.year
            ? agencies[fact.evaluation.agency]?
                .furthest(fact.evaluation.subject, fact.period)?
                .figure(fact.figure, fact.period) : nil
        if let restates = fact.restates {
            guard earlier?.entry == restates.entry else { throw .restatesNothing }
        } else if case .recorded(let theirs) = earlier?.value, let earlier,
            theirs.quantity.exact != fact.quantity.exact
        {
            throw .restatementMissing(earlier: earlier.entry)
        }
    }

    mutating func put(
        _ statement: FigureStatement, _ key: EvaluationKey, _ figure: FigureID,
        _ period: FiscalYear, _ item: ItemID?, _ recorded: Recorded
    ) {
        let slot = FigureSlot(figure: figure, period: period, item: item)
        change(key) { $0.figures[slot, default: Slot()].put(recorded.holding(statement)) }
        touchReaders(of: figure, period, recordedIn: key)
    }

    /// The figure's readers in its own evaluation, and in later years' that read this year's.
    private mutating func touchReaders(
        of figure: FigureID, _ period: FiscalYear, recordedIn key: EvaluationKey
    ) {
        guard let evaluations = agencies[key.agency]?.evaluations else { return }
        for other in evaluations.keys where other.subject == key.subject {
            guard other == key || (period == key.year && other.year > key.year),
                let edition = evaluations[other]?.edition
            else { continue }
            cascade.touch(
                other,
                edition.places(reading: figure, yearsBack: other.year.number - period.number))
        }
    }

    private mutating func touch(_ indicator: IndicatorID, in key: EvaluationKey) {
        let place = evaluation(key)?.edition.place(of: indicator)
        cascade.touch(key, [place].compactMap { $0 })
    }

    mutating func take(_ fact: PointJudged, _ recorded: Recorded) throws(Illegality) {
        try check(fact)
        let slot = PointSlot(fact)
        change(fact.evaluation) { $0.points[slot, default: Slot()].put(recorded.holding(fact)) }
        touch(fact.indicator, in: fact.evaluation)
    }

    private func check(_ fact: PointJudged) throws(Illegality) {
        let book = try open(fact.evaluation)
        let scored = try indicator(fact.indicator, in: book)
        guard scored.indicator.points.contains(where: { $0.id == fact.point }) else {
            throw .pointUnknown(fact.indicator, fact.point)
        }
        guard fact.item == nil else { throw .itemsNotRead }
        switch (scored.indicator.rule.asks, fact.judgement) {
        case (.met, .met), (.count, .count): break
        case (.grade, .grade(let grade)):
            guard case .graded(let grades) = scored.indicator.rule,
                grades.contains(where: { $0.id == grade })
            else { throw .gradeUnknown(grade) }
        case (let wanted, _): throw .judgementKind(wanted: wanted)
        }
        try check(book.points[PointSlot(fact)], fact.corrects)
    }

    mutating func take(_ fact: ScoreAwarded, _ recorded: Recorded) throws(Illegality) {
        try check(fact)
        change(fact.evaluation) {
            $0.awards[fact.indicator, default: Slot()].put(recorded.holding(fact))
        }
        touch(fact.indicator, in: fact.evaluation)
    }

    private func check(_ fact: ScoreAwarded) throws(Illegality) {
        let book = try open(fact.evaluation)
        let scored = try indicator(fact.indicator, in: book)
        guard scored.indicator.rule == .judged else { throw .notJudged(fact.indicator) }
        try check(fact.score, within: scored)
        try check(book.awards[fact.indicator], fact.corrects)
    }

    mutating func take(_ fact: ScoreAdjusted, _ recorded: Recorded) throws(Illegality) {
        try check(fact)
        change(fact.evaluation) {
            $0.adjustments[fact.indicator, default: Slot()].put(recorded.holding(fact))
        }
    }

    private func check(_ fact: ScoreAdjusted) throws(Illegality) {
        let book = try open(fact.evaluation)
        if fact.evaluation.stage == .selfEvaluation { throw .adjustmentAtSelf }
        try check(fact.score, within: try indicator(fact.indicator, in: book))
        try check(book.adjustments[fact.indicator], fact.corrects)
    }

    mutating func take(_ fact: IndicatorExempted, _ recorded: Recorded) throws(Illegality) {
        try check(fact)
        change(fact.evaluation) {
            $0.exemptions[fact.indicator, default: Slot()].put(recorded.holding(fact))
        }
        touch(fact.indicator, in: fact.evaluation)
    }

    private func check(_ fact: IndicatorExempted) throws(Illegality) {
        let book = try open(fact.evaluation)
        _ = try indicator(fact.indicator, in: book)
        try check(book.exemptions[fact.indicator], fact.corrects)
    }

    mutating func take(_ fact: DeclarationRecorded, _ recorded: Recorded) throws(Illegality) {
        try check(fact)
        change(fact.evaluation) { $0.declaration.put(recorded.holding(fact)) }
    }

    private func check(_ fact: DeclarationRecorded) throws(Illegality) {
        let book = try open(fact.evaluation)
        var seen: Set<IndicatorID> = []
        for score in fact.scores {
            _ = try indicator(score.indicator, in: book)
            guard seen.insert(score.indicator).inserted else {
                throw .declaredTwice(score.indicator)
            }
        }
        try check(book.declaration, fact.corrects)
    }

    mutating func take(_ fact: EntryWithdrawn, _ recorded: Recorded) throws(Illegality) {
        let slot = try open(fact.evaluation).slot(holding: fact.entry)
        let held = recorded.holding(fact)
        switch slot {
        case .figure(let slot):
            change(fact.evaluation) { $0.figures[slot]?.withdraw(by: held) }
            touchReaders(of: slot.figure, slot.period, recordedIn: fact.evaluation)
        case .point(let slot):
            change(fact.evaluation) { $0.points[slot]?.withdraw(by: held) }
            touch(slot.indicator, in: fact.evaluation)
        case .award(let indicator):
            change(fact.evaluation) { $0.awards[indicator]?.withdraw(by: held) }
            touch(indicator, in: fact.evaluation)
        case .adjustment(let indicator):
            change(fact.evaluation) { $0.adjustments[indicator]?.withdraw(by: held) }
        case .exemption(let indicator):
            change(fact.evaluation) { $0.exemptions[indicator]?.withdraw(by: held) }
            touch(indicator, in: fact.evaluation)
        case .declaration:
            change(fact.evaluation) { $0.declaration.withdraw(by: held) }
        case nil:
            throw .notWithdrawable(fact.entry)
        }
    }
}
