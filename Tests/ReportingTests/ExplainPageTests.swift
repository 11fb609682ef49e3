// What an explanation says besides the golden pages: names whole, documents by their entries, what was corrected.

import Evaluation
import Reading
import Reporting
import Scoring
import Testing

@Suite("Explanations") struct ExplainPageTests {
    private static let names = ["一般公共预算财政拨款安排的项目支出年初预算批复数合计", "上年结转结余资金占用指标的部门预算追加追减数合计"]
    private static let rubric = """
        id: long-2021
        title: 名称很长
        full: 5
        figures:
          - {id: added, title: \(names[1]), unit: 万元}
          - {id: budget, title: \(names[0]), unit: 万元}
        groups:
          - id: all
            title: 全部
            weight: 5
            indicators:
              - {id: rate, title: 比率, weight: 5, measure: added / budget, rule: {linear: {full: ">= 100%", zero: "<= 0%"}}}
        """

    /// The page without the blanks and line ends by which it is laid out.
    private func flat(_ page: ExplainPage) -> String {
        page.lines.map(\.text).joined().filter { $0 != " " }
    }

    private func page(
        of place: Int, in key: EvaluationKey, _ ledger: SampleLedger, _ language: Language = .zh,
        width: Int = 100
    ) throws -> ExplainPage {
        let last = EntryNumber(ledger.next - 1)
        let at = Standpoint(
            language: language, entry: last, at: try Instant(milliseconds: 0), zone: .china,
            width: width)
        return ExplainPage(try #require(ledger.books.explanation(of: place, in: key)), at)
    }

    @Test(
        "A figure's name is never cut, however narrow the page", arguments: [80, 90, 100, 120])
    func names(width: Int) throws {
        let rubric = try RubricFile.read(Self.rubric, name: "long.yaml")
        var ledger = try SampleLedger(rubric: rubric)
        let key = SampleLedger.key(2021)
        try ledger.append([.open(key, rubric.id)])
        try ledger.append(
            [
                ledger.figure("added", "1281.816962", "万元", in: 2021, source: "部门决算表"),
                ledger.figure("budget", "2000", "万元", in: 2021, source: "部门决算表"),
            ], by: "某某县财政局绩效评价中心复核组")
        for language in Language.allCases {
            let page = try page(of: 0, in: key, ledger, language, width: width)
            let rows = page.lines.map(\.text)
            #expect(rows.allSatisfy { DisplayWidth.columns(of: $0) <= width })
            let figures = try #require(rows.firstIndex { $0.contains("2021  ") })
            let table = rows[figures...].compactMap {
                $0.dropFirst(2).split(separator: "  ").first
            }.joined()
            for name in Self.names { #expect(table.contains(name), "\(rows)") }
        }
    }

    @Test("A source whose document is filed evidence names the entry that filed it")
    func evidence() throws {
        var ledger = try SampleLedger()
        let key = SampleLedger.key(2021)
        let digest = String(repeating: "7", count: 64)
        try ledger.append([.open(key, SampleRubric.rubric.id)])
        try ledger.append([
            .state(
                .evidenceFiled(
                    EvidenceFiled(
                        agency: SampleLedger.agency, bytes: 9, digest: digest, kept: .ledger,
                        name: "花名册.xlsx"))),
            ledger.figure("posts", "50", "人", in: 2021),
            .state(
                .figureRecorded(
                    FigureRecorded(
                        evaluation: key, figure: SampleLedger.id("staff", FigureKind.self),
                        period: key.year, source: Source(title: "花名册", document: digest),
                        unit: try #require(Unit(symbol: "人")), value: SampleLedger.decimal("52")))
            ),
            .state(
                .scoreAwarded(
                    ScoreAwarded(
                        evaluation: key, grounds: "见总结",
                        indicator: SampleLedger.id("benefit", IndicatorKind.self),
                        score: SampleLedger.decimal("7"),
                        source: Source(title: "花名册", document: digest)))),
        ])
        let staff = try page(of: 3, in: key, ledger)
        #expect(flat(staff).contains("花名册证据#4"))
        #expect(flat(try page(of: 3, in: key, ledger, .en)).contains("花名册evidence#4"))
        #expect(flat(try page(of: 7, in: key, ledger)).contains("花名册证据#4"))
        let json = staff.json.document()
        #expect(json.contains(#""evidence": 4"#) && json.contains(#""evidence": null"#))
        try ledger.append([
            .state(
                .documentErased(
                    DocumentErased(
                        agency: SampleLedger.agency, basis: "第四十七条", entry: EntryNumber(4))))
        ])
        #expect(flat(try page(of: 3, in: key, ledger)).contains("花名册证据#4(已删除)"))
    }

    @Test("Corrections of exemptions and adjustments are listed, with their reasons")
    func corrections() throws {
        var ledger = try SampleLedger.reviewed()
        let key = SampleLedger.key(2021, .review)
        let (exempted, adjusted) = (
            try #require(ledger.books.explanation(of: 2, in: key)?.inputs.exemption),
            try #require(ledger.books.explanation(of: 7, in: key)?.row.adjustment)
        )
        try ledger.append([.state(.evaluationReopened(.init(evaluation: key, reason: "复议")))])
        try ledger.append([
            .state(
                .indicatorExempted(
                    IndicatorExempted(
                        evaluation: key, cause: "本年未作问卷",
                        corrects: Correction(entry: exempted.entry, reason: "体系规定"),
                        indicator: exempted.value.indicator, treatment: .full))),
            .state(
                .scoreAdjusted(
                    ScoreAdjusted(
                        evaluation: key, clause: "第三条",
                        corrects: Correction(entry: adjusted.entry, reason: "算错"),
                        grounds: "收入增长主要来自财政补助",
                        indicator: adjusted.value.indicator, score: SampleLedger.decimal("6")))),
        ])
        let exemption = try page(of: 2, in: key, ledger)
        let now = try #require(ledger.books.explanation(of: 2, in: key)?.inputs.exemption).entry
        #expect(
            flat(exemption).contains(
                "更正不适用#\(exempted.entry)剔除分值->#\(now)得满分理由:体系规定"), "\(flat(exemption))")
        let adjustment = try page(of: 7, in: key, ledger, .en)
        #expect(
            flat(adjustment).contains("CorrectedAdjusted#\(adjusted.entry)5->#\(now.number + 1)6"),
            "\(flat(adjustment))")
        #expect(flat(adjustment).contains("reason:算错"))
        for page in [exemption, adjustment] {
            let document = try JSONValue(parsing: page.json.document())
            #expect(try JSONContract(page: "explain").breaches(of: document) == [])
        }
    }
}
