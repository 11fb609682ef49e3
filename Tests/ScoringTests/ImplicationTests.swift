// A declared score held against what is known: the one figure it leaves open, and whether it fits.

import Evaluation
import Scoring
import Testing

@Suite("What a declared score implies") struct ImplicationTests {
    private let key: EvaluationKey

    init() throws { key = try SampleFacts.key() }

    private func implication(
        _ indicator: String, _ score: String? = nil, in ledger: SampleLedger
    ) throws -> Implication? {
        let book = try #require(ledger.books.evaluation(key))
        let place = try #require(book.edition.place(of: IndicatorID(indicator)))
        return ledger.books.implication(
            of: place, in: key, score: try score.map(SampleRubric.decimal))
    }

    private let parts = ["travel", "cars", "reception"]

    @Test("Full marks with last year's 38.00 known: this year's sum is at most 36.10")
    func sum() throws {
        var ledger = try SampleLedger()
        for (part, value) in zip(parts, ["0", "28.00", "10.00"]) {
            try ledger.append(SampleFacts.figure(part, value, key, period: 2020))
        }
        let found = try #require(try implication("three", "2", in: ledger))
        #expect(found.exactly.said == "(-∞, -1/20]")
        #expect(found.known.map(\.value) == [Exact(38)])
        let figure = try #require(found.figure)
        #expect(figure.reading == FigureReading(figure: try FigureID("three_sum"), yearsBack: 0))
        #expect(figure.unit?.symbol == "万元")
        #expect(figure.values?.said == "(-∞, 361/10]")
        // With two of the three known, the third alone is open.
        try ledger.append(
            SampleFacts.figure("travel", "0", key), SampleFacts.figure("cars", "27.50", key))
        let third = try #require(try implication("three", "2", in: ledger)?.figure)
        #expect(third.reading.figure.text == "reception")
        #expect(third.values?.said == "(-∞, 43/5]")
        // All known: there is nothing left to imply, and it either fits or does not.
        try ledger.append(SampleFacts.figure("reception", "8.60", key))
        let full = try #require(try implication("three", "2", in: ledger))
        #expect(full.figure == nil && full.unknown.isEmpty)
        #expect(full.fits == .exactly)
        #expect(try implication("three", "1.5", in: ledger)?.fits == .not)
    }

    @Test("A base that is unknown is never zero or negative in a change rate")
    func base() throws {
        var ledger = try SampleLedger()
        for part in parts { try ledger.append(SampleFacts.figure(part, "10", key)) }
        let full = try #require(try implication("three", "2", in: ledger)?.figure)
        #expect(full.reading.yearsBack == 1)
        #expect(full.values?.said == "[600/19, ∞)")
        let zero = try #require(try implication("three", "0", in: ledger)?.figure)
        #expect(zero.values?.said == "(0, 300/11]")
    }

    @Test("What is counted is not negative; several unknown figures imply nothing of one")
    func counted() throws {
        var ledger = try SampleLedger()
        let none = try #require(try implication("staffing", "1", in: ledger))
        #expect(none.figure == nil && none.unknown.count == 2)
        try ledger.append(SampleFacts.figure("staff", "53", key))
        #expect(
            try implication("staffing", "1", in: ledger)?.figure?.values?.said == "[53, ∞)")
    }

    @Test("A score written with places allows what rounds to it; the audit office's 1.45 fits so")
    func written() throws {
        var ledger = try SampleLedger()
        for (part, now, last) in [
            ("travel", "617", "617"), ("cars", "1205.06", "1229.65"), ("reception", "865", "865"),
        ] {
            try ledger.append(
                SampleFacts.figure(part, now, key),
                SampleFacts.figure(part, last, key, period: 2020))
        }
        let found = try #require(try implication("three", "1.45", in: ledger))
        #expect(found.exactly.said == "= -7/800")
        #expect(found.asWritten?.implied.said == "(-73/8000, -67/8000]")
        #expect(found.fits == .asWritten)
        #expect(try implication("three", "1.46", in: ledger)?.fits == .not)
        #expect(try implication("three", "1", in: ledger)?.asWritten == nil)
    }

    @Test("Where the rubric rounds each indicator, all that rounds to the score is implied at once")
    func rounded() throws {
        let rounding = Rounding(digits: 1, mode: .halfUp, scope: .indicator)
        var ledger = try SampleLedger(SampleRubric.make(rounding: rounding))
        let found = try #require(try implication("staffing", "0.5", in: ledger))
        #expect(found.exactly.said == "(427/400, 433/400]")
        #expect(found.asWritten == nil)
        let never = try #require(try implication("staffing", "0.55", in: ledger))
        #expect(never.isNever && never.rounded == nil)
        try ledger.append(
            SampleFacts.figure("staff", "107.6", key), SampleFacts.figure("posts", "100", key))
        #expect(try implication("staffing", "0.5", in: ledger)?.fits == .exactly)
    }

    @Test("A settled case is another way to the score; the declared score is the one asked about")
    func settled() throws {
        var ledger = try SampleLedger()
        #expect(try implication("staffing", in: ledger) == nil)
        try ledger.append(
            SampleFacts.interpreted(.zeroToZero, .full, rubric: SampleLedger.rubric),
            SampleFacts.declared([("staffing", "1"), ("duties", nil), ("economy", "4")], key))
        let found = try #require(try implication("staffing", in: ledger))
        #expect(found.isDeclared && found.settled == [.zeroToZero])
        #expect(try implication("staffing", "0", in: ledger)?.settled == [])
        #expect(try implication("duties", in: ledger) == nil)
        let judged = try #require(try implication("economy", in: ledger))
        #expect(judged.exactly == .award && judged.fits == nil)
        #expect(try implication("duties", "1", in: ledger)?.settled == [])
    }

    @Test(
        "A value of the unknown figure is implied exactly where recording it scores so",
        arguments: 1...30)
    func unknown(seed: Int) throws {
        var random = SampleGenerator(seed: UInt64(seed))
        var ledger = try SampleLedger()
        let (indicator, known, open) = [
            ("completion", "budget", "done"), ("completion", "done", "budget"),
            ("staffing", "staff", "posts"), ("payment", "tasks", "paid"),
            ("key_rate", "key", "projects"), ("band", "whole", "part"),
        ][seed % 6]
        let value = "\(Int.random(in: 1...40, using: &random))"
        try ledger.append(SampleFacts.figure(known, value, key))
        let values = (0..<12).map { _ in "\(Int.random(in: 1...60, using: &random))" } + [value]
        for tried in values {
            var trial = ledger
            try trial.append(SampleFacts.figure(open, tried, key))
            guard let points = try trial.outcome(indicator).exact,
                let score = try? DecimalNumber(canonical: points.shortDecimal(maxPlaces: 12)),
                score.exact == points
            else { continue }
            let figure = try #require(
                try implication(indicator, score.text, in: ledger)?.figure)
            for other in values {
                var trial = ledger
                try trial.append(SampleFacts.figure(open, other, key))
                let scored = try trial.outcome(indicator).exact == points
                #expect(
                    figure.values?.contains(try SampleRubric.decimal(other).exact) == scored,
                    "\(indicator) \(known) \(value), \(open) \(other), score \(score)")
            }
        }
    }
}
