// Compares the last two years of every agency of a ledger, each difference with its causes.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring

/// What comparing two years of a whole ledger takes and finds.
enum YearDiff {
    /// Rows compared, rows that differ, and seconds, from opening the file on.
    static func compare(_ path: String) throws -> String {
        var (rows, changed) = (0, 0)
        let last = SampleAgency.years.upperBound
        guard let from = FiscalYear(last - 1), let to = FiscalYear(last) else { return "" }
        let time = try seconds {
            try LedgerFile.open(at: path, for: .reading).read { snapshot in
                let wide = try snapshot.view(.ledgerWide).books.framework
                let end = try snapshot.head()?.count ?? 0
                (rows, changed) = (0, 0)
                for id in try snapshot.agencies() {
                    let agency = try AgencyID(id)
                    let books = try snapshot.fold(
                        .agency(agency), onto: Books(knowing: wide), in: 0..<end)
                    func side(_ year: FiscalYear) -> ComparedSide? {
                        ComparedSide(
                            books,
                            EvaluationKey(agency: agency, year: year, stage: .selfEvaluation))
                    }
                    guard let before = side(from), let after = side(to) else { continue }
                    let comparison = Comparison(from: before, to: after)
                    rows += comparison.lines.count
                    changed += comparison.lines.count { !$0.isSame }
                }
            }
        }
        return "\(rows) \(changed) \(time)"
    }
}
