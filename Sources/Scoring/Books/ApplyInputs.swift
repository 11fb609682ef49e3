// The fold's steps for figures, judgements, awards and what else is put in.

import Evaluation

extension Books {
    mutating func take(_ fact: FigureRecorded, _ recorded: Recorded) throws(Illegality) {
        let readers = try changeOpen(fact.evaluation) {
            (shelf, evaluation) throws(Illegality) in
            let slot = FigureSlot(fact)
            let place = try shelf.values[evaluation].check(fact, slot)
            try Self.checkRestatement(fact, shelf.earlierFigure(fact))
            shelf.change(at: evaluation) {
                $0.figures.put(recorded.holding(.recorded(fact)), slot, at: place)
            }
            return shelf.readers(of: fact.figure, fact.period, recordedIn: evaluation)
        }
        touch(readers)
    }

    mutating func take(_ fact: FigureUnavailable, _ recorded: Recorded) throws(Illegality) {
        let readers = try changeOpen(fact.evaluation) {
            (shelf, evaluation) throws(Illegality) in
            let slot = FigureSlot(figure: fact.figure, period: fact.period, item: fact.item)
            let place = try shelf.values[evaluation]
                .definition(fact.figure, fact.period, fact.item).1
            try Slot.check(shelf.values[evaluation].figures[slot, at: place], fact.corrects)
            shelf.change(at: evaluation) {
                $0.figures.put(recorded.holding(.unavailable(fact)), slot, at: place)
            }
            return shelf.readers(of: fact.figure, fact.period, recordedIn: evaluation)
        }
        touch(readers)
    }

    mutating func take(_ fact: ItemListed, _ recorded: Recorded) throws(Illegality) {
        let edition = try changeOpen(fact.evaluation) { book throws(Illegality) in
            guard book.edition.rubric.list(fact.list) != nil else {
                throw .listUnknown(fact.list)
            }
            let slot = ItemSlot(fact)
            try Slot.check(book.items[slot], fact.corrects)
            if fact.corrects == nil, book.items(of: fact.list).count >= Limit.items {
                throw .tooManyItems(fact.list)
            }
            book.items[slot, default: Slot()].put(recorded.holding(fact))
            return book.edition
        }
        cascade.touch(fact.evaluation, edition.places(of: fact.list))
    }

    mutating func take(_ fact: CategoryStated, _ recorded: Recorded) throws(Illegality) {
        let edition = try changeOpen(fact.evaluation) { book throws(Illegality) in
            guard let category = book.edition.rubric.category(fact.category) else {
                throw .categoryUnknown(fact.category)
            }
            guard category.values.contains(where: { $0.id == fact.value }) else {
                throw .categoryValueUnknown(fact.category, fact.value)
            }
            try Slot.check(book.categories[fact.category], fact.corrects)
            book.categories[fact.category, default: Slot()].put(recorded.holding(fact))
            return book.edition
        }
        cascade.touch(fact.evaluation, edition.places(by: fact.category))
    }

    /// A figure of an earlier year that differs from what that year's evaluation says restates it, with a reason.
    private static func checkRestatement(
        _ fact: FigureRecorded, _ earlier: Held<FigureStatement>?
    ) throws(Illegality) {
        if let restates = fact.restates {
            guard earlier?.entry == restates.entry else { throw .restatesNothing }
        } else if case .recorded(let theirs) = earlier?.value, let earlier,
            theirs.quantity.exact != fact.quantity.exact
        {
            throw .restatementMissing(earlier: earlier.entry)
        }
    }

    private mutating func touchReaders(of slot: FigureSlot, in key: EvaluationKey) {
        guard let evaluations = agencies[key.agency]?.evaluations,
            let place = evaluations.place(of: key)
        else { return }
        touch(evaluations.readers(of: slot.figure, slot.period, recordedIn: place))
    }

    private mutating func touch(_ readers: EvaluationShelf.Readers) {
        cascade.touch(readers.key, readers.own)
        for (key, places) in readers.later { cascade.touch(key, places) }
    }

    private mutating func touch(
        _ indicator: IndicatorID, in key: EvaluationKey, _ edition: RubricEdition
    ) {
        guard let place = edition.place(of: indicator) else { return }
        cascade.touch(key, CollectionOfOne(place))
    }

    /// The indicator, and where weights move every other, since any may take over some.
    private mutating func touch(
        exempted indicator: IndicatorID, in key: EvaluationKey, _ edition: RubricEdition
    ) {
        touch(indicator, in: key, edition)
        guard edition.rubric.permits(.moved) else { return }
        cascade.touch(key, edition.indicators.indices)
    }

