// Attacks on a ledger whose appends are signed, each found with its reason named.

import AuditTrail
import Evaluation
import EventStorage
import Scoring
import Testing

@testable import Bookkeeping

@Suite("A ledger whose appends are signed")
struct AuthorAttackTests {
    /// SQLITE_CONSTRAINT_TRIGGER.
    private let refusedByTrigger: Int32 = 1811

    @Test("As it was made, it verifies, each append with its signature")
    func control() throws {
        let report = try SignedLedger.whole().ledger.audit()
        #expect(report.problems == [])
        #expect(report.verdict == .intact)
        #expect(report.stages[.signatures] == .init(done: 8, total: 8))
    }

    @Test("An open ledger has no such stage, and none of its names signs")
    func open() throws {
        let ledger = try SmallLedger.whole()
        #expect(try ledger.audit().stages[.signatures] == nil)
        let rows = try Intruder(ledger.path).texts("SELECT seq FROM signature")
        #expect(rows.isEmpty)
    }

    @Test(
        "An entry slipped in in an author's name before their next append is found, and not vouched for"
    )
    func slippedIn() throws {
        let made = try SignedLedger.whole()
        let forged = try made.slipping(#""李""#, in: made.ledger)
        let report = try forged.audit()
        #expect(report.firstBad?.difference == .signature(.missing("李")))
        #expect(report.firstBad?.entry == EntryNumber(9))
        #expect(report.stages[.signatures] == .init(done: 8, total: 9))

        // And whoever's name it is in signs nothing more after it.
        let refused = SigningRefused.unsigned(actor: "李", entry: 9)
        #expect(throws: refused) {
            try made.record(in: forged, "李", Story.awarded("economy", "1", 2021, corrects: 7))
        }
        #expect(try forged.head().seq == 9)
        // Others do: it is not in their name.
        _ = try made.record(in: forged, "管", Story.agency("325009", "丙中心"))
        #expect(try forged.audit().firstBad?.entry == EntryNumber(9))
    }

    @Test("A signature moved to another append is no signature of that")
    func moved() throws {
        let made = try SignedLedger.whole()
        let forged = try made.slipping(#""李""#, in: made.ledger)
        try Intruder(forged.path).runUnwatched(
            "INSERT INTO signature SELECT 9, signature FROM signature WHERE seq = 8")
        #expect(try forged.audit().firstBad?.difference == .signature(.wrong("李")))
        let refused = SigningRefused.forged(actor: "李", entry: 9)
        #expect(throws: refused) {
            try made.record(in: forged, "李", Story.awarded("economy", "1", 2021, corrects: 7))
        }

        let swapped = try made.ledger.copied()
        try Intruder(swapped.path).runUnwatched(
            "UPDATE signature SET signature = (SELECT signature FROM signature WHERE seq = 3) WHERE seq = 2"
        )
        let report = try swapped.audit()
        #expect(report.problems.map(\.entry) == [EntryNumber(2)])
        #expect(report.firstBad?.difference == .signature(.wrong("管")))
    }

    @Test("A rewrite of the same length with a perfect new chain fails from its first signature on")
    func rewritten() throws {
        let made = try SignedLedger.whole()
        let forged = try made.ledger.forged(replacing: "效益增长有据", with: "效益增长无据", in: 7)
        try made.copySignatures(to: forged)
        let report = try forged.audit()
        #expect(report.stages[.chain]?.isComplete == true)
        #expect(report.stages[.events]?.isComplete == true)
        #expect(report.firstBad?.difference == .signature(.wrong("李")))
        #expect(report.firstBad?.entry == EntryNumber(7))
        #expect(report.stages[.signatures] == .init(done: 7, total: 8))

        // Without any signatures, every append lacks one.
        let bare = try made.ledger.forged(try made.ledger.appends())
        #expect(try bare.audit().problems.count == 8)
        #expect(try bare.audit().firstBad?.difference == .signature(.missing("管")))
    }

