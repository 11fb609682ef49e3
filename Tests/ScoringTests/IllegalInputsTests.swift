// How figures, judgements, awards and findings cannot stand where they stand, each by the shortest way to it.

import Evaluation
import Scoring
import Testing

struct IllegalInputsTests {
    private let key: EvaluationKey
    private let review: EvaluationKey
    private let rubric = SampleLedger.rubric

    init() throws {
        key = try SampleFacts.key()
        review = try SampleFacts.key(2021, .review)
    }

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
