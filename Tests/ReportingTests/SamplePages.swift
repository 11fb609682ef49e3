// Every page of the invented ledgers, for what all pages must keep.

import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

/// Pages by the name their JSON gives.
struct SamplePages {
    let pages: [(name: String, page: any Page)]

    /// Made once for each language.
    static func of(_ language: Language) throws -> SamplePages {
        switch language {
        case .zh: try chinese.get()
        case .en: try english.get()
        }
    }

    private static let chinese = Result { try SamplePages(.zh) }
    private static let english = Result { try SamplePages(.en) }

    private init(_ language: Language) throws {
        let (full, reviewed) = (try SampleLedger.full(), try SampleLedger.reviewed())
        let keys = [SampleLedger.key(2020), SampleLedger.key(2021)]
        pages =
            try keys.flatMap { try Self.pages(of: $0, full, language) }
            + Self.pages(of: SampleLedger.key(2021), reviewed, language)
            + Self.pages(of: SampleLedger.key(2021, .review), reviewed, language)
            + Self.comparisons(full, reviewed, language) + Self.rubrics(full, language)
            + Self.logs(reviewed, language) + Self.evidence(language)
    }

    /// Of an agency that filed four files, one kept outside, one lost and one erased; and of one without.
    private static func evidence(_ language: Language) throws -> [(String, any Page)] {
        let names = ["三公预算表.xlsx", "合同.pdf", "编制文件.pdf", "问卷原件 含受访者姓名与联系方式，共一百二十份，按街道装订.zip"]
        var ledger = try SampleLedger()
        for (place, name) in names.enumerated() {
            try ledger.append([
                .state(
                    .evidenceFiled(
                        EvidenceFiled(
                            agency: SampleLedger.agency, bytes: 9 << (9 * place),
                            digest: String(repeating: "\(place)", count: 64),
                            kept: place == 1 ? .outside : .ledger, name: name,
                            note: place == 2 ? "复印件" : nil)))
            ])
        }
        let erased = DocumentErased(
            agency: SampleLedger.agency, basis: "《个人信息保护法》第四十七条，受访者要求删除", entry: EntryNumber(6))
        try ledger.append([.state(.documentErased(erased))])
        let shelf = ledger.books.agencies[SampleLedger.agency]?.evidence ?? EvidenceShelf()
        let at = try ledger.standpoint(language)
        let rows = shelf.all.map { EvidencePage.Row($0, isThere: $0.filed.entry.number != 5) }
        return [
            ("evidence", EvidencePage(rows, agencyName: "虚构县融媒体中心", at)),
            ("evidence", EvidencePage([], agencyName: "虚构县融媒体中心", at)),
        ]
            + shelf.standing.flatMap { filed in
                [true, false].map {
                    (
                        "evidence_file",
                        EvidenceFilePage(filed, path: "out/\(names[0])", isSame: $0, at)
                    )
                }
            }
    }

    private static func pages(
        of key: EvaluationKey, _ ledger: SampleLedger, _ language: Language
    ) throws -> [(String, any Page)] {
        let (books, at) = (ledger.books, try ledger.standpoint(language))
        let explained = (0..<8).compactMap { books.explanation(of: $0, in: key) }
        let pages: [(String, (any Page)?)] = [
            ("table", TablePage(of: key, in: books, at)),
            ("findings", FindingsPage(of: key, in: books, at)),
            ("todo", TodoPage(of: key, in: books, at)),
            ("blame", BlamePage(of: key, in: books, at)),
            ("status", StatusPage(Status(of: key.year, in: books), at)),
            ("stages", StagesPage(through: key, in: books, at)),
        ]
        let implied = (0..<8).flatMap { place in
            [nil, "0", "1", "1.45", "2"].compactMap { score in
                books.implication(
                    of: place, in: key, score: score.map { SampleLedger.decimal($0) })
            }
        }
        let supposed = [
            SupposedInput.award(
                SampleLedger.id("benefit", IndicatorKind.self), SampleLedger.decimal("6.5"))
        ]
        // What a later stage stands on cannot be supposed otherwise.
        let isLast = books.agencies[key.agency]?.furthest(key.subject, key.year)?.key == key
        let supposition =
            isLast
            ? try books.supposing(
                supposed, in: key, next: EntryNumber((at.entry?.number ?? 0) + 1)) : nil
        return implied.map { ("implied", ImpliedPage($0, at)) }
            + (supposition.map { [("whatif", WhatIfPage($0, at))] } ?? [])
            + pages.compactMap { name, page in page.map { (name, $0) } }
            + explained.map { ("explain", ExplainPage($0, at)) }
    }

