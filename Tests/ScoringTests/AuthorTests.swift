// Who may append what: by names, roles and scopes alone, whatever stands under an append.

import Evaluation
import Scoring
import Testing

struct AuthorTests {
    private static func key(_ name: String, _ number: Int = 1) -> String {
        "\(name)+0000000\(number)+key\(name)\(number)"
    }

    private static func enrolled(
        _ name: String, _ role: Role, key: Int = 1, agencies: [String] = [], stages: [Stage] = [],
        corrects: Int? = nil
    ) throws -> Fact {
        .actorEnrolled(
            ActorEnrolled(
                key: Self.key(name, key), proof: String(repeating: "0", count: 128), role: role,
                agencies: try agencies.map { try AgencyID($0) }, stages: stages,
                corrects: corrects.map { Correction(entry: EntryNumber($0), reason: "换钥") }))
    }

    private static func revoked(_ name: String, since: Int? = nil) -> Fact {
        .actorRevoked(ActorRevoked(actor: name, reason: "调离", since: since.map { EntryNumber($0) }))
    }

    /// #4: 王芳, in whose name the sample ledger appends, has made herself its administrator.
    private func signed() throws -> SampleLedger {
        var ledger = try SampleLedger()
        try ledger.append(Self.enrolled("王芳", .administrator))
        return ledger
    }

    private func expect(_ illegality: Illegality, of fact: Fact, in ledger: SampleLedger) {
        #expect(ledger.illegality(of: fact)?.illegality == illegality)
    }

    @Test("In an open ledger, the first to be enrolled is an administrator who enrols themselves")
    func first() throws {
        let open = try SampleLedger()
        #expect(open.books.framework.authors.requiredSince == nil)
        expect(.firstEnrolment("王芳"), of: try Self.enrolled("王芳", .reviewer), in: open)
        expect(.firstEnrolment("李"), of: try Self.enrolled("李", .administrator), in: open)
        expect(.actorNotEnrolled("李"), of: Self.revoked("李"), in: open)
        let authors = try signed().books.framework.authors
        #expect(authors.requiredSince == EntryNumber(4))
        #expect(!authors.signs(EntryNumber(3)) && authors.signs(EntryNumber(4)))
    }

