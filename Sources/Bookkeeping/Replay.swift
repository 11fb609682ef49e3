// Renders the stored table anew from the log.

import AuditTrail
import Evaluation
package import EventStorage

/// What a replay of a whole ledger came to.
package struct ReplayReport: Hashable, Sendable {
    /// Entries folded, and the scores among them that were recomputed.
    package let entries: Int
    package let scores: Int
    /// Rows that the fold renders.
    package let rows: Int
    /// Where the stored table was another one, before it was rewritten.
    package let differences: [StoredRowDifference]
    /// How many kept nodes of the tree were not those over the entries, before they were made again.
    package let nodes: Int

    package var isSame: Bool { differences.isEmpty && nodes == 0 }
}

/// Why a replay stopped, with nothing rewritten.
package enum ReplayStopped: Error, Hashable, Sendable {
    /// The log cannot be folded; the first place.
    case problem(AuditProblem)
    case notUnderstood(NotUnderstood)
}

package enum Replay {
    /// Compares the stored table with a fresh fold, and the kept nodes of the tree with the digests,
    /// and puts right what differs.
    ///
    /// - Parameter progress: entries folded so far, of all.
    /// - Throws: `ReplayStopped`, `StrayEntry`, `StorageError`.
    package static func run(
        _ file: LedgerFile, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> ReplayReport {
        let report = try file.read {
            ReplayReport(try fold($0, progress), nodes: try nodeDifferences($0))
        }
        guard !report.isSame else { return report }
        // Once more where nobody else writes, since rows may have been written meanwhile.
        return try file.append { transaction in
            let folds = try fold(transaction.snapshot, progress)
            for (agency, rows) in folds.rendered {
                try transaction.replaceScoredRows(rows, of: agency)
            }
            let nodes = try nodeDifferences(transaction.snapshot)
            if nodes > 0 { try transaction.rebuildNodes() }
            return ReplayReport(folds, nodes: nodes)
        }
    }

    /// How many nodes are not kept as the digests of all entries make them, or are too many.
    private static func nodeDifferences(_ snapshot: Snapshot) throws -> Int {
        guard try snapshot.nodeCount() != nil else { return 0 }
        var check = try TreeCheck(snapshot)
        try snapshot.forEachLeaf { try check.take($0) }
        try check.finish()
        return check.count.map { $0.total - $0.done } ?? 0
    }

    private static func fold(
        _ snapshot: Snapshot, _ progress: (Int, Int) -> Void
    ) throws -> AgencyFolds {
        let count = try snapshot.head() == nil ? 0 : snapshot.entryCount()
        let folds = try AgencyFolds.run(snapshot, upTo: count) { progress($0, count) }
        if let first = folds.problems.min() { throw ReplayStopped.problem(first) }
        if let unknown = folds.notUnderstood { throw ReplayStopped.notUnderstood(unknown) }
        return folds
    }
}

extension ReplayReport {
    fileprivate init(_ folds: AgencyFolds, nodes: Int) {
        self.init(
            entries: folds.events.total, scores: folds.scores.done, rows: folds.renderedCount,
            differences: folds.rows, nodes: nodes)
    }
}
