// Each cause of a difference, by cases computed by hand.

import Evaluation
import Scoring
import Testing

@Suite struct CompareCausesTests {
    private func fraction(_ numerator: Int, _ denominator: Int = 1) throws -> Exact {
        try #require(Exact(numerator: numerator, denominator: denominator))
    }

    /// 2020 and 2021 under one rubric, `share` at 80 and 60 of 100: 4 and 3 points of 5.
    private func twoYears() throws -> CompareLedger {
        var ledger = try CompareLedger(CompareRubric.make())
        for (year, part) in [(2020, "80"), (2021, "60")] {
            try ledger.open(year)
            try ledger.append(ledger.figure("whole", "100", year))
            try ledger.append(ledger.figure("part", part, year))
        }
        return ledger
    }

    @Test(
        "A figure's change is a part, with the entries of the figures that differ and of no others")
    func figure() throws {
        let ledger = try twoYears()
        let line = try ledger.line("share", 2020, 2021)
        #expect(line.difference == (try fraction(-1)))
        #expect(line.from.rate == (try fraction(4, 5)))
        #expect(line.to.rate == (try fraction(3, 5)))
        let part = try #require(line.parts.first)
        #expect(line.parts.count == 1)
        #expect(part.cause == .figure)
        #expect(part.amount == (try fraction(-1)))
        let parts = try [2020, 2021].map {
            try #require(ledger.books.evaluation(try ledger.key($0)))
        }.compactMap { try $0.figure(.init("part"), $0.key.year)?.entry }
        #expect(part.entries == parts)
    }

