// A small invented ledger for the reading verbs, with fixed clock, actors and random bits.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Reading
import Schema
import Scoring
import Testing

/// A file in a folder of its own; never written to again once made.
struct ReadingLedger {
    let path: String

    /// Two years of one invented centre: a correction, an interpretation, a review with an override, seals.
    static let one = Result { try ReadingLedger(agencies: 1) }
    /// The same, with the published case beside it.
    static let two = Result { try ReadingLedger(agencies: 2) }

    private init(agencies: Int) throws {
        path = try DeskFolder.make("reading") + "/ledger.db"
        var author = try Author(path: path)
        try author.tell()
        if agencies == 2 { try author.publishedCase() }
        try author.close()
    }
}

/// Writes the fixture, a day after a day.
private struct Author {
    private let rubric: Rubric
    private let file: LedgerFile
    private var keeper: Bookkeeper
    private var day = 1

    init(path: String) throws {
        let text = try #require(Bundled.rubrics.first?.text)
        rubric = try RubricFile.read(text, name: "julu-2021.yaml")
        _ = try Bookkeeper.create(
            at: path,
            opening: LedgerOpened(
                base: "test.example", ledger: String(repeating: "0", count: 32), title: "Test",
                zone: .china),
            actor: "bureau", clock: try Instant(canonical: "2022-03-01T00:00:00.000Z"))
        file = try LedgerFile.open(at: path, for: .appending)
        keeper = Bookkeeper(file)
    }

    func close() throws { try file.close() }

    mutating func tell() throws {
        let document = RubricFormat.write(rubric)
        let adopted = RubricAdopted(
            bytes: document.count, document: try Digest(hashing: document).hex,
            rubric: rubric.id)
        try record(.state(.rubricAdopted(adopted)), by: "bureau", documents: [document])
        try register("demo-media", "示例县融媒体中心（虚构）")
        try importCase("demo-2020")
        let entered = try importCase("demo-2021")
        try record(
            .state(
                .interpretationAdopted(
                    InterpretationAdopted(
                        rubric: EntryNumber(1), question: .zeroToZero,
                        indicator: try IndicatorID("procurement_rate"), choice: .notApplicable,
                        cause: "no purchases planned"))), by: "bureau")
        try correctReception(among: entered)
        try record(.seal(key(.selfEvaluation), signers: []), by: "accountant")
        try record(.open(key(.review), nil), by: "reviewer")
        try record(
            .state(
                .scoreAdjusted(
                    ScoreAdjusted(
                        evaluation: key(.review), clause: "3", grounds: "one-off subsidy",
                        indicator: try IndicatorID("economic"),
                        score: try DecimalNumber(canonical: "3")))), by: "reviewer")
        try record(.seal(key(.review), signers: []), by: "reviewer")
    }

    mutating func publishedCase() throws {
        try register("julu-media", "巨鹿县融媒体中心")
        try importCase("julu-2021")
    }

    /// 3.90 was typed for 9.30.
    private mutating func correctReception(among entered: [Recorded]) throws {
        let typed = try #require(
            entered.first {
                guard case .figureRecorded(let fact) = $0.event.fact else { return false }
                return fact.figure.text == "reception"
            })
        guard case .figureRecorded(let fact) = typed.event.fact else { return }
        let correction = FigureRecorded(
            evaluation: fact.evaluation, basis: fact.basis,
            corrects: Correction(entry: typed.entry, reason: "digits swapped"),
            figure: fact.figure, period: fact.period, source: fact.source, unit: fact.unit,
            value: try DecimalNumber(canonical: "9.30"))
        try record(.state(.figureRecorded(correction)), by: "accountant")
    }

    private mutating func register(_ id: String, _ name: String) throws {
        let fact = AgencyRegistered(agency: try AgencyID(id), name: name)
        try record(.state(.agencyRegistered(fact)), by: "bureau")
    }

    @discardableResult
    private mutating func importCase(_ name: String) throws -> [Recorded] {
        let text = try #require(Bundled.cases.first { $0.name == name }?.text)
        let read = try CaseFile.read(text, name: name, rubric: rubric)
        return try record(
            [.open(read.evaluation, rubric.id)] + read.facts.map { .state($0.fact) },
            by: "accountant")
    }

    private func key(_ stage: Stage) throws -> EvaluationKey {
        EvaluationKey(
            agency: try AgencyID("demo-media"), year: try #require(FiscalYear(2021)), stage: stage)
    }

    private mutating func record(
        _ command: Command, by actor: String, documents: [[UInt8]] = []
    ) throws {
        try record([command], by: actor, documents: documents)
    }

    @discardableResult
    private mutating func record(
        _ commands: [Command], by actor: String, documents: [[UInt8]] = []
    ) throws -> [Recorded] {
        let start = try Instant(canonical: "2022-03-01T00:00:00.000Z")
        let clock = try #require(start.adding(milliseconds: day * 86_400_000))
        day += 1
        return try keeper.record(commands, documents: documents, actor: actor, clock: clock)
            .recorded
    }
}
