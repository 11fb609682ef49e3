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
        // Nothing is stored yet of what follows from it.
        #expect(report.firstBad == nil)
        #expect(report.problems.count == 25)
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
