// Verifies a whole ledger: the file trusted for nothing, every digest, event, score, row and document.

package import AuditTrail
import Evaluation
package import EventStorage

/// The audit of one moment of a ledger.
package enum Audit {
    /// Told how far a stage is: done, of all.
    package typealias Progress = (AuditReport.Stage, Int, Int) -> Void

    /// Verifies a ledger file; whatever is wrong with it is a result.
    ///
    /// - Parameters:
    ///   - noted: a head noted earlier, which must still be in the chain.
    ///   - outside: a checkpoint kept elsewhere, which the ledger must continue.
    /// - Throws: `StorageError`, `HashingFailed`: where the file cannot be looked at.
    package static func run(
        _ file: LedgerFile, expecting noted: Head? = nil, holding outside: OutsideCheckpoint? = nil,
        progress: Progress = { _, _, _ in }
    ) throws -> AuditReport {
        let beside = file.besides.map { AuditRemark.beside(path: $0) }
        return try file.read { snapshot in
            try Round(snapshot, noted, outside, progress).report(besides: beside)
        }
    }
}

/// One audit, stage by stage.
private struct Round {
    private let snapshot: Snapshot
    private let noted: Head?
    private let outside: OutsideCheckpoint?
    private let entries: Int
    private var stages: [AuditReport.Stage: AuditReport.Count] = [:]
    private var problems: [AuditProblem] = []
    private let chain: ChainCheck
    private let tree: TreeCheck
    private let folds: AgencyFolds
    private let signatures: SignatureCheck
    private let documents: DocumentCheck
    private let evidence: EvidenceCheck

    init(
        _ snapshot: Snapshot, _ noted: Head?, _ outside: OutsideCheckpoint?,
        _ progress: Audit.Progress
    ) throws {
        self.snapshot = snapshot
        self.noted = noted
        self.outside = outside
        let entries = try snapshot.entryCount()
        self.entries = entries
        progress(.file, 0, 1)
        let file =
            try snapshot.schemaDifferences().map { AuditProblem.Difference.schema($0) }
            + snapshot.integrityProblems().map { .structure($0) }
        var tree = try TreeCheck(snapshot)
        chain = try ChainCheck.run(
            snapshot, asking: noted?.seq, root: outside?.checkpoint.size,
            leaf: { try tree.take($0) }, progress: { progress(.chain, $0, entries) })
        try tree.finish()
        self.tree = tree
        let count = chain.whole?.count ?? 0
        folds = try AgencyFolds.run(snapshot, upTo: count, comparing: count == entries) {
            progress(.events, $0, entries)
        }
        signatures = try SignatureCheck(
            snapshot, events: folds.authorEvents, upTo: folds.limit,
            isWhole: folds.limit == entries
        ) { progress(.signatures, $0, entries) }
        documents = try DocumentCheck(
            snapshot, named: folds.documents, evidence: folds.evidence.digests,
            isWhole: count == entries && folds.events.isComplete
        ) { progress(.documents, $0, $1) }
        evidence = try EvidenceCheck(
            snapshot, folds.evidence, isWhole: count == entries && folds.events.isComplete
        ) { progress(.evidence, $0, $1) }
        problems = file.map { AuditProblem(entry: nil, difference: $0) }
        stages[.file] = .init(done: file.isEmpty ? 1 : 0, total: 1)
        stages[.chain] = .init(done: chain.followed, total: entries)
        if let count = tree.count { stages[.tree] = count }
        stages[.appends] = .init(
            done: chain.appends, total: chain.appends + (count == entries ? 0 : 1))
        stages[.events] = .init(done: folds.events.done, total: entries)
        stages[.scores] = folds.scores
        if let count = signatures.count { stages[.signatures] = count }
        // Rows of agencies whose name is no text are in the count and in no fold.
        stages[.cells] = .init(
            done: folds.cells.done, total: max(folds.cells.total, try snapshot.scoredRowCount()))
        stages[.documents] = documents.count
        if let count = evidence.count { stages[.evidence] = count }
    }

    func report(besides: [AuditRemark]) throws -> AuditReport {
        // What the fold found of an author, the signatures' check found as well.
        let ofAuthors = signatures.problems.filter { !folds.problems.contains($0) }
        let problems =
            (problems + chain.problems + tree.problems + folds.problems + ofAuthors
            + documents.problems + evidence.problems
            + folds.rows.map { AuditProblem(entry: nil, difference: .row($0)) }).sorted()
        let bad = problems.first?.entry
        return AuditReport(
            stages: stages, problems: problems,
            remarks: besides + signatures.remarks + documents.remarks + evidence.remarks,
            notUnderstood: folds.notUnderstood, head: chain.whole, entries: entries,
            noted: notedHead,
            dependents: try bad.map { try snapshot.dependents(on: $0) } ?? [],
            held: try outside.map {
                HeldCheckpoint(
                    $0, origin: try snapshot.originIfSound(), entries: chain.followed,
                    root: chain.root, folds.order)
            }, unread: nil)
    }

    private var notedHead: NotedHead {
        guard let noted else { return .notAsked }
        guard let found = chain.asked else {
            return .cut(last: chain.head.map { EntryNumber($0.seq) })
        }
        return found == noted.digest ? .found : .rewritten(digest: found)
    }
}
