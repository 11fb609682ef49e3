// Every way in which an event cannot stand where it stands, each raised by the shortest way to it.

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

    private func expect(
        _ illegality: Illegality, of fact: Fact, in ledger: SampleLedger,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found = ledger.illegality(of: fact)
        #expect(found?.illegality == illegality, sourceLocation: sourceLocation)
        #expect(found?.place == 0, sourceLocation: sourceLocation)
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

    // MARK: Inputs

    @Test(
        "A figure is one the rubric asks for, in its kind of unit, on its basis, of the year or before"
    )
    func figures() throws {
        let ledger = try SampleLedger()
        func figure(
            _ id: String = "travel", unit: String? = nil, basis: Basis?? = nil, period: Int? = nil,
            item: String? = nil
        ) throws -> Fact {
            try SampleFacts.figure(
                id, "1", key, period: period, unit: unit, basis: basis, item: item)
        }
        expect(.figureUnknown(try FigureID("x")), of: try figure("x"), in: ledger)
        // A derived figure is never recorded.
        expect(
            .figureUnknown(try FigureID("three_sum")), of: try figure("three_sum", unit: "元"),
            in: ledger)
        expect(
            .figureUnknown(try FigureID("x")), of: try SampleFacts.unavailable("x", key), in: ledger
        )
        let (money, people) = (try #require(Unit(symbol: "万元")), try #require(Unit(symbol: "人")))
        expect(.unit(given: people, wanted: money), of: try figure(unit: "人"), in: ledger)
        expect(.unit(given: .number, wanted: money), of: try figure(unit: "1"), in: ledger)
        expect(.basis(given: .final, wanted: .budget), of: try figure(basis: .final), in: ledger)
        expect(.basis(given: nil, wanted: .budget), of: try figure(basis: .some(nil)), in: ledger)
        expect(
            .basis(given: .actual, wanted: nil), of: try figure("done", basis: .actual), in: ledger)
        expect(.itemsNotRead, of: try figure(item: "a"), in: ledger)
        for year in [2022, 2011] {
            expect(
                .period(try #require(FiscalYear(year))), of: try figure(period: year), in: ledger)
        }
        #expect(ledger.illegality(of: try figure(unit: "亿元", period: 2012)) == nil)
    }

    @Test("A judgement is of a point the rubric has, in the way its rule asks")
    func judgements() throws {
        let ledger = try SampleLedger()
        let (duties, grade) = (try IndicatorID("duties"), try GradeID("middling"))
        expect(
            .indicatorUnknown(try IndicatorID("x")),
            of: try SampleFacts.judged("x", 1, .met(true), key),
            in: ledger)
        expect(
            .pointUnknown(duties, try PointID("p2")),
            of: try SampleFacts.judged("duties", 2, .met(true), key),
            in: ledger)
        expect(
            .itemsNotRead, of: try SampleFacts.judged("duties", 1, .met(true), key, item: "a"),
            in: ledger)
        expect(
            .gradeUnknown(grade), of: try SampleFacts.judged("satisfaction", 1, .grade(grade), key),
            in: ledger)
        expect(
            .judgementKind(wanted: .grade),
            of: try SampleFacts.judged("satisfaction", 1, .met(true), key),
            in: ledger)
        for judgement in [Judgement.grade(grade), .count(1)] {
            expect(
                .judgementKind(wanted: .met),
                of: try SampleFacts.judged("duties", 1, judgement, key), in: ledger)
        }
    }

    @Test("Awards, adjustments and exemptions are of the rubric's indicators and within the weight")
    func awards() throws {
        var ledger = try SampleLedger()
        let unknown = Illegality.indicatorUnknown(try IndicatorID("x"))
        let weight = try SampleRubric.decimal("5")
        expect(unknown, of: try SampleFacts.awarded("x", "1", key), in: ledger)
        expect(
            .notJudged(try IndicatorID("three")), of: try SampleFacts.awarded("three", "1", key),
            in: ledger)
        for score in ["5.01", "-1"] {
            expect(
                .scoreOutOfRange(try SampleRubric.decimal(score), weight: weight),
                of: try SampleFacts.awarded("economy", score, key), in: ledger)
        }
        expect(.adjustmentAtSelf, of: try SampleFacts.adjusted("economy", "1", key), in: ledger)
        expect(unknown, of: try SampleFacts.exempted("x", .full, key), in: ledger)
        expect(unknown, of: try SampleFacts.declared([("x", "1")], key), in: ledger)
        expect(
            .declaredTwice(try IndicatorID("duties")),
            of: try SampleFacts.declared([("duties", "1"), ("duties", nil)], key), in: ledger)
        let seal = try ledger.append(ledger.sealing(key))
        try ledger.append(SampleFacts.begun(review, rubric: rubric, from: seal))
        expect(unknown, of: try SampleFacts.adjusted("x", "1", review), in: ledger)
        expect(
            .scoreOutOfRange(try SampleRubric.decimal("6"), weight: weight),
            of: try SampleFacts.adjusted("economy", "6", review), in: ledger)
        #expect(ledger.illegality(of: try SampleFacts.adjusted("economy", "5.00", review)) == nil)
    }

    /// One fact for each kind of slot, at a stage that has them all.
    private func slotFacts(_ key: EvaluationKey, corrects: Int?) throws -> [Fact] {
        [
            try SampleFacts.figure("staff", "1", key, corrects: corrects),
            try SampleFacts.unavailable("posts", key, corrects: corrects),
            try SampleFacts.judged("compliance", 1, .met(true), key, corrects: corrects),
            try SampleFacts.awarded("economy", "1", key, corrects: corrects),
            try SampleFacts.adjusted("duties", "1", key, corrects: corrects),
            try SampleFacts.exempted("quality", .full, key, corrects: corrects),
            try SampleFacts.declared([], key, corrects: corrects),
        ]
    }

    @Test("A slot that is taken is corrected by name, and one that is empty is not corrected")
    func slots() throws {
        var ledger = try SampleLedger()
        let seal = try ledger.append(ledger.sealing(key))
        try ledger.append(SampleFacts.begun(review, rubric: rubric, from: seal))
        for fact in try slotFacts(review, corrects: 3) {
            expect(.slotEmpty(named: EntryNumber(3)), of: fact, in: ledger)
        }
        let free = try slotFacts(review, corrects: nil)
        let wrong = try slotFacts(review, corrects: 3)
        for (place, fact) in free.enumerated() {
            var taken = ledger
            let entry = try taken.append(fact)
            expect(.slotTaken(by: EntryNumber(entry)), of: fact, in: taken)
            expect(
                .otherStands(EntryNumber(entry), named: EntryNumber(3)), of: wrong[place], in: taken
            )
            try taken.append(SampleFacts.withdrawn(entry, review))
            expect(
                .slotEmpty(named: EntryNumber(entry)),
                of: try slotFacts(review, corrects: entry)[place],
                in: taken)
            expect(
                .notWithdrawable(EntryNumber(entry)), of: SampleFacts.withdrawn(entry, review),
                in: taken)
            #expect(throws: Never.self) { try taken.append(fact) }
        }
    }

    @Test("Only an input that stands in the same evaluation is withdrawn")
    func withdrawals() throws {
        var ledger = try SampleLedger()
        let other = try SampleFacts.key(2022)
        let award = try ledger.append(SampleFacts.awarded("economy", "1", key))
        try ledger.append(SampleFacts.begun(other, rubric: rubric))
        expect(
            .notWithdrawable(EntryNumber(award)), of: SampleFacts.withdrawn(award, other),
            in: ledger)
        // Neither a score nor an opening, nor what is yet to come, is an input.
        for entry in [0, 3, award + 1, 99] {
            expect(
                .notWithdrawable(EntryNumber(entry)), of: SampleFacts.withdrawn(entry, key),
                in: ledger)
        }
    }

    @Test("Findings are about what there is, and rest on entries before them")
    func findings() throws {
        let ledger = try SampleLedger()
        func raised(
            entry: Int? = nil, figure: String? = nil, indicator: String? = nil,
            _ key: EvaluationKey? = nil
        ) throws -> Fact {
            .findingRaised(
                FindingRaised(
                    evaluation: key ?? self.key,
                    about: FindingSubject(
                        entry: entry.map { EntryNumber($0) },
                        figure: try figure.map { try FigureID($0) },
                        indicator: try indicator.map { try IndicatorID($0) }), text: "疑"))
        }
        func answered(_ entries: [Int]) -> Fact {
            .findingAnswered(
                FindingAnswered(
                    evaluation: key, answer: .explained, cause: "说明",
                    finding: FindingReference(
                        code: "c", entries: entries.map { EntryNumber($0) }, place: "p")))
        }
        let here = EntryNumber(ledger.next)
        expect(.entryNotBefore(here), of: try raised(entry: ledger.next), in: ledger)
        expect(.figureUnknown(try FigureID("x")), of: try raised(figure: "x"), in: ledger)
        expect(.indicatorUnknown(try IndicatorID("x")), of: try raised(indicator: "x"), in: ledger)
        expect(.entryNotBefore(here), of: answered([0, ledger.next]), in: ledger)
        let other = try SampleFacts.key(2022)
        expect(.evaluationUnknown(other), of: try raised(other), in: ledger)
        #expect(
            ledger.illegality(of: try raised(entry: 0, figure: "three_sum", indicator: "band"))
                == nil)
        #expect(ledger.illegality(of: answered([0, 3])) == nil)
    }
}
