// The rules give the known points, exactly.

import Evaluation
import Scoring
import Testing

struct RuleTests {
    /// What one indicator scores for figures of its own year; those of last year come after.
    private func standing(
        _ indicator: String, _ figures: [(String, String)], last: [(String, String)] = []
    ) throws -> String {
        var ledger = try SampleLedger()
        let key = try SampleFacts.key()
        try ledger.append(
            figures.map { try SampleFacts.figure($0.0, $0.1, key) }
                + last.map { try SampleFacts.figure($0.0, $0.1, key, period: 2020) })
        return try ledger.standing(indicator)
    }

    @Test(
        "Linear rules give full marks, nothing, and in proportion between their closed ends",
        arguments: [
            ("staffing", "staff", "107.5", "posts", "100", "1/2"),
            ("staffing", "staff", "100.01", "posts", "100", "1499/1500"),
            ("staffing", "staff", "100", "posts", "100", "1"),
            ("staffing", "staff", "7", "posts", "100", "1"),
            ("staffing", "staff", "115", "posts", "100", "0"),
            ("staffing", "staff", "200", "posts", "100", "0"),
            ("completion", "done", "88.5", "budget", "100", "7/4"),
            ("completion", "done", "95", "budget", "100", "5"),
            ("completion", "done", "85", "budget", "100", "0"),
            ("completion", "done", "140", "budget", "100", "5"),
            ("adjustment", "adjusted", "5", "budget", "100", "3/2"),
            ("adjustment", "adjusted", "9.99", "budget", "100", "3/1000"),
            ("adjustment", "adjusted", "0", "budget", "100", "3"),
            ("carryover", "carried", "10", "spending", "100", "16/5"),
            ("office_control", "office", "101.25", "office_budget", "100", "3"),
            ("buying", "bought", "925", "to_buy", "1000", "1"),
            ("quality", "good", "995", "finished", "1000", "15/2"),
            ("quality", "good", "151", "finished", "152", "195/38"),
            ("quality", "good", "100", "finished", "101", "15/101"),
            ("quality", "good", "99", "finished", "100", "0"),
            ("payment", "paid", "80", "tasks", "100", "4"),
            ("payment", "paid", "1", "tasks", "3", "5/3"),
            ("payment", "paid", "0", "tasks", "3", "0"),
            ("payment", "paid", "-8", "tasks", "-10", "4"),
        ])
    func linear(
        indicator: String, part: String, partValue: String, whole: String, wholeValue: String,
        points: String
    ) throws {
        let standing = try standing(indicator, [(part, partValue), (whole, wholeValue)])
        #expect(standing == "scored \(points)")
    }

    @Test(
        "A change rate reads last year's figures",
        arguments: [
            ("100", "4/3"), ("102.5", "1"), ("95.01", "1499/750"), ("95", "2"), ("110", "0"),
            ("60", "2"),
            ("200", "0"),
        ])
    func change(now: String, points: String) throws {
        let others = [("cars", "0"), ("reception", "0")]
        let standing = try standing(
            "three", [("travel", now)] + others, last: [("travel", "100")] + others)
        #expect(standing == "scored \(points)")
    }

    @Test("The audit office's budgets of 2010 and 2011 score 78868/54233 of 2")
    func auditOffice() throws {
        let standing = try standing(
            "three", [("travel", "617"), ("cars", "1205.06"), ("reception", "865")],
            last: [("travel", "617"), ("cars", "1229.65"), ("reception", "865")])
        #expect(standing == "scored 78868/54233")
    }

    @Test("Units convert exactly before anything is divided")
    func units() throws {
        var ledger = try SampleLedger()
        let key = try SampleFacts.key()
        try ledger.append(
            SampleFacts.figure("done", "8850000000", key, unit: "分"),
            SampleFacts.figure("budget", "1", key, unit: "亿元"))
        #expect(try ledger.standing("completion") == "scored 7/4")
    }

    @Test(
        "A table of points gives what stands beside the number of points met",
        arguments: [(8, "8"), (7, "6"), (6, "4"), (5, "2"), (4, "0"), (0, "0")])
    func count(met: Int, points: String) throws {
        var ledger = try SampleLedger()
        let key = try SampleFacts.key()
        try ledger.append(
            (1...8).map { try SampleFacts.judged("compliance", $0, .met($0 <= met), key) })
        #expect(try ledger.standing("compliance") == "scored \(points)")
    }

    @Test("All or nothing, graded and judged rules give what was found")
    func judgements() throws {
        var ledger = try SampleLedger()
        let key = try SampleFacts.key()
        let first = try ledger.append(
            SampleFacts.judged("duties", 1, .met(true), key),
            SampleFacts.judged("satisfaction", 1, .grade(GradeID("good")), key),
            SampleFacts.awarded("economy", "4.50", key))
        #expect(try ledger.standing("duties") == "scored 1")
        #expect(try ledger.standing("satisfaction") == "scored 3")
        #expect(try ledger.standing("economy") == "scored 9/2")
        try ledger.append(
            SampleFacts.judged("duties", 1, .met(false), key, corrects: first),
            SampleFacts.judged("satisfaction", 1, .grade(GradeID("poor")), key, corrects: first + 1)
        )
        #expect(try ledger.standing("duties") == "scored 0")
        #expect(try ledger.standing("satisfaction") == "scored 0")
    }

    @Test(
        "A linear rule never rises where it should fall, and stays between nothing and the weight")
    func monotone() throws {
        var random = SampleGenerator(seed: 1)
        let edition = RubricEdition(entry: EntryNumber(1), rubric: try SampleRubric.make())
        for (id, rises) in [("staffing", false), ("completion", true), ("office_control", false)] {
            let scored = try #require(edition.indicator(try IndicatorID(id)))
            var last: (value: Int, points: Exact)?
            let values =
                (0..<60).map { _ in Int.random(in: 1...2_000_000, using: &random) }
                + Array(940_000...940_020)
            for value in values.sorted() {
                let points = try points(edition, scored, part: value, whole: 1_000_000)
                #expect(!points.isNegative)
                #expect(points <= scored.weight)
                if let last { #expect(rises ? points >= last.points : points <= last.points) }
                last = (value, points)
            }
        }
    }

    private func points(
        _ edition: RubricEdition, _ scored: ScoredIndicator, part: Int, whole: Int
    ) throws -> Exact {
        let key = try SampleFacts.key()
        let figures = try zip(scored.reads, [part, whole]).map { reading, value in
            let fact = try #require(
                try SampleFacts.figure(reading.figure.text, "\(value)", key).figure)
            let held = Held(
                entry: EntryNumber(5), at: try Instant(milliseconds: 0), actor: "a",
                value: FigureStatement.recorded(fact))
            return FigureInput(reading: reading, period: key.year, held: held)
        }
        let inputs = IndicatorInputs(
            edition: edition, place: scored.place, interpretations: [], exemption: nil,
            figures: figures, points: [], award: nil)
        return try #require(inputs.outcome().exact)
    }
}
