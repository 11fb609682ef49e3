// Puts commands on record: the main path, from decision to a durable append.

import AuditTrail
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
        at path: String, opening fact: LedgerOpened, actor: String, clock: Instant,
        signer: Signer? = nil
    ) throws -> Receipt {
        let file = try LedgerFile.create(at: path)
        var bookkeeper = Bookkeeper(file)
        let receipt = try bookkeeper.record(
            [.state(.ledgerOpened(fact))], actor: actor, clock: clock, signer: signer)
        try file.close()
        return receipt
    }

    /// Records commands as one append: all of them and the scores that follow, or nothing.
    ///
    /// They are decided before the file is locked, and once more only where somebody appended meanwhile.
    ///
    /// - Parameters:
    ///   - documents: rubrics and texts that the commands name, kept in the same transaction.
    ///   - evidence: the content of the file that they file.
    ///   - clock: the clock as read. Where it lies behind the ledger's time, the append takes the ledger's time.
    ///   - confirmed: whether a clock more than a day ahead of the last entry is meant.
    ///   - dryRun: whether nothing is to be appended; the file may then be open for reading.
    ///   - signer: the actor's key, where the ledger wants signatures.
    /// - Throws: `Refusals` (every command's), `SigningRefused`, `ClockAhead`, `StorageError`, `StrayEntry`, `ChainBreak` where nothing can follow
    ///   the last entry, `IllegalEntry`, `UnreadableEntry`, `EvidenceRefused`.
    package mutating func record(
        _ commands: [Command], documents: [[UInt8]] = [], evidence: EvidenceContent? = nil,
        actor: String, clock: Instant, confirmed: Bool = true, dryRun: Bool = false,
        signer: Signer? = nil
    ) throws -> Receipt {
        let request = Request(
            commands: commands, documents: documents, actor: actor, clock: clock,
            isClockConfirmed: confirmed, isDryRun: dryRun, signer: signer)
        if dryRun {
            return try file.read { snapshot in
                var kept = self.kept
                return try Self.drafted(request, &kept, in: snapshot).receipt
            }
        }
        // Moved, since books that two hold are copied when one of them is changed.
        var kept = self.kept.take()
        var drafted = try file.read { try Self.drafted(request, &kept, in: $0) }
        var receipt = drafted.receipt
        if !drafted.draft.events.isEmpty {
            receipt = try file.append { transaction in
                if try transaction.snapshot.head() != drafted.chain.head {
                    drafted = try Self.drafted(request, &kept, in: transaction.snapshot)
                }
                return try Self.write(drafted, documents, evidence, to: transaction)
            }
        }
        self.kept = Kept(
            scope: drafted.scope, books: drafted.draft.books,
            head: receipt.head, lastAt: drafted.draft.books.lastAt)
        return receipt
    }

    /// Looks at the books of a scope as they stand, and keeps them for the next append.
    ///
    /// - Throws: what folding them throws, `ChainBreak` where nothing can follow the last entry.
    package mutating func look<Result>(
        into scope: FoldScope, _ body: (Books) throws -> Result
    ) throws -> Result {
        var kept = self.kept.take()
        let found = try file.read { snapshot in
            let head = try snapshot.head()
            let isKept = kept.map { $0.head == head } ?? false
            if !isKept { _ = try snapshot.chain(after: head) }
            let lastAt = try isKept ? kept?.lastAt : snapshot.lastEvent(head)?.at
            let books = try Self.books(scope, &kept, head, in: snapshot)
            return Kept(scope: scope, books: books, head: head, lastAt: lastAt)
        }
        self.kept = found
        return try body(found.books)
    }

    private struct Request {
        let commands: [Command]
        let documents: [[UInt8]]
        let actor: String
        let clock: Instant
        let isClockConfirmed: Bool
        let isDryRun: Bool
        let signer: Signer?

        /// The command by which the append takes the clock's time although the last entry is later.
        var clockReset: Int? {
            commands.firstIndex { if case .state(.clockReset) = $0 { true } else { false } }
        }
    }

    private struct Drafted {
        let scope: FoldScope
        let draft: Draft
        /// Where the draft goes on.
        let chain: HashChain
        /// What is to be written; nil for a dry run, and where everything already stood.
        let writing: Writing?
        /// Who signs the draft, and with what; nil where names are claims, and for a dry run.
        let signing: AppendSigning?

        struct Writing {
            let entries: [Entry]
            let rows: [ScoredRow]
            /// The chain behind the last of the entries.
            let chain: HashChain
        }

        var receipt: Receipt {
            Receipt(
                decisions: draft.decisions,
                recorded: draft.events.enumerated().map {
                    Recorded(
                        entry: EntryNumber(chain.next + $0.offset),
                        rest: draft.events.count - 1 - $0.offset, event: $0.element)
                }, head: chain.head)
        }
    }

    private static func drafted(
        _ request: Request, _ kept: inout Kept?, in snapshot: Snapshot
    ) throws -> Drafted {
        let head = try snapshot.head()
        let isKept = kept.map { $0.head == head } ?? false
        let chain = isKept ? HashChain(after: head) : try snapshot.chain(after: head)
        let last = try isKept ? kept?.lastAt : snapshot.lastEvent(head)?.at
        let clock = request.clock
        if let last, !request.isClockConfirmed, let limit = last.adding(milliseconds: 86_400_000),
            clock > limit
        {
            throw ClockAhead(clock: clock, last: last)
        }
        if let reset = request.clockReset, last.map({ $0 <= clock }) ?? true {
            throw Refusals(
                refused: [.init(command: reset, refusal: .illegal(.clockNotAhead))])
        }
        let scope = FoldScope(of: request.commands)
        let wanted = kept?.scope.covers(scope) == true ? kept?.scope ?? scope : scope
        let books = try books(wanted, &kept, head, in: snapshot)
        let authors = books.framework.authors
        try snapshot.checkEnrolments(among: request.commands, books.framework)
        var draft = Draft(
            on: consume books, next: EntryNumber(chain.next),
            stamp: Draft.Stamp(
                actor: request.actor, clock: clock, after: request.clockReset == nil ? last : nil))
        let texts = try draft.complete(
            request.commands, try documents(request.documents, in: snapshot))
        let signing = try signing(request, draft, before: authors, in: snapshot, chain.next)
        return Drafted(
            scope: wanted, draft: draft, chain: chain,
            writing: request.isDryRun || texts.isEmpty ? nil : try writing(texts, draft, chain),
            signing: signing)
    }

    /// Links the entries of a draft on another core, where they are many, and renders the rows they change.
    private static func writing(
        _ texts: [[UInt8]], _ draft: Draft, _ chain: HashChain
    ) throws -> Drafted.Writing {
        let linked = Promised(isSmall: texts.count < 64) {
            var chain = chain
            return (entries: try chain.append(events: texts), chain: chain)
        }
        let rows = Rendering.changedRows(by: draft.events, in: draft.books)
        let (entries, after) = try linked.take()
        return Drafted.Writing(entries: entries, rows: rows, chain: after)
    }

    /// Found before the file is locked: whoever cannot sign changes nothing in it.
    private static func signing(
        _ request: Request, _ draft: Draft, before authors: Authors, in snapshot: Snapshot,
        _ size: Int
    ) throws -> AppendSigning? {
        guard !request.isDryRun, !draft.events.isEmpty, draft.books.framework.requiresAuthors
        else { return nil }
        return try AppendSigning(
            of: request.actor, request.signer, before: authors, in: draft.books.framework,
            snapshot, size)
    }

    /// Those about to be kept, and those kept in the ledger.
    private static func documents(
        _ new: [[UInt8]], in snapshot: Snapshot
    ) throws -> DocumentSource {
        let new = try Dictionary(
            new.map { (try Digest(hashing: $0).hex, $0) }, uniquingKeysWith: { $1 })
        let stored = snapshot.documentSource
        return { try new[$0] ?? stored($0) }
    }

    private static func books(
        _ scope: FoldScope, _ kept: inout Kept?, _ head: Head?, in snapshot: Snapshot
    ) throws -> Books {
        let end = head?.count ?? 0
        guard var kept = kept.take(), kept.head?.count ?? 0 <= end else {
            return try snapshot.fold(scope, in: 0..<end)
        }
        guard kept.scope == scope else {
            // Another agency's books, under the same rubrics: those are not read again.
            let knowing = Books(knowing: kept.books.framework)
            return try snapshot.fold(scope, onto: knowing, in: 0..<end)
        }
        var books = Books()
        swap(&books, &kept.books)
        if kept.head == head { return books }
        return try snapshot.fold(scope, onto: books, in: (kept.head?.count ?? 0)..<end)
    }

    private static func write(
        _ drafted: Drafted, _ documents: [[UInt8]], _ evidence: EvidenceContent?,
        to transaction: Transaction
    ) throws -> Receipt {
        guard let writing = drafted.writing else { return drafted.receipt }
        for document in documents { _ = try transaction.putDocument(document) }
        try transaction.append(writing.entries, of: drafted.draft.events, evidence)
        try drafted.signing?.sign(writing.entries, in: transaction)
        try transaction.putScoredRows(writing.rows)
        var receipt = drafted.receipt
        receipt.head = writing.chain.head
        return receipt
    }
}

