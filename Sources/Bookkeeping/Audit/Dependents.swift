// Which scores rest on an entry.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

extension Snapshot {
    /// The scores recorded after an entry that name it among their inputs, or are recorded in it; at most `limit`.
    ///
    /// Lines that cannot be read are passed over: this is asked of ledgers that are damaged.
    func dependents(on entry: EntryNumber, atMost limit: Int = 1_000) throws -> [Dependent] {
        var found: Set<Dependent> = []
        let range = entry.number..<EntryFormat.numbers.upperBound
        try forEachEntry(Selection(.everything, in: range)) { stored in
            guard found.count < limit, case .scoreComputed(let score) = fact(of: stored),
                stored.seq == entry.number || score.inputs.contains(entry)
            else { return }
            found.insert(Dependent(evaluation: score.evaluation, indicator: score.indicator))
        }
        return found.sorted {
            $0.evaluation == $1.evaluation
                ? $0.indicator < $1.indicator : $0.evaluation < $1.evaluation
        }
    }

    private func fact(of stored: StoredEntry) -> Fact? {
        do throws(UnreadableEntry) { return try stored.recorded().event.fact } catch { return nil }
    }
}
