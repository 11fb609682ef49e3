// Nothing is appended behind a last entry that nothing can follow.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring
import Testing

@Suite("Behind a last entry that was tampered with, nothing is appended")
struct LastEntryTests {
    /// Tampers with a whole ledger, and says where the chain breaks for whoever appends.
    private func refusal(_ sql: String) throws -> ChainBreak? {
        let ledger = try SmallLedger.whole()
        try Intruder(ledger.path).runUnwatched(sql)
        let count = try ledger.read { try $0.entryCount() }
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        var bookkeeper = Bookkeeper(file)
        let fact = FindingRaised(
            evaluation: try Story.key(2021), about: FindingSubject(), text: "新发现")
        let refusal = #expect(throws: ChainBreak.self) {
            try bookkeeper.record(
                [.state(.findingRaised(fact))], actor: "wang",
                clock: Instant(canonical: "2023-01-01T00:00:00.000Z"))
        }
        try file.close()
        #expect(try ledger.read { try $0.entryCount() } == count)
        return refusal
    }

    private static let last = "(SELECT max(seq) FROM entry)"

    @Test("An append that was cut is found unfinished")
    func cut() throws {
        // The last of three scores that one interpretation made due.
        let refusal = try refusal("DELETE FROM entry WHERE seq > 32;")
        #expect(refusal == ChainBreak(entry: 33, difference: .cut(rest: 1)))
    }

    @Test("A last line whose content was changed is found by its digest")
    func content() throws {
        let refusal = try refusal(
            "UPDATE entry SET line = replace(line, 'wang', 'zhao') WHERE seq = \(Self.last);")
        guard case .content = refusal?.difference else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test("A last line without the one before it is found by its link")
    func link() throws {
        let refusal = try refusal("DELETE FROM entry WHERE seq = \(Self.last) - 1;")
        guard case .link(_, expected: .zero) = refusal?.difference else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }
}
