// What is recorded in the small ledger, append by append.

import AuditTrail
import Bookkeeping
import Evaluation
import Scoring
import Testing

enum Story {
    /// In order; entry numbers that a step names are those the steps before it came to.
    static let steps: [@Sendable () throws -> Step] = [
        { try adoption() },
        { Step(try agency(SmallLedger.one, "甲中心"), try agency(SmallLedger.other, "乙中心")) },
        { Step(.open(try key(2020), try RubricID("small"))) },
        { Step(.open(try key(2020, of: SmallLedger.other), try RubricID("small"))) },
        {
            Step(
                try figure("travel", "10", 2020), try figure("travel", "8.00", 2020, period: 2019),
                try figure("done", "90", 2020), try figure("budget", "100", 2020))
        },
        {
            Step(
                try judged("openness", "published", .met(true), 2020),
                try judged("openness", "content", .met(false), 2020),
                try judged("satisfaction", "survey", .grade(try GradeID("good")), 2020),
                try awarded("economy", "3.5", 2020))
        },
        { Step(.open(try key(2021), try RubricID("small"))) },
        {
            Step(
                try figure("travel", "9.5", 2021), try figure("done", "12345.67", 2021),
                try figure("budget", "12345.68", 2021))
        },
        // A correction of 2020 that re-scores 2021, which reads last year's figure.
        { Step(try figure("travel", "9.90", 2020, corrects: 6, reason: "笔误：应为 9.90")) },
        { Step(.open(try key(2021, of: SmallLedger.other), try RubricID("small"))) },
        {
            Step(
                try figure("travel", "0", 2020, of: SmallLedger.other),
                try figure("travel", "0", 2021, of: SmallLedger.other))
        },
        // One reading of an open question for all agencies.
        {
            Step(
                .interpretationAdopted(
                    InterpretationAdopted(
                        rubric: EntryNumber(1), question: .zeroToZero, indicator: nil,
                        choice: .full, cause: "上年与本年均为零，未增加")))
        },
        {
            Step(
                .indicatorExempted(
                    IndicatorExempted(
                        evaluation: try key(2021, of: SmallLedger.other), cause: "当年未安排预算",
                        indicator: try IndicatorID("completion"), treatment: .leftOut)))
        },
        {
            Step(
                .declarationRecorded(
                    DeclarationRecorded(
                        evaluation: try key(2020),
                        scores: [
                            DeclaredScore(
                                indicator: try IndicatorID("completion"),
                                score: try decimal("6.00"), value: "100%"),
                            DeclaredScore(indicator: try IndicatorID("openness"), score: nil),
                        ], source: Source(title: "自评报告", locator: "附件3"),
                        total: try decimal("16"))))
        },
        {
            Step(
                .state(
                    .narrativeRecorded(
                        NarrativeRecorded(
                            evaluation: try key(2020),
                            document: try Digest(hashing: narrative).hex, section: "概况"))),
                documents: [narrative])
        },
        { Step(.seal(try key(2020), signers: ["王"])) },
        { Step(.open(try key(2020, .review), nil), actor: "zhao") },
        {
            Step(
                .scoreAdjusted(
                    ScoreAdjusted(
                        evaluation: try key(2020, .review), clause: "第三条", grounds: "证据不足",
                        indicator: try IndicatorID("economy"), score: try decimal("2"))))
        },
        {
            Step(
                .findingRaised(
                    FindingRaised(
                        evaluation: try key(2020, .review),
                        about: FindingSubject(indicator: try IndicatorID("economy")),
                        text: "缺少佐证材料")))
        },
        {
            Step(
                .figureUnavailable(
                    FigureUnavailable(
                        evaluation: try key(2021, of: SmallLedger.other), cause: "未统计",
                        figure: try FigureID("budget"), period: try year(2021))))
        },
        { Step(.seal(try key(2021), signers: [])) },
        {
            Step(
                .evaluationReopened(
                    EvaluationReopened(evaluation: try key(2021), reason: "补充判断")))
        },
        { Step(try judged("openness", "published", .met(true), 2021)) },
        {
            Step(
                try judged("openness", "content", .met(true), 2021),
                try judged("satisfaction", "survey", .grade(try GradeID("poor")), 2021),
                try awarded("economy", "4", 2021))
        },
        {
            Step(
                .entryWithdrawn(
                    EntryWithdrawn(
                        evaluation: try key(2021), entry: EntryNumber(46), reason: "误判")))
        },
        {
            Step(
                .findingAnswered(
                    FindingAnswered(
                        evaluation: try key(2020, .review), answer: .explained,
                        cause: "材料随后补齐",
                        finding: FindingReference(
                            code: "raised", entries: [EntryNumber(41)], place: "economy"))))
        },
    ]

    static let narrative = Array("本单位 2020 年度概况。".utf8)

    static func year(_ number: Int) throws -> FiscalYear { try #require(FiscalYear(number)) }

    static func decimal(_ text: String) throws -> DecimalNumber {
        try DecimalNumber(canonical: text)
    }

    static func key(
        _ year: Int, _ stage: Stage = .selfEvaluation, of agency: String = SmallLedger.one
    ) throws -> EvaluationKey {
        EvaluationKey(agency: try AgencyID(agency), year: try self.year(year), stage: stage)
    }

    private static func adoption() throws -> Step {
        let bytes = try SmallRubric.bytes()
        return Step(
            .state(
                .rubricAdopted(
                    RubricAdopted(
                        bytes: bytes.count, document: try Digest(hashing: bytes).hex,
                        rubric: try RubricID("small")))), documents: [bytes])
    }

    static func agency(_ id: String, _ name: String) throws -> Fact {
        .agencyRegistered(AgencyRegistered(agency: try AgencyID(id), name: name))
    }

    static func figure(
        _ figure: String, _ value: String, _ year: Int, period: Int? = nil,
        of agency: String = SmallLedger.one, corrects: Int? = nil, reason: String = ""
    ) throws -> Fact {
        .figureRecorded(
            FigureRecorded(
                evaluation: try key(year, of: agency), basis: figure == "travel" ? .budget : nil,
                corrects: corrects.map { Correction(entry: EntryNumber($0), reason: reason) },
                figure: try FigureID(figure), period: try self.year(period ?? year),
                source: Source(title: "决算报表", locator: "第 3 页"),
                unit: try #require(Unit(symbol: "万元")), value: try decimal(value)))
    }

    static func judged(
        _ indicator: String, _ point: String, _ judgement: Judgement, _ year: Int
    ) throws -> Fact {
        .pointJudged(
            PointJudged(
                evaluation: try key(year), grounds: "查阅网站与台账",
                indicator: try IndicatorID(indicator), judgement: judgement,
                point: try PointID(point)))
    }

    static func awarded(
        _ indicator: String, _ score: String, _ year: Int, corrects: Int? = nil
    ) throws -> Fact {
        .scoreAwarded(
            ScoreAwarded(
                evaluation: try key(year),
                corrects: corrects.map { Correction(entry: EntryNumber($0), reason: "更正") },
                grounds: "效益增长有据",
                indicator: try IndicatorID(indicator), score: try decimal(score)))
    }
}
