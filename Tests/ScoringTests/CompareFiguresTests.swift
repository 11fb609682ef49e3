// Figures side by side, totals and their ranges, and trends over years.

import Evaluation
import Scoring
import Testing

@Suite struct CompareFiguresTests {
    private func fraction(_ numerator: Int, _ denominator: Int = 1) throws -> Exact {
        try #require(Exact(numerator: numerator, denominator: denominator))
    }

    /// The change of one figure from 2020 to 2021; nil for a year in which nobody states it.
    private func change(
        _ figure: String, _ before: String?, _ after: String?, unit: String = "万元"
    ) throws -> FigureChange {
        var ledger = try CompareLedger(CompareRubric.make())
        for (year, value) in [(2020, before), (2021, after)] {
            try ledger.open(year)
            guard let value else { continue }
            try ledger.append(ledger.figure(figure, value, year, unit: unit))
        }
        return try ledger.compare(2020, 2021).figure(figure)
    }

    @Test("A figure's difference and rate are exact, as published for 2021")
    func exactRate() throws {
        let change = try change("a", "626.945439", "1281.816962")
        #expect(change.change.difference == (try fraction(654_871_523, 1_000_000)))
        guard case .value(let rate) = change.change.rate else {
            Issue.record("no rate")
            return
        }
        #expect(rate.decimal(places: 6, .halfUp) == "1.044543")
    }

    @Test("From zero, from a negative number and from nothing there is no rate, and it is said why")
    func noRate() throws {
        let fromZero = try change("a", "0.00", "3.5").change
        #expect(fromZero.difference == (try fraction(7, 2)))
        #expect(fromZero.rate == .notComputable(.zeroPrior))
        #expect(try change("a", "0", "0").change.rate == .notComputable(.zeroPrior))
        let fromLoss = try change("loss", "-4", "1").change
        #expect(fromLoss.difference == (try fraction(5)))
        #expect(fromLoss.rate == .notComputable(.negativePrior))
        let fromNothing = try change("a", nil, "3").change
        #expect(fromNothing.difference == nil)
        #expect(fromNothing.rate == .notComputable(.missing))
    }

    @Test("Percentages differ by percentage points")
    func percentagePoints() throws {
        let change = try change("pct", "92.5", "95", unit: "%").change
        #expect(change.difference == (try fraction(5, 2)))
        #expect(change.rate == .notComputable(.percentagePoints))
    }

    @Test("A difference is in the unit shown, whatever units were recorded")
    func shownUnit() throws {
        let change = try change("a", "125000", "250000", unit: "元")
        #expect(change.unit?.symbol == "万元")
        #expect(change.from?.value == (try fraction(25, 2)))
        #expect(change.from?.given?.description == "125000 元")
        #expect(change.change.difference == (try fraction(25, 2)))
        #expect(change.change.rate == .value(.one))
    }

