// Puts commands on record: the main path, from decision to a durable append.

package import AuditTrail
package import Evaluation
package import EventStorage
package import Scoring

/// Appends to one ledger, keeping the books it has folded so that the next append reads only what came after.
package struct Bookkeeper {
    private let file: LedgerFile
    private var kept: Kept?

    private struct Kept {
        let scope: FoldScope
        var books: Books
        let head: Head?
        let lastAt: Instant?
    }

    /// - Parameter file: opened for appending.
    package init(_ file: LedgerFile) { self.file = file }

    /// Makes a new ledger whose first entry opens it.
    ///
    /// - Throws: `StorageError`; whatever exists at the path stays as it is.
    package static func create(
        at path: String, opening fact: LedgerOpened, actor: String, clock: Instant
    ) throws -> Receipt {
        let file = try LedgerFile.create(at: path)
        var bookkeeper = Bookkeeper(file)
        let receipt = try bookkeeper.record(
            [.state(.ledgerOpened(fact))], actor: actor, clock: clock)
        try file.close()
        return receipt
    }

    /// Records commands as one append: all of them and the scores that follow, or nothing.
    ///
    /// - Parameters:
    ///   - documents: rubrics and texts that the commands name, kept in the same transaction.
    ///   - clock: the clock as read. Where it lies behind the ledger's time, the append takes the ledger's time.
    ///   - confirmed: whether a clock more than a day ahead of the last entry is meant.
    /// - Throws: `Refusals` (every command's), `ClockAhead`, `StorageError`, `IllegalEntry`, `UnreadableEntry`.
    package mutating func record(
        _ commands: [Command], documents: [[UInt8]] = [], actor: String, clock: Instant,
        confirmed: Bool = true, dryRun: Bool = false
    ) throws -> Receipt {
        let scope = FoldScope(of: commands)
        if dryRun {
            return try file.read { snapshot in
                var kept = self.kept
                return try Self.drafted(
                    commands, documents, actor, clock, confirmed, &kept, scope, in: snapshot
                ).receipt
            }
        }
        // Moved, since books that two hold are copied when one of them is changed.
        var kept = self.kept.take()
        let (receipt, books) = try file.append { transaction in
            let drafted = try Self.drafted(
                commands, documents, actor, clock, confirmed, &kept, scope,
                in: transaction.snapshot)
            let receipt = try Self.write(drafted, documents, to: transaction)
            return (receipt, drafted)
        }
        self.kept = Kept(
            scope: books.scope, books: books.draft.books,
            head: receipt.head, lastAt: books.draft.books.lastAt)
        return receipt
    }

    private struct Drafted {
        let scope: FoldScope
        let draft: Draft
        let before: Head?

        var receipt: Receipt {
            let first = before?.count ?? 0
            return Receipt(
                decisions: draft.decisions,
                recorded: draft.events.enumerated().map {
                    Recorded(
                        entry: EntryNumber(first + $0.offset),
                        rest: draft.events.count - 1 - $0.offset, event: $0.element)
                }, head: before)
        }
    }

    private static func drafted(
        _ commands: [Command], _ documents: [[UInt8]], _ actor: String, _ clock: Instant,
        _ confirmed: Bool, _ kept: inout Kept?, _ scope: FoldScope, in snapshot: Snapshot
    ) throws -> Drafted {
        let head = try snapshot.head()
        let last = try kept?.head == head ? kept?.lastAt : snapshot.lastEvent(head)?.at
        if let last, !confirmed, let limit = last.adding(milliseconds: 86_400_000), clock > limit {
            throw ClockAhead(clock: clock, last: last)
        }
        let wanted = kept?.scope.covers(scope) == true ? kept?.scope ?? scope : scope
        var draft = Draft(
            on: try books(wanted, &kept, head, in: snapshot), next: EntryNumber(head?.count ?? 0),
            stamp: Draft.Stamp(actor: actor, clock: clock, after: last))
        let pending = try Dictionary(
            documents.map { (try Digest(hashing: $0).hex, $0) }, uniquingKeysWith: { $1 })
        let stored = snapshot.documentSource
        var refusals: [Refusals.Refused] = []
        for (place, command) in commands.enumerated() {
            do {
                try draft.add(command) { try pending[$0] ?? stored($0) }
            } catch let refusal as Refusal {
                refusals.append(.init(command: place, refusal: refusal))
            }
        }
        if !refusals.isEmpty { throw Refusals(refused: refusals) }
        try draft.addScores()
        return Drafted(scope: wanted, draft: draft, before: head)
    }

    private static func books(
        _ scope: FoldScope, _ kept: inout Kept?, _ head: Head?, in snapshot: Snapshot
    ) throws -> Books {
        let end = head?.count ?? 0
        guard var kept = kept.take(), kept.scope == scope, kept.head?.count ?? 0 <= end else {
            return try snapshot.fold(scope, in: 0..<end)
        }
        var books = Books()
        swap(&books, &kept.books)
        if kept.head == head { return books }
        return try snapshot.fold(scope, onto: books, in: (kept.head?.count ?? 0)..<end)
    }

    private static func write(
        _ drafted: Drafted, _ documents: [[UInt8]], to transaction: Transaction
    ) throws -> Receipt {
        let draft = drafted.draft
        guard !draft.events.isEmpty else { return drafted.receipt }
        var chain = HashChain(after: drafted.before)
        let entries = try chain.append(events: draft.events.map { EventFormat.write($0) })
        for document in documents { _ = try transaction.putDocument(document) }
        try transaction.append(entries)
        try transaction.putScoredRows(Rendering.changedRows(by: draft.events, in: draft.books))
        var receipt = drafted.receipt
        receipt.head = chain.head
        return receipt
    }
}

/// What an append came to.
package struct Receipt: Hashable, Sendable {
    /// One for each command, in order.
    package let decisions: [Decision]
    /// The entries appended; empty where everything already stood.
    package let recorded: [Recorded]
    /// The ledger's head afterwards; with a dry run, the one before.
    package internal(set) var head: Head?
}

/// The commands that were refused; nothing was recorded.
package struct Refusals: Error, Hashable, Sendable {
    package let refused: [Refused]

    package struct Refused: Hashable, Sendable {
        /// Which command, from 0.
        package let command: Int
        package let refusal: Refusal
    }
}

/// A clock more than a day ahead of the last entry; one wrong clock would hold up the ledger.
package struct ClockAhead: Error, Hashable, Sendable {
    package let clock: Instant
    package let last: Instant
}

extension FoldScope {
    /// The books that deciding these commands takes.
    init(of commands: [Command]) {
        var agencies: Set<AgencyID> = []
        var registers = false
        for command in commands {
            switch command {
            case .open(let key, _): agencies.insert(key.agency)
            case .seal(let key, _): agencies.insert(key.agency)
            case .state(.interpretationAdopted):
                self = .everything
                return
            case .state(.agencyRegistered): registers = true
            case .state(let fact): if let key = fact.evaluation { agencies.insert(key.agency) }
            }
        }
        switch (agencies.count, registers) {
        case (0, false): self = .ledgerWide
        case (0, true): self = .registrations
        case (1, false): self = agencies.first.map { .agency($0) } ?? .everything
        case (_, _): self = .everything
        }
    }
}
