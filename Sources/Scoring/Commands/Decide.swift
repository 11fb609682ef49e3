// Which events follow from a command, in the state as it is.

import Evaluation

extension Books {
    /// Decides a command; a pure function of it and the books.
    ///
    /// - Throws: `Refusal` where it cannot be recorded as it stands. What it lets through, `apply` still checks.
    package func decide(_ command: Command) throws(Refusal) -> Decision {
        switch command {
        case .state(let fact): return try decide(fact)
        case .open(let key, let rubric): return try decideOpening(key, rubric)
        case .seal(let key, let signers):
            guard let book = evaluation(key) else {
                throw .illegal(.evaluationUnknown(key))
            }
            if let seal = book.seal { throw .illegal(.evaluationSealed(key, seal: seal.entry)) }
            let table = ScoreTable(book)
            return .record(
                .evaluationSealed(
                    EvaluationSealed(
                        evaluation: key, grade: table.grade?.title, rows: table.sealedRows,
                        signers: signers, totals: table.totals.sealed)))
        }
    }

    private func decide(_ fact: Fact) throws(Refusal) -> Decision {
        switch fact {
        case .figureRecorded(let new):
            let slot = part(of: new.evaluation) { $0.figures[FigureSlot(new)] }
            return try decide(fact, slot) { old in
                guard case .recorded(let old) = old else { return false }
                return old.says(theSameAs: new)
            }
        case .figureUnavailable(let new):
            let slot = FigureSlot(figure: new.figure, period: new.period, item: new.item)
            return try decide(fact, part(of: new.evaluation) { $0.figures[slot] }) { old in
                guard case .unavailable(let old) = old else { return false }
                return old.cause == new.cause
            }
        case .itemListed(let new):
            if new.corrects == nil { try checkLookAlike(of: new) }
            return try decide(fact, part(of: new.evaluation) { $0.items[ItemSlot(new)] }) {
                $0.title == new.title && $0.note == new.note && $0.source == new.source
            }
        case .categoryStated(let new):
            return try decide(fact, part(of: new.evaluation) { $0.categories[new.category] }) {
                $0.value == new.value && $0.grounds == new.grounds && $0.source == new.source
            }
        case .pointJudged(let new):
            let slot = part(of: new.evaluation) { $0.points[PointSlot(new)] }
            return try decide(fact, slot) {
                $0.judgement == new.judgement && $0.grounds == new.grounds
                    && $0.source == new.source && $0.by == new.by
            }
        case .scoreAwarded(let new):
            let slot = part(of: new.evaluation) { $0.awards[new.indicator] }
            return try decide(fact, slot) {
                $0.score.exact == new.score.exact && $0.grounds == new.grounds
                    && $0.source == new.source && $0.by == new.by
            }
        case .scoreAdjusted(let new):
            let slot = part(of: new.evaluation) { $0.adjustments[new.indicator] }
            return try decide(fact, slot) {
                $0.score.exact == new.score.exact && $0.grounds == new.grounds
                    && $0.clause == new.clause && $0.by == new.by
            }
        case .indicatorExempted(let new):
            let slot = part(of: new.evaluation) { $0.exemptions[new.indicator] }
            return try decide(fact, slot) {
                $0.treatment == new.treatment && $0.cause == new.cause
            }
        case .declarationRecorded(let new):
            return try decide(fact, part(of: new.evaluation) { $0.declaration }) {
                $0.scores == new.scores && $0.total?.exact == new.total?.exact
                    && $0.grade == new.grade && $0.source == new.source
            }
        case .interpretationAdopted(let new):
            return try decide(fact, framework.interpretations[InterpretationSlot(new)]) {
                $0.choice == new.choice && $0.points == new.points && $0.cause == new.cause
            }
        case .agencyRegistered(let new): return try decideRegistration(new)
        case .rubricAdopted(let new): return try decideAdoption(new)
        case .findingRaised(let new):
            return said(fact, part(of: new.evaluation) { $0.raised } ?? []) {
                $0.about == new.about && $0.text == new.text
            }
        case .findingAnswered(let new):
            return said(fact, part(of: new.evaluation) { $0.answers } ?? []) {
                $0.finding == new.finding && $0.answer == new.answer && $0.cause == new.cause
            }
        case .narrativeRecorded(let new):
            return said(fact, part(of: new.evaluation) { $0.narratives } ?? []) {
                $0.section == new.section && $0.document == new.document
            }
        case .actorEnrolled(let new): return try decideEnrolment(new)
        case .documentErased(let new):
            let erased = agencies[new.agency]?.evidence.file(new.entry)?.erased
            return said(fact, [erased].compactMap { $0 }) { $0.basis == new.basis }
        case .ledgerOpened(let new): return try decideFounding(new)
        case .evaluationOpened, .scoreComputed, .entryWithdrawn,
            .evaluationSealed, .evaluationReopened, .actorRevoked, .clockReset, .evidenceFiled:
            return .record(fact)
        }
    }

    /// A fact for a slot: recorded where it is free or rightly corrected, nothing where it says the same, else a conflict.
    private func decide<Value>(
        _ fact: Fact, _ slot: Slot<Value>?, saysTheSame: (Value) -> Bool
    ) throws(Refusal) -> Decision {
        guard let standing = slot?.standing, standing.entry != fact.corrects?.entry else {
            return .record(fact)
        }
        if saysTheSame(standing.value) { return .alreadyStands(standing.entry) }
        if let key = fact.evaluation, let seal = part(of: key, { $0.seal }) {
            throw .illegal(.evaluationSealed(key, seal: seal.entry))
        }
        if fact.corrects == nil { throw .conflict(standing: standing.entry, of: fact.type) }
        return .record(fact)
    }