    @Test("A ledger is not opened with two keys for one name, one key for two, or names alike")
    func foundedTwice() throws {
        let books = SampleLedger.empty.books
        func opening(_ keys: [String]) -> Command {
            .state(
                .ledgerOpened(
                    LedgerOpened(
                        base: "kaoji", ledger: String(repeating: "0", count: 32), title: "t",
                        zone: .utc, authors: keys)))
        }
        #expect(throws: Never.self) {
            try books.decide(opening([Self.key("王芳"), Self.key("李")]))
        }
        for keys in [
            [Self.key("李"), Self.key("李", 2)], [Self.key("李"), Self.key("李")],
        ] {
            #expect(throws: Refusal.authorTwice("李")) { try books.decide(opening(keys)) }
        }
        #expect(throws: Refusal.authorTwice("张")) {
            try books.decide(opening([Self.key("李"), "张+00000009+key李1"]))
        }
        #expect(throws: Refusal.illegal(.authorKeyMalformed("李"))) {
            try books.decide(opening(["李"]))
        }
        for alike in ["李\u{2800}", "李\u{200B}", "李\u{FE0F}", "\u{3164}李", "李\u{1D159}"] {
            #expect(throws: Refusal.looksLike(new: alike, existing: "李")) {
                try books.decide(opening([Self.key("李"), Self.key(alike)]))
            }
        }
    }

    @Test("A ledger opened with administrators wants authors from entry 0 on")
    func founded() throws {
        var ledger = SampleLedger.empty
        try ledger.append(
            .ledgerOpened(
                LedgerOpened(
                    base: "kaoji", ledger: String(repeating: "0", count: 32), title: "t",
                    zone: .utc, authors: [Self.key("王芳"), Self.key("李")])))
        let authors = ledger.books.framework.authors
        #expect(authors.requiredSince == EntryNumber(0))
        #expect(authors.people.map(\.name) == ["李", "王芳"])
        #expect(authors.people.allSatisfy { $0.enrolment?.value.role == .administrator })
        // With two of them, one can go.
        #expect(ledger.illegality(of: Self.revoked("李")) == nil)
        expect(.slotTaken(by: EntryNumber(0)), of: try Self.enrolled("李", .reviewer), in: ledger)
    }

    @Test(
        "Neither a name nor a key comes back to anybody, but a name takes a new key by correction")
    func neverAgain() throws {
        var ledger = try signed()
        try ledger.append(Self.enrolled("李", .evaluator))
        expect(.slotTaken(by: EntryNumber(5)), of: try Self.enrolled("李", .reviewer), in: ledger)
        let role = try Self.enrolled("李", .reviewer, corrects: 5)
        #expect(ledger.illegality(of: role) == nil, "the same key, another role")
        try ledger.append(Self.enrolled("李", .evaluator, key: 2, corrects: 5))
        expect(.keyTaken("李"), of: try Self.enrolled("李", .evaluator, corrects: 6), in: ledger)
        expect(
            .otherStands(EntryNumber(6), named: EntryNumber(5)),
            of: try Self.enrolled("李", .evaluator, key: 3, corrects: 5), in: ledger)
        let stolen = Fact.actorEnrolled(
            ActorEnrolled(
                key: "赵+00000001+key李2", proof: String(repeating: "0", count: 128),
                role: .evaluator))
        expect(.keyTaken("赵"), of: stolen, in: ledger)
        expect(.entryNotBefore(EntryNumber(7)), of: Self.revoked("李", since: 7), in: ledger)
        try ledger.append(Self.revoked("李", since: 6))
        let gone = Illegality.actorGone("李", revoked: EntryNumber(7))
        expect(gone, of: try Self.enrolled("李", .evaluator, key: 4, corrects: 6), in: ledger)
        expect(gone, of: Self.revoked("李"), in: ledger)
    }

    @Test("The last administrator stays, whole and unheld")
    func lastAdministrator() throws {
        var ledger = try signed()
        expect(.lastAdministrator("王芳"), of: Self.revoked("王芳"), in: ledger)
        expect(
            .lastAdministrator("王芳"), of: try Self.enrolled("王芳", .reviewer, corrects: 4),
            in: ledger)
        expect(
            .administratorScoped("李"),
            of: try Self.enrolled("李", .administrator, agencies: ["325001"]), in: ledger)
        expect(
            .administratorScoped("李"),
            of: try Self.enrolled("李", .administrator, stages: [.review]), in: ledger)
        expect(
            .authorKeyMalformed("李"),
            of: .actorEnrolled(
                ActorEnrolled(key: "李", proof: String(repeating: "0", count: 128), role: .auditor)),
            in: ledger)
        try ledger.append(Self.enrolled("李", .administrator))
        #expect(ledger.illegality(of: Self.revoked("王芳")) == nil)
    }

    /// What a role may state of an evaluation, and what keeps it from the rest.
    private func refusal(
        of fact: Fact, by name: String, _ role: Role, agencies: [String] = [], stages: [Stage] = []
    ) throws -> Illegality? {
        var ledger = try signed()
        try ledger.append(SampleFacts.registered("9"))
        try ledger.append(Self.enrolled(name, role, agencies: agencies, stages: stages))
        return ledger.illegality { ledger in
            let at = try #require(ledger.books.lastAt)
            try ledger.apply([Event(actor: name, at: at, fact: fact)])
        }?.illegality
    }

    @Test(
        "Seals, reopenings, interpretations and exemptions are a reviewer's, enrolments an administrator's"
    )
    func roles() throws {
        let key = try SampleFacts.key()
        let reopened = Fact.evaluationReopened(EvaluationReopened(evaluation: key, reason: "x"))
        let raised = Fact.findingRaised(
            FindingRaised(evaluation: key, about: FindingSubject(), text: "x"))
        #expect(try refusal(of: raised, by: "审", .auditor) == nil)
        let opened = try SampleFacts.begun(SampleFacts.key(2020), rubric: SampleLedger.rubric)
        #expect(try refusal(of: opened, by: "审", .auditor) == .roleTooLow("审", needs: .evaluator))
        #expect(try refusal(of: opened, by: "评", .evaluator) == nil)
        #expect(
            try refusal(of: reopened, by: "评", .evaluator) == .roleTooLow("评", needs: .reviewer))
        #expect(try refusal(of: reopened, by: "复", .reviewer) == .evaluationNotSealed(key))
        let registered = try SampleFacts.registered("2")
        #expect(
            try refusal(of: registered, by: "评", .evaluator) == .roleTooLow("评", needs: .reviewer))
        #expect(try refusal(of: registered, by: "复", .reviewer) == nil)
        let enrolled = try Self.enrolled("新", .auditor)
        #expect(
            try refusal(of: enrolled, by: "复", .reviewer) == .roleTooLow("复", needs: .administrator)
        )
        #expect(try refusal(of: enrolled, by: "管", .administrator) == nil)
        #expect(
            try refusal(of: Self.revoked("王芳"), by: "复", .reviewer)
                == .roleTooLow("复", needs: .administrator))
    }

    @Test("Nobody acts for another agency, at another stage, or for all where they hold for one")
    func scopes() throws {
        let id = try SampleFacts.key().agency.text
        let opened = try SampleFacts.begun(SampleFacts.key(2020), rubric: SampleLedger.rubric)
        #expect(try refusal(of: opened, by: "评", .evaluator, agencies: [id]) == nil)
        #expect(try refusal(of: opened, by: "评", .evaluator, agencies: ["9"]) == .outOfScope("评"))
        #expect(try refusal(of: opened, by: "评", .evaluator, stages: [.selfEvaluation]) == nil)
        #expect(try refusal(of: opened, by: "评", .evaluator, stages: [.review]) == .outOfScope("评"))
        let read = Fact.interpretationAdopted(
            InterpretationAdopted(
                rubric: EntryNumber(SampleLedger.rubric), question: .zeroToZero, indicator: nil,
                choice: .full, cause: "x"))
        #expect(try refusal(of: read, by: "复", .reviewer, agencies: [id]) == .outOfScope("复"))
        #expect(try refusal(of: read, by: "复", .reviewer) == nil)
    }

    @Test("The clock is reset in a signed ledger only, only backwards, and by an administrator")
    func clockReset() throws {
        let reset = Fact.clockReset(ClockReset(reason: "时钟快", since: EntryNumber(3)))
        func found(in ledger: SampleLedger, by actor: String, _ milliseconds: Int) throws
            -> Illegality?
        {
            let last = try #require(ledger.books.lastAt)
            let at = try #require(last.adding(milliseconds: milliseconds))
            return ledger.illegality { try $0.apply([Event(actor: actor, at: at, fact: reset)]) }?
                .illegality
        }
        #expect(try found(in: SampleLedger(), by: "王芳", -1) == .actorNotEnrolled("王芳"))
        var ledger = try signed()
        try ledger.append(Self.enrolled("复", .reviewer))
        #expect(try found(in: ledger, by: "王芳", -1) == nil)
        #expect(
            try found(in: ledger, by: "复", -1) == .roleTooLow("复", needs: .administrator))
        let late = Fact.clockReset(ClockReset(reason: "x", since: EntryNumber(6)))
        expect(.entryNotBefore(EntryNumber(6)), of: late, in: ledger)
    }

    @Test("Whoever takes part at two stages of one evaluation is a finding, where names are signed")
    func twoStages() throws {
        var ledger = try signed()
        try ledger.append(
            SampleFacts.begun(SampleFacts.key(2020), rubric: SampleLedger.rubric))
        let seal = try ledger.append(ledger.sealing(SampleFacts.key(2020)))
        let review = try SampleFacts.key(2020, .review)
        try ledger.append(SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        let found = ledger.books.findings(of: review).map(\.finding)
        let same = try #require(found.first { $0.kind.code == "same_actor" })
        #expect(same.kind == .sameActor("王芳", at: .selfEvaluation))
        #expect(same.entries == [EntryNumber(5), EntryNumber(7)])
        #expect(
            !ledger.books.findings(of: try SampleFacts.key(2020)).contains {
                $0.finding.kind.code == "same_actor"
            })
    }
}
