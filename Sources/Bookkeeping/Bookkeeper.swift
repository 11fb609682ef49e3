// Puts commands on record: the main path, from decision to a durable append.

import AuditTrail
import Dispatch
package import Evaluation
package import EventStorage
package import Scoring
import Synchronization

/// Appends to one ledger, keeping the books it has folded so that the next append reads only what came after.
package struct Bookkeeper {
    private let file: LedgerFile
    private var kept: Ground?
    private let writer = AppendWriter()
    /// Whether what is kept may not be in the file yet.
    private var isAhead = false

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
                return try Drafted(request, &kept, in: snapshot).receipt
            }
        }
        // Moved, since books that two hold are copied when one of them is changed.
        var kept = takeKept()
        var drafted = try file.read { try Drafted(request, &kept, in: $0) }
        if let writing = drafted.writing {
            try file.append { transaction in
                guard try transaction.snapshot.head() != writing.before else {
                    return try transaction.write(writing, documents, evidence, drafted.signing)
                }
                drafted = try Drafted(request, &kept, in: transaction.snapshot)
                guard let writing = drafted.writing else { return }
                try transaction.write(writing, documents, evidence, drafted.signing)
            }
        }
        self.kept = drafted.after
        return drafted.receipt
    }

    /// Records commands on one agency's evaluations like `record`, but returns while they are being
    /// written: what follows is decided on the books as they will be.
    ///
    /// - Returns: the receipt, once the append and those before it are durable; instead of it what `record`
    ///   throws while writing, and `Overtaken` for an append that was decided on one which came to nothing,
    ///   or before which somebody else appended.
    /// - Throws: what `record` throws before anything is written.
    package mutating func recordAhead(
        _ commands: [Command], actor: String, clock: Instant, confirmed: Bool = true,
        signer: Signer? = nil
    ) throws -> Promised<Receipt> {
        let request = Request(
            commands: commands, documents: [], actor: actor, clock: clock,
            isClockConfirmed: confirmed, isDryRun: false, signer: signer)
        guard let ground = kept, !writer.hasFailed, request.isDecided(by: ground) else {
            return Promised(
                given: try record(
                    commands, actor: actor, clock: clock, confirmed: confirmed, signer: signer))
        }
        kept = nil
        let drafted = try Drafted(request, on: consume ground) { _ in nil }
        kept = drafted.after
        isAhead = true
        let (file, receipt, writing) = (file, drafted.receipt, drafted.writing)
        return writer.start {
            if let writing {
                try file.append { transaction in
                    guard try transaction.snapshot.head() == writing.before else {
                        throw Overtaken()
                    }
                    try transaction.write(writing)
                }
            }
            return receipt
        }
    }

    /// Looks at the books of a scope as they stand, with what is being written, and keeps them for the next append.
    ///
    /// - Throws: what folding them throws, `ChainBreak` where nothing can follow the last entry.
    package mutating func look<Result>(
        into scope: FoldScope, _ body: (Books) throws -> Result
    ) throws -> Result {
        if isAhead, !writer.hasFailed, let kept, kept.scope == scope { return try body(kept.books) }
        var kept = takeKept()
        let found = try file.read { try Ground(scope, &kept, in: $0) }
        self.kept = found
        return try body(found.books)
    }

    /// Takes out what is kept, once it is in the file or never will be.
    private mutating func takeKept() -> Ground? {
        if isAhead, !writer.finish() { kept = nil }
        isAhead = false
        return kept.take()
    }
}

/// What was decided ahead rests on something that is not in the file: somebody else appended before it, or
/// an append before it came to nothing. Nothing of it was written.
package struct Overtaken: Error, Hashable, Sendable {}

/// Writes appends one after the other, away from whoever decides them; after one that failed, none.
private final class AppendWriter: Sendable {
    private let queue = DispatchQueue(label: "appends")
    private let failed = Atomic(false)

    var hasFailed: Bool { failed.load(ordering: .acquiring) }

    func start<Value>(_ work: @escaping @Sendable () throws -> Value) -> Promised<Value> {
        Promised(on: queue) {
            if self.hasFailed { throw Overtaken() }
            do { return try work() } catch {
                self.failed.store(true, ordering: .releasing)
                throw error
            }
        }
    }

    /// Waits for all that was started; whether all was written. Then it begins anew.
    func finish() -> Bool {
        queue.sync {}
        return !failed.exchange(false, ordering: .acquiringAndReleasing)
    }
}

extension Transaction {
    fileprivate func write(
        _ writing: Drafted.Writing, _ documents: [[UInt8]] = [],
        _ evidence: EvidenceContent? = nil, _ signing: AppendSigning? = nil
    ) throws {
        for document in documents { _ = try putDocument(document) }
        try append(writing.entries, of: writing.events, evidence)
        try signing?.sign(writing.entries, in: self)
        try putScoredRows(writing.rows)
    }
}
