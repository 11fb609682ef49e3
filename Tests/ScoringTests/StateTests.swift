// The five states of an indicator are told apart, and a blank is never a zero.

import Evaluation
import Scoring
import Testing

struct StateTests {
    private let key: EvaluationKey

    init() throws { key = try SampleFacts.key() }

    @Test("Each of the five states comes about")
    func fiveStates() throws {
        var ledger = try SampleLedger(SampleRubric.make(exemptions: [.leftOut]))
        try ledger.append(
            SampleFacts.figure("staff", "0", key), SampleFacts.figure("posts", "10", key),
            SampleFacts.figure("done", "0", key), SampleFacts.figure("budget", "10", key),
            SampleFacts.figure("adjusted", "-1", key), SampleFacts.figure("paid", "3", key),
            SampleFacts.figure("tasks", "0", key), SampleFacts.figure("key", "3", key),
            SampleFacts.exempted("economy", .leftOut, key))
        #expect(try ledger.standing("staffing") == "scored 1")
        #expect(try ledger.standing("completion") == "scored 0")
        #expect(try ledger.standing("adjustment") == "silent")
        #expect(try ledger.standing("payment") == "not_computable")
        #expect(try ledger.standing("economy") == "not_applicable")
        #expect(try ledger.standing("key_rate") == "none")
        #expect(try ledger.outcome("key_rate").state == .missing)
    }

