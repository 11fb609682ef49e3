// A rubric written as its file is, and facts in a few words, so that a row of a test reads like a row of a table.

import Evaluation
import Reading
import Testing

@testable import Scoring

/// The self-evaluation of 2021 under a rubric of rules 2.
struct ShapeSample {
    private(set) var ledger: SampleLedger
    private let rubric: Rubric

    /// A rubric of one indicator `one`; `indicator` are further lines of it.
    init(_ indicator: String, weight: String = "10", rules: Int = 3) throws {
        try self.init(
            indicators: """
                - id: one
                  title: 一项指标
                  weight: \(weight)
                \(indicator.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
                """, rules: rules)
    }

    /// An ordinal rubric of one indicator `one`, on the scale that `head` says.
    init(ordinal indicator: String, head: String) throws {
        try self.init(
            indicators: """
                - id: one
                  title: 一项指标
                \(indicator.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
                """, head: head)
    }

    /// A rubric of one group with these indicators; `head` are further keys of the rubric.
    init(indicators: String, head: String = "full: 100", rules: Int = 3) throws {
        try self.init(
            groups: """
                - id: whole
                  title: 全部
                  indicators:
                \(indicators.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
                """, head: head, rules: rules)
    }

    init(groups: String, head: String = "full: 100", rules: Int = 3) throws {
        let text = """
            id: shapes
            title: 各种规则
            rules: \(rules)
            \(head)
            lists: {tasks: 任务}
            categories: {region: {title: 地区, values: {east: 东部, west: 西部}}}
            figures:
              - {id: done, title: 完成数, unit: 项}
              - {id: planned, title: 计划数, unit: 项}
              - {id: budget, title: 预算, unit: 万元}
              - {id: money, title: 支出, unit: 万元}
              - {id: days, title: 逾期天数, unit: 天}
              - {id: rate, title: 满意率, unit: "%"}
              - {id: cost, title: 任务资金, unit: 万元, list: tasks}
              - {id: used, title: 任务支出, unit: 万元, list: tasks}
            groups:
            \(groups.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
            """
        rubric = try RubricFile.read(text, name: "shapes.yaml")
        ledger = try SampleLedger(rubric)
    }

    /// What an indicator `one` scores for facts.
    static func score(
        _ indicator: String, _ facts: String, weight: String = "10", rules: Int = 3
    ) throws -> String {
        var sample = try ShapeSample(indicator, weight: weight, rules: rules)
        try sample.state(facts)
        return try sample.standing("one")
    }

    func standing(_ indicator: String) throws -> String { try ledger.standing(indicator) }

    func table() throws -> ScoreTable {
        ScoreTable(try #require(ledger.books.evaluation(SampleFacts.key())))
    }

    /// States facts, one append, parted by blanks.
    ///
    ///     done=3   done@2020=3   done@2020=?   cost#a=3    a figure, of a year, not to be had, of an item
    ///     one.p=yes   one.p=2   one.p=good   one.p#a=no     a judgement, of an item
    ///     one:4.5   one!moved   +a   region=east            an award, an exemption, an item, a category
    mutating func state(_ facts: String) throws {
        try ledger.append(try facts.split(separator: " ").map { try fact(String($0)) })
    }

    /// A judgement of each point, at random, as `state` reads them.
    func judgements(_ random: inout SampleGenerator) throws -> String {
        try rubric.indicators.flatMap { indicator in
            try indicator.points.flatMap { point in
                let items = indicator.judgedItems == nil ? [""] : ["#a", "#b"]
                return try items.map { item in
                    let answer =
                        switch indicator.asks(of: point) {
                        case .met: ["yes", "no"].randomElement(using: &random)
                        case .count: ["0", "1", "2", "7"].randomElement(using: &random)
                        case .grade: indicator.rule.grades.randomElement(using: &random)?.text
                        }
                    return "\(indicator.id).\(point.id)\(item)=\(try #require(answer))"
                }
            }
        }.joined(separator: " ")
    }

    private func fact(_ text: String) throws -> Fact {
        let key = try SampleFacts.key()
        if text.hasPrefix("+") {
            let item = String(text.dropFirst())
            return .itemListed(
                ItemListed(
                    evaluation: key, item: try ItemID(item), list: try ListID("tasks"),
                    title: item))
        }
        if let (indicator, score) = Self.parted(text, at: ":") {
            return try SampleFacts.awarded(indicator, score, key)
        }
        if let (indicator, word) = Self.parted(text, at: "!") {
            let treatment = try #require(Treatment(rawValue: word))
            return try SampleFacts.exempted(indicator, treatment, key)
        }
        let (slot, value) = try #require(Self.parted(text, at: "="), "\(text)")
        let (name, item) = Self.parted(slot, at: "#").map { ($0.0, Optional($0.1)) } ?? (slot, nil)
        if let (indicator, point) = Self.parted(name, at: ".") {
            return try judgement(indicator, point, item, value, key)
        }
        if let category = rubric.categories.first(where: { $0.id.text == name }) {
            return .categoryStated(
                CategoryStated(
                    evaluation: key, category: category.id, grounds: "批复",
                    value: try CategoryValueID(value)))
        }
        return try figure(name, item, value, key)
    }

    private func judgement(
        _ indicator: String, _ point: String, _ item: String?, _ value: String,
        _ key: EvaluationKey
    ) throws -> Fact {
        let ruled = try #require(rubric.indicator(try IndicatorID(indicator)))
        let asked = try #require(ruled.points.first { $0.id.text == point })
        let judgement: Judgement =
            switch ruled.asks(of: asked) {
            case .met: .met(value == "yes")
            case .count: .count(try #require(Int(value)))
            case .grade: .grade(try GradeID(value))
            }
        return .pointJudged(
            PointJudged(
                evaluation: key, grounds: "见附件", indicator: ruled.id,
                item: try item.map { try ItemID($0) }, judgement: judgement, point: asked.id))
    }

    private func figure(
        _ name: String, _ item: String?, _ value: String, _ key: EvaluationKey
    ) throws -> Fact {
        let (id, year) = Self.parted(name, at: "@") ?? (name, "2021")
        let definition = try #require(rubric.figure(try FigureID(id)), "\(id)")
        let period = try #require(Int(year).flatMap { FiscalYear($0) })
        if value == "?" {
            return try SampleFacts.unavailable(id, key, period: period.number)
        }
        return .figureRecorded(
            FigureRecorded(
                evaluation: key, figure: definition.id, item: try item.map { try ItemID($0) },
                period: period, source: Source(title: "台账"), unit: definition.unit,
                value: try SampleRubric.decimal(value)))
    }

    private static func parted(_ text: String, at sign: Character) -> (String, String)? {
        text.firstIndex(of: sign).map {
            (String(text[..<$0]), String(text[text.index(after: $0)...]))
        }
    }
}
