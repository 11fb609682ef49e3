// The fold's steps for what holds for every agency.

import Evaluation

extension Books {
    mutating func take(_ fact: LedgerOpened, _ recorded: Recorded) throws(Illegality) {
        guard framework.opened == nil, recorded.entry.number == 0 else { throw .openedTwice }
        framework.opened = recorded.holding(fact)
        framework.authors.found(by: recorded.holding(fact))
    }

    mutating func take(_ fact: ActorEnrolled, _ recorded: Recorded) throws(Illegality) {
        try framework.authors.check(fact, by: recorded.event.actor)
        try Slot.check(framework.authors.slot(of: fact), fact.corrects)
        framework.authors.enrol(recorded.holding(fact))
    }

    /// Time goes back by the word of an administrator. Whether it had run ahead shows in the entry
    /// before, whosever that is: no fold of one agency can see it.
    func take(_ fact: ClockReset, _ recorded: Recorded) throws(Illegality) {
        guard framework.requiresAuthors else { throw .actorNotEnrolled(recorded.event.actor) }
        if fact.since >= recorded.entry { throw .entryNotBefore(fact.since) }
    }

    mutating func take(_ fact: ActorRevoked, _ recorded: Recorded) throws(Illegality) {
        try framework.authors.revoke(recorded.holding(fact))
    }

    mutating func take(
        _ fact: RubricAdopted, _ recorded: Recorded, _ documents: DocumentSource
    ) throws {
        if let edition = known[recorded.entry] {
            framework.adoptions[recorded.entry] = fact
            framework.editions[recorded.entry] = edition
            return
        }
        guard let bytes = try documents(fact.document) else {
            throw Illegality.rubricMissing(document: fact.document)
        }
        let rubric: Rubric
        do throws(CanonicalError) { rubric = try RubricFormat.read(bytes) } catch {
            throw Illegality.rubricUnreadable(error)
        }
        guard rubric.id == fact.rubric, bytes.count == fact.bytes else {
            throw Illegality.rubricDiffers
        }
        let problems = rubric.problems()
        guard problems.isEmpty else { throw Illegality.rubricProblems(problems) }
        framework.adoptions[recorded.entry] = fact
        framework.editions[recorded.entry] = RubricEdition(entry: recorded.entry, rubric: rubric)
    }

    mutating func take(_ fact: AgencyRegistered, _ recorded: Recorded) throws(Illegality) {
        guard agencies[fact.agency] == nil else { throw .agencyTwice(fact.agency) }
        agencies[fact.agency] = AgencyBook(registered: recorded.holding(fact))
        names.insert(fact)
    }

    mutating func take(_ fact: InterpretationAdopted, _ recorded: Recorded) throws(Illegality) {
        guard let edition = framework.editions[fact.rubric] else {
            throw .rubricUnknown(fact.rubric)
        }
        try check(fact, of: edition)
        let slot = InterpretationSlot(fact)
        try Slot.check(framework.interpretations[slot], fact.corrects)
        framework.interpretations[slot, default: Slot()].put(recorded.holding(fact))
        let places =
            fact.indicator.map { [edition.place(of: $0)].compactMap { $0 } }
            ?? Array(edition.indicators.indices)
        for agency in agencies.values {
            for book in agency.evaluations.values where book.edition.entry == fact.rubric {
                cascade.touch(book.key, places)
            }
        }
    }

    private func check(
        _ fact: InterpretationAdopted, of edition: RubricEdition
    ) throws(Illegality) {
        guard fact.question.allows(fact.choice) else {
            throw .choice(fact.question, fact.choice)
        }
        if fact.choice != .points && fact.points != nil { throw .pointsUnused }
        var weight: ScoredIndicator?
        if let id = fact.indicator {
            weight = edition.indicator(id)
            if weight == nil { throw .indicatorUnknown(id) }
        }
        guard fact.choice == .points else { return }
        guard let points = fact.points, let weight else { throw .pointsMissing }
        try weight.check(points)
    }
}
