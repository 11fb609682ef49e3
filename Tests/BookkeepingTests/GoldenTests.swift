// The golden ledger is read as it always was.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Testing

@Suite("The golden ledger")
struct GoldenTests {
    /// Put into a file by plain SQL, as an outsider would.
    private func ledger() throws -> SmallLedger {
        let ledger = try SmallLedger()
        try LedgerFile.create(at: ledger.path).close()
        let intruder = try Intruder(ledger.path)
        for (seq, entry) in GoldenLedger.entries.split(separator: "\n").enumerated() {
            try intruder.run(
                "INSERT INTO entry VALUES (\(seq), '\(entry.dropFirst(65))', x'\(entry.prefix(64))')"
            )
        }
        for document in [GoldenLedger.rubric, GoldenLedger.narrative] {
            let digest = try Digest(hashing: Array(document.utf8))
            try intruder.run(
                "INSERT INTO document VALUES (x'\(digest.hex)', CAST('\(document)' AS BLOB))")
        }
        return ledger
    }

    @Test("Its chain and every score in it follow, and its head is the one that was noted")
    func verifies() throws {
        let last = try #require(
            Digest(hex: String(GoldenLedger.entries.split(separator: "\n").last?.prefix(64) ?? "")))
        let ledger = try ledger()
        let report = try ledger.audit(expecting: Head(seq: 54, digest: last))
        #expect(report.noted == .found)
        #expect(report.entries == 55)
        // Nothing is stored yet of what follows from it: 25 rows, and a node over each 16 entries.
        #expect(report.firstBad == nil)
        #expect(report.stages[.cells] == .init(done: 0, total: 25))
        #expect(report.stages[.tree] == .init(done: 0, total: 3))
        #expect(report.problems.count == 25 + 3)
        #expect(report.stages[.scores] == .init(done: 16, total: 16))
    }

    @Test("It amounts to the table that was worked out by hand")
    func table() throws {
        let ledger = try ledger()
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        #expect(try Replay.run(file).rows == 25)
        try file.close()
        let rows = try Intruder(ledger.path).texts(
            """
            SELECT agency || '|' || subject || '|' || year || '|' || stage || '|' || indicator || '|'
                || number || '|' || title || '|' || weight || '|' || state || '|'
                || ifnull(exact, '') || '|' || ifnull(score, '') || '|'
                || ifnull(declared, '') || '|' || ifnull(entry, '')
            FROM scored_table ORDER BY agency, subject, year, stage, number
            """)
        #expect(rows == GoldenLedger.table.split(separator: "\n").map(String.init))
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("Recorded anew, command by command, it comes to the same head")
    func recorded() throws {
        let head = try SmallLedger.whole().head()
        #expect(
            GoldenLedger.entries.split(separator: "\n").last?.hasPrefix(head.digest.hex) == true)
    }
}

@Suite("The golden ledger whose appends are signed")
struct GoldenSignedTests {
    private func ledger(_ change: (inout [String]) -> Void = { _ in }) throws -> SmallLedger {
        let ledger = try SmallLedger()
        try LedgerFile.create(at: ledger.path).close()
        var rows: [String] = []
        for (seq, entry) in GoldenSignedLedger.entries.split(separator: "\n").enumerated() {
            rows.append(
                "INSERT INTO entry VALUES (\(seq), '\(entry.dropFirst(65))', x'\(entry.prefix(64))')"
            )
        }
        for row in GoldenSignedLedger.signatures.split(separator: "\n") {
            let parts = row.split(separator: " ")
            rows.append("INSERT INTO signature VALUES (\(parts[0]), x'\(parts[1])')")
        }
        change(&rows)
        try Intruder(ledger.path).runUnwatched(rows.joined(separator: ";\n"))
        return ledger
    }

    @Test("What another program signed holds here, every enrolment and every append")
    func verifies() throws {
        let report = try ledger().audit()
        #expect(report.problems == [])
        #expect(report.verdict == .intact)
        #expect(report.entries == 11)
        #expect(report.stages[.signatures] == .init(done: 10, total: 10))
        #expect(
            report.remarks == [.distrusted(actor: "审", from: EntryNumber(4), by: EntryNumber(10))])
    }

    @Test("One bit of any signature flipped, and that append alone is not signed")
    func flipped() throws {
        let count = GoldenSignedLedger.signatures.split(separator: "\n").count
        for place in 0..<count {
            let report = try ledger { rows in
                let row = rows.count - count + place
                let digit = rows[row].index(rows[row].endIndex, offsetBy: -2 - 2 * place - 1)
                let value = Int(String(rows[row][digit]), radix: 16) ?? 0
                rows[row].replaceSubrange(digit...digit, with: String(value ^ 1, radix: 16))
            }.audit()
            #expect(report.stages[.signatures] == .init(done: 9, total: 10), "\(place)")
            #expect(report.problems.count == 1, "\(place)")
        }
    }

    @Test("Each signature is of its own append: any two exchanged fail both")
    func exchanged() throws {
        let count = GoldenSignedLedger.signatures.split(separator: "\n").count
        for place in 0..<(count - 1) {
            let report = try ledger { rows in
                let (one, other) = (rows.count - count + place, rows.count - count + place + 1)
                let (first, second) = (rows[one].suffix(131), rows[other].suffix(131))
                rows[one] = String(rows[one].dropLast(131) + second)
                rows[other] = String(rows[other].dropLast(131) + first)
            }.audit()
            #expect(report.stages[.signatures] == .init(done: 8, total: 10), "\(place)")
            #expect(report.verdict == .tampered)
        }
    }
}
