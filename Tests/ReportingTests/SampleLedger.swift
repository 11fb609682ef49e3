// A small invented ledger, folded from the facts that a user would record.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Reporting
import Scoring

/// Books of one invented agency over two years, and the standpoint of their last append.
struct SampleLedger {
    private(set) var books = Books()
    private(set) var next = 0
    private var clock = 1_646_100_000_000
    private var documents: [String: [UInt8]] = [:]
    private var appends: [Append] = []

    private struct Append {
        let commands: [Command]
        let actor: String
        let clock: Instant
    }

    static let agency = id("325001", AgencyKind.self)

    static func id<Kind>(_ text: String, _ kind: Kind.Type) -> Identifier<Kind> {
        do { return try Identifier(text) } catch { preconditionFailure("\(error)") }
    }

    static func decimal(_ text: String) -> DecimalNumber {
        do { return try DecimalNumber(canonical: text) } catch { preconditionFailure("\(error)") }
    }

    static func key(_ year: Int, _ stage: Stage = .selfEvaluation) -> EvaluationKey {
        guard let year = FiscalYear(year) else { preconditionFailure("no such year") }
        return EvaluationKey(agency: agency, year: year, stage: stage)
    }

    /// Records commands as one append with the scores that follow.
    mutating func append(_ commands: [Command], by actor: String = "会计甲") throws {
        clock += 3_600_000
        let instant = try Instant(milliseconds: clock)
        appends.append(Append(commands: commands, actor: actor, clock: instant))
        let stamp = Draft.Stamp(actor: actor, clock: instant, after: books.lastAt)
        let documents = documents
        var draft = Draft(on: books, next: EntryNumber(next), stamp: stamp)
        for command in commands { try draft.add(command) { documents[$0] } }
        try draft.addScores()
        let events = draft.events
        for (place, event) in events.enumerated() {
            try books.apply(
                Recorded(
                    entry: EntryNumber(next + place), rest: events.count - 1 - place, event: event)
            ) { documents[$0] }
        }
        next += events.count
    }

    /// A ledger with the rubric adopted and the agency registered: entries 0 to 2.
    init(rubric: Rubric = SampleRubric.rubric) throws {
        let bytes = RubricFormat.write(rubric)
        let digest = try Digest(hashing: bytes).hex
        documents[digest] = bytes
        let zone = ZoneOffset.china
        try append([
            .state(
                .ledgerOpened(
                    LedgerOpened(
                        base: "kaoji.example", ledger: String(repeating: "0f", count: 16),
                        title: "虚构县台账", zone: zone)))
        ])
        try append([
            .state(
                .rubricAdopted(
                    RubricAdopted(bytes: bytes.count, document: digest, rubric: rubric.id))),
            .state(
                .agencyRegistered(AgencyRegistered(agency: Self.agency, name: "虚构县融媒体中心"))),
        ])
    }

    /// The same appends in a ledger file of its own, which is removed afterwards.
    func withFile<Result>(_ body: (LedgerFile) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try LedgerFile.create(at: folder.appending(path: "ledger.db").path)
        var bookkeeper = Bookkeeper(file)
        for append in appends {
            _ = try bookkeeper.record(
                append.commands, documents: Array(documents.values), actor: append.actor,
                clock: append.clock)
        }
        let result = try body(file)
        try file.close()
        return result
    }

    /// Where a page of these books stands.
    func standpoint(_ language: Language) throws -> Standpoint {
        Standpoint(
            language: language, entry: EntryNumber(next - 1),
            at: try Instant(milliseconds: clock), zone: .china)
    }

    func figure(
        _ figure: String, _ value: String, _ unit: String, in year: Int,
        stage: Stage = .selfEvaluation, period: Int? = nil, basis: Basis? = nil,
        source: String = "部门决算表", corrects: Correction? = nil
    ) -> Command {
        guard let unit = Unit(symbol: unit), let period = FiscalYear(period ?? year) else {
            preconditionFailure("no such unit or year")
        }
        return .state(
            .figureRecorded(
                FigureRecorded(
                    evaluation: Self.key(year, stage), basis: basis, corrects: corrects,
                    figure: Self.id(figure, FigureKind.self), period: period,
                    source: Source(title: source, locator: "第 12 行"), unit: unit,
                    value: Self.decimal(value))))
    }

    func judge(
        _ indicator: String, _ point: String, _ judgement: Judgement, in year: Int,
        stage: Stage = .selfEvaluation
    ) -> Command {
        .state(
            .pointJudged(
                PointJudged(
                    evaluation: Self.key(year, stage), grounds: "查阅制度文件",
                    indicator: Self.id(indicator, IndicatorKind.self), judgement: judgement,
                    point: Self.id(point, PointKind.self))))
    }

    func award(_ indicator: String, _ score: String, in year: Int) -> Command {
        .state(
            .scoreAwarded(
                ScoreAwarded(
                    evaluation: Self.key(year), grounds: "收入增长, 见年度总结",
                    indicator: Self.id(indicator, IndicatorKind.self), score: Self.decimal(score))))
    }

    func declare(_ year: Int, total: String, _ scores: [(String, String?)]) -> Command {
        .state(
            .declarationRecorded(
                DeclarationRecorded(
                    evaluation: Self.key(year),
                    scores: scores.map {
                        DeclaredScore(
                            indicator: Self.id($0.0, IndicatorKind.self),
                            score: $0.1.map(Self.decimal))
                    }, source: Source(title: "自评表"), total: Self.decimal(total))))
    }
}
