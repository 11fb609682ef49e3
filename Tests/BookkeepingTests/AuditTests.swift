// An honest ledger verifies; everything else is found.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Testing

@Suite("The audit")
struct AuditTests {
    @Test("An untouched ledger is intact, every stage gone through to its end")
    func control() throws {
        let ledger = try SmallLedger.whole()
        let report = try ledger.audit()
        #expect(report.problems == [])
        #expect(report.verdict == .intact)
        #expect(report.remarks == [])
        // Nobody has to sign in an open ledger, and no evidence is filed.
        let absent: [AuditReport.Stage] = [.signatures, .evidence]
        for stage in AuditReport.Stage.allCases where !absent.contains(stage) {
            let count = try #require(report.stages[stage])
            #expect(count.isComplete && count.total > 0, "\(stage): \(count)")
        }
        #expect(report.head?.count == report.entries)
    }
}