    @Test("A revoked key signs on: refused, and found where somebody lets it")
    func revoked() throws {
        let made = try SignedLedger.whole()
        _ = try made.record(
            in: made.ledger, "管",
            .actorRevoked(ActorRevoked(actor: "李", reason: "调离", since: EntryNumber(7))))
        let gone = Illegality.actorGone("李", revoked: EntryNumber(9))
        #expect(throws: Refusals(refused: [.init(command: 0, refusal: .illegal(gone))])) {
            try made.record(in: made.ledger, "李", Story.awarded("economy", "1", 2021, corrects: 7))
        }
        let forged = try made.slipping(#""李""#, in: made.ledger, signed: true)
        let report = try forged.audit()
        #expect(report.firstBad?.entry == EntryNumber(10))
        #expect(report.firstBad?.difference == .illegal(gone))
        #expect(
            report.remarks == [.distrusted(actor: "李", from: EntryNumber(7), by: EntryNumber(9))])
        #expect(report.problems.contains { $0.difference == .signature(.byNobody("李")) })
    }

    @Test("Out of role and out of scope are found wherever they stand, not only the first time")
    func outOfBounds() throws {
        let made = try SignedLedger.whole()
        var appends = try made.ledger.appends()
        let append = try #require(appends.last)
        // An evaluator reopens, twice over.
        let event = try #require(append.first)
        let body = try #require(event.firstRange(of: #""body":"#))
        let head = event[..<body.upperBound]
        for reason in ["x", "y"] {
            appends.append([
                head
                    + #"{"agency":"325001","reason":"\#(reason)","stage":"self","year":2021},"#
                    + #""type":"evaluation.reopened","v":1}"#
            ])
        }
        let forged = try made.ledger.forged(appends)
        try made.copySignatures(to: forged)
        let report = try forged.audit()
        let illegal = report.problems.filter {
            $0.difference == .illegal(.roleTooLow("李", needs: .reviewer))
        }
        #expect(illegal.map(\.entry) == [EntryNumber(9), EntryNumber(10)])
        #expect(report.firstBad?.difference == .illegal(.roleTooLow("李", needs: .reviewer)))
    }

    @Test("Signed by another, or with a key replaced since, is said of whom")
    func byAnother() throws {
        let made = try SignedLedger.whole()
        let forged = try made.slipping(#""李""#, in: made.ledger, signed: true, by: "管")
        #expect(
            try forged.audit().firstBad?.difference == .signature(.another("李", signer: "管")))

        // A lost key: the administrator enrols another one for the same name.
        let lost = try made.key("李")
        let (enrolment, key) = try made.enrolment(
            of: "李", .evaluator, in: made.ledger, corrects: 4, agencies: [SmallLedger.one])
        _ = try made.record(in: made.ledger, "管", enrolment)
        let old = try made.slipping(#""李""#, in: made.ledger, signed: true, with: lost)
        #expect(try old.audit().firstBad?.difference == .signature(.replacedKey("李")))
        #expect(throws: SigningRefused.otherKey(actor: "李")) {
            try made.record(in: made.ledger, "李", Story.awarded("economy", "1", 2021, corrects: 7))
        }
        made.keys["李"] = key
        _ = try made.record(in: made.ledger, "李", Story.awarded("economy", "1", 2021, corrects: 7))
        #expect(try made.ledger.audit().verdict == .intact)
    }

    @Test(
        "A ledger that was opened with two keys for one name stands, and verify says which is none")
    func openedTwice() throws {
        let made = try SignedLedger.whole()
        let second = try VerifierKey(
            name: try #require(KeyName("管")), key: .ed25519(SigningKey.generate().publicKey)
        ).text
        let unsigned = try made.ledger.forged(
            replacing: #""authors":["#, with: #""authors":["\#(second)","#, in: 0)
        let first = try unsigned.audit()
        #expect(first.remarks.count == 1)
        guard case .authorUnused(let key, let entry) = first.remarks.first else {
            Issue.record("\(first.remarks)")
            return
        }
        #expect(key.hasPrefix("管+") && key != second && entry == EntryNumber(0))
        #expect(try made.ledger.audit().remarks.isEmpty)
    }

    @Test("An author who looks like another is refused, and so is a key that somebody has or had")
    func lookAlike() throws {
        let made = try SignedLedger.whole()
        let (alike, _) = try made.enrolment(of: "ｌi", .evaluator, in: made.ledger)
        let (known, _) = try made.enrolment(of: "1i", .evaluator, in: made.ledger)
        _ = try made.record(in: made.ledger, "管", known)
        #expect(
            throws: Refusals(refused: [
                .init(command: 0, refusal: .looksLike(new: "ｌi", existing: "1i"))
            ])
        ) {
            try made.record(in: made.ledger, "管", alike)
        }
        let (taken, _) = try made.enrolment(
            of: "赵", .evaluator, in: made.ledger, with: made.key("李"))
        #expect(throws: Refusals(refused: [.init(command: 0, refusal: .illegal(.keyTaken("赵")))])) {
            try made.record(in: made.ledger, "管", taken)
        }
    }

    @Test("Nobody is enrolled with a key that they do not have, or one of small order")
    func possession() throws {
        let made = try SignedLedger.whole()
        let (sound, _) = try made.enrolment(of: "赵", .evaluator, in: made.ledger)
        guard case .actorEnrolled(let fact) = sound else { return }
        let bare = Fact.actorEnrolled(
            ActorEnrolled(
                key: fact.key, proof: String(repeating: "0", count: 128), role: .evaluator))
        #expect(throws: SigningRefused.enrolment(.signature)) {
            try made.record(in: made.ledger, "管", bare)
        }
        let small = Fact.actorEnrolled(
            ActorEnrolled(
                key: "赵+00000000+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", proof: fact.proof,
                role: .evaluator))
        #expect(throws: SigningRefused.enrolment(.key)) {
            try made.record(in: made.ledger, "管", small)
        }
        // Slipped into the log with a chain that holds, it is found there.
        var appends = try made.ledger.appends()
        let line = try #require(appends[4].first)
        let proof = try #require(line.firstRange(of: #""proof":""#))
        appends[4][0].replaceSubrange(
            proof.upperBound..<line.index(proof.upperBound, offsetBy: 1),
            with: line[proof.upperBound...].hasPrefix("0") ? "1" : "0")
        let forged = try made.ledger.forged(appends)
        try made.copySignatures(to: forged)
        #expect(
            try forged.audit().problems.contains { $0.difference == .signature(.possession("李")) })
    }

    @Test("A signature that belongs to no append is found, also in an open ledger")
    func stray() throws {
        let open = try SmallLedger.whole()
        try Intruder(open.path).run(
            "INSERT INTO signature SELECT max(seq), zeroblob(64) FROM entry")
        #expect(try open.audit().problems.map(\.difference) == [.signature(.stray)])

        let signed = try SignedLedger.whole().ledger
        try Intruder(signed.path).runUnwatched("INSERT INTO signature VALUES (7, zeroblob(64))")
        let report = try signed.audit()
        #expect(
            report.problems == [AuditProblem(entry: EntryNumber(7), difference: .signature(.stray))]
        )
    }

    @Test("No signature is changed, deleted, written over, or written for an earlier append")
    func appendOnly() throws {
        let made = try SignedLedger.whole()
        let intruder = try Intruder(made.ledger.path)
        for sql in [
            "UPDATE signature SET signature = zeroblob(64)", "DELETE FROM signature",
            "INSERT OR REPLACE INTO signature VALUES (8, zeroblob(64))",
            "INSERT INTO signature VALUES (7, zeroblob(64))",
            "INSERT INTO signature VALUES (9, zeroblob(64))",
        ] {
            #expect(intruder.code(of: sql) == refusedByTrigger, "\(sql)")
        }
        #expect(try made.ledger.audit().verdict == .intact)
    }

    @Test(
        "An open ledger becomes a signed one when an administrator enrols themselves, and stays so")
    func becomesSigned() throws {
        let ledger = try SmallLedger()
        try ledger.open()
        try ledger.record(Step(.state(try Story.agency(SmallLedger.one, "甲中心")), actor: "管"))
        try ledger.close()
        let made = SignedLedger(ledger)
        let (other, _) = try made.enrolment(of: "李", .administrator, in: ledger)
        #expect(
            throws: Refusals(refused: [.init(command: 0, refusal: .illegal(.firstEnrolment("李")))])
        ) {
            try made.record(in: ledger, "管", other, signed: false)
        }
        let (enrolment, key) = try made.enrolment(of: "管", .administrator, in: ledger)
        #expect(throws: SigningRefused.keyMissing(actor: "管")) {
            try made.record(in: ledger, "管", enrolment, signed: false)
        }
        made.keys["管"] = key
        _ = try made.record(in: ledger, "管", enrolment)
        #expect(try ledger.audit().stages[.signatures] == .init(done: 1, total: 1))
        let nobody = Illegality.actorNotEnrolled("wang")
        #expect(throws: Refusals(refused: [.init(command: 0, refusal: .illegal(nobody))])) {
            try made.record(
                in: ledger, "wang", Story.agency(SmallLedger.other, "乙中心"), signed: false)
        }
        let last = Illegality.lastAdministrator("管")
        #expect(throws: Refusals(refused: [.init(command: 0, refusal: .illegal(last))])) {
            try made.record(in: ledger, "管", .actorRevoked(ActorRevoked(actor: "管", reason: "x")))
        }
        // Two appends of one process, without looking at the file anew.
        _ = try made.record(in: ledger, "管", Story.agency(SmallLedger.other, "乙中心"))
        #expect(try ledger.audit().verdict == .intact)
    }
}
