// The audit proves the kept nodes of the tree, and replay makes them again.

import AuditTrail
import Evaluation
import EventStorage
import Scoring
import Testing

@testable import Bookkeeping

@Suite("The kept nodes of a ledger's tree") struct TreeCheckTests {
    /// 300 agencies, an entry each, behind a ledger's first.
    private func ledger() throws -> SmallLedger {
        let ledger = try SmallLedger.whole()
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        var bookkeeper = Bookkeeper(file)
        let commands = try (0..<300).map {
            Command.state(try Story.agency("9\(100_000 + $0)", "第\($0)中心"))
        }
        _ = try bookkeeper.record(
            commands, actor: "甲", clock: try Instant(canonical: "2023-03-01T08:00:00.000Z"))
        try file.close()
        return ledger
    }

    @Test("They are a stage of their own where there are any")
    func control() throws {
        let report = try ledger().audit()
        #expect(report.problems == [] && report.verdict == .intact)
        #expect(report.stages[.tree] == .init(done: 1, total: 1))
        #expect(try SmallLedger.whole().audit().stages[.tree] == nil)
    }

    @Test(
        "One that is altered, missing or too many is found, and replay makes all of them again",
        arguments: [
            "UPDATE node SET hash = zeroblob(32)", "DELETE FROM node",
            "INSERT INTO node VALUES (1, 1, zeroblob(32))",
            "INSERT INTO node VALUES (2, 0, zeroblob(32))",
        ])
    func altered(sql: String) throws {
        let ledger = try ledger()
        do { try Intruder(ledger.path).run(sql) }
        let report = try ledger.audit()
        #expect(report.verdict == .tampered)
        #expect(report.problems.count == 1)
        guard case .node = report.problems.first?.difference else {
            Issue.record("\(report.problems)")
            return
        }
        #expect(report.stages[.chain]?.isComplete == true)
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        #expect(try Replay.run(file).nodes == 1)
        #expect(try Replay.run(file).isSame)
        try file.close()
        #expect(try ledger.audit().verdict == .intact)
    }
}