    @Test("Nothing is computed while an input is missing, and it is said which")
    func missing() throws {
        var ledger = try SampleLedger()
        let first = try ledger.append(SampleFacts.figure("travel", "3", key))
        #expect(ledger.scores(from: first) == [])
        let figures = ["travel", "cars", "reception"]
        let year = try #require(FiscalYear(2021))
        guard case .missing(let missing) = try ledger.outcome("three").reason else {
            Issue.record("three is missing")
            return
        }
        #expect(
            missing
                == (try figures.dropFirst().map {
                    .figure(.init(figure: try FigureID($0), yearsBack: 0), period: year)
                })
                + (try figures.map {
                    .figure(.init(figure: try FigureID($0), yearsBack: 1), period: year.back(1))
                }))
        #expect(try ledger.outcome("duties").reason == .missing([.judgement(PointID("p1"))]))
        #expect(try ledger.outcome("economy").reason == .missing([.award]))
    }

    @Test(
        "Points of a count that are not all judged are missing, even where they could not change it"
    )
    func partlyJudged() throws {
        var ledger = try SampleLedger()
        try ledger.append(
            (1...7).map { try SampleFacts.judged("compliance", $0, .met(false), key) })
        #expect(try ledger.standing("compliance") == "none")
        #expect(try ledger.outcome("compliance").reason == .missing([.judgement(PointID("p8"))]))
    }

    @Test("A figure that is not to be had is missing with its cause, and unscores what was scored")
    func unavailable() throws {
        var ledger = try SampleLedger()
        let first = try ledger.append(
            SampleFacts.figure("staff", "100", key), SampleFacts.figure("posts", "100", key))
        let second = try ledger.append(SampleFacts.unavailable("posts", key, corrects: first + 1))
        #expect(try ledger.standing("staffing") == "missing")
        #expect(
            try ledger.outcome("staffing").reason
                == .missing([
                    .unavailable(
                        .init(figure: FigureID("posts"), yearsBack: 0), period: key.year,
                        cause: "未统计")
                ]))
        let score = try #require(try ledger.score("staffing"))
        #expect(score.inputs.map(\.number) == [SampleLedger.rubric, first, second])
        #expect(score.exact == nil)
        try ledger.append(SampleFacts.figure("posts", "100", key, corrects: second))
        #expect(try ledger.standing("staffing") == "scored 1")
    }

    @Test("A withdrawn input leaves its slot empty and its score missing")
    func withdrawn() throws {
        var ledger = try SampleLedger()
        let first = try ledger.append(SampleFacts.awarded("economy", "5", key))
        try ledger.append(SampleFacts.withdrawn(first, key))
        #expect(try ledger.standing("economy") == "missing")
        try ledger.append(SampleFacts.awarded("economy", "4", key))
        #expect(try ledger.standing("economy") == "scored 4")
    }

    @Test(
        "An exemption the rubric permits gives the weight or takes it away; another leaves the points unscored",
        arguments: [
            ([], .full, "none"), ([.full], .full, "scored 5"),
            ([.leftOut], .leftOut, "not_applicable"),
            ([.leftOut], .full, "none"), ([.full], .leftOut, "none"),
            ([.full, .leftOut, .moved], .moved, "none"),
        ] as [([Treatment], Treatment, String)])
    func exemptions(permitted: [Treatment], treatment: Treatment, standing: String) throws {
        var ledger = try SampleLedger(SampleRubric.make(exemptions: permitted))
        let entry = try ledger.append(SampleFacts.exempted("completion", treatment, key))
        #expect(try ledger.standing("completion") == standing)
        let outcome = try ledger.outcome("completion")
        #expect(outcome.inputs.map(\.number) == [SampleLedger.rubric, entry])
        let isPermitted = standing != "none"
        #expect(
            outcome.reason
                == (isPermitted ? .exempted(treatment) : .exemptionNotPermitted(treatment)))
    }

    @Test("An exemption goes before what was scored, and falls away when withdrawn")
    func exemptionOverScore() throws {
        var ledger = try SampleLedger()
        try ledger.append(
            SampleFacts.figure("done", "90", key), SampleFacts.figure("budget", "100", key))
        #expect(try ledger.standing("completion") == "scored 5/2")
        let exemption = try ledger.append(SampleFacts.exempted("completion", .full, key))
        #expect(try ledger.standing("completion") == "missing")
        try ledger.append(SampleFacts.withdrawn(exemption, key))
        #expect(try ledger.standing("completion") == "scored 5/2")
    }

    @Test("A number of more than 200 digits is not computable rather than cut")
    func outsize() throws {
        let nines = String(repeating: "9", count: 30) + ".123456789013"
        let product = Array(repeating: "(key / projects)", count: 6).joined(separator: " * ")
        let sample = try SampleRubric.make()
        let indicator = Indicator(
            id: try IndicatorID("vast"), title: "大", group: sample.groups[0].id,
            weight: try SampleRubric.decimal("5"),
            measure: Measure(formula: try Formula(product) { try? FigureID($0) }),
            rule: .proportion(.init(cap: nil)))
        var ledger = try SampleLedger(
            Rubric(
                id: sample.id, title: sample.title, full: sample.full, figures: sample.figures,
                groups: sample.groups, indicators: [indicator]))
        try ledger.append(
            SampleFacts.figure("key", "7.000000000001", key),
            SampleFacts.figure("projects", nines, key))
        #expect(try ledger.standing("vast") == "not_computable")
        #expect(try ledger.outcome("vast").reason == .outsize)
    }

    @Test("Scores are rounded where the rubric rounds each indicator, and the exact one is kept")
    func rounding() throws {
        var ledger = try SampleLedger(
            SampleRubric.make(rounding: Rounding(digits: 2, mode: .halfUp, scope: .indicator)))
        try ledger.append(
            SampleFacts.figure("paid", "1", key), SampleFacts.figure("tasks", "3", key))
        let score = try #require(try ledger.score("payment"))
        #expect(score.exact?.canonical == "5/3")
        #expect(score.score?.text == "1.67")
        let table = ScoreTable(try #require(ledger.books.evaluation(key)))
        #expect(table.totals.scored.canonical == "167/100")
        var whole = try SampleLedger(
            SampleRubric.make(rounding: Rounding(digits: 2, mode: .halfUp, scope: .total)))
        try whole.append(
            SampleFacts.figure("paid", "1", key), SampleFacts.figure("tasks", "3", key))
        #expect(try whole.score("payment")?.score == nil)
    }
}