    @Test(
        "Another weight is the rubric's part, taken with the earlier figures, before the figure's")
    func rubric() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        try ledger.append(ledger.figure("whole", "100", 2020), ledger.figure("part", "80", 2020))
        let first = ledger.adopted
        try ledger.adopt(CompareRubric.make(share: "4"))
        try ledger.open(2021)
        try ledger.append(ledger.figure("whole", "100", 2021), ledger.figure("part", "60", 2021))
        let comparison = try ledger.compare(2020, 2021)
        let line = try comparison.line("share")
        // 0.8 x 5 = 4; 0.8 x 4 = 3.2; 0.6 x 4 = 2.4.
        #expect(line.parts.map(\.cause) == [.rubric, .figure])
        #expect(line.parts.map(\.amount) == (try [fraction(-4, 5), fraction(-4, 5)]))
        #expect(line.parts.first?.entries == [first, ledger.adopted])
        #expect(line.weightDiffers)
        #expect(comparison.rubricsDiffer)
    }

    @Test("Evaluation points are matched by their ids where the rubric's table changed")
    func pointsById() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        try ledger.append(ledger.judged("p1", true, 2020), ledger.judged("p2", false, 2020))
        try ledger.adopt(CompareRubric.make(points: ["p2", "p1"], count: ["0", "1", "4"]))
        try ledger.open(2021)
        try ledger.append(ledger.judged("p1", true, 2021), ledger.judged("p2", true, 2021))
        let line = try ledger.line("count", 2020, 2021)
        // One met: 2, by the new table 1; two met: 4.
        #expect(line.parts.map(\.cause) == [.rubric, .judgement])
        #expect(line.parts.map(\.amount) == (try [fraction(-1), fraction(3)]))
    }

    @Test("An indicator that one rubric has alone stands apart and counts as the rubric's part")
    func lone() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        try ledger.append(ledger.awarded("2", 2020, indicator: "old"))
        try ledger.adopt(CompareRubric.make(lone: "new"))
        try ledger.open(2021)
        try ledger.append(ledger.awarded("3", 2021, indicator: "new"))
        let comparison = try ledger.compare(2020, 2021)
        #expect(comparison.onlyFrom.map(\.scored.id.text) == ["old"])
        #expect(comparison.onlyTo.map(\.scored.id.text) == ["new"])
        #expect(comparison.lines.count == 4)
        #expect(comparison.parts.map(\.cause) == [.rubric])
        #expect(comparison.parts.map(\.amount) == [.one])
        #expect(comparison.totals.difference == .one)
    }

    @Test("Judgements and awards have parts of their own")
    func judgementAndAward() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        for (year, met, score) in [(2020, true, "9.5"), (2021, false, "7")] {
            try ledger.open(year)
            try ledger.append(
                ledger.judged("p1", true, year), ledger.judged("p2", met, year),
                ledger.awarded(score, year))
        }
        let comparison = try ledger.compare(2020, 2021)
        let judged = try comparison.line("count").parts
        #expect(judged.map(\.cause) == [.judgement])
        #expect(judged.map(\.amount) == (try [fraction(-2)]))
        #expect(judged.first?.entries.count == 2)
        let awarded = try comparison.line("award").parts
        #expect(awarded.map(\.cause) == [.award])
        #expect(awarded.map(\.amount) == (try [fraction(-5, 2)]))
        #expect(comparison.parts.map(\.cause) == [.judgement, .award])
    }

    @Test("A reviewer's own score is the adjustment's part, and nothing else's")
    func adjustment() throws {
        var ledger = try twoYears()
        try ledger.seal(2021)
        try ledger.open(2021, .review)
        let entry = try ledger.append(ledger.adjusted("share", "2.5", 2021))
        let comparison = Comparison(
            from: try ledger.side(2021), to: try ledger.side(2021, .review))
        let line = try comparison.line("share")
        #expect(line.parts.map(\.cause) == [.adjustment])
        #expect(line.parts.map(\.amount) == (try [fraction(-1, 2)]))
        #expect(line.parts.map(\.entries) == [entry])
        #expect(!comparison.isSame)
        #expect(!comparison.figures.contains { !$0.isSame })
    }

    @Test("What no longer applies leaves by the exemption, whatever its figures")
    func exemption() throws {
        var ledger = try twoYears()
        let entry = try ledger.append(ledger.exempted("share", 2021))
        let line = try ledger.line("share", 2020, 2021)
        #expect(line.parts.map(\.cause) == [.exemption])
        #expect(line.parts.map(\.amount) == (try [fraction(-4)]))
        #expect(line.parts.map(\.entries) == [entry])
        #expect(line.difference == (try fraction(-4)))
    }

    @Test(
        "What no longer applies by an interpretation leaves by it, though a figure raised the question"
    )
    func interpretation() throws {
        var ledger = try twoYears()
        let entry = try #require(
            try ledger.append(ledger.interpreted(.overWhole, .notApplicable)).first)
        try ledger.open(2022)
        try ledger.append(ledger.figure("whole", "100", 2022), ledger.figure("part", "120", 2022))
        let line = try ledger.line("share", 2020, 2022)
        #expect(line.to.state == .notApplicable)
        #expect(line.parts.map(\.cause) == [.interpretation])
        #expect(line.parts.map(\.amount) == (try [fraction(-4)]))
        #expect(line.parts.first?.entries.contains(entry) == true)
        // And back again.
        let back = try ledger.line("share", 2022, 2021)
        #expect(back.parts.map(\.cause) == [.interpretation])
        #expect(back.parts.map(\.amount) == (try [fraction(3)]))
    }

    @Test("An interpretation that changes its mind is a part, with both entries")
    func interpretationCorrected() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        try ledger.append(ledger.figure("whole", "100", 2020), ledger.figure("part", "120", 2020))
        let first = try #require(try ledger.append(ledger.interpreted(.overWhole, .capped)).first)
        let before = try ledger.side(2020)
        let second = try #require(
            try ledger.append(ledger.interpreted(.overWhole, .zero, corrects: first)).first)
        let line = try Comparison(from: before, to: try ledger.side(2020)).line("share")
        #expect(line.parts.map(\.cause) == [.interpretation])
        #expect(line.parts.map(\.amount) == (try [fraction(-5)]))
        #expect(line.parts.map(\.entries) == [[first, second]])
    }

    @Test("Last year's figure stated otherwise is a restatement, apart from this year's figure")
    func restatement() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        let stated = try #require(
            try ledger.append(
                ledger.figure("a", "100", 2020), ledger.figure("a", "100", 2020, period: 2019)
            ).first)
        try ledger.open(2021)
        let restated = try #require(
            try ledger.append(
                ledger.figure("a", "103", 2021),
                ledger.figure("a", "98", 2021, period: 2020, restates: stated)
            ).last)
        let line = try ledger.line("rate", 2020, 2021)
        // 0%: (0.10 - 0) / 0.15 x 2 = 4/3. With 98 for last year 2/98: (0.10 - 1/49) / 0.15 x 2 = 52/49.
        // With 103 as well 5/98: (0.10 - 5/98) / 0.15 x 2 = 32/49.
        #expect(line.parts.map(\.cause) == [.restatement, .figure])
        #expect(line.parts.map(\.amount) == (try [fraction(-40, 147), fraction(-20, 49)]))
        #expect(line.parts.first?.entries.contains(restated) == true)
        #expect(line.difference == (try fraction(32, 49) - fraction(4, 3)))
    }

    @Test("A score that was missing is newly scored as a whole, and one withdrawn no longer scored")
    func newlyScored() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        let empty = try ledger.side(2020)
        let entry = try #require(try ledger.append(ledger.awarded("7", 2020)).first)
        let full = try ledger.side(2020)
        let come = try Comparison(from: empty, to: full).line("award")
        #expect(come.difference == (try fraction(7)))
        #expect(come.parts.map(\.cause) == [.newlyScored])
        #expect(come.parts.map(\.entries) == [[entry]])
        try ledger.append(ledger.withdrawn(entry, 2020))
        let gone = try Comparison(from: full, to: try ledger.side(2020)).line("award")
        #expect(gone.difference == (try fraction(-7)))
        #expect(gone.parts.map(\.cause) == [.noLongerScored])
        #expect(gone.to.state == .missing)
    }

    @Test("From one state without points to another: what was put on record, amounting to nothing")
    func states() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        try ledger.open(2021)
        let missing = try ledger.side(2021)
        let figures = try ledger.append([
            .state(try ledger.figure("a", "0", 2020)), .state(try ledger.figure("a", "0", 2021)),
        ])
        let open = try ledger.side(2021)
        let came = try Comparison(from: missing, to: open).line("rate")
        #expect(came.to.state == .notComputable)
        #expect(came.parts.map(\.cause) == [.figure])
        #expect(came.parts.map(\.amount) == [.zero])
        #expect(came.parts.first?.entries == figures)
        #expect(came.open != nil)
        let exemption = try ledger.append(ledger.exempted("rate", 2021))
        let aside = Comparison(from: open, to: try ledger.side(2021))
        let gone = try aside.line("rate")
        #expect(gone.to.state == .notApplicable)
        #expect(gone.parts.map(\.cause) == [.exemption])
        #expect(gone.parts.first.map { exemption.starts(with: $0.entries) } == true)
        #expect(aside.parts.isEmpty)
    }

    @Test("A zero newly scored is a change, though it adds nothing")
    func zeroIsNoBlank() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        let empty = try ledger.side(2020)
        try ledger.append(ledger.awarded("0", 2020))
        let comparison = Comparison(from: empty, to: try ledger.side(2020))
        #expect(try comparison.line("award").parts.map(\.cause) == [.newlyScored])
        #expect(try comparison.line("award").difference == .zero)
        #expect(!comparison.isSame)
    }

    @Test("Where each indicator is rounded, exact steps stand and the remainder is rounding")
    func rounding() throws {
        var ledger = try CompareLedger(
            CompareRubric.make(rounding: Rounding(digits: 1, mode: .halfUp, scope: .indicator)))
        for (year, part) in [(2020, "80"), (2021, "61.3")] {
            try ledger.open(year)
            try ledger.append(
                ledger.figure("whole", "100", year), ledger.figure("part", part, year))
        }
        let line = try ledger.line("share", 2020, 2021)
        // 4 and 3.065, shown 3.1.
        #expect(line.parts.map(\.cause) == [.figure, .rounding])
        #expect(line.parts.map(\.amount) == (try [fraction(-935, 1000), fraction(35, 1000)]))
        #expect(line.difference == (try fraction(-9, 10)))
    }

    @Test(
        "A sealed score left behind by last year's figure: what the figure would do, and the seal that holds it"
    )
    func stale() throws {
        var ledger = try CompareLedger(CompareRubric.make())
        try ledger.open(2020)
        let entry = try #require(try ledger.append(ledger.figure("a", "100", 2020)).first)
        try ledger.open(2021)
        try ledger.append(ledger.figure("a", "100", 2021))
        let seal = try ledger.seal(2021)
        let before = try ledger.side(2021)
        try ledger.append(ledger.figure("a", "98", 2020, corrects: entry))
        let line = try Comparison(from: before, to: try ledger.side(2021)).line("rate")
        #expect(line.difference == .zero)
        #expect(line.parts.map(\.cause) == [.figure, .stale])
        #expect(line.parts.map(\.amount) == (try [fraction(-40, 147), fraction(40, 147)]))
        #expect(line.parts.last?.entries == [seal])
    }
}
