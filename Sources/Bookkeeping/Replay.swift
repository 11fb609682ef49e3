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
}

/// Why a replay stopped, with nothing rewritten.
package enum ReplayStopped: Error, Hashable, Sendable {
    /// The log cannot be folded; the first place.
    case problem(AuditProblem)
    case notUnderstood(NotUnderstood)
}

package enum Replay {
    /// Compares the stored table with a fresh fold, and puts right what differs.
    ///
    /// - Parameter progress: entries folded so far, of all.
    /// - Throws: `ReplayStopped`, `StrayEntry`, `StorageError`.
    package static func run(
        _ file: LedgerFile, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> ReplayReport {
        let report = try file.read { ReplayReport(try fold($0, progress)) }
        guard !report.differences.isEmpty else { return report }
        // Once more where nobody else writes, since rows may have been written meanwhile.
        return try file.append { transaction in
            let folds = try fold(transaction.snapshot, progress)
            for (agency, rows) in folds.rendered {
                try transaction.replaceScoredRows(rows, of: agency)
            }
            return ReplayReport(folds)
        }
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
    fileprivate init(_ folds: AgencyFolds) {
        self.init(
            entries: folds.events.total, scores: folds.scores.done, rows: folds.renderedCount,
            differences: folds.rows)
    }
}
