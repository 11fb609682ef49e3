// How events of the ledger, of rubrics and of evaluations cannot stand where they stand, each by the shortest way to it.

import Evaluation
import Scoring
import Testing

struct IllegalityTests {
    private let key: EvaluationKey
    private let review: EvaluationKey
    private let rubric = SampleLedger.rubric

    init() throws {
        key = try SampleFacts.key()
        review = try SampleFacts.key(2021, .review)
    }

    // MARK: The ledger

    @Test("A ledger begins by being opened, once, at entry 0")
    func opening() throws {
        expect(.notOpened, of: try SampleFacts.registered(), in: .empty)
        #expect(SampleLedger.empty.illegality(of: SampleFacts.opened()) == nil)
        expect(.openedTwice, of: SampleFacts.opened(), in: try SampleLedger())
        var books = Books()
        let event = Event(
            actor: "a", at: try Instant(milliseconds: 0), fact: SampleFacts.opened())
        #expect(throws: IllegalEntry.self) {
            try books.apply(Recorded(entry: EntryNumber(1), rest: 0, event: event)) { _ in nil }
        }
    }

    @Test("Time does not run back, and a clock is given only where it was overruled")
    func time() throws {
        let ledger = try SampleLedger()
        let last = try #require(ledger.books.lastAt)
        let fact = try SampleFacts.registered("2")
        func found(_ at: Instant, clock: Instant? = nil) -> Illegality? {
            ledger.illegality {
                try $0.apply([Event(actor: "a", at: at, clock: clock, fact: fact)])
            }?
            .illegality
        }
        let before = try #require(last.adding(milliseconds: -1))
        let after = try #require(last.adding(milliseconds: 1))
        #expect(found(last) == nil)
        #expect(found(last, clock: before) == nil)
        #expect(found(before) == .timeRunsBack(before: last))
        #expect(found(after, clock: after) == .clockNotClamped)
        #expect(found(last, clock: after) == .clockNotClamped)
    }

    // MARK: Rubrics and their interpretations

    @Test("A rubric is adopted with its document, which is sound and is what was stated")
    func adoption() throws {
        var ledger = try SampleLedger()
        let sound = try SampleRubric.make(id: "other")
        let absent = Fact.rubricAdopted(
            RubricAdopted(bytes: 9, document: String(repeating: "f", count: 64), rubric: sound.id))
        expect(.rubricMissing(document: String(repeating: "f", count: 64)), of: absent, in: ledger)
        let garbled = ledger.adoption(of: Array(" {}".utf8), id: sound.id)
        expect(
            .rubricUnreadable(CanonicalError(offset: 0, expected: .object)), of: garbled, in: ledger
        )
        let longer = ledger.adoption(of: sound, extraBytes: 1)
        expect(.rubricDiffers, of: longer, in: ledger)
        let misnamed = ledger.adoption(of: sound, id: try RubricID("misnamed"))
        expect(.rubricDiffers, of: misnamed, in: ledger)
        let empty = Rubric(
            id: sound.id, title: "空", full: sound.full, groups: sound.groups, indicators: [])
        let problems = empty.problems()
        #expect(!problems.isEmpty)
        let unsound = ledger.adoption(of: empty)
        expect(.rubricProblems(problems), of: unsound, in: ledger)
        let adoption = ledger.adoption(of: sound)
        #expect(ledger.illegality(of: adoption) == nil)
    }

    @Test("What a document source throws is not the ledger's fault and passes through")
    func sourceFails() throws {
        struct Unreadable: Error {}
        var ledger = try SampleLedger()
        let adoption = ledger.adoption(of: try SampleRubric.make(id: "other"))
        let event = Event(
            actor: "a", at: try Instant(milliseconds: 2_000_000_000_000), fact: adoption)
        var books = ledger.books
        #expect(throws: Unreadable.self) {
            try books.apply(Recorded(entry: EntryNumber(ledger.next), rest: 0, event: event)) { _ in
                throw Unreadable()
            }
        }
    }

    @Test("An interpretation answers a question of an adopted rubric in a way that fits it")
    func interpretations() throws {
        var ledger = try SampleLedger()
        func answer(
            _ question: InterpretationQuestion, _ choice: InterpretationChoice,
            _ indicator: String? = nil, points: String? = nil, rubric: Int? = nil,
            corrects: Int? = nil
        ) throws -> Fact {
            try SampleFacts.interpreted(
                question, choice, indicator, points: points, rubric: rubric ?? self.rubric,
                corrects: corrects)
        }
        expect(
            .rubricUnknown(EntryNumber(2)), of: try answer(.silent, .zero, rubric: 2), in: ledger)
        expect(.choice(.zeroToZero, .capped), of: try answer(.zeroToZero, .capped), in: ledger)
        expect(
            .indicatorUnknown(try IndicatorID("x")), of: try answer(.silent, .zero, "x"), in: ledger
        )
        expect(.pointsUnused, of: try answer(.silent, .zero, "band", points: "1"), in: ledger)
        expect(.pointsMissing, of: try answer(.silent, .points, "band"), in: ledger)
        expect(.pointsMissing, of: try answer(.silent, .points, points: "1"), in: ledger)
        for points in ["-0.1", "3.01"] {
            expect(
                .scoreOutOfRange(
                    try SampleRubric.decimal(points), weight: try SampleRubric.decimal("3")),
                of: try answer(.silent, .points, "band", points: points), in: ledger)
        }
        expect(
            .slotEmpty(named: EntryNumber(3)), of: try answer(.silent, .zero, corrects: 3),
            in: ledger)
        let entry = try ledger.append(answer(.silent, .zero))
        expect(.slotTaken(by: EntryNumber(entry)), of: try answer(.silent, .full), in: ledger)
        expect(
            .otherStands(EntryNumber(entry), named: EntryNumber(3)),
            of: try answer(.silent, .full, corrects: 3), in: ledger)
        #expect(ledger.illegality(of: try answer(.silent, .full, corrects: entry)) == nil)
        #expect(ledger.illegality(of: try answer(.silent, .full, "band")) == nil)
    }

    // MARK: Agencies and evaluations

    @Test("An agency is registered once, and before anything is said of it")
    func agencies() throws {
        let ledger = try SampleLedger()
        expect(.agencyTwice(key.agency), of: try SampleFacts.registered(), in: ledger)
        let other = try SampleFacts.key(agency: "9")
        expect(
            .agencyUnknown(other.agency), of: SampleFacts.begun(other, rubric: rubric), in: ledger)
        expect(
            .agencyUnknown(other.agency), of: try SampleFacts.figure("staff", "1", other),
            in: ledger)
    }

    @Test("An evaluation is opened once, under an adopted rubric, on the sealed stage before it")
    func evaluations() throws {
        var ledger = try SampleLedger()
        let next = try SampleFacts.key(2022)
        expect(.evaluationTwice(key), of: SampleFacts.begun(key, rubric: rubric), in: ledger)
        expect(.rubricUnknown(EntryNumber(0)), of: SampleFacts.begun(next, rubric: 0), in: ledger)
        expect(.evaluationUnknown(next), of: try SampleFacts.figure("staff", "1", next), in: ledger)
        expect(
            .baseNotSealed(EntryNumber(3)), of: SampleFacts.begun(next, rubric: rubric, from: 3),
            in: ledger)
        // The stage before is open still.
        expect(.baseNotSealed(nil), of: SampleFacts.begun(review, rubric: rubric), in: ledger)
        let other = try ledger.append(ledger.adoption(of: SampleRubric.make(id: "other")))
        let seal = try ledger.append(ledger.sealing(key))
        expect(.baseNotSealed(nil), of: SampleFacts.begun(review, rubric: rubric), in: ledger)
        expect(
            .baseNotSealed(EntryNumber(seal - 1)),
            of: SampleFacts.begun(review, rubric: rubric, from: seal - 1),
            in: ledger)
        expect(
            .baseNotSealed(EntryNumber(seal)),
            of: SampleFacts.begun(review, rubric: other, from: seal),
            in: ledger)
        try ledger.append(SampleFacts.begun(review, rubric: rubric, from: seal))
        let between = try SampleFacts.key(2021, .finance)
        expect(
            .laterStageStands(between), of: SampleFacts.begun(between, rubric: rubric, from: seal),
            in: ledger)
    }

    @Test(
        "A sealed evaluation takes no inputs, and is reopened only while no later stage stands on it"
    )
    func sealing() throws {
        var ledger = try SampleLedger()
        expect(.evaluationNotSealed(key), of: SampleFacts.reopened(key), in: ledger)
        let award = try ledger.append(SampleFacts.awarded("economy", "1", key))
        let sealing = try ledger.sealing(key)
        guard case .evaluationSealed(let fact) = sealing else { return }
        for wrong in [
            EvaluationSealed(
                evaluation: key, grade: "优", rows: fact.rows, signers: [], totals: fact.totals),
            EvaluationSealed(
                evaluation: key, rows: fact.rows.dropLast(), signers: [], totals: fact.totals),
            EvaluationSealed(
                evaluation: key, rows: fact.rows.reversed(), signers: [], totals: fact.totals),
            EvaluationSealed(
                evaluation: key, rows: fact.rows, signers: [],
                totals: SealedTotals(
                    scored: fact.totals.scored, of: fact.totals.of, lowest: fact.totals.lowest,
                    highest: fact.totals.of)),
        ] { expect(.sealDiffers, of: .evaluationSealed(wrong), in: ledger) }
        let seal = try ledger.append(sealing)
        let sealed = Illegality.evaluationSealed(key, seal: EntryNumber(seal))
        for fact in try [
            SampleFacts.figure("staff", "1", key), SampleFacts.unavailable("staff", key),
            SampleFacts.judged("duties", 1, .met(true), key),
            SampleFacts.awarded("economy", "2", key, corrects: award),
            SampleFacts.exempted("duties", .full, key), SampleFacts.withdrawn(award, key),
            SampleFacts.declared([], key), sealing,
        ] { expect(sealed, of: fact, in: ledger) }
        try ledger.append(SampleFacts.begun(review, rubric: rubric, from: seal))
        expect(.laterStageStands(key), of: SampleFacts.reopened(key), in: ledger)
        expect(.evaluationNotSealed(review), of: SampleFacts.reopened(review), in: ledger)
    }
}
