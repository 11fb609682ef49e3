// The proof as a file: read back to the same bytes, its text pinned, and no bit of it of no account.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring
import Testing

@Suite("A proof as a file") struct ProofDocumentTests {
    private static let made = Result {
        try SampleLedger.full().withFile { file in
            let signed = try SampleCheckpoint(of: file)
            return (try signed.document(of: file), signed.key)
        }
    }

    @Test("It is read back to the same bytes, and holds for the ledger's key")
    func reads() throws {
        let (document, key) = try Self.made.get()
        #expect(try ProofDocument(parsing: document.bytes) == document)
        let check = ProofCheck(document, policy: TrustPolicy(logs: [key]))
        #expect(check.holds && check.entries.count == document.entries.count)
        #expect(check.entries.count > 2)
    }

    @Test("What its text says is pinned: a proof of today is checked by programs of later years")
    func pinned() throws {
        let line =
            #"{"event":{"actor":"甲","at":"2022-03-01T08:00:00.000Z","body":{"agency":"325001","#
            + #""figure":"staff","period":2021,"source":{"locator":"第 3 行","title":"花名册"},"#
            + #""stage":"self","unit":"人","value":"52","year":2021},"type":"figure.recorded","v":1},"#
            + #""prev":"\#(String(repeating: "0", count: 64))","rest":0,"seq":7}"#
        let recorded = try Recorded(line: Array(line.utf8))
        #expect(
            EntryText.lines(of: recorded, .zh) == [
                "  #7  数据  figure.recorded", "      评价        325001 2021/self",
                "      数据        staff", "      所属年度    2021", "      数值        52 人",
                "      来源        花名册, 第 3 行", "      时间        2022-03-01 08:00 +00:00",
                "      记录人      甲 (所写姓名，此处不含其签名)",
            ])
        #expect(
            EntryText.lines(of: recorded, .en) == [
                "  #7  figure  figure.recorded", "      Evaluation            325001 2021/self",
                "      Figure                staff", "      Period                2021",
                "      Value                 52 人", "      Source                花名册, 第 3 行",
                "      Time                  2022-03-01 08:00 +00:00",
                "      By                    甲 (as written; no signature of theirs is here)",
            ])
    }

    @Test("With any bit of it flipped it does not hold")
    func flipped() throws {
        let (_, key) = try Self.made.get()
        let document = ProofDocument(.entry(4), [try Self.one.get()])
        let bytes = document.bytes
        let policy = TrustPolicy(logs: [key])
        #expect(ProofCheck(try ProofDocument(parsing: bytes), policy: policy).holds)
        var read = 0
        for place in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[place] ^= 1 << bit
                do throws(MalformedProof) {
                    let document = try ProofDocument(parsing: flipped)
                    read += 1
                    #expect(
                        !ProofCheck(document, policy: policy).holds, "bit \(bit) of byte \(place)")
                } catch { continue }
            }
        }
        #expect(read > 1_000, "most flips are still of the form")
    }

    private static let one = Result {
        try SampleLedger.full().withFile { file in
            let signed = try SampleCheckpoint(of: file)
            return try file.read {
                try $0.proofs(of: [EntryNumber(4)], under: signed.note, signed.checkpoint)[0]
            }
        }
    }

    @Test("Entries under two checkpoints, shown twice, or cut off, do not hold")
    func several() throws {
        let (document, key) = try Self.made.get()
        let policy = TrustPolicy(logs: [key])
        let bytes = document.bytes
        for length in [0, 1, 20, bytes.count / 2, bytes.count - 1] {
            #expect(throws: MalformedProof.self) {
                try ProofDocument(parsing: Array(bytes.prefix(length)))
            }
        }
        #expect(throws: MalformedProof.self) { try ProofDocument(parsing: bytes + [0x0A]) }
        let (twice, mixed) = try SampleLedger.full().withFile { file in
            let signed = try SampleCheckpoint(of: file)
            return try file.read { snapshot in
                let one = try snapshot.proofs(
                    of: [EntryNumber(1)], under: signed.note, signed.checkpoint)
                let early = try Checkpoint(text: signed.earlier.text)
                let other = try snapshot.proofs(
                    of: [EntryNumber(2)], under: signed.earlier, early)
                return (
                    ProofDocument(.entry(1), one + one), ProofDocument(.entry(1), one + other)
                )
            }
        }
        #expect(ProofCheck(twice, policy: policy).faults.map(\.fault) == [.twice])
        #expect(ProofCheck(mixed, policy: policy).faults.map(\.fault) == [.otherCheckpoint])
    }
}