    mutating func take(_ fact: PointJudged, _ recorded: Recorded) throws(Illegality) {
        let place = try changeOpen(fact.evaluation) { book throws(Illegality) in
            let slot = PointSlot(fact)
            let (scored, place) = try book.check(fact, slot)
            book.points.put(recorded.holding(fact), slot, at: place)
            return scored.place
        }
        cascade.touch(fact.evaluation, CollectionOfOne(place))
    }

    mutating func take(_ fact: ScoreAwarded, _ recorded: Recorded) throws(Illegality) {
        let edition = try changeOpen(fact.evaluation) { book throws(Illegality) in
            let scored = try book.edition.known(fact.indicator)
            guard scored.indicator.rule.takesAward else { throw .notJudged(fact.indicator) }
            try scored.check(fact.score)
            try Slot.check(book.awards[fact.indicator], fact.corrects)
            book.awards[fact.indicator, default: Slot()].put(recorded.holding(fact))
            return book.edition
        }
        touch(fact.indicator, in: fact.evaluation, edition)
    }

    mutating func take(_ fact: ScoreAdjusted, _ recorded: Recorded) throws(Illegality) {
        try changeOpen(fact.evaluation) { book throws(Illegality) in
            if fact.evaluation.stage == .selfEvaluation { throw .adjustmentAtSelf }
            try book.edition.known(fact.indicator).check(fact.score)
            try Slot.check(book.adjustments[fact.indicator], fact.corrects)
            book.adjustments[fact.indicator, default: Slot()].put(recorded.holding(fact))
        }
    }

    mutating func take(_ fact: IndicatorExempted, _ recorded: Recorded) throws(Illegality) {
        let edition = try changeOpen(fact.evaluation) { book throws(Illegality) in
            _ = try book.edition.known(fact.indicator)
            try Slot.check(book.exemptions[fact.indicator], fact.corrects)
            book.exemptions[fact.indicator, default: Slot()].put(recorded.holding(fact))
            return book.edition
        }
        touch(exempted: fact.indicator, in: fact.evaluation, edition)
    }

    mutating func take(_ fact: DeclarationRecorded, _ recorded: Recorded) throws(Illegality) {
        try changeOpen(fact.evaluation) { book throws(Illegality) in
            var seen: Set<IndicatorID> = []
            for score in fact.scores {
                _ = try book.edition.known(score.indicator)
                guard seen.insert(score.indicator).inserted else {
                    throw .declaredTwice(score.indicator)
                }
            }
            try Slot.check(book.declaration, fact.corrects)
            book.declaration.put(recorded.holding(fact))
        }
    }

    mutating func take(_ fact: EntryWithdrawn, _ recorded: Recorded) throws(Illegality) {
        let book = try open(fact.evaluation)
        let (slot, edition) = (book.slot(holding: fact.entry), book.edition)
        let held = recorded.holding(fact)
        switch slot {
        case .figure(let slot):
            change(fact.evaluation) { $0.figures.withdraw(slot, by: held) }
            touchReaders(of: slot, in: fact.evaluation)
        case .point(let slot):
            change(fact.evaluation) { $0.points.withdraw(slot, by: held) }
            touch(slot.indicator, in: fact.evaluation, edition)
        case .item(let slot):
            change(fact.evaluation) { $0.items[slot]?.withdraw(by: held) }
            cascade.touch(fact.evaluation, edition.places(of: slot.list))
        case .category(let category):
            change(fact.evaluation) { $0.categories[category]?.withdraw(by: held) }
            cascade.touch(fact.evaluation, edition.places(by: category))
        case .award(let indicator):
            change(fact.evaluation) { $0.awards[indicator]?.withdraw(by: held) }
            touch(indicator, in: fact.evaluation, edition)
        case .adjustment(let indicator):
            change(fact.evaluation) { $0.adjustments[indicator]?.withdraw(by: held) }
        case .exemption(let indicator):
            try framework.authors.require(.reviewer, of: recorded.event)
            change(fact.evaluation) { $0.exemptions[indicator]?.withdraw(by: held) }
            touch(exempted: indicator, in: fact.evaluation, edition)
        case .declaration:
            change(fact.evaluation) { $0.declaration.withdraw(by: held) }
        case nil:
            throw .notWithdrawable(fact.entry)
        }
    }
}
