// Who may append what: the administrators named when a ledger was opened, and who was enrolled since.

package import Evaluation

/// The people of a ledger whose names are more than claims, and what each may record.
///
/// Keys are text here; whose signature stands under an append is found out elsewhere. Names and keys are
/// compared as bytes, and never come to belong to somebody else.
package struct Authors: Hashable, Sendable {
    /// The entry from which on only enrolled actors append; nothing leads back from there.
    package private(set) var requiredSince: EntryNumber?
    private var byName: [[UInt8]: Person] = [:]
    /// Whose each key is or was.
    private var holders: [[UInt8]: [UInt8]] = [:]

    /// One who is or was enrolled.
    package struct Person: Hashable, Sendable {
        package let name: String
        /// What stands of them, and what stood before.
        package fileprivate(set) var slot = Slot<Enrolment>()
        package fileprivate(set) var revocation: Held<ActorRevoked>?

        /// Nil once they are revoked.
        package var enrolment: Held<Enrolment>? { revocation == nil ? slot.standing : nil }
    }

    /// A key, and what its owner may do with it.
    package struct Enrolment: Hashable, Sendable {
        /// As `AuthorKey` has it: the name and the key.
        package let key: String
        package let role: Role
        /// Empty means all, and what concerns no single agency.
        package let agencies: [AgencyID]
        /// Empty means all.
        package let stages: [Stage]
    }

    package init() {}

    /// Everybody who is or was enrolled, in the order of the bytes of their names.
    package var people: [Person] {
        byName.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    package func person(_ name: String) -> Person? { byName[Array(name.utf8)] }

    /// Where an enrolment stands: the place of its name.
    package func slot(of fact: ActorEnrolled) -> Slot<Enrolment>? {
        AuthorKey(fact.key).flatMap { person($0.name)?.slot }
    }

    /// Whether an entry is of the time in which appends are signed.
    package func signs(_ entry: EntryNumber) -> Bool { requiredSince.map { $0 <= entry } ?? false }

    private var administrators: Int {
        byName.values.count { $0.enrolment?.value.role == .administrator }
    }

    // MARK: Who enters and who leaves

    mutating func found(by opening: Held<LedgerOpened>) {
        guard !opening.value.authors.isEmpty else { return }
        requiredSince = opening.entry
        for text in opening.value.authors {
            guard let key = AuthorKey(text), person(key.name) == nil, !isTaken(key.key) else {
                continue
            }
            put(Enrolment(key: text, role: .administrator, agencies: [], stages: []), key, opening)
        }
    }

    /// Whether a fact may enrol, in the state before it; its slot has been checked.
    func check(_ fact: ActorEnrolled, by actor: String) throws(Illegality) {
        guard let key = AuthorKey(fact.key) else { throw .authorKeyMalformed(fact.key) }
        if fact.role == .administrator && !(fact.agencies.isEmpty && fact.stages.isEmpty) {
            throw .administratorScoped(key.name)
        }
        // Who makes an open ledger a signed one stands for it, or nobody could enrol the next.
        if requiredSince == nil,
            fact.role != .administrator || !key.name.isSameBytes(as: actor)
        {
            throw .firstEnrolment(key.name)
        }
        let person = person(key.name)
        if let gone = person?.revocation { throw .actorGone(key.name, revoked: gone.entry) }
        if isTaken(key.key), person?.enrolment?.value.key.isSameBytes(as: fact.key) != true {
            throw .keyTaken(key.name)
        }
        if person?.enrolment?.value.role == .administrator, fact.role != .administrator,
            administrators == 1
        {
            throw .lastAdministrator(key.name)
        }
    }

    mutating func enrol(_ held: Held<ActorEnrolled>) {
        guard let key = AuthorKey(held.value.key) else { return }
        requiredSince = requiredSince ?? held.entry
        let fact = held.value
        put(
            Enrolment(
                key: fact.key, role: fact.role, agencies: fact.agencies, stages: fact.stages),
            key, held)
    }

    mutating func revoke(_ held: Held<ActorRevoked>) throws(Illegality) {
        let name = held.value.actor
        guard let person = person(name) else { throw .actorNotEnrolled(name) }
        if let gone = person.revocation { throw .actorGone(name, revoked: gone.entry) }
        if let since = held.value.since, since >= held.entry { throw .entryNotBefore(since) }
        if person.enrolment?.value.role == .administrator, administrators == 1 {
            throw .lastAdministrator(name)
        }
        byName[Array(name.utf8)]?.revocation = held
    }

    private func isTaken(_ key: String) -> Bool { holders[Array(key.utf8)] != nil }

    private mutating func put<Fact>(_ enrolment: Enrolment, _ key: AuthorKey, _ held: Held<Fact>) {
        let name = Array(key.name.utf8)
        holders[Array(key.key.utf8)] = name
        byName[name, default: Person(name: key.name)].slot.put(
            Held(entry: held.entry, at: held.at, actor: held.actor, value: enrolment))
    }

    /// Takes in what an entry says of authors; the entry was found legal elsewhere.
    package mutating func follow(_ held: Held<Fact>) throws(Illegality) {
        switch held.value {
        case .ledgerOpened(let fact): found(by: held.holding(fact))
        case .actorEnrolled(let fact): enrol(held.holding(fact))
        case .actorRevoked(let fact): try revoke(held.holding(fact))
        case .rubricAdopted, .agencyRegistered, .interpretationAdopted, .evaluationOpened,
            .itemListed, .categoryStated, .figureRecorded, .figureUnavailable, .pointJudged,
            .scoreAwarded, .scoreAdjusted, .scoreComputed, .indicatorExempted,
            .declarationRecorded, .findingRaised, .findingAnswered, .entryWithdrawn,
            .evaluationSealed, .evaluationReopened, .narrativeRecorded, .clockReset,
            .evidenceFiled, .documentErased:
            break
        }
    }

    // MARK: What each may record

    /// Whether an event's actor may state its fact, where authors are required.
    package func check(_ event: Event) throws(Illegality) {
        guard requiredSince != nil, let role = event.fact.leastRole else { return }
        try require(role, of: event)
    }

    /// Whether an event's actor has at least a role, for its agency and stage.
    func require(_ role: Role, of event: Event) throws(Illegality) {
        guard requiredSince != nil else { return }
        let name = event.actor
        guard let person = person(name) else { throw .actorNotEnrolled(name) }
        if let gone = person.revocation { throw .actorGone(name, revoked: gone.entry) }
        guard let mine = person.enrolment?.value else { throw .actorNotEnrolled(name) }
        guard mine.role >= role else { throw .roleTooLow(name, needs: role) }
        if !mine.agencies.isEmpty {
            guard let agency = event.fact.agency, mine.agencies.contains(agency) else {
                throw .outOfScope(name)
            }
        }
        if let stage = event.fact.evaluation?.stage, !mine.stages.isEmpty,
            !mine.stages.contains(stage)
        {
            throw .outOfScope(name)
        }
    }
}

extension Held {
    /// The same entry, holding part of its value.
    fileprivate func holding<Part>(_ part: Part) -> Held<Part> {
        Held<Part>(entry: entry, at: at, actor: actor, value: part)
    }
}

extension Role: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .auditor: 0
        case .evaluator: 1
        case .reviewer: 2
        case .administrator: 3
        }
    }
}

