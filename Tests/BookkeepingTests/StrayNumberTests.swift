// Rows of the log under numbers that no entry can have.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring
import Testing

@Suite("A row under a number that no entry can have")
struct StrayNumberTests {
    static let limit = 9_007_199_254_740_991
    static let strays = [Int.min, -1, limit, limit + 1, .max - 1, .max]

    /// A whole ledger with the last line once more under another number.
    static func ledger(with stray: Int) throws -> SmallLedger {
        let ledger = try SmallLedger.whole()
        try Intruder(ledger.path).runUnwatched(
            """
            INSERT INTO entry (seq, line, digest)
            SELECT \(stray), line, digest FROM entry ORDER BY seq DESC LIMIT 1;
            """)
        return ledger
    }

    @Test("is tampering, and the audit names it", arguments: strays)
    func audit(stray: Int) throws {
        let report = try Self.ledger(with: stray).audit()
        #expect(report.verdict == .tampered)
        let first = try #require(report.firstBad)
        #expect(first.difference == .chain(.number(stray)))
        #expect(first.entry?.number == (stray < 0 ? 0 : report.entries - 1))
    }

    @Test("is refused by whoever asks for the head, appends or replays", arguments: strays)
    func refused(stray: Int) throws {
        let ledger = try Self.ledger(with: stray)
        let expected = StrayEntry(number: stray)
        #expect(throws: expected) { try ledger.read { try $0.head() } }
        #expect(throws: expected) { try ledger.read { try $0.view(.everything) } }
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        #expect(throws: expected) { try Replay.run(file) }
        var bookkeeper = Bookkeeper(file)
        let step = try Story.steps[0]()
        #expect(throws: expected) {
            try bookkeeper.record(
                step.commands, documents: step.documents, actor: "wang",
                clock: Instant(canonical: "2023-01-01T00:00:00.000Z"))
        }
        try file.close()
    }

    @Test("is no entry to whoever reads entries by their numbers", arguments: strays)
    func unread(stray: Int) throws {
        let ledger = try Self.ledger(with: stray)
        let count = try ledger.read { try $0.entryCount() }
        let isNumber = EntryFormat.numbers.contains(stray)
        #expect(try ledger.lines().count == (isNumber ? count : count - 1))
    }
}
