// Evidence comes and goes with its entry: whole, in one transaction, or not at all.

import AuditTrail
import Evaluation
import EventStorage
import Foundation
import Scoring
import Testing

@testable import Bookkeeping

@Suite("Evidence comes and goes with its entry") struct EvidenceKeepingTests {
    private func pieces(_ ledger: SmallLedger) throws -> [Int] {
        try ledger.read { try $0.keptEvidence() }
    }

    @Test("A digest is SHA-256 over the salt and the content, as anybody computes it")
    func digest() throws {
        let content = try EvidenceContent(salt: Array(0..<32)) { body in
            for piece in ["ab", "c"] { try Array(piece.utf8).withUnsafeBytes { try body($0) } }
        }
        // sha256sum of the bytes 00 to 1f and "abc"
        #expect(
            content.digest.hex == "42fd4a8c529fdb402d577c701b291018f0b2c52207f96e2a057483fd349a9868"
        )
        #expect(content.bytes == 3)
    }

    @Test("A file that changes while it is read is not filed, and nothing of it is kept")
    func changed() throws {
        let ledger = try SmallLedger.whole()
        let head = try ledger.head()
        var reads = 0
        let content = try EvidenceContent(salt: [UInt8](repeating: 7, count: 32)) { body in
            reads += 1
            try SmallLedger.source(2_000_000, seed: reads)(body)
        }
        #expect(throws: EvidenceRefused.changed) {
            try ledger.appending { _ = try $0.file(content) }
        }
        #expect(reads == 2)
        #expect(try ledger.head() == head && pieces(ledger) == [])
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("What fails while it is read leaves nothing, nor does a content that is not the entry's")
    func failing() throws {
        struct Gone: Error {}
        let ledger = try SmallLedger.whole()
        let head = try ledger.head()
        var reads = 0
        let content = try EvidenceContent(salt: [UInt8](repeating: 7, count: 32)) { body in
            reads += 1
            let source = SmallLedger.source(2_000_000, seed: 1)
            try source { piece in
                try body(piece)
                if reads == 2 { throw Gone() }
            }
        }
        #expect(throws: Gone.self) { try ledger.appending { _ = try $0.file(content) } }
        let other = try SmallLedger.content(9, seed: 1)
        #expect(throws: EvidenceRefused.noContent) {
            try ledger.appending {
                _ = try $0.file(other, digest: String(repeating: "0", count: 64))
            }
        }
        #expect(try ledger.head() == head && pieces(ledger) == [])
    }

    @Test("A dry run keeps nothing")
    func dryRun() throws {
        let ledger = try SmallLedger.whole()
        let content = try SmallLedger.content(9, seed: 1)
        let fact = EvidenceFiled(
            agency: try AgencyID(SmallLedger.one), bytes: 9, digest: content.digest.hex,
            kept: .ledger, name: "x")
        try ledger.appending { bookkeeper in
            let receipt = try bookkeeper.record(
                [.state(.evidenceFiled(fact))], evidence: content, actor: "wang",
                clock: Bookkeeper.filingTime.get(), dryRun: true)
            #expect(receipt.recorded.count == 1)
        }
        #expect(try pieces(ledger) == [] && ledger.head().seq == 54)
    }

    @Test("An erasure among other entries of an append deletes what it names and nothing else")
    func among() throws {
        let ledger = try SmallLedger.filed()
        try ledger.appending { bookkeeper in
            let receipt = try bookkeeper.erase(
                Filed.large,
                with: [.state(try Story.agency("9", "甲")), .state(try Story.agency("8", "乙"))])
            #expect(receipt.recorded.map(\.rest) == [2, 1, 0])
        }
        #expect(
            try pieces(ledger) == [Filed.small, Filed.outside, Filed.empty, Filed.others])
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("An illegal erasure deletes nothing")
    func illegal() throws {
        let ledger = try SmallLedger.filed()
        for (entry, agency) in [
            (Filed.others, SmallLedger.one), (Filed.gone, SmallLedger.one), (3, SmallLedger.one),
        ] {
            #expect(throws: (any Error).self) {
                try ledger.appending { bookkeeper in
                    let receipt = try bookkeeper.erase(entry, of: agency)
                    // The same again is on record already.
                    if receipt.recorded.isEmpty { throw EvidenceRefused.noContent }
                }
            }
        }
        #expect(try pieces(ledger).count == 5 && ledger.audit().verdict == .intact)
    }

    @Test("A ledger of the first version takes evidence, and a copy has it")
    func upgraded() throws {
        let ledger = try SmallLedger.whole()
        do {
            try Intruder(ledger.path).run(
                """
                DROP TRIGGER signature_follows; DROP TRIGGER signature_stays;
                DROP TRIGGER signature_remains; DROP TABLE signature; DROP TRIGGER evidence_follows;
                DROP TRIGGER evidence_stays; DROP TRIGGER evidence_remains; DROP TABLE evidence;
                DROP TABLE node; PRAGMA user_version = 1
                """)
        }
        #expect(try ledger.audit().verdict == .intact)
        try ledger.appending { _ = try $0.file(try SmallLedger.content(70_000, seed: 1)) }
        let report = try ledger.audit()
        #expect(report.verdict == .intact && report.remarks == [])
        #expect(report.stages[.evidence] == .init(done: 1, total: 1))
        let copy = try SmallLedger()
        try LedgerFile.open(at: ledger.path, for: .reading).copy(to: copy.path)
        #expect(try copy.audit().stages[.evidence] == .init(done: 1, total: 1))
    }
}
