// Commands decided: what is to be written for them, and what they come to.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

/// What somebody asks to be recorded as one append.
struct Request {
    let commands: [Command]
    let documents: [[UInt8]]
    let actor: String
    let clock: Instant
    let isClockConfirmed: Bool
    let isDryRun: Bool
    let signer: Signer?

    /// The command by which the append takes the clock's time although the last entry is later.
    fileprivate var clockReset: Int? {
        commands.firstIndex { if case .state(.clockReset) = $0 { true } else { false } }
    }

    /// Whether a ground alone decides this: it concerns evaluations of one agency, and nobody signs it.
    func isDecided(by ground: Ground) -> Bool {
        guard FoldScope(of: commands) == ground.scope, !ground.books.framework.requiresAuthors
        else { return false }
        return commands.allSatisfy {
            switch $0 {
            case .open, .seal: true
            case .state(let fact): fact.evaluation != nil
            }
        }
    }

    fileprivate func checkClock(after last: Instant?) throws {
        if let last, !isClockConfirmed, let limit = last.adding(milliseconds: 86_400_000),
            clock > limit
        {
            throw ClockAhead(clock: clock, last: last)
        }
        if let reset = clockReset, last.map({ $0 <= clock }) ?? true {
            throw Refusals(refused: [.init(command: reset, refusal: .illegal(.clockNotAhead))])
        }
    }
}

/// A request decided, and not yet written.
struct Drafted {
    /// What it comes to, once it is written.
    let receipt: Receipt
    /// The ground as it is then.
    let after: Ground
    /// Nil for a dry run, and where everything already stood.
    let writing: Writing?
    /// Who signs it, and with what; nil where names are claims, and for a dry run.
    let signing: AppendSigning?

    /// What an append writes.
    struct Writing: Sendable {
        /// The head on which it was decided.
        let before: Head?
        let events: [Event]
        let entries: [Entry]
        let rows: [ScoredRow]
    }

    /// Decides a request on a snapshot, with what is kept where that holds.
    init(_ request: Request, _ kept: inout Ground?, in snapshot: Snapshot) throws {
        let scope = FoldScope(of: request.commands)
        let wanted = kept?.scope.covers(scope) == true ? kept?.scope ?? scope : scope
        let ground = try Ground(wanted, &kept, in: snapshot)
        try snapshot.checkEnrolments(among: request.commands, ground.books.framework)
        let documents = try Self.documents(request.documents, in: snapshot)
        // Found before the file is locked: whoever cannot sign changes nothing in it.
        try self.init(request, on: ground, documents) { before, draft, size in
            try AppendSigning(
                of: request.actor, request.signer, before: before, in: draft.books.framework,
                snapshot, size)
        }
    }

    /// Decides a request.
    ///
    /// - Parameter signing: is asked where the ledger wants signatures, with who might append before.
    init(
        _ request: Request, on ground: consuming Ground, _ documents: DocumentSource,
        signing: (Authors, Draft, Int) throws -> AppendSigning? = { _, _, _ in nil }
    ) throws {
        let (scope, chain, last) = (ground.scope, ground.chain, ground.lastAt)
        try request.checkClock(after: last)
        let authors = ground.books.framework.authors
        var draft = Draft(
            on: (consume ground).books, next: EntryNumber(chain.next),
            stamp: Draft.Stamp(
                actor: request.actor, clock: request.clock,
                after: request.clockReset == nil ? last : nil))
        let texts = try draft.complete(request.commands, documents)
        let isWritten = !request.isDryRun && !texts.isEmpty
        self.signing =
            try isWritten && draft.books.framework.requiresAuthors
            ? signing(authors, draft, chain.next) : nil
        let linked = try isWritten ? Self.linked(texts, draft, chain) : nil
        writing = linked?.writing
        let end = linked?.chain ?? chain
        receipt = Receipt(
            decisions: draft.decisions,
            recorded: draft.events.enumerated().map {
                Recorded(
                    entry: EntryNumber(chain.next + $0.offset),
                    rest: draft.events.count - 1 - $0.offset, event: $0.element)
            }, head: end.head)
        // Not the books' own: they can be of one agency, and the last entry another's.
        after = Ground(
            scope: scope, books: draft.books, chain: end, lastAt: draft.events.last?.at ?? last)
    }

    /// Links the entries of a draft on another core, where they are many, and renders the rows they change.
    private static func linked(
        _ texts: [[UInt8]], _ draft: Draft, _ chain: HashChain
    ) throws -> (writing: Writing, chain: HashChain) {
        let linking = Promised(isSmall: EventWriting.isSmall(texts.count)) {
            var chain = chain
            return (entries: try chain.append(events: texts), chain: chain)
        }
        let rows = Rendering.changedRows(by: draft.events, in: draft.books)
        let (entries, end) = try linking.take()
        let writing = Writing(
            before: chain.head, events: draft.events, entries: entries, rows: rows)
        return (writing, end)
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