    /// A fact with no slot: recorded unless the last of its kind says the same.
    private func said<Value>(
        _ fact: Fact, _ before: [Held<Value>], _ isSame: (Value) -> Bool
    ) -> Decision {
        before.last { isSame($0.value) }.map { .alreadyStands($0.entry) } ?? .record(fact)
    }

    private func decideOpening(
        _ key: EvaluationKey, _ rubric: RubricID?
    ) throws(Refusal) -> Decision {
        let earlier = agencies[key.agency]?.furthest(key.subject, key.year)
        if let subject = key.subject { try checkLookAlike(of: subject, in: key.agency) }
        if let earlier, earlier.key.stage < key.stage {
            let edition = earlier.edition
            if let rubric, rubric != edition.rubric.id {
                throw .rubricOfEarlierStage(edition.rubric.id)
            }
            return .record(
                .evaluationOpened(
                    EvaluationOpened(
                        evaluation: key, from: earlier.seal?.entry, rubric: edition.entry)))
        }
        if earlier?.key == key { throw .illegal(.evaluationTwice(key)) }
        guard let rubric else { throw .rubricNotNamed }
        guard let edition = framework.edition(of: rubric) else {
            throw .rubricNotAdopted(rubric)
        }
        return .record(
            .evaluationOpened(EvaluationOpened(evaluation: key, rubric: edition.entry)))
    }

    /// Of two keys for one name only the first would ever sign; an existing ledger may say so, a new one not.
    private func decideFounding(_ new: LedgerOpened) throws(Refusal) -> Decision {
        var known: [AuthorKey] = []
        for text in new.authors {
            guard let key = AuthorKey(text) else { throw .illegal(.authorKeyMalformed(text)) }
            let isTaken = known.contains {
                $0.name.isSameBytes(as: key.name) || $0.key.isSameBytes(as: key.key)
            }
            if isTaken { throw .authorTwice(key.name) }
            if let existing = LookAlike.of(key.name, among: known.map(\.name)) {
                throw .looksLike(new: key.name, existing: existing)
            }
            known.append(key)
        }
        return .record(.ledgerOpened(new))
    }

    private func decideAdoption(_ new: RubricAdopted) throws(Refusal) -> Decision {
        let known = Set(framework.editions.values.map(\.rubric.id.text))
        if let existing = LookAlike.of(new.rubric.text, among: known) {
            throw .looksLike(new: new.rubric.text, existing: existing)
        }
        if let last = framework.edition(of: new.rubric)?.entry, framework.adoptions[last] == new {
            return .alreadyStands(last)
        }
        return .record(.rubricAdopted(new))
    }

    private func decideRegistration(_ new: AgencyRegistered) throws(Refusal) -> Decision {
        if let old = agencies[new.agency]?.registered {
            let isSame = old.value == new
            if isSame { return .alreadyStands(old.entry) }
            throw .conflict(standing: old.entry, of: .agencyRegistered)
        }
        if let existing = names.id(like: new.agency) {
            throw .looksLike(new: new.agency.text, existing: existing)
        }
        if let existing = names.name(like: new.name) {
            throw .looksLike(new: new.name, existing: existing)
        }
        for other in [new.parent].compactMap({ $0 }) + new.formerly where agencies[other] == nil {
            throw .parentUnknown(other)
        }
        return .record(.agencyRegistered(new))
    }

    private func decideEnrolment(_ new: ActorEnrolled) throws(Refusal) -> Decision {
        guard let name = AuthorKey(new.key)?.name else {
            throw .illegal(.authorKeyMalformed(new.key))
        }
        let known = framework.authors.people.map(\.name) + actors
        if let existing = LookAlike.of(name, among: known) {
            throw .looksLike(new: name, existing: existing)
        }
        for agency in new.agencies where agencies[agency] == nil {
            throw .illegal(.agencyUnknown(agency))
        }
        return try decide(.actorEnrolled(new), framework.authors.slot(of: new)) {
            $0.key.isSameBytes(as: new.key) && $0.role == new.role && $0.agencies == new.agencies
                && $0.stages == new.stages
        }
    }

    private func checkLookAlike(of new: ItemListed) throws(Refusal) {
        let known = part(of: new.evaluation) { $0.items.keys.filter { $0.list == new.list } } ?? []
        if let existing = LookAlike.of(new.item.text, among: known.map(\.item.text)) {
            throw .looksLike(new: new.item.text, existing: existing)
        }
    }

    private func checkLookAlike(of subject: SubjectID, in agency: AgencyID) throws(Refusal) {
        let known = (agencies[agency]?.evaluations.keys.compactMap(\.subject?.text)) ?? []
        if let existing = LookAlike.of(subject.text, among: known) {
            throw .looksLike(new: subject.text, existing: existing)
        }
    }
}

extension FigureRecorded {
    /// Equal in value (12.5 万元 is 125,000 元) and provenance.
    fileprivate func says(theSameAs other: FigureRecorded) -> Bool {
        quantity.exact == other.quantity.exact && basis == other.basis && source == other.source
            && note == other.note && restates == other.restates
    }
}
