// The fold: one event after another, each legal in the state before it.

import Evaluation

extension Books {
    /// Applies one event.
    ///
    /// - Parameter documents: gives the documents of adopted rubrics.
    /// - Throws: `IllegalEntry`, or what `documents` throws.
    package mutating func apply(_ recorded: Recorded, documents: DocumentSource) throws {
        if cascade.appendEnd != recorded.appendEnd {
            try finishAppend()
            cascade.appendEnd = recorded.appendEnd
            cascade.actor = recorded.event.actor
            cascade.at = recorded.event.at
        }
        do {
            try checkTime(of: recorded.event)
            try take(recorded, documents)
        } catch let illegality as Illegality {
            throw IllegalEntry(entry: recorded.entry, illegality: illegality)
        }
        if recorded.event.clock != nil { noteClamp(recorded) }
        if lastActor.map({ !$0.isSameBytes(as: recorded.event.actor) }) ?? true {
            actors.insert(recorded.event.actor)
            lastActor = recorded.event.actor
        }
        lastAt = recorded.event.at
        if recorded.rest == 0 { try finishAppend() }
    }

    /// Ends the append under way, which must have brought every score that was due.
    package mutating func finishAppend() throws(IllegalEntry) {
        guard let end = cascade.appendEnd else { return }
        if cascade.due == nil { cascade.due = dueScores() }
        let next = cascade.next
        cascade = Cascade()
        if let next {
            throw IllegalEntry(entry: EntryNumber(end), illegality: .scoreLeftOut(next))
        }
    }

    private func checkTime(of event: Event) throws(Illegality) {
        if let lastAt, event.at < lastAt, event.fact.type != .clockReset {
            throw .timeRunsBack(before: lastAt)
        }
        if let clock = event.clock, clock >= event.at { throw .clockNotClamped }
        guard cascade.at == event.at, cascade.actor.isSameBytes(as: event.actor) else {
            throw .appendNotOne
        }
    }

    private mutating func noteClamp(_ recorded: Recorded) {
        guard let key = recorded.event.fact.evaluation else { return }
        change(key) { $0.clamped.append(recorded.entry) }
    }

    private mutating func take(_ recorded: Recorded, _ documents: DocumentSource) throws {
        let fact = recorded.event.fact
        if !framework.isOpened && fact.type != .ledgerOpened { throw Illegality.notOpened }
        if cascade.due != nil && fact.type != .scoreComputed { throw Illegality.inputAfterScores }
        if framework.requiresAuthors { try framework.authors.check(recorded.event) }
        switch fact {
        case .ledgerOpened(let fact): try take(fact, recorded)
        case .rubricAdopted(let fact): try take(fact, recorded, documents)
        case .agencyRegistered(let fact): try take(fact, recorded)
        case .interpretationAdopted(let fact): try take(fact, recorded)
        case .evaluationOpened(let fact): try take(fact, recorded)
        case .figureRecorded(let fact): try take(fact, recorded)
        case .figureUnavailable(let fact): try take(fact, recorded)
        case .itemListed(let fact): try take(fact, recorded)
        case .categoryStated(let fact): try take(fact, recorded)
        case .pointJudged(let fact): try take(fact, recorded)
        case .scoreAwarded(let fact): try take(fact, recorded)
        case .scoreAdjusted(let fact): try take(fact, recorded)
        case .indicatorExempted(let fact): try take(fact, recorded)
        case .declarationRecorded(let fact): try take(fact, recorded)
        case .entryWithdrawn(let fact): try take(fact, recorded)
        case .evaluationSealed(let fact): try take(fact, recorded)
        case .evaluationReopened(let fact): try take(fact, recorded)
        case .findingRaised(let fact): try take(fact, recorded)
        case .findingAnswered(let fact): try take(fact, recorded)
        case .narrativeRecorded(let fact):
            _ = try existing(fact.evaluation)
            change(fact.evaluation) { $0.narratives.append(recorded.holding(fact)) }
        case .scoreComputed(let fact): try take(fact, recorded)
        case .actorEnrolled(let fact): try take(fact, recorded)
        case .actorRevoked(let fact): try take(fact, recorded)
        case .clockReset(let fact): try take(fact, recorded)
        case .evidenceFiled(let fact): try take(fact, recorded)
        case .documentErased(let fact): try take(fact, recorded)
        }
        if framework.requiresAuthors && fact.takesPart { notePart(recorded) }
    }

