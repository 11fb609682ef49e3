// Findings of later stages, of clauses, and of scores that nothing but words support.

import Evaluation
import Scoring
import Testing

@Suite("Findings of stages and support") struct StageFindingTests {
    private let own: EvaluationKey
    private let review: EvaluationKey

    init() throws {
        own = try SampleFacts.key()
        review = try SampleFacts.key(2021, .review)
    }

    private func kinds(
        _ ledger: SampleLedger, _ key: EvaluationKey, codes: Set<String>
    ) -> [(String, Finding.Severity, [Int])] {
        ledger.books.findings(of: key).map(\.finding).filter { codes.contains($0.kind.code) }
            .map { ("\($0.kind.code) \($0.place.text)", $0.severity, $0.entries.map(\.number)) }
    }

    private func adjusted(
        _ indicator: String, _ score: String, clause: String?, corrects: Int? = nil
    ) throws -> Fact {
        .scoreAdjusted(
            ScoreAdjusted(
                evaluation: review, clause: clause, corrects: SampleFacts.correction(corrects),
                grounds: "复核", indicator: try IndicatorID(indicator),
                score: try SampleRubric.decimal(score)))
    }

    /// Self 1/2 of staffing and 4 of economy, then a review.
    private func reviewed(_ rubric: Rubric? = nil) throws -> SampleLedger {
        var ledger = try SampleLedger(rubric)
        try ledger.append(
            SampleFacts.figure("staff", "107.5", own), SampleFacts.figure("posts", "100", own),
            SampleFacts.awarded("economy", "4", own))
        let seal = try ledger.append(ledger.sealing(own))
        try ledger.append(SampleFacts.begun(review, rubric: SampleLedger.rubric, from: seal))
        return ledger
    }

    @Test("A later score above the self score is a finding; one below it, or the same, is none")
    func aboveSelf() throws {
        var ledger = try reviewed()
        let codes: Set = ["above_self"]
        #expect(kinds(ledger, review, codes: codes).isEmpty)
        let raised = try ledger.append(adjusted("staffing", "0.75", clause: nil))
        let found = kinds(ledger, review, codes: codes)
        #expect(found.map(\.0) == ["above_self indicator:staffing"])
        #expect(found.map(\.1) == [.doubtful])
        #expect(found.first?.2.last == raised)
        #expect(kinds(ledger, own, codes: codes).isEmpty)
        try ledger.append(adjusted("staffing", "0.25", clause: nil, corrects: raised))
        #expect(kinds(ledger, review, codes: codes).isEmpty)
    }

