// The fold of what holds for all agencies, which every agency's fold takes in again.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

/// The ledger-wide events of a snapshot, read and folded once.
struct LedgerWideFold: Sendable {
    /// In order, up to the first that is illegal or unreadable.
    private(set) var events: [Recorded] = []
    /// Rubrics adopted, checked.
    private(set) var books = Books()
    private(set) var problem: AuditProblem?
    private(set) var notUnderstood: NotUnderstood?
    /// Entries before this one can be folded agency by agency.
    private(set) var limit: Int

    /// Folds the ledger-wide events among the first `count` entries, which end an append.
    ///
    /// - Throws: `StorageError`; what is wrong with an event is a result.
    init(of snapshot: Snapshot, upTo count: Int) throws {
        limit = count
        let documents = snapshot.provenDocuments
        do {
            try snapshot.forEachEntry(Selection(.ledgerWide, in: 0..<count)) { stored in
                let recorded = try stored.recorded()
                guard recorded.event.fact.agency == nil else {
                    throw Misfiled(entry: recorded.entry)
                }
                try books.apply(recorded, documents: documents)
                events.append(recorded)
            }
            try books.finishAppend()
        } catch {
            let place = try EventFault(error)
            problem = place.problem
            notUnderstood = place.notUnderstood
            limit = try snapshot.appendStart(of: place.entry.number)
            events.removeAll { $0.entry.number >= limit }
        }
    }
}

/// An entry that the file finds under another agency than its event names.
struct Misfiled: Error {
    let entry: EntryNumber
}

/// What is wrong with the event of one entry.
struct EventFault: Sendable {
    let entry: EntryNumber
    let problem: AuditProblem?
    let notUnderstood: NotUnderstood?

    /// Sorts out an error met while folding; rethrows what is no fault of an event.
    init(_ error: any Error) throws {
        switch error {
        case let illegal as IllegalEntry:
            self.init(illegal.entry, .illegal(illegal.illegality))
        case let unreadable as UnreadableEntry: self.init(unreadable)
        case let misfiled as Misfiled: self.init(misfiled.entry, .misfiled)
        default: throw error
        }
    }

    init(_ unreadable: UnreadableEntry) {
        guard case .event(.unknown(let type, let version)) = unreadable.cause else {
            self.init(unreadable.entry, .unreadable(unreadable.cause))
            return
        }
        self.init(unknown: type, version, at: unreadable.entry)
    }

    private init(unknown type: String, _ version: String, at entry: EntryNumber) {
        self.entry = entry
        problem = nil
        notUnderstood = NotUnderstood(entry: entry, type: type, version: version)
    }

    private init(_ entry: EntryNumber, _ difference: AuditProblem.Difference) {
        self.entry = entry
        problem = AuditProblem(entry: entry, difference: difference)
        notUnderstood = nil
    }
}

extension Snapshot {
    /// Documents that hash to the digest they are kept under; no others.
    var provenDocuments: DocumentSource {
        { hex in
            guard let digest = Digest(hex: hex), let content = try document(digest),
                try Digest(hashing: content) == digest
            else { return nil }
            return content
        }
    }

    /// The first entry of the append that an entry belongs to.
    func appendStart(of seq: Int) throws -> Int {
        var start = seq
        while start > 0,
            let rest = try entry(at: start - 1, { EntryFormat.parse($0.line)?.rest }), rest != 0
        {
            start -= 1
        }
        return start
    }
}
