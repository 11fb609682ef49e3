// Who might append at each place of a log.

import AuditTrail
import Evaluation
import Scoring

/// The authors of a ledger after each entry that changes them.
struct AuthorHistory: Sendable {
    private let opened: LedgerOpened?
    private let events: [Recorded]
    /// Ascending; each holds from its entry's successor on.
    private var states: [(after: Int, authors: Authors)] = []

    init(_ events: [Recorded]) {
        self.events = events
        var opened: LedgerOpened?
        var authors = Authors()
        for event in events {
            if case .ledgerOpened(let fact) = event.event.fact { opened = fact }
            do throws(Illegality) { try authors.follow(event.held) } catch { continue }
            states.append((event.entry.number, authors))
        }
        self.opened = opened
    }

    var isEverRequired: Bool { states.last?.authors.requiredSince != nil }

    func origin(opening: Digest) -> KeyName? { opened?.origin(opening: opening) }

    /// Who might append just before an entry.
    func authors(before entry: Int) -> Authors {
        var (low, high) = (0, states.count)
        while low < high {
            let middle = (low + high) / 2
            if states[middle].after < entry { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? Authors() : states[low - 1].authors
    }

    /// Keys that are none, and enrolments of keys that the enrolled did not have.
    func problems(opening: Digest?) throws -> [AuditProblem] {
        let origin = opening.flatMap { self.origin(opening: $0) }
        return try events.compactMap { event in
            try fault(of: event.event.fact, origin).map {
                AuditProblem(entry: event.entry, difference: .signature($0))
            }
        }
    }

    private func fault(of fact: Fact, _ origin: KeyName?) throws -> SignatureFault? {
        if case .ledgerOpened(let fact) = fact {
            return fact.authors.first { AuthorKey.publicKey($0) == nil }.map { .keyUnusable($0) }
        }
        guard case .actorEnrolled(let fact) = fact else { return nil }
        let name = AuthorKey(fact.key)?.name ?? fact.key
        do throws(EnrolmentRefused) {
            guard let origin, try fact.isPossessed(in: origin) else { return .possession(name) }
            return nil
        } catch {
            if case .crypto(let failed) = error { throw failed }
            return .keyUnusable(name)
        }
    }

    /// Keys that entry 0 names in vain, and entries that a revocation says are not the actor's own.
    var remarks: [AuditRemark] { unused + distrusted }

    private var unused: [AuditRemark] {
        guard let opened, let entry = events.first?.entry else { return [] }
        let authors = authors(before: entry.number + 1)
        return opened.authors.filter { key in
            let name = AuthorKey(key)?.name
            let standing = name.flatMap { authors.person($0)?.slot.standing }
            return standing?.value.key.isSameBytes(as: key) != true
        }.map { .authorUnused($0, named: entry) }
    }

    private var distrusted: [AuditRemark] {
        events.compactMap { event in
            guard case .actorRevoked(let fact) = event.event.fact, let since = fact.since else {
                return nil
            }
            return .distrusted(actor: fact.actor, from: since, by: event.entry)
        }
    }
}

extension Recorded {
    fileprivate var held: Held<Fact> {
        Held(entry: entry, at: event.at, actor: event.actor, value: event.fact)
    }
}
