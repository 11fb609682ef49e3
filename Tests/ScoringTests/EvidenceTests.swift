// Evidence that is filed and erased: when it may be, and what stands of it.

import Evaluation
import Scoring
import Testing

struct EvidenceTests {
    private static let digest = String(repeating: "a", count: 64)

    private static func filed(
        _ agency: String = "325001", digit: String = "a", kept: EvidencePlace = .ledger
    ) throws -> Fact {
        SampleFacts.filed(digit, try AgencyID(agency), kept: kept)
    }

    private static func erased(_ entry: Int, _ agency: String = "325001") throws -> Fact {
        SampleFacts.erased(entry, try AgencyID(agency))
    }

    /// The agency of the samples, another one (4), and evidence of the first (5).
    private func ledger() throws -> SampleLedger {
        var ledger = try SampleLedger()
        try ledger.append(SampleFacts.registered("9"))
        try ledger.append(Self.filed())
        return ledger
    }

    private func shelf(
        _ ledger: SampleLedger, _ agency: String = "325001"
    ) throws -> EvidenceShelf {
        try #require(ledger.books.agencies[AgencyID(agency)]).evidence
    }

    @Test(
        "Only an agency of the ledger files, and one digest once; another files the same for itself"
    )
    func filing() throws {
        var ledger = try ledger()
        #expect(try SampleFacts.key().agency.text == "325001")
        expect(.agencyUnknown(try AgencyID("8")), of: try Self.filed("8"), in: ledger)
        expect(.evidenceTwice(EntryNumber(5)), of: try Self.filed(), in: ledger)
        expect(.evidenceTwice(EntryNumber(5)), of: try Self.filed(kept: .outside), in: ledger)
        try ledger.append(Self.filed("9"))
        #expect(try shelf(ledger).all.map(\.filed.entry) == [EntryNumber(5)])
        #expect(try shelf(ledger, "9").all.map(\.filed.entry) == [EntryNumber(6)])
        #expect(try shelf(ledger).stands(Self.digest))
        #expect(try !shelf(ledger).stands(String(repeating: "b", count: 64)))
    }

    @Test("Only what the agency filed is erased, and once; it stays on record")
    func erasing() throws {
        var ledger = try ledger()
        for (entry, agency) in [(5, "9"), (3, "325001"), (6, "325001"), (99, "325001")] {
            expect(
                .evidenceUnknown(EntryNumber(entry)), of: try Self.erased(entry, agency), in: ledger
            )
        }
        expect(.agencyUnknown(try AgencyID("8")), of: try Self.erased(5, "8"), in: ledger)
        try ledger.append(Self.erased(5))
        expect(
            .evidenceErased(EntryNumber(5), by: EntryNumber(6)), of: try Self.erased(5), in: ledger)
        expect(.evidenceTwice(EntryNumber(5)), of: try Self.filed(), in: ledger)
        let file = try #require(try shelf(ledger).file(EntryNumber(5)))
        #expect(file.erased?.entry == EntryNumber(6) && file.erased?.value.basis == "决定书")
        #expect(try shelf(ledger).standing == [] && !shelf(ledger).stands(Self.digest))
    }

    @Test("Erasing again for the same reason answers with the entry; for another it is refused")
    func again() throws {
        var ledger = try ledger()
        try ledger.append(Self.erased(5))
        func decision(_ basis: String) throws -> Decision {
            try ledger.books.decide(
                .state(SampleFacts.erased(5, try AgencyID("325001"), basis: basis)))
        }
        #expect(try decision("决定书") == .alreadyStands(EntryNumber(6)))
        guard case .record = try decision("另一决定书") else {
            Issue.record("legality is to refuse it")
            return
        }
    }

    @Test(
        "An evaluator files, a reviewer erases, each within their agencies; neither takes part in a score"
    )
    func roles() throws {
        func refusal(of fact: Fact, _ role: Role, _ agencies: [String]) throws -> Illegality? {
            var ledger = try ledger()
            let people: [(String, Role, [String])] = [
                ("王芳", .administrator, []), ("李", role, agencies),
            ]
            for (name, role, agencies) in people {
                try ledger.append(
                    .actorEnrolled(
                        ActorEnrolled(
                            key: "\(name)+00000001+key\(name)",
                            proof: String(repeating: "0", count: 128), role: role,
                            agencies: try agencies.map { try AgencyID($0) })))
            }
            return ledger.illegality { ledger in
                let at = try #require(ledger.books.lastAt)
                try ledger.apply([Event(actor: "李", at: at, fact: fact)])
            }?.illegality
        }
        let new = try Self.filed(digit: "b")
        let gone = try Self.erased(5)
        #expect(try refusal(of: new, .auditor, []) == .roleTooLow("李", needs: .evaluator))
        #expect(try refusal(of: new, .evaluator, ["325001"]) == nil)
        #expect(try refusal(of: new, .evaluator, ["9"]) == .outOfScope("李"))
        #expect(try refusal(of: gone, .evaluator, []) == .roleTooLow("李", needs: .reviewer))
        #expect(try refusal(of: gone, .reviewer, ["325001"]) == nil)
        #expect(try refusal(of: gone, .reviewer, ["9"]) == .outOfScope("李"))
    }
}