    /// Who took part in an evaluation, and with which entry first.
    private mutating func notePart(_ recorded: Recorded) {
        guard let key = recorded.event.fact.evaluation else { return }
        let (actor, entry) = (Array(recorded.event.actor.utf8), recorded.entry)
        change(key) { if $0.parts[actor] == nil { $0.parts[actor] = entry } }
    }

    /// Changes an evaluation's book in place.
    mutating func change(_ key: EvaluationKey, _ change: (inout EvaluationBook) -> Void) {
        agencies[key.agency]?.evaluations.change(key, change)
    }

    /// Checks and changes an evaluation's book in place; it must be there and not sealed.
    ///
    /// A book is large: whoever takes it out to look at it copies it.
    mutating func changeOpen<Result>(
        _ key: EvaluationKey,
        _ change: (inout EvaluationBook) throws(Illegality) -> Result
    ) throws(Illegality) -> Result {
        try changeOpen(key) { (shelf, place) throws(Illegality) in
            try shelf.change(at: place, change)
        }
    }

    /// The same for what looks at other evaluations too: `change` is given all of the agency, and where
    /// among them the evaluation stands.
    mutating func changeOpen<Result>(
        _ key: EvaluationKey,
        _ change: (inout EvaluationShelf, Int) throws(Illegality) -> Result
    ) throws(Illegality) -> Result {
        let result = try agencies[key.agency]?.evaluations.changeOpen(key, change)
        if let result { return result }
        if agencies[key.agency] == nil { throw .agencyUnknown(key.agency) }
        throw .evaluationUnknown(key)
    }
}

extension EvaluationShelf {
    /// Nil where there is no such evaluation.
    fileprivate mutating func changeOpen<Result>(
        _ key: EvaluationKey,
        _ change: (inout EvaluationShelf, Int) throws(Illegality) -> Result
    ) throws(Illegality) -> Result? {
        guard let place = place(of: key) else { return nil }
        if let seal = values[place].seal { throw .evaluationSealed(key, seal: seal.entry) }
        return try change(&self, place)
    }
}

extension Recorded {
    func holding<Value>(_ value: Value) -> Held<Value> {
        Held(entry: entry, at: event.at, actor: event.actor, value: value)
    }
}

// MARK: Checks shared by many facts

extension Books {
    func existing(_ key: EvaluationKey) throws(Illegality) -> EvaluationBook {
        guard let agency = agencies[key.agency] else { throw .agencyUnknown(key.agency) }
        guard let book = agency.evaluations[key] else { throw .evaluationUnknown(key) }
        return book
    }

    /// The evaluation, which must not be sealed.
    func open(_ key: EvaluationKey) throws(Illegality) -> EvaluationBook {
        let book = try existing(key)
        if let seal = book.seal { throw .evaluationSealed(key, seal: seal.entry) }
        return book
    }
}

extension RubricEdition {
    func known(_ id: IndicatorID) throws(Illegality) -> ScoredIndicator {
        guard let indicator = indicator(id) else { throw .indicatorUnknown(id) }
        return indicator
    }
}

extension Slot {
    /// A fact that takes a slot must name what stands there, and nothing else.
    static func check(_ slot: Slot?, _ corrects: Correction?) throws(Illegality) {
        switch (slot?.standingEntry, corrects?.entry) {
        case (nil, nil): return
        case (let standing?, nil): throw .slotTaken(by: standing)
        case (nil, let named?): throw .slotEmpty(named: named)
        case (let standing?, let named?):
            if standing != named { throw .otherStands(standing, named: named) }
        }
    }
}

extension ScoredIndicator {
    func check(_ score: DecimalNumber) throws(Illegality) {
        if score.exact.isNegative || score.exact > weight {
            throw .scoreOutOfRange(score, weight: indicator.weight)
        }
    }
}
