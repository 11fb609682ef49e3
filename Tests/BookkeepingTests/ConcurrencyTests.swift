// Several hands on one ledger at once: no gap, no fork, nothing lost.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring
import Testing

@Suite("Several bookkeepers at once")
struct ConcurrencyTests {
    @Test("Each append of each is in the one chain, and the ledger verifies")
    func together() async throws {
        let ledger = try SmallLedger.whole()
        let before = try ledger.head().count
        let path = ledger.path
        let hands = 6
        let receipts = try await withThrowingTaskGroup(of: [Receipt].self) { group in
            for hand in 0..<hands {
                group.addTask {
                    let file = try LedgerFile.open(at: path, for: .appending, busySeconds: 60)
                    var bookkeeper = Bookkeeper(file)
                    var receipts: [Receipt] = []
                    for round in 0..<8 {
                        let agency = hand % 2 == 0 ? SmallLedger.one : SmallLedger.other
                        receipts.append(
                            try bookkeeper.record(
                                [
                                    .state(
                                        .findingRaised(
                                            FindingRaised(
                                                evaluation: try Story.key(2021, of: agency),
                                                about: FindingSubject(),
                                                text: "第 \(hand) 人第 \(round) 次")))
                                ], actor: "hand\(hand)",
                                clock: try Instant(canonical: "2023-01-01T00:00:00.000Z")))
                    }
                    try file.close()
                    return receipts
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let entries = receipts.flatMap { $0.recorded.map(\.entry.number) }
        #expect(entries.sorted() == Array(before..<(before + hands * 8)))
        let report = try ledger.audit()
        #expect(report.verdict == .intact)
        #expect(report.entries == before + hands * 8)
    }
}
