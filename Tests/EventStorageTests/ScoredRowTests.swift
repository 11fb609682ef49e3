// The stored rendering, written and read back.

import EventStorage
import Testing

struct ScoredRowTests {
    static let evaluation = EvaluationColumns(
        agency: "301", subject: "", year: 2021, stage: "self")

    static let row = row("预算完成率", score: "5.00")

    static func row(
        _ indicator: String, score: String?, title: String = "预算完成率",
        of evaluation: EvaluationColumns = evaluation
    ) -> ScoredRow {
        ScoredRow(
            evaluation: evaluation, indicator: indicator, number: 7, title: title, weight: "5",
            state: score == nil ? "missing" : "scored", exact: score == nil ? nil : "5",
            score: score, declared: "5", entry: score == nil ? nil : 12)
    }

    private let file: LedgerFile
    private let workplace: Workplace

    init() throws {
        workplace = try Workplace()
        file = try LedgerFile.open(at: workplace.ledger(), for: .appending)
    }

    private func rows(of agency: String? = nil) throws -> [ScoredRow] {
        try file.read { snapshot in
            var rows: [ScoredRow] = []
            try snapshot.forEachScoredRow(of: agency.map { ScoredAgency($0) }) {
                #expect($0.isSound)
                rows.append($0.row)
            }
            return rows
        }
    }

    @Test("Rows come back as they were put, blanks as blanks")
    func roundTrip() throws {
        let rows = [Self.row("a", score: "5.00"), Self.row("b", score: nil)]
        try file.append { try $0.putScoredRows(rows) }
        #expect(try self.rows() == rows)
    }

    @Test("Putting a row replaces the one of its key alone")
    func puts() throws {
        try file.append {
            try $0.putScoredRows([Self.row("a", score: "1.00"), Self.row("b", score: "2.00")])
        }
        try file.append { try $0.putScoredRows([Self.row("a", score: "3.00")]) }
        #expect(try rows().map(\.score) == ["3.00", "2.00"])
    }

    @Test("Replacing an agency's rows leaves those of others")
    func replaces() throws {
        let other = EvaluationColumns(agency: "302", subject: "", year: 2021, stage: "self")
        try file.append {
            try $0.putScoredRows([
                Self.row("a", score: "1.00"), Self.row("b", score: "2.00"),
                Self.row("a", score: "4.00", of: other),
            ])
        }
        try file.append {
            try $0.replaceScoredRows([Self.row("c", score: "3.00")], of: ScoredAgency("301"))
        }
        #expect(try rows().map(\.indicator) == ["c", "a"])
        #expect(try rows(of: "302").map(\.score) == ["4.00"])
    }

    @Test(
        "A text that is no UTF-8 is shown repaired and is not sound, and a strange one is both",
        arguments: [
            ("80", "\u{FFFD}", false), ("C3", "\u{FFFD}", false), ("6180", "a\u{FFFD}", false),
            ("EFBFBD", "\u{FFFD}", true), ("610062", "a\u{0}b", true), ("", "", true),
            ("E9A284E7AE97E5AE8CE68890E78E87", "预算完成率", true),
            ("E9A284E7AE97E5AE8CE68890E78EF0", "预算完成\u{FFFD}\u{FFFD}", false),
        ])
    func brokenText(hex: String, shown: String, isSound: Bool) throws {
        try file.append { try $0.putScoredRows([Self.row]) }
        try Intruder(workplace.path())
            .run("UPDATE scored_table SET title = CAST(x'\(hex)' AS TEXT)")
        var found: [StoredRow] = []
        try file.read { try $0.forEachScoredRow(of: nil) { found.append($0) } }
        #expect(found.map { Array($0.row.title.utf8) } == [Array(shown.utf8)])
        #expect(found.map(\.isSound) == [isSound])
    }

    @Test("Rows whose texts merely look alike differ")
    func comparesBytes() {
        let left = Self.row("a", score: "5.00", title: "\u{FA0C}")
        let right = Self.row("a", score: "5.00", title: "\u{5140}")
        #expect(left.title == right.title)
        #expect(left != right)
        #expect(left == left)
    }
}