extension Draft {
    /// Adds commands and the scores that follow, or gathers why commands are refused.
    ///
    /// - Returns: the bytes of every event.
    fileprivate mutating func complete(
        _ commands: [Command], _ documents: DocumentSource
    ) throws -> [[UInt8]] {
        var writing = EventWriting()
        var refused: [Refusals.Refused] = []
        // Of each event so far.
        var places: [Int] = []
        for (place, command) in commands.enumerated() {
            do {
                try add(command, documents: documents)
                guard let event = events.last, events.count > places.count else { continue }
                places.append(place)
                try writing.take(event)
            } catch let refusal as Refusal {
                refused.append(.init(command: place, refusal: refusal))
            }
        }
        if refused.isEmpty {
            try addScores()
            for score in events[places.count...] { try writing.take(score) }
        }
        var texts: [[UInt8]] = []
        texts.reserveCapacity(events.count)
        for (place, written) in try writing.finish().enumerated() {
            switch written {
            case .success(let text): texts.append(text)
            case .failure(let error):
                let refusal = Refusal.unwritable(error)
                guard places.indices.contains(place) else { throw refusal }
                refused.append(.init(command: places[place], refusal: refusal))
            }
        }
        guard refused.isEmpty else {
            throw Refusals(refused: refused.sorted { $0.command < $1.command })
        }
        return texts
    }
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
            case .state(.actorEnrolled(let fact)): registers = registers || !fact.agencies.isEmpty
            case .state(let fact): if let agency = fact.agency { agencies.insert(agency) }
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
