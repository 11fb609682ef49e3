// The table's totals count what is scored, name what is not, and grade only what is complete.

import Evaluation
import Scoring
import Testing

struct ScoreTableTests {
    private let key: EvaluationKey

    init() throws { key = try SampleFacts.key() }

    /// A rubric of judged indicators with these weights, graded.
    private func rubric(
        _ weights: [String], rounding: Rounding? = nil, exemptions: [Treatment] = [.leftOut, .full]
    ) throws -> Rubric {
        Rubric(
            id: try RubricID("r"), title: "表", full: try SampleRubric.decimal("100"),
            rounding: rounding,
            grades: try [("优", "90"), ("良", "80"), ("差", "0")].map {
                GradeBand(title: $0.0, atLeast: try SampleRubric.decimal($0.1))
            },
            exemptions: exemptions,
            groups: [Group(id: try GroupID("g"), title: "组", weight: nil)],
            indicators: try weights.enumerated().map { place, weight in
                Indicator(
                    id: try IndicatorID("i\(place + 1)"), title: "项", group: try GroupID("g"),
                    weight: try SampleRubric.decimal(weight), rule: .judged)
            })
    }

    private func table(_ ledger: SampleLedger) throws -> ScoreTable {
        ScoreTable(try #require(ledger.books.evaluation(key)))
    }

    @Test(
        "94 points of 94 with 6 unscored may still become anything from 94 to 100, and have no grade"
    )
    func founding() throws {
        var ledger = try SampleLedger(rubric(["94", "3", "3"]))
        try ledger.append(
            SampleFacts.awarded("i1", "94", key),
            SampleFacts.declared([("i1", "94"), ("i2", nil), ("i3", nil)], key))
        let table = try table(ledger)
        let totals = table.totals
        #expect([totals.scored, totals.of, totals.unscored] == [Exact(94), Exact(94), Exact(6)])
        #expect([totals.lowest, totals.highest] == [Exact(94), Exact(100)])
        #expect(
            [totals.scoredCount, totals.unscoredCount, totals.notApplicableCount] == [1, 2, 0])
        #expect(!totals.isComplete)
        #expect(table.grade == nil)
        #expect(table.declared?.scored == Exact(94))
        #expect(table.declared?.unscored == Exact(6))
        #expect(table.rows.map(\.isOpen) == [false, true, true])
    }

    @Test(
        "A complete total is graded in half-open bands",
        arguments: [
            ("90", "优"), ("89.99", "良"), ("80", "良"), ("79.999999999999", "差"), ("0", "差"),
            ("100", "优"),
        ])
    func grades(score: String, grade: String) throws {
        var ledger = try SampleLedger(rubric(["100"]))
        try ledger.append(SampleFacts.awarded("i1", score, key))
        #expect(try table(ledger).grade?.title == grade)
    }

    @Test("Where the rubric rounds the total, the rounded one is graded")
    func roundedGrade() throws {
        for (digits, grade) in [(1, "优"), (2, "良")] {
            let rounding = Rounding(digits: digits, mode: .halfUp, scope: .total)
            var ledger = try SampleLedger(rubric(["100"], rounding: rounding))
            try ledger.append(SampleFacts.awarded("i1", "89.96", key))
            #expect(try table(ledger).grade?.title == grade)
            #expect(try table(ledger).totals.scored == (try Exact(canonical: "2249/25")))
        }
    }

    @Test("What does not apply leaves the total, which is graded over the rest")
    func notApplicable() throws {
        var ledger = try SampleLedger(rubric(["80", "20"]))
        try ledger.append(
            SampleFacts.awarded("i1", "72", key), SampleFacts.exempted("i2", .leftOut, key))
        let table = try table(ledger)
        #expect(table.totals.of == Exact(80))
        #expect(table.totals.notApplicable == Exact(20))
        #expect(table.totals.isComplete)
        #expect(table.grade?.title == "优")
        #expect(table.rows[1].state == .notApplicable)
        #expect(!table.rows[1].isOpen)
    }

    @Test("Points declared for what does not apply are not waiting for support")
    func declaredNotApplicable() throws {
        var ledger = try SampleLedger(rubric(["80", "17", "3"]))
        try ledger.append(
            SampleFacts.declared([("i1", "80"), ("i2", "17"), ("i3", "3")], key),
            SampleFacts.exempted("i2", .leftOut, key))
        #expect(
            ledger.books.findings(of: key).map(\.finding.kind)
                .contains(.declaredUnsupported(count: 2, points: Exact(83))))
    }

    @Test("Where nothing applies there is no grade to give")
    func nothingApplies() throws {
        var ledger = try SampleLedger(rubric(["100"]))
        try ledger.append(SampleFacts.exempted("i1", .leftOut, key))
        let table = try table(ledger)
        #expect(table.totals.isComplete)
        #expect(table.grade == nil)
    }

    @Test("A seal's grade is the table's")
    func sealedGrade() throws {
        var ledger = try SampleLedger(rubric(["100"]))
        try ledger.append(SampleFacts.awarded("i1", "90", key))
        guard case .evaluationSealed(let seal) = try ledger.sealing(key) else { return }
        #expect(seal.grade == "优")
        let ungraded = EvaluationSealed(
            evaluation: key, rows: seal.rows, signers: [], totals: seal.totals)
        #expect(ledger.illegality(of: .evaluationSealed(ungraded))?.illegality == .sealDiffers)
        #expect(ledger.illegality(of: .evaluationSealed(seal)) == nil)
    }
}