extension Fact {
    /// The least role that may state it; nil where it follows from other facts, or nobody can ask.
    fileprivate var leastRole: Role? {
        switch self {
        case .ledgerOpened, .scoreComputed: nil
        case .findingRaised, .findingAnswered: .auditor
        case .evaluationOpened, .itemListed, .categoryStated, .figureRecorded, .figureUnavailable,
            .pointJudged, .scoreAwarded, .scoreAdjusted, .declarationRecorded, .entryWithdrawn,
            .narrativeRecorded, .evidenceFiled:
            .evaluator
        case .rubricAdopted, .agencyRegistered, .interpretationAdopted, .indicatorExempted,
            .evaluationSealed, .evaluationReopened, .documentErased:
            .reviewer
        case .actorEnrolled, .actorRevoked, .clockReset: .administrator
        }
    }

    /// Whether it takes part in an evaluation; findings are raised and answered from beside it.
    var takesPart: Bool {
        switch self {
        case .ledgerOpened, .scoreComputed, .findingRaised, .findingAnswered, .rubricAdopted,
            .agencyRegistered, .interpretationAdopted, .actorEnrolled, .actorRevoked, .clockReset,
            .evidenceFiled, .documentErased:
            false
        case .evaluationOpened, .itemListed, .categoryStated, .figureRecorded, .figureUnavailable,
            .pointJudged, .scoreAwarded, .scoreAdjusted, .declarationRecorded, .entryWithdrawn,
            .narrativeRecorded, .indicatorExempted, .evaluationSealed, .evaluationReopened:
            true
        }
    }
}
