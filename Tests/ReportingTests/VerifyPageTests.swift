// What a verification says of an intact ledger, a damaged one, and a head that is gone.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Testing

@Suite("The page of a verification")
struct VerifyPageTests {
    private func lines(_ report: AuditReport, _ language: Language = .zh) -> [String] {
        VerifyPage(report, path: "ledger.db", Standpoint(ofFileIn: language), milliseconds: 500)
            .lines.map(\.text)
    }

    @Test("an intact ledger: every stage counted, and the head to note with all its digits")
    func intact() throws {
        let ledger = try SampleLedger.full()
        let report = try ledger.withFile { try Audit.run($0) }
        let text = lines(report)
        #expect(text.first == "核验  ledger.db")
        #expect(text.contains("=  哈希链        31/31  0.5 s, 每秒 62 条"))
        #expect(text.contains("=  得分重算        7/7"))
        #expect(text.contains("= 完好: 每一条都已重新计算, 与所存相符"))
        let digest = try #require(report.head).digest.hex
        #expect(text.contains("  kaoji verify --head 30:\(digest)"))
        #expect(lines(report, .en).contains("= intact: everything was re-derived and is as stored"))
    }

    @Test("a noted head that is no more in the chain is said to be rewritten, or cut off")
    func lostHead() throws {
        let ledger = try SampleLedger.full()
        let reports = try ledger.withFile { file in
            try [
                Audit.run(file, expecting: Head(seq: 7, digest: .zero)),
                Audit.run(file, expecting: Head(seq: 99, digest: .zero)),
            ]
        }
        #expect(lines(reports[0]).contains { $0.hasPrefix("! 该条目摘要是 ") })
        #expect(lines(reports[0]).contains("! 有改动或损坏"))
        #expect(lines(reports[1]).contains("! 所记的头不在: 台账只到 #30, 后面被截去"))
        #expect(!lines(reports[1]).contains { $0.contains("--head") })
        let json = VerifyPage(reports[1], path: "x", Standpoint(ofFileIn: .en)).json.document()
        let document = try JSONValue(parsing: json)
        #expect(document["verdict"] == .string("tampered"))
        #expect(document["verified"] == .bool(false))
        #expect(document["noted_head"] == .string("cut"))
    }
}
