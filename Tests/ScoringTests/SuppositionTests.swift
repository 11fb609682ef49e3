// What is supposed comes to what recording it would come to, and leaves the books as they were.

import Evaluation
import Scoring
import Testing

@Suite("What would follow") struct SuppositionTests {
    private let key: EvaluationKey

    init() throws { key = try SampleFacts.key() }

    private func input(
        _ figure: String, _ value: String, period: Int = 2021
    ) throws -> SupposedInput {
        let unit = SampleRubric.figures.first { $0.id == figure }?.unit ?? "1"
        return .figure(
            try FigureID(figure), try #require(FiscalYear(period)), nil,
            Quantity(try SampleRubric.decimal(value), try #require(Unit(symbol: unit))))
    }

    private func supposing(
        _ inputs: [SupposedInput], in ledger: SampleLedger, _ key: EvaluationKey? = nil
    ) throws -> Supposition {
        try #require(
            try ledger.books.supposing(
                inputs, in: key ?? self.key, next: EntryNumber(ledger.next)))
    }

    @Test("The table supposed is the table that recording it makes", arguments: 1...20)
    func asRecorded(seed: Int) throws {
        var random = SampleGenerator(seed: UInt64(seed))
        var ledger = try SampleLedger()
        try ledger.append(
            SampleFacts.figure("staff", "107.5", key), SampleFacts.figure("posts", "100", key),
            SampleFacts.figure("done", "90", key), SampleFacts.figure("budget", "100", key),
            SampleFacts.judged("duties", 1, .met(true), key),
            SampleFacts.awarded("economy", "4", key))
        let before = ScoreTable(try #require(ledger.books.evaluation(key)))
        let staff = "\(Int.random(in: 90...130, using: &random))"
        let adjusted = "\(Int.random(in: 0...20, using: &random))"
        let award = "\(Int.random(in: 0...5, using: &random))"
        let isMet = Bool.random(using: &random)
        let supposed = try supposing(
            [
                input("staff", staff), input("adjusted", adjusted),
                .award(IndicatorID("economy"), SampleRubric.decimal(award)),
                .judgement(IndicatorID("duties"), PointID("p1"), nil, .met(isMet)),
            ], in: ledger)
        #expect(ScoreTable(try #require(ledger.books.evaluation(key))) == before)
        let first = ledger.next
        try ledger.append(
            SampleFacts.figure("staff", staff, key, corrects: 4),
            SampleFacts.figure("adjusted", adjusted, key),
            SampleFacts.awarded("economy", award, key, corrects: 9),
            SampleFacts.judged("duties", 1, .met(isMet), key, corrects: 8))
        let after = ScoreTable(try #require(ledger.books.evaluation(key)))
        #expect(supposed.to.totals == after.totals)
        #expect(supposed.from == before)
        #expect(supposed.to.rows.map(\.points) == after.rows.map(\.points))
        let named = supposed.lines.flatMap(\.parts).flatMap(\.entries)
        #expect(named.allSatisfy { $0.number < first })
    }

    @Test(
        "A figure of an earlier year restates what that year's evaluation says, and others follow")
    func restates() throws {
        var ledger = try SampleLedger()
        let earlier = try SampleFacts.key(2020)
        try ledger.append(SampleFacts.begun(earlier, rubric: SampleLedger.rubric))
        let parts = ["travel", "cars", "reception"]
        try ledger.append(try parts.map { try SampleFacts.figure($0, "10", earlier) })
        try ledger.append(try parts.map { try SampleFacts.figure($0, "10", key) })
        let restated = try supposing([input("cars", "13", period: 2020)], in: ledger)
        let line = try #require(
            restated.lines.first { $0.to.scored.id.text == "three" })
        // (30 - 33) / 33 is below -5%.
        #expect(line.from.points == Exact(numerator: 4, denominator: 3))
        #expect(line.to.points == Exact(2))
        #expect(line.parts.map(\.cause) == [.restatement])
        #expect(restated.others.isEmpty)
        // In its own year it changes what the later year reads.
        let corrected = try supposing([input("cars", "13", period: 2020)], in: ledger, earlier)
        #expect(corrected.others.map(\.key) == [key])
        #expect(
            corrected.others.first?.totals.difference == Exact(numerator: 2, denominator: 3))
    }

    @Test(
        "A sealed evaluation that reads what is supposed keeps its scores, and is said to be left behind"
    )
    func leftBehind() throws {
        var ledger = try SampleLedger()
        let earlier = try SampleFacts.key(2020)
        try ledger.append(SampleFacts.begun(earlier, rubric: SampleLedger.rubric))
        let parts = ["travel", "cars", "reception"]
        try ledger.append(try parts.map { try SampleFacts.figure($0, "10", earlier) })
        try ledger.append(try parts.map { try SampleFacts.figure($0, "10", key) })
        try ledger.append(ledger.sealing(key))
        let supposed = try supposing([input("cars", "13", period: 2020)], in: ledger, earlier)
        #expect(supposed.others.map(\.key) == [key])
        #expect(supposed.others.first?.isLeftBehind == true)
        #expect(supposed.others.first?.totals.difference == .zero)
        // A figure that nothing of it reads leaves it alone.
        #expect(
            try supposing([input("staff", "3", period: 2020)], in: ledger, earlier).others.isEmpty)
    }

    @Test("A sealed evaluation is supposed reopened; one that a later stage stands on is not")
    func sealed() throws {
        var ledger = try SampleLedger()
        try ledger.append(
            SampleFacts.figure("staff", "115", key), SampleFacts.figure("posts", "100", key))
        let seal = try ledger.append(ledger.sealing(key))
        let supposed = try supposing([input("staff", "100")], in: ledger)
        #expect(supposed.isReopened)
        #expect(supposed.totals.difference == .one)
        #expect(try #require(ledger.books.evaluation(key)).isSealed)
        let review = try SampleFacts.key(2021, .review)
        try ledger.append(SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        let refused = #expect(throws: RefusedSupposition.self) {
            _ = try supposing([input("staff", "100")], in: ledger)
        }
        #expect(refused?.refusal == .illegal(.laterStageStands(key)))
        // At the later stage it takes the inherited figure's place.
        #expect(
            try supposing([input("staff", "100")], in: ledger, review).totals.difference == .one)
    }

    @Test("What could not be recorded cannot be supposed")
    func refused() throws {
        let ledger = try SampleLedger()
        let refused = #expect(throws: RefusedSupposition.self) {
            _ = try supposing(
                [.award(IndicatorID("economy"), SampleRubric.decimal("6"))], in: ledger)
        }
        #expect(
            try refused?.refusal
                == .illegal(
                    .scoreOutOfRange(SampleRubric.decimal("6"), weight: SampleRubric.decimal("5"))))
        let unknown = try SampleFacts.key(2019)
        #expect(try ledger.books.supposing([], in: unknown, next: EntryNumber(9)) == nil)
    }
}
