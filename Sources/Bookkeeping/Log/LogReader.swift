// Reads the log: the entries that a filter admits, one after another.

import AuditTrail
import Evaluation
package import EventStorage
import Scoring

extension Snapshot {
    /// Lends the entries that a filter admits, in the order of their numbers.
    ///
    /// - Throws: `UnreadableEntry`, `StorageError`, and what `body` throws.
    package func forEachLogEntry(
        _ filter: LogFilter, in range: Range<Int> = EntryFormat.numbers,
        _ body: (LogEntry) throws -> Void
    ) throws {
        var range = range
        if let key = filter.sinceSeal {
            guard let seal = try lastSeal(of: key) else { return }
            range = max(range.lowerBound, seal.number + 1)..<range.upperBound
        }
        let scope: Selection.Scope =
            filter.agency.map { .agencyOnly($0.text) } ?? .everything
        try forEachEntry(Selection(scope, in: range)) { stored in
            let entry = try stored.logEntry(in: self)
            if filter.admits(entry.event) { try body(entry) }
        }
    }

    /// The entries that a filter admits, in the order of their numbers.
    package func log(
        _ filter: LogFilter, in range: Range<Int> = EntryFormat.numbers
    ) throws -> [LogEntry] {
        var entries: [LogEntry] = []
        try forEachLogEntry(filter, in: range) { entries.append($0) }
        return entries
    }

    /// The entry that sealed an evaluation last, whether it was reopened since or not.
    private func lastSeal(of key: EvaluationKey) throws -> EntryNumber? {
        var seal: EntryNumber?
        try forEachEntry(Selection(.agencyOnly(key.agency.text))) { stored in
            let recorded = try stored.recorded()
            guard case .evaluationSealed(let fact) = recorded.event.fact, fact.evaluation == key
            else { return }
            seal = recorded.entry
        }
        return seal
    }
}
