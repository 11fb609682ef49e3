// Compares the stored table with the fold's rendering, row by row and column by column.

import Evaluation
import EventStorage
import Scoring

enum StoredRows {
    /// How stored rows differ from folded ones; both of one agency, in the order of their key.
    static func differences(
        stored: [StoredRow], folded: [ScoredRow]
    ) -> [StoredRowDifference] {
        var differences: [StoredRowDifference] = []
        let stored = ordered(stored)
        var (left, right) = (0, 0)
        while left < stored.count, right < folded.count {
            // Nearly all; compared where they stand.
            if stored[left].isSound, stored[left].row == folded[right] {
                (left, right) = (left + 1, right + 1)
                continue
            }
            let (theirs, ours) = (stored[left].row, folded[right])
            switch comesBefore(theirs, ours) {
            case nil:
                differences += columns(of: theirs, against: ours)
                (left, right) = (left + 1, right + 1)
            case true?:
                differences.append(theirs.differing(.unknown))
                left += 1
            case false?:
                differences.append(ours.differing(.missing))
                right += 1
            }
        }
        return differences + stored[left...].map { $0.row.differing(.unknown) }
            + folded[right...].map { $0.differing(.missing) }
    }

    /// Where a key is not as rendered, SQLite orders the rows by what they really hold.
    private static func ordered(_ stored: [StoredRow]) -> [StoredRow] {
        guard stored.contains(where: { !$0.isSound }) else { return stored }
        return stored.sorted { comesBefore($0.row, $1.row) == true }
    }

    /// Whether the first comes before by the bytes of the key, as SQLite orders them; nil where the keys are the same.
    private static func comesBefore(_ left: ScoredRow, _ right: ScoredRow) -> Bool? {
        let (one, other) = (left.evaluation, right.evaluation)
        return order(one.agency, other.agency) ?? order(one.subject, other.subject)
            ?? (one.year == other.year ? nil : one.year < other.year)
            ?? order(one.stage, other.stage) ?? order(left.indicator, right.indicator)
    }

    /// Whether the first comes before; nil where both are the same bytes.
    private static func order(_ left: String, _ right: String) -> Bool? {
        if left.isSameBytes(as: right) { return nil }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The columns that differ; where none can be seen to, that the row is kept as nobody renders it.
    private static func columns(
        of stored: ScoredRow, against folded: ScoredRow
    ) -> [StoredRowDifference] {
        let values = zip(stored.columns, folded.columns)
        let seen = zip(StoredRowDifference.Column.allCases, values).compactMap {
            (column, values) -> StoredRowDifference? in
            let (stored, ours) = (values.0.map { Array($0.utf8) }, values.1.map { Array($0.utf8) })
            if stored == ours { return nil }
            return folded.differing(.column(column, stored: values.0, folded: values.1))
        }
        return seen.isEmpty ? [folded.differing(.damaged)] : seen
    }
}

extension ScoredRow {
    fileprivate func differing(
        _ difference: StoredRowDifference.Difference
    ) -> StoredRowDifference {
        StoredRowDifference(
            evaluation: evaluation, indicator: indicator, difference: difference)
    }

    /// In the order of `StoredRowDifference.Column`.
    fileprivate var columns: [String?] {
        [
            String(number), title, weight, state, exact, score, declared, entry.map { String($0) },
        ]
    }
}
