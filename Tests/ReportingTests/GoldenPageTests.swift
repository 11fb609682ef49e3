// Pages of the invented ledgers against their golden renderings, in both languages.

import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring
import Testing

@Suite("Golden pages")
struct GoldenPageTests {
    private let name = "虚构县融媒体中心"
    private let own = SampleLedger.key(2021)
    private let review = SampleLedger.key(2021, .review)

    private func text(_ page: (any Page)?) throws -> String {
        try #require(page).lines.page(Style(colour: false))
    }

    @Test("the table", arguments: Language.allCases)
    func table(language: Language) throws {
        let (full, reviewed) = (try SampleLedger.full(), try SampleLedger.reviewed())
        let page = TablePage(of: own, in: full.books, try full.standpoint(language))
        #expect(try text(page) == GoldenTables.table(language))
        let other = TablePage(of: review, in: reviewed.books, try reviewed.standpoint(language))
        #expect(try text(other) == GoldenTables.tableOfReview(language))
    }

    @Test("explanations", arguments: Language.allCases)
    func explanations(language: Language) throws {
        let (full, reviewed) = (try SampleLedger.full(), try SampleLedger.reviewed())
        func explained(_ place: Int, _ key: EvaluationKey, _ ledger: SampleLedger) throws -> String
        {
            let explanation = try #require(ledger.books.explanation(of: place, in: key))
            return try text(ExplainPage(explanation, try ledger.standpoint(language)))
        }
        #expect(try explained(4, own, full) == GoldenExplanations.explanation(language))
        #expect(try explained(6, own, full) == GoldenExplanations.explanationOfOpen(language))
        #expect(
            try explained(7, review, reviewed)
                == GoldenExplanations.explanationOfAdjusted(language))
    }

    @Test("findings, and the rubric in words", arguments: Language.allCases)
    func findings(language: Language) throws {
        let reviewed = try SampleLedger.reviewed()
        let page = FindingsPage(of: review, in: reviewed.books, try reviewed.standpoint(language))
        #expect(try text(page) == GoldenFindings.findings(language))
        let rubric = RubricPage(SampleRubric.rubric, Standpoint(ofFileIn: language))
        #expect(try text(rubric) == GoldenFindings.rubric(language))
    }

    @Test("what is to do, who is unfinished, who put what where", arguments: Language.allCases)
    func lists(language: Language) throws {
        let full = try SampleLedger.full()
        let at = try full.standpoint(language)
        #expect(try text(TodoPage(of: own, in: full.books, at)) == GoldenLists.todo(language))
        let status = StatusPage(Status(of: own.year, in: full.books), at)
        #expect(try text(status) == GoldenLists.status(language))
        #expect(try text(BlamePage(of: own, in: full.books, at)) == GoldenLists.blame(language))
    }

    @Test("comparisons and a trend", arguments: Language.allCases)
    func comparisons(language: Language) throws {
        let (full, reviewed) = (try SampleLedger.full(), try SampleLedger.reviewed())
        let mistaken = try SampleLedger.mistaken()
        let (at, later) = (try full.standpoint(language), try reviewed.standpoint(language))
        let now = try #require(ComparedSide(full.books, own))
        let before = try #require(ComparedSide(mistaken.books, own))
        let lastYear = try #require(ComparedSide(full.books, SampleLedger.key(2020)))
        let self21 = try #require(ComparedSide(reviewed.books, own))
        let review21 = try #require(ComparedSide(reviewed.books, review))
        let years = DiffPage(Comparison(from: lastYear, to: now), agencyName: name, at)
        #expect(try text(years) == GoldenChanges.years(language))
        let corrected = DiffPage(
            Comparison(from: before, to: now), agencyName: name, at, fromEntry: EntryNumber(28))
        #expect(try text(corrected) == GoldenChanges.corrected(language))
        let stages = DiffPage(Comparison(from: self21, to: review21), agencyName: name, later)
        #expect(try text(stages) == GoldenChanges.stages(language))
        let sangong = SampleLedger.id("sangong", FigureKind.self)
        let trend = Trend(of: .figure(sangong), in: full.books, agency: SampleLedger.agency)
        let page = TrendPage(trend, agencyName: name, at)
        #expect(try text(page) == GoldenChanges.trend(language))
    }

    @Test(
        "stages side by side, what would follow, and what scores imply",
        arguments: Language.allCases)
    func questions(language: Language) throws {
        let (full, reviewed) = (try SampleLedger.full(), try SampleLedger.reviewed())
        let (at, later) = (try full.standpoint(language), try reviewed.standpoint(language))
        let stages = StagesPage(through: review, in: reviewed.books, later)
        #expect(try text(stages) == GoldenQuestions.stages(language))
        let years = try [2020, 2021].map { try #require(FiscalYear($0)) }
        func figure(_ id: String, _ year: FiscalYear, _ value: String, _ unit: String) throws
            -> SupposedInput
        {
            .figure(
                SampleLedger.id(id, FigureKind.self), year, nil,
                Quantity(SampleLedger.decimal(value), try #require(Unit(symbol: unit))))
        }
        let award = SupposedInput.award(
            SampleLedger.id("benefit", IndicatorKind.self), SampleLedger.decimal("6"))
        let fair = SupposedInput.judgement(
            SampleLedger.id("satisfaction", IndicatorKind.self),
            SampleLedger.id("p1", PointKind.self), nil,
            .grade(SampleLedger.id("fair", GradeKind.self)))
        let supposed = try #require(
            try full.books.supposing(
                [
                    figure("reception", years[1], "10.50", "万元"),
                    figure("reception", years[0], "11", "万元"),
                    figure("posts", years[1], "50", "人"), fair, award,
                ], in: own, next: EntryNumber(31)))
        #expect(try text(WhatIfPage(supposed, at)) == GoldenQuestions.supposed(language))
        let sealed = try #require(
            try reviewed.books.supposing([award], in: review, next: EntryNumber(47)))
        #expect(try text(WhatIfPage(sealed, later)) == GoldenQuestions.supposedOfSealed(language))
        func implied(_ place: Int, _ key: EvaluationKey, _ score: String) throws -> String {
            let found = full.books.implication(
                of: place, in: key, score: SampleLedger.decimal(score))
            return try text(ImpliedPage(try #require(found), at))
        }
        #expect(try implied(3, own, "1.45") == GoldenQuestions.implied(language))
        #expect(
            try implied(4, SampleLedger.key(2020), "2")
                == GoldenQuestions.impliedOfDerived(language))
        #expect(try implied(2, own, "3") == GoldenQuestions.impliedNever(language))
    }

    @Test("the log, and one entry of it", arguments: Language.allCases)
    func log(language: Language) throws {
        let ledger = try SampleLedger.reviewed()
        let framework = ledger.books.framework
        let at = try ledger.standpoint(language)
        let (entries, found) = try ledger.withFile { file in
            try file.read { snapshot in
                (try snapshot.log(LogFilter(), in: 29..<47), try snapshot.page(of: EntryNumber(10)))
            }
        }
        #expect(try text(LogPage(entries, framework, at)) == GoldenLog.log(language))
        let shown = ShowPage(try #require(found), framework, at)
        #expect(try text(shown) == GoldenLog.shown(language))
    }
}
