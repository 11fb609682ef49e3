// Facts in few words, for tests that record many of them.

import Evaluation
import Testing

enum SampleFacts {
    static func key(
        _ year: Int = 2021, _ stage: Stage = .selfEvaluation, subject: String? = nil,
        agency: String = "325001"
    ) throws -> EvaluationKey {
        EvaluationKey(
            agency: try AgencyID(agency), subject: try subject.map { try SubjectID($0) },
            year: try #require(FiscalYear(year)), stage: stage)
    }

    static func correction(_ entry: Int?) -> Correction? {
        entry.map { Correction(entry: EntryNumber($0), reason: "更正") }
    }

    static func opened(ledger: String = String(repeating: "0", count: 32)) -> Fact {
        .ledgerOpened(LedgerOpened(base: "kaoji", ledger: ledger, title: "台账", zone: .china))
    }

    /// A file of evidence whose digest is one digit again and again.
    static func filed(
        _ digit: String = "a", _ agency: AgencyID, kept: EvidencePlace = .ledger
    ) -> Fact {
        .evidenceFiled(
            EvidenceFiled(
                agency: agency, bytes: 12, digest: String(repeating: digit, count: 64), kept: kept,
                name: "表.pdf"))
    }

    static func erased(_ entry: Int, _ agency: AgencyID, basis: String = "决定书") -> Fact {
        .documentErased(
            DocumentErased(agency: agency, basis: basis, entry: EntryNumber(entry)))
    }

    static func registered(_ agency: String = "325001") throws -> Fact {
        .agencyRegistered(AgencyRegistered(agency: try AgencyID(agency), name: agency))
    }

    static func begun(_ key: EvaluationKey, rubric: Int, from: Int? = nil) -> Fact {
        .evaluationOpened(
            EvaluationOpened(
                evaluation: key, from: from.map { EntryNumber($0) }, rubric: EntryNumber(rubric)))
    }

    /// A figure in the unit and on the basis that the sample rubric has for it.
    static func figure(
        _ id: String, _ value: String, _ key: EvaluationKey, period: Int? = nil,
        unit: String? = nil, basis: Basis?? = nil, corrects: Int? = nil, restates: Int? = nil,
        item: String? = nil
    ) throws -> Fact {
        let definition = SampleRubric.figures.first { $0.id == id }
        return .figureRecorded(
            FigureRecorded(
                evaluation: key, basis: basis ?? definition?.basis, corrects: correction(corrects),
                figure: try FigureID(id), item: try item.map { try ItemID($0) },
                period: try #require(FiscalYear(period ?? key.year.number)),
                restates: correction(restates), source: Source(title: "决算"),
                unit: try #require(Unit(symbol: unit ?? definition?.unit ?? "1")),
                value: try SampleRubric.decimal(value)))
    }

    static func unavailable(
        _ id: String, _ key: EvaluationKey, period: Int? = nil, corrects: Int? = nil
    ) throws -> Fact {
        .figureUnavailable(
            FigureUnavailable(
                evaluation: key, cause: "未统计", corrects: correction(corrects),
                figure: try FigureID(id),
                period: try #require(FiscalYear(period ?? key.year.number))))
    }

    static func judged(
        _ indicator: String, _ point: Int, _ judgement: Judgement, _ key: EvaluationKey,
        corrects: Int? = nil, item: String? = nil
    ) throws -> Fact {
        .pointJudged(
            PointJudged(
                evaluation: key, corrects: correction(corrects), grounds: "见附件",
                indicator: try IndicatorID(indicator), item: try item.map { try ItemID($0) },
                judgement: judgement, point: try PointID("p\(point)")))
    }

    static func awarded(
        _ indicator: String, _ score: String, _ key: EvaluationKey, corrects: Int? = nil
    ) throws -> Fact {
        .scoreAwarded(
            ScoreAwarded(
                evaluation: key, corrects: correction(corrects), grounds: "访谈",
                indicator: try IndicatorID(indicator), score: try SampleRubric.decimal(score)))
    }

    static func adjusted(
        _ indicator: String, _ score: String, _ key: EvaluationKey, corrects: Int? = nil
    ) throws -> Fact {
        .scoreAdjusted(
            ScoreAdjusted(
                evaluation: key, corrects: correction(corrects), grounds: "复核",
                indicator: try IndicatorID(indicator), score: try SampleRubric.decimal(score)))
    }

    static func exempted(
        _ indicator: String, _ treatment: Treatment, _ key: EvaluationKey, corrects: Int? = nil
    ) throws -> Fact {
        .indicatorExempted(
            IndicatorExempted(
                evaluation: key, cause: "无此业务", corrects: correction(corrects),
                indicator: try IndicatorID(indicator), treatment: treatment))
    }

    static func interpreted(
        _ question: InterpretationQuestion, _ choice: InterpretationChoice,
        _ indicator: String? = nil, points: String? = nil, rubric: Int, corrects: Int? = nil
    ) throws -> Fact {
        .interpretationAdopted(
            InterpretationAdopted(
                rubric: EntryNumber(rubric), question: question,
                indicator: try indicator.map { try IndicatorID($0) }, choice: choice,
                points: try points.map(SampleRubric.decimal), cause: "会议纪要",
                corrects: correction(corrects)))
    }

    static func withdrawn(_ entry: Int, _ key: EvaluationKey) -> Fact {
        .entryWithdrawn(
            EntryWithdrawn(evaluation: key, entry: EntryNumber(entry), reason: "重复"))
    }

    static func declared(
        _ scores: [(String, String?)], _ key: EvaluationKey, corrects: Int? = nil
    ) throws -> Fact {
        .declarationRecorded(
            DeclarationRecorded(
                evaluation: key, corrects: correction(corrects),
                scores: try scores.map {
                    DeclaredScore(
                        indicator: try IndicatorID($0.0), score: try $0.1.map(SampleRubric.decimal))
                }, source: Source(title: "自评表")))
    }

    static func reopened(_ key: EvaluationKey) -> Fact {
        .evaluationReopened(EvaluationReopened(evaluation: key, reason: "补正"))
    }
}

extension Fact {
    var figure: FigureRecorded? {
        if case .figureRecorded(let fact) = self { fact } else { nil }
    }
}