    @Test("A derived figure is compared where all its parts stand")
    func derived() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        for (year, part) in [(2020, "1"), (2021, "4")] {
            try ledger.open(year)
            try ledger.append(ledger.figure("a", "2", year))
            #expect(try !ledger.compare(year, year).figures.contains { $0.isDerived })
            try ledger.append(ledger.figure("part", part, year))
        }
        let sum = try ledger.compare(2020, 2021).figure("sum")
        #expect(sum.isDerived)
        #expect(sum.from?.value == (try fraction(3)))
        #expect(sum.change.difference == (try fraction(3)))
        #expect(sum.change.rate == .value(.one))
        #expect(sum.to?.entries.count == 2)
    }

    @Test("Within one year, last year's figure as this evaluation states it is compared too")
    func priorWithinOneYear() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2021)
        let entry = try #require(
            try ledger.append(ledger.figure("a", "5", 2021, period: 2020)).first)
        let before = try ledger.side(2021)
        try ledger.append(ledger.figure("a", "6", 2021, period: 2020, corrects: entry))
        let comparison = Comparison(from: before, to: try ledger.side(2021))
        #expect(try comparison.figure("a", yearsBack: 1).change.difference == .one)
        #expect(!comparison.isSame)
        #expect(comparison.parts.isEmpty)
    }

    @Test("A correction of the source alone leaves the two the same")
    func sameValue() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2021)
        let entry = try #require(try ledger.append(ledger.figure("a", "5", 2021)).first)
        let before = try ledger.side(2021)
        try ledger.append(ledger.figure("a", "50000", 2021, unit: "元", corrects: entry))
        #expect(Comparison(from: before, to: try ledger.side(2021)).isSame)
    }

    @Test("Totals differ by what is scored, and by a range while anything is open")
    func totals() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        try ledger.append(
            ["rate", "share", "count", "award", "old"].map {
                .state(try ledger.exempted($0, 2020))
            })
        try ledger.open(2021)
        try ledger.append(ledger.awarded("7", 2021))
        let totals = try ledger.compare(2020, 2021).totals
        // 0 of 0; 7 of 10 with 14 open.
        #expect(totals.difference == (try fraction(7)))
        #expect(totals.lowest == (try fraction(7)))
        #expect(totals.highest == (try fraction(21)))
        #expect(totals.rate == .notComputable(.missing))
    }

    @Test("A total has a rate where both are complete and out of the same weights")
    func totalRate() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        for (year, score) in [(2020, "8"), (2021, "6")] {
            try ledger.open(year)
            try ledger.append(
                ["rate", "share", "count", "old"].map { .state(try ledger.exempted($0, year)) })
            try ledger.append(ledger.awarded(score, year))
        }
        let totals = try ledger.compare(2020, 2021).totals
        #expect(totals.rate == .value(try fraction(-1, 4)))
        #expect(totals.lowest == totals.highest)
    }

    @Test(
        "A figure's trend takes last year's value from the evaluation that states it, and says where a year is lacking"
    )
    func figureTrend() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        for year in [2011, 2014] { try ledger.open(year) }
        try ledger.append(
            ledger.figure("a", "2711.65", 2011, period: 2010),
            ledger.figure("a", "2687.06", 2011), ledger.figure("a", "2500", 2014))
        let trend = Trend(
            of: .figure(try .init("a")), in: ledger.books, agency: try .init("media"))
        #expect(trend.years.map(\.year.number) == [2010, 2011, 2014])
        #expect(trend.years.map(\.key.year.number) == [2011, 2011, 2014])
        #expect(trend.years.first?.change == nil)
        #expect(trend.years[1].change?.difference == (try fraction(-2459, 100)))
        #expect(trend.years[1].change?.rate == .value(try fraction(-2459, 271_165)))
        #expect(trend.years[2].change?.rate == .notComputable(.gap))
        #expect(trend.unit?.symbol == "万元")
    }

    @Test(
        "The total's trend has a value where nothing is open, a rate out of the same weights, and stands on seals"
    )
    func totalTrend() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        // The third year is out of more, and the fourth is not done.
        let scores = [(2020, "8"), (2021, "6"), (2022, "9"), (2023, nil)] as [(Int, String?)]
        for (year, score) in scores {
            try ledger.open(year)
            let exempted = ["rate", "share", "count"] + (year == 2022 ? [] : ["old"])
            try ledger.append(exempted.map { .state(try ledger.exempted($0, year)) })
            if let score { try ledger.append(ledger.awarded(score, year)) }
        }
        try ledger.append(ledger.awarded("2", 2022, indicator: "old"))
        try ledger.seal(2021)
        let trend = Trend(of: .total, in: ledger.books, agency: try .init("media"))
        #expect(trend.title == nil && trend.unit == nil)
        #expect(trend.years.map(\.year.number) == scores.map(\.0))
        #expect(try trend.years.map(\.value) == [fraction(8), fraction(6), fraction(11), nil])
        let changes = trend.years.map(\.change)
        #expect(changes[0] == nil)
        #expect(try changes[1]?.difference == fraction(-2))
        #expect(try changes[1]?.rate == .value(fraction(-1, 4)))
        #expect(try changes[2]?.difference == fraction(5))
        #expect(changes[2]?.rate == .notComputable(.weightsDiffer))
        #expect(changes[3]?.difference == nil && changes[3]?.rate == .notComputable(.missing))
        #expect(trend.years.map(\.entries.count) == [0, 1, 0, 0])
    }

    @Test("An indicator's trend follows each year's furthest stage, or the stage asked for")
    func indicatorTrend() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        for (year, score) in [(2020, "5"), (2021, "6"), (2022, nil)] as [(Int, String?)] {
            try ledger.open(year)
            if let score { try ledger.append(ledger.awarded(score, year)) }
        }
        try ledger.seal(2021)
        try ledger.open(2021, .review)
        try ledger.append(ledger.adjusted("award", "4", 2021))
        let topic = Trend.Topic.indicator(try .init("award"))
        let agency: AgencyID = try .init("media")
        let furthest = Trend(of: topic, in: ledger.books, agency: agency)
        #expect(furthest.years.map(\.value) == (try [fraction(5), fraction(4), nil]))
        #expect(furthest.years[1].key.stage == .review)
        #expect(furthest.years[1].change?.rate == .value(try fraction(-1, 5)))
        #expect(furthest.years[2].change?.rate == .notComputable(.missing))
        let own = Trend(of: topic, in: ledger.books, agency: agency, stage: .selfEvaluation)
        #expect(own.years.map(\.value) == (try [fraction(5), fraction(6), nil]))
    }
}