    private static func comparisons(
        _ full: SampleLedger, _ reviewed: SampleLedger, _ language: Language
    ) throws -> [(String, any Page)] {
        let name = "虚构县融媒体中心"
        let at = try reviewed.standpoint(language)
        let sides = [
            ComparedSide(full.books, SampleLedger.key(2020)),
            ComparedSide(full.books, SampleLedger.key(2021)),
            ComparedSide(reviewed.books, SampleLedger.key(2021)),
            ComparedSide(reviewed.books, SampleLedger.key(2021, .review)),
        ].compactMap { $0 }
        let topics: [Trend.Topic] = [
            .figure(SampleLedger.id("sangong", FigureKind.self)),
            .figure(SampleLedger.id("posts", FigureKind.self)),
            .indicator(SampleLedger.id("sangong_rate", IndicatorKind.self)),
            .indicator(SampleLedger.id("satisfaction", IndicatorKind.self)), .total,
        ]
        return zip(sides, sides.dropFirst()).map { from, to in
            ("diff", DiffPage(Comparison(from: from, to: to), agencyName: name, at))
        }
            + topics.map {
                (
                    "trend",
                    TrendPage(
                        Trend(of: $0, in: reviewed.books, agency: SampleLedger.agency),
                        agencyName: name, at)
                )
            }
    }

    private static func rubrics(
        _ ledger: SampleLedger, _ language: Language
    ) throws -> [(String, any Page)] {
        let framework = ledger.books.framework
        let at = try ledger.standpoint(language)
        let edition = framework.edition(of: SampleRubric.rubric.id)
        return [
            ("rubrics", RubricListPage(framework, at)),
            ("rubric", RubricPage(SampleRubric.rubric, Standpoint(ofFileIn: language))),
            ("lint", lint(SampleRubric.rubric, language)),
            ("actors", ActorsPage(framework.authors, at)),
            ("actors", ActorsPage(try SampleAuthors.made(), at)),
        ] + (edition.map { [("rubric", RubricPage($0, in: framework, at))] } ?? [])
    }

    private static func lint(_ rubric: Rubric, _ language: Language) -> LintPage {
        let said = rubric.remarks().enumerated().map { place, remark in
            LintLine(remark, in: rubric, file: "sample.yaml", line: place + 1, column: 5)
        }
        let refused = LintLine(
            file: "sample.yaml", line: 3, column: 7, code: "units", gravity: .refused,
            sentence: Bilingual("单位不一致", "units differ"))
        return LintPage(
            said + [refused], of: rubric, file: "sample.yaml", Standpoint(ofFileIn: language))
    }

    private static func logs(
        _ ledger: SampleLedger, _ language: Language
    ) throws -> [(String, any Page)] {
        let at = try ledger.standpoint(language)
        let framework = ledger.books.framework
        return try ledger.withFile { file in
            let read = try file.read { snapshot in
                let log = try snapshot.log(LogFilter())
                return (
                    log,
                    try log.filter { $0.entry.number % 4 == 2 }
                        .compactMap { try snapshot.page(of: $0.entry) }
                )
            }
            let verified = try Audit.run(file)
            let signed = try SampleCheckpoint(of: file)
            return try signed.pages(of: file, language) + [
                ("log", LogPage(read.0, framework, at)),
                ("log", LogPage(read.0, framework, at, isLong: true)),
                (
                    "verify",
                    VerifyPage(
                        verified, path: "ledger.db", Standpoint(ofFileIn: language),
                        milliseconds: 1_234)
                ),
            ] + read.1.map { ("show", ShowPage($0, framework, at)) }
        }
    }
}
