// Later stages see what a sealed one left, override it from there on, and leave it as it was.

import Evaluation
import Scoring
import Testing

struct StageTests {
    private let own: EvaluationKey
    private let review: EvaluationKey

    init() throws {
        own = try SampleFacts.key()
        review = try SampleFacts.key(2021, .review)
    }

    /// A self-evaluation with one scored indicator, whose figures are the entries returned, and its seal.
    private func sealed() throws -> (ledger: SampleLedger, figures: Int, seal: Int) {
        var ledger = try SampleLedger()
        let figures = try ledger.append(
            SampleFacts.figure("staff", "107.5", own), SampleFacts.figure("posts", "100", own))
        let seal = try ledger.append(ledger.sealing(own))
        return (ledger, figures, seal)
    }

    @Test(
        "A later stage starts with the inputs and scores of the sealed one, and nothing is scored anew"
    )
    func inherits() throws {
        var (ledger, figures, seal) = try sealed()
        let first = try ledger.append(
            SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        #expect(ledger.scores(from: first) == [])
        #expect(try ledger.standing("staffing", review) == "scored 1/2")
        let book = try #require(ledger.books.evaluation(review))
        #expect(book.figure(try FigureID("staff"), own.year)?.entry.number == figures)
        #expect(!book.isSealed)
    }

    @Test(
        "An override takes the inherited entry's place from this stage on, and the sealed stage keeps it"
    )
    func overrides() throws {
        var (ledger, figures, seal) = try sealed()
        try ledger.append(SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        let first = try ledger.append(
            SampleFacts.figure("staff", "115", review, corrects: figures))
        #expect(ledger.scores(from: first).map(\.evaluation) == [review])
        #expect(try ledger.standing("staffing", review) == "scored 0")
        #expect(try ledger.standing("staffing", own) == "scored 1/2")
        let slot = try #require(
            ledger.books.evaluation(review)?.figures[
                FigureSlot(figure: try FigureID("staff"), period: own.year)])
        #expect(slot.past.map(\.entry.number) == [figures])
    }

    @Test("An inherited entry is overridden or left, and cannot be withdrawn by the later stage")
    func withdrawal() throws {
        var (ledger, figures, seal) = try sealed()
        try ledger.append(SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        #expect(
            ledger.illegality(of: SampleFacts.withdrawn(figures, review))?.illegality
                == .notWithdrawable(EntryNumber(figures)))
    }

    @Test("A reviewer's own score counts over the computed one, and both are kept")
    func adjustment() throws {
        var (ledger, _, seal) = try sealed()
        try ledger.append(SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        let entry = try ledger.append(
            SampleFacts.adjusted("staffing", "0.25", review),
            SampleFacts.adjusted("economy", "3", review))
        let table = ScoreTable(try #require(ledger.books.evaluation(review)))
        let staffing = try #require(table.row(IndicatorID("staffing")))
        #expect(staffing.points == (try Exact(canonical: "1/4")))
        #expect(staffing.computed?.value.exact == (try Exact(canonical: "1/2")))
        #expect(staffing.entry?.number == entry)
        let economy = try #require(table.row(IndicatorID("economy")))
        #expect(economy.state == .scored)
        #expect(economy.computed == nil)
        #expect(table.totals.scored == (try Exact(canonical: "13/4")))
        #expect(table.totals.of == Exact(6))
        try ledger.append(SampleFacts.withdrawn(entry, review))
        let after = ScoreTable(try #require(ledger.books.evaluation(review)))
        #expect(try after.row(IndicatorID("staffing"))?.points == (try Exact(canonical: "1/2")))
    }

    @Test("A sealed evaluation is not scored again until it is reopened")
    func sealedStays() throws {
        var ledger = try SampleLedger()
        let earlier = try SampleFacts.key(2020)
        try ledger.append(SampleFacts.begun(earlier, rubric: SampleLedger.rubric))
        let others = ["cars", "reception"]
        let before = try ledger.append(
            [SampleFacts.figure("travel", "100", earlier)]
                + others.map { try SampleFacts.figure($0, "0", earlier) })
        try ledger.append(
            [SampleFacts.figure("travel", "100", own)]
                + others.map { try SampleFacts.figure($0, "0", own) })
        #expect(try ledger.standing("three") == "scored 4/3")
        try ledger.append(ledger.sealing(own))
        let correction = try ledger.append(
            SampleFacts.figure("travel", "50", earlier, corrects: before))
        #expect(ledger.scores(from: correction) == [])
        #expect(try ledger.standing("three") == "scored 4/3")
        #expect(try ledger.outcome("three").exact == .zero)
        let reopening = try ledger.append(SampleFacts.reopened(own))
        #expect(ledger.scores(from: reopening).map(\.indicator.text) == ["three"])
        #expect(try ledger.standing("three") == "scored 0")
    }

    @Test("A stage opened on a sealed one brings the scores that no longer follow")
    func openingCatchesUp() throws {
        var ledger = try SampleLedger()
        try ledger.append(
            SampleFacts.figure("staff", "5", own), SampleFacts.figure("posts", "0", own))
        let seal = try ledger.append(ledger.sealing(own))
        let answer = try ledger.append(
            SampleFacts.interpreted(.zeroDenominator, .zero, rubric: SampleLedger.rubric))
        #expect(ledger.scores(from: answer) == [])
        let opening = try ledger.append(
            SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        #expect(ledger.scores(from: opening).map(\.evaluation) == [review])
        #expect(try ledger.standing("staffing", review) == "scored 0")
        #expect(try ledger.standing("staffing", own) == "not_computable")
    }

    @Test(
        "A seal holds the whole table as it stands, and none that an unscored input of its append would change"
    )
    func sealHoldsTable() throws {
        var ledger = try SampleLedger()
        let figures = try ledger.append(
            SampleFacts.figure("staff", "107.5", own), SampleFacts.figure("posts", "100", own))
        let seal = try ledger.sealing(own)
        guard case .evaluationSealed(let fact) = seal else { return }
        #expect(fact.rows.count == SampleRubric.ids.count)
        #expect(fact.rows.map(\.indicator.text) == SampleRubric.ids)
        #expect(fact.rows[1].score == (try Exact(canonical: "1/2")))
        #expect(
            fact.rows[0]
                == SealedRow(
                    indicator: try IndicatorID("duties"), state: .missing, score: nil, entry: nil))
        #expect(fact.totals.scored.text == "0.5")
        #expect(fact.totals.of.text == "1")
        #expect(fact.totals.highest.text == "68.5")
        #expect(ledger.illegality(of: seal) == nil)
        let correction = try SampleFacts.figure("staff", "115", own, corrects: figures)
        let refused = try #require(ledger.illegality(of: correction, seal))
        #expect(refused.place == 1)
        guard case .scoreLeftOut(let score) = refused.illegality else {
            Issue.record("\(refused.illegality)")
            return
        }
        #expect(score.exact == .zero)
    }
}
