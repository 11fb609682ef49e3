// What a formula reads of last year: this evaluation's own figure first, else the earlier year's.

import Evaluation
import Scoring
import Testing

struct PriorYearTests {
    /// A ledger with self-evaluations of 2020 and 2021, in which 2021 has its own figures of 2021.
    private func twoYears() throws -> SampleLedger {
        var ledger = try SampleLedger()
        try ledger.append(SampleFacts.begun(SampleFacts.key(2020), rubric: SampleLedger.rubric))
        try ledger.append(budgets("100", try SampleFacts.key()))
        return ledger
    }

    private func budgets(
        _ travel: String, _ key: EvaluationKey, period: Int? = nil
    ) throws -> [Fact] {
        try [("travel", travel), ("cars", "0"), ("reception", "0")].map {
            try SampleFacts.figure($0.0, $0.1, key, period: period)
        }
    }

    @Test(
        "The earlier year's figures are read where there are none of one's own, and are among the inputs"
    )
    func earlierYear() throws {
        var ledger = try twoYears()
        #expect(try ledger.standing("three") == "none")
        let first = try ledger.append(budgets("100", try SampleFacts.key(2020)))
        #expect(try ledger.standing("three") == "scored 4/3")
        let inputs = try #require(try ledger.score("three")).inputs.map(\.number)
        #expect(Set(inputs).isSuperset(of: [first, first + 1, first + 2, SampleLedger.rubric]))
        #expect(inputs == inputs.sorted())
    }

    @Test("A correction of the earlier year re-scores both years, cause before effect")
    func cascade() throws {
        var ledger = try twoYears()
        let before = try ledger.append(budgets("100", try SampleFacts.key(2020)))
        try ledger.append(
            SampleFacts.figure("travel", "80", SampleFacts.key(2020), period: 2019),
            SampleFacts.figure("cars", "0", SampleFacts.key(2020), period: 2019),
            SampleFacts.figure("reception", "0", SampleFacts.key(2020), period: 2019))
        let first = try ledger.append(
            SampleFacts.figure("travel", "82", SampleFacts.key(2020), corrects: before))
        let scores = ledger.scores(from: first)
        #expect(scores.map(\.evaluation.year.number) == [2020, 2021])
        #expect(scores.map(\.indicator.text) == ["three", "three"])
        #expect(try ledger.standing("three", SampleFacts.key(2020)) == "scored 1")
        #expect(try ledger.standing("three") == "scored 0")
    }

    @Test("One's own figure of last year goes before the earlier year's")
    func ownFirst() throws {
        var ledger = try twoYears()
        let key = try SampleFacts.key()
        try ledger.append(budgets("100", key, period: 2020))
        let first = try ledger.append(budgets("50", try SampleFacts.key(2020)))
        #expect(ledger.scores(from: first) == [])
        #expect(try ledger.standing("three") == "scored 4/3")
        let place = try #require(
            ledger.books.evaluation(key)?.edition.place(of: try IndicatorID("three")))
        let prior = try #require(ledger.books.inputs(of: place, in: key)).figures.filter {
            $0.reading.yearsBack == 1
        }
        #expect(prior.map(\.takenFrom) == [nil, nil, nil])
        #expect(prior.map { $0.passedOver?.entry.number } == [first, first + 1, first + 2])
    }

    @Test("An own figure that differs from the earlier year's has to restate it")
    func restatement() throws {
        var ledger = try twoYears()
        let key = try SampleFacts.key()
        let earlier = try ledger.append(budgets("100", try SampleFacts.key(2020)))
        // Equal in value, in whatever unit, restates nothing.
        try ledger.append(SampleFacts.figure("cars", "0.00", key, period: 2020, unit: "元"))
        let refused = try #require(
            ledger.illegality(of: try SampleFacts.figure("travel", "90", key, period: 2020)))
        #expect(refused.illegality == .restatementMissing(earlier: EntryNumber(earlier)))
        #expect(
            ledger.illegality(
                of: try SampleFacts.figure("travel", "90", key, period: 2020, restates: earlier + 1)
            )?.illegality
                == .restatesNothing)
        try ledger.append(SampleFacts.figure("travel", "90", key, period: 2020, restates: earlier))
        #expect(try ledger.standing("three") == "scored 0")
        // A figure of the evaluation's own year restates nothing.
        #expect(
            ledger.illegality(of: try SampleFacts.figure("staff", "9", key, restates: earlier))?
                .illegality
                == .restatesNothing)
    }

    @Test("The earlier year is read at its furthest stage")
    func furthestStage() throws {
        var ledger = try twoYears()
        let (own, review) = (try SampleFacts.key(2020), try SampleFacts.key(2020, .review))
        let first = try ledger.append(budgets("100", own))
        let seal = try ledger.append(ledger.sealing(own))
        let opening = try ledger.append(
            SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        #expect(ledger.scores(from: opening) == [])
        let change = try ledger.append(SampleFacts.figure("travel", "98", review, corrects: first))
        #expect(try #require(try ledger.score("three")).inputs.map(\.number).contains(change))
        #expect(try ledger.standing("three") != "scored 4/3")
        #expect(
            try ledger.books.evaluation(own)?.figure(FigureID("travel"), own.year)?.entry.number
                == first)
    }

    @Test("An unavailable figure of one's own hides the earlier year's")
    func unavailableHides() throws {
        var ledger = try twoYears()
        try ledger.append(budgets("100", try SampleFacts.key(2020)))
        try ledger.append(SampleFacts.unavailable("travel", SampleFacts.key(), period: 2020))
        #expect(try ledger.standing("three") == "missing")
    }

    @Test("Projects of an agency read their own earlier year, not the agency's")
    func subjects() throws {
        var ledger = try twoYears()
        let project = try SampleFacts.key(subject: "tv")
        try ledger.append(SampleFacts.begun(project, rubric: SampleLedger.rubric))
        try ledger.append(budgets("100", project))
        try ledger.append(budgets("100", try SampleFacts.key(2020)))
        #expect(try ledger.standing("three", project) == "none")
        try ledger.append(
            SampleFacts.begun(SampleFacts.key(2020, subject: "tv"), rubric: SampleLedger.rubric))
        try ledger.append(budgets("100", try SampleFacts.key(2020, subject: "tv")))
        #expect(try ledger.standing("three", project) == "scored 4/3")
    }

    @Test("No measure reads another agency's figures")
    func agencies() throws {
        var ledger = try twoYears()
        let other = try SampleFacts.key(2020, agency: "325002")
        try ledger.append(SampleFacts.registered("325002"))
        try ledger.append(SampleFacts.begun(other, rubric: SampleLedger.rubric))
        let first = try ledger.append(budgets("100", other))
        #expect(ledger.scores(from: first) == [])
        #expect(try ledger.standing("three") == "none")
    }
}
