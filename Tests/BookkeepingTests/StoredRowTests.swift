// Every stored cell that was changed, taken away or put in is found.

import Bookkeeping
import Evaluation
import EventStorage
import Testing

@Suite("The stored table")
struct StoredRowTests {
    @Test("Every cell that was changed is named with what was stored and what follows from the log")
    func cells() throws {
        let ledger = try SmallLedger.whole()
        let intruder = try Intruder(ledger.path)
        let count = try intruder.texts("SELECT indicator FROM scored_table").count
        for row in 0..<count {
            for column in StoredRowDifference.Column.allCases {
                let isNumber = column == .number || column == .entry
                let name = column.rawValue
                try intruder.run(
                    """
                    CREATE TEMP TABLE kept AS SELECT * FROM scored_table LIMIT 1 OFFSET \(row);
                    UPDATE scored_table SET \(name) = \(isNumber ? "77" : "'不同'")
                    WHERE (agency, subject, year, stage, indicator) IN
                        (SELECT agency, subject, year, stage, indicator FROM temp.kept)
                    """)
                let problems = try ledger.audit().problems
                try intruder.run(
                    "INSERT OR REPLACE INTO scored_table SELECT * FROM temp.kept; DROP TABLE temp.kept"
                )
                guard problems.count == 1, case .row(let found)? = problems.first?.difference,
                    case .column(column, isNumber ? "77" : "不同", let folded) = found.difference
                else {
                    Issue.record("row \(row), \(column): \(problems)")
                    continue
                }
                #expect(folded != "77" && folded != "不同")
            }
        }
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("A row that is missing and a row too many are found, and replay puts both right")
    func rows() throws {
        let ledger = try SmallLedger.whole()
        try Intruder(ledger.path).run(
            """
            DELETE FROM scored_table WHERE year = 2021 AND indicator = 'completion';
            UPDATE scored_table SET indicator = 'Kelvin' WHERE year = 2021 AND indicator = 'economy';
            INSERT INTO scored_table SELECT '999', subject, year, stage, indicator, number, title,
                weight, state, exact, score, declared, entry FROM scored_table LIMIT 1
            """)
        let problems = try ledger.audit().problems
        #expect(problems.count == 7)
        let stopped = try LedgerFile.open(at: ledger.path, for: .appending)
        let report = try Replay.run(stopped)
        #expect(report.differences.count == 7)
        #expect(try Replay.run(stopped).differences == [])
        try stopped.close()
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("A cell whose new text only looks like the old one is found")
    func looksAlike() throws {
        let ledger = try SmallLedger.whole()
        // 度 as the compatibility character U+FA01, which Swift takes for the same.
        try Intruder(ledger.path).run(
            "UPDATE scored_table SET title = '满意\u{FA01}' WHERE number = 4")
        let problems = try ledger.audit().problems
        #expect(problems.count == 5)
    }

    @Test(
        "A value that nobody can have rendered is found whatever it reads as, and replay puts it right",
        arguments: [
            "score = CAST(x'352e3030ff' AS TEXT)", "state = CAST(x'ff' AS TEXT)",
            "title = CAST(title AS BLOB)", "number = CAST(number AS BLOB)",
            "entry = CAST(entry AS BLOB)", "exact = CAST(exact AS BLOB)",
            "agency = CAST(x'333235303031ff' AS TEXT)", "agency = CAST(agency AS BLOB)",
            "agency = x''", "subject = x''", "indicator = CAST(x'ff' AS TEXT)",
            "indicator = CAST(indicator AS BLOB)", "year = CAST(year AS BLOB)",
        ])
    func damaged(change: String) throws {
        let ledger = try SmallLedger.whole()
        try Intruder(ledger.path).runUntyped(
            """
            UPDATE scored_table SET \(change) WHERE (agency, subject, year, stage, indicator) IN
                (SELECT agency, subject, year, stage, indicator FROM scored_table
                WHERE entry IS NOT NULL AND year = 2021 AND agency = '325001' LIMIT 1)
            """)
        let report = try ledger.audit()
        #expect(report.verdict == .tampered)
        let rows = report.problems.filter { if case .row = $0.difference { true } else { false } }
        #expect((1...2).contains(rows.count), "\(rows)")
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        #expect(try Replay.run(file).differences.count == rows.count)
        try file.close()
        #expect(try ledger.audit().verdict == .intact)
    }
}
