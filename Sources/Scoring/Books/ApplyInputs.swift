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
        try check(item, of: definition.list, in: book)
        guard definition.list == nil || period == book.key.year else { throw .period(period) }
        guard (0...9).contains(book.key.year.number - period.number) else {
            throw .period(period)
        }
        return definition
    }

    /// An item is named where, and only where, a list is asked of; and it stands on that list.
    private func check(
        _ item: ItemID?, of list: ListID?, in book: EvaluationBook
    ) throws(Illegality) {
        switch (list, item) {
        case (nil, nil): return
        case (nil, _?): throw .itemsNotRead
        case (let list?, nil): throw .itemMissing(list)
        case (let list?, let item?):
            guard book.items[ItemSlot(list: list, item: item)]?.standing != nil else {
                throw .itemUnknown(list, item)
            }
        }
    }

    mutating func take(_ fact: ItemListed, _ recorded: Recorded) throws(Illegality) {
        let book = try open(fact.evaluation)
        guard book.edition.rubric.list(fact.list) != nil else { throw .listUnknown(fact.list) }
        let slot = ItemSlot(fact)
        try check(book.items[slot], fact.corrects)
        if fact.corrects == nil, book.items(of: fact.list).count >= Limit.items {
            throw .tooManyItems(fact.list)
        }
        change(fact.evaluation) { $0.items[slot, default: Slot()].put(recorded.holding(fact)) }
        cascade.touch(fact.evaluation, book.edition.places(of: fact.list))
    }

    mutating func take(_ fact: CategoryStated, _ recorded: Recorded) throws(Illegality) {
        let book = try open(fact.evaluation)
        guard let category = book.edition.rubric.category(fact.category) else {
            throw .categoryUnknown(fact.category)
        }
        guard category.values.contains(where: { $0.id == fact.value }) else {
            throw .categoryValueUnknown(fact.category, fact.value)
        }
        try check(book.categories[fact.category], fact.corrects)
        change(fact.evaluation) {
            $0.categories[fact.category, default: Slot()].put(recorded.holding(fact))
        }
        cascade.touch(fact.evaluation, book.edition.places(by: fact.category))
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

    /// The indicator, and where weights move every other, since any may take over some.
    private mutating func touch(exempted indicator: IndicatorID, in key: EvaluationKey) {
        touch(indicator, in: key)
        guard let edition = evaluation(key)?.edition, edition.rubric.permits(.moved)
        else { return }
        cascade.touch(key, edition.indicators.indices)
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
        let indicator = scored.indicator
        guard let point = indicator.points.first(where: { $0.id == fact.point }) else {
            throw .pointUnknown(fact.indicator, fact.point)
        }
        try check(fact.item, of: point.vetoes ? nil : indicator.judgedItems, in: book)
        switch (indicator.asks(of: point), fact.judgement) {
        case (.met, .met), (.count, .count): break
        case (.grade, .grade(let grade)):
            guard book.edition.rubric.grades(of: indicator).contains(grade) else {
                throw .gradeUnknown(grade)
            }
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
        guard scored.indicator.rule.takesAward else { throw .notJudged(fact.indicator) }
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
        touch(exempted: fact.indicator, in: fact.evaluation)
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
        case .item(let slot):
            let edition = evaluation(fact.evaluation)?.edition
            change(fact.evaluation) { $0.items[slot]?.withdraw(by: held) }
            cascade.touch(fact.evaluation, edition?.places(of: slot.list) ?? [])
        case .category(let category):
            let edition = evaluation(fact.evaluation)?.edition
            change(fact.evaluation) { $0.categories[category]?.withdraw(by: held) }
            cascade.touch(fact.evaluation, edition?.places(by: category) ?? [])
        case .award(let indicator):
            change(fact.evaluation) { $0.awards[indicator]?.withdraw(by: held) }
            touch(indicator, in: fact.evaluation)
        case .adjustment(let indicator):
            change(fact.evaluation) { $0.adjustments[indicator]?.withdraw(by: held) }
        case .exemption(let indicator):
            try framework.authors.require(.reviewer, of: recorded.event)
            change(fact.evaluation) { $0.exemptions[indicator]?.withdraw(by: held) }
            touch(exempted: indicator, in: fact.evaluation)
        case .declaration:
            change(fact.evaluation) { $0.declaration.withdraw(by: held) }
        case nil:
            throw .notWithdrawable(fact.entry)
        }
    }
}