    @Test(
        "An adjustment takes what the clauses it names state, down to zero, or it is a finding",
        arguments: [
            ("3", "3.5", nil), ("3", "3", "clause_differs"), ("3、late", "3", nil),
            ("late", "2.5", nil), ("late", "2.75", "clause_differs"), ("late", "0", nil),
            ("3, late", "2.4", "clause_differs"), ("all", "0", nil), ("all", "1", "clause_differs"),
            ("3", "4", "clause_differs"), ("3", "4.5", "clause_differs"),
            ("文件未经批准", "3.5", nil), ("第九条", "3", "clause_unknown"), (nil, "3", nil),
        ] as [(String?, String, String?)])
    func clauses(clause: String?, score: String, code: String?) throws {
        let rubric = try SampleRubric.make()
        func make(_ id: String, _ title: String, _ deduction: String, _ repeats: Bool) throws
            -> Clause
        {
            Clause(
                id: try ClauseID(id), title: title,
                deduction: try SampleRubric.decimal(deduction), repeats: repeats)
        }
        let clauses = [
            try make("3", "文件未经批准", "0.5", false), try make("late", "迟报一天", "0.5", true),
            try make("all", "弄虚作假", "5", false),
        ]
        var ledger = try reviewed(rubric.with(clauses, in: "economy"))
        try ledger.append(adjusted("economy", score, clause: clause))
        let found = ledger.books.findings(of: review).map(\.finding)
            .filter { $0.kind.code.hasPrefix("clause_") }
        #expect(found.map(\.kind.code) == [code].compactMap { $0 })
        #expect(
            found.first?.severity
                == (code == "clause_differs" ? .serious : code == nil ? nil : .notice))
    }

    @Test("Scores on words alone are findings, full marks among them first; a source lifts them")
    func unsupported() throws {
        var ledger = try SampleLedger()
        let source = Source(title: "年度总结", locator: "第 3 页")
        try ledger.append(
            SampleFacts.awarded("economy", "4", own),
            SampleFacts.judged("duties", 1, .met(true), own),
            SampleFacts.figure("staff", "100", own), SampleFacts.figure("posts", "100", own),
            .pointJudged(
                PointJudged(
                    evaluation: own, grounds: "问卷", indicator: IndicatorID("satisfaction"),
                    judgement: .grade(GradeID("excellent")), point: PointID("p1"), source: source))
        )
        let codes: Set = ["unsupported", "full_unsupported"]
        let found = kinds(ledger, own, codes: codes)
        #expect(
            found.map(\.0) == [
                "full_unsupported indicator:duties", "unsupported indicator:economy",
            ])
        #expect(found.map(\.1) == [.serious, .doubtful])
        #expect(found.map(\.2) == [[5], [4]])
        try ledger.append(
            .pointJudged(
                PointJudged(
                    evaluation: own, corrects: SampleFacts.correction(5), grounds: "方案",
                    indicator: IndicatorID("duties"), judgement: .met(true), point: PointID("p1"),
                    source: source)))
        #expect(kinds(ledger, own, codes: codes).map(\.0) == ["unsupported indicator:economy"])
    }

    @Test("Full marks by an exemption are not laid to an award that no longer counts")
    func exempted() throws {
        var ledger = try SampleLedger(SampleRubric.make(exemptions: [.full]))
        try ledger.append(SampleFacts.awarded("economy", "4", own))
        let codes: Set = ["unsupported", "full_unsupported"]
        #expect(kinds(ledger, own, codes: codes).map(\.0) == ["unsupported indicator:economy"])
        try ledger.append(SampleFacts.exempted("economy", .full, own))
        #expect(kinds(ledger, own, codes: codes).isEmpty)
    }

    @Test("Support is that of the weakest input; an adjusted score rests on the adjustment alone")
    func support() throws {
        var ledger = try reviewed()
        func support(_ indicator: String) throws -> Support? {
            let book = try #require(ledger.books.evaluation(review))
            let place = try #require(book.edition.place(of: IndicatorID(indicator)))
            let inputs = try #require(ledger.books.inputs(of: place, in: review))
            return inputs.supported(
                adjustment: book.row(at: place).adjustment, judgements: [],
                evidence: try #require(ledger.books.agencies[review.agency]).evidence
            ).map(\.support).min()
        }
        #expect(try support("staffing") == .quoted)
        #expect(try support("economy") == .stated)
        #expect(try support("quality") == nil)
        try ledger.append(adjusted("staffing", "0.25", clause: nil))
        #expect(try support("staffing") == .stated)
        let document = String(repeating: "0", count: 64)
        try ledger.append(
            .scoreAwarded(
                ScoreAwarded(
                    evaluation: review, corrects: SampleFacts.correction(6), grounds: "总结",
                    indicator: IndicatorID("economy"), score: SampleRubric.decimal("4"),
                    source: Source(title: "总结", document: document))))
        #expect(try support("economy") == .quoted, "nobody filed it")
        let filed = try ledger.append(
            .evidenceFiled(
                EvidenceFiled(
                    agency: review.agency, bytes: 9, digest: document, kept: .ledger,
                    name: "总结.pdf")))
        #expect(try support("economy") == .filed)
        try ledger.append(
            .documentErased(
                DocumentErased(
                    agency: review.agency, basis: "法", entry: EntryNumber(filed))))
        #expect(try support("economy") == .quoted, "it is erased")
    }

    @Test(
        "Stages side by side: deviation from first to last, adjustments with clause, reasons given")
    func sideBySide() throws {
        var ledger = try reviewed()
        try ledger.append(
            SampleFacts.figure("staff", "109", review, corrects: 4),
            adjusted("economy", "3", clause: "3"))
        let table = try #require(ledger.books.stages(through: review))
        #expect(table.stages.map(\.key.stage) == [.selfEvaluation, .review])
        let row = try #require(table.rows.first { $0.scored.id.text == "staffing" })
        #expect(row.scores.map { $0.row.points?.canonical } == ["1/2", "2/5"])
        #expect(row.deviation?.points == Exact(numerator: -1, denominator: 10))
        #expect(row.deviation?.rate == Exact(numerator: -1, denominator: 10))
        #expect(row.scores.last?.reasons.map(\.text) == ["更正"])
        let adjusted = try #require(table.rows.first { $0.scored.id.text == "economy" })
        #expect(adjusted.deviation?.rate == Exact(numerator: -1, denominator: 5))
        #expect(adjusted.scores.last?.adjustment?.value.clause == "3")
        #expect(table.rows.first { $0.scored.id.text == "quality" }?.deviation == nil)
        // Seen from the first stage there is no later one.
        let first = try #require(ledger.books.stages(through: own))
        #expect(first.stages.count == 1 && first.rows.allSatisfy { $0.deviation == nil })
    }
}

extension Rubric {
    /// The same under rules 2, with clauses in one indicator.
    fileprivate func with(_ clauses: [Clause], in indicator: String) -> Rubric {
        Rubric(
            id: id, title: title, rules: 2, full: full, figures: figures, derived: derived,
            groups: groups,
            indicators: indicators.map {
                Indicator(
                    id: $0.id, title: $0.title, group: $0.group, weight: $0.weight,
                    measure: $0.measure, points: $0.points, rule: $0.rule,
                    clauses: $0.id.text == indicator ? clauses : [])
            })
    }
}
