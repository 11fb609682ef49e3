// Invented but likely data: ten years of an agency under the rubric of 2021, in Chinese.

import Evaluation
import Scoring

/// One invented agency.
struct SampleAgency {
    let id: AgencyID
    private let rubric: Rubric
    private var random: SampleRandom
    private let years: ClosedRange<Int>

    static let years = 2014...2023

    init(_ number: Int, _ rubric: Rubric, years: ClosedRange<Int> = years) throws {
        self.years = years
        id = try AgencyID(String(300_000 + number))
        self.rubric = rubric
        random = SampleRandom(seed: UInt64(number) &* 7919 + 17)
    }

    var registration: Command {
        .state(
            .agencyRegistered(AgencyRegistered(agency: id, name: "第 \(id.text) 号融媒体事业中心")))
    }

    func key(_ year: FiscalYear) -> EvaluationKey {
        EvaluationKey(agency: id, year: year, stage: .selfEvaluation)
    }

    /// Everything recorded for ten years, evaluation by evaluation.
    mutating func commands() throws -> [Command] {
        var commands: [Command] = []
        for number in years {
            guard let year = FiscalYear(number) else { continue }
            commands.append(.open(key(year), rubric.id))
            for figure in rubric.figures {
                commands.append(.state(.figureRecorded(try self.figure(figure, year))))
            }
            for indicator in rubric.indicators { commands += try judged(indicator, year) }
        }
        return commands
    }

    /// A figure as first recorded or, where it corrects an entry, by a little less.
    mutating func figure(
        _ definition: FigureDefinition, _ year: FiscalYear, correcting entry: EntryNumber? = nil
    ) throws -> FigureRecorded {
        FigureRecorded(
            evaluation: key(year), basis: definition.basis,
            corrects: entry.map { Correction(entry: $0, reason: "决算批复后更正，原录入数有误") },
            figure: definition.id, period: year,
            source: Source(
                title: "\(year.number) 年度部门决算报表",
                locator: "财决 0\(random.below(9)) 表第 \(random.below(60)) 行"),
            unit: definition.unit, value: try value(of: definition))
    }

    private mutating func value(of definition: FigureDefinition) throws -> DecimalNumber {
        switch definition.unit.symbol {
        case "万元":
            let cents = random.below(90)
            return try DecimalNumber(
                canonical: "\(980 + random.below(40)).\(cents < 10 ? "0" : "")\(cents)")
        default: return try DecimalNumber(canonical: String(95 + random.below(6)))
        }
    }

    private mutating func judged(_ indicator: Indicator, _ year: FiscalYear) throws -> [Command] {
        if indicator.rule.takesAward {
            return [
                .state(
                    .scoreAwarded(
                        ScoreAwarded(
                            evaluation: key(year), grounds: "资料齐全，效益有统计数据支持，按权重酌情计分",
                            indicator: indicator.id,
                            score: try DecimalNumber(canonical: String(random.below(5))))))
            ]
        }
        guard indicator.readsPoints else { return [] }
        let grades = rubric.grades(of: indicator)
        return indicator.points.map { point in
            let judgement: Judgement =
                switch indicator.asks(of: point) {
                case .met: .met(random.below(10) > 0)
                case .grade: .grade(grades[random.below(grades.count)])
                case .count: .count(random.below(3))
                }
            return self.judgement(judgement, point, indicator, year)
        }
    }

    private func judgement(
        _ judgement: Judgement, _ point: EvaluationPoint, _ indicator: Indicator, _ year: FiscalYear
    ) -> Command {
        .state(
            .pointJudged(
                PointJudged(
                    evaluation: key(year), grounds: "查阅制度文件、凭证与公开网页，现场核对",
                    indicator: indicator.id, judgement: judgement, point: point.id)))
    }
}

/// Numbers that are the same in every run (SplitMix64).
struct SampleRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }
}
