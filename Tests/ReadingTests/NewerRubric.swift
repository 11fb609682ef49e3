// A rubric file of scoring rules 2 with one indicator, which tests write.

import Evaluation
import Testing

@testable import Reading

enum NewerRubric {
    /// The file, with `indicator` as further lines of its indicator and `rest` as further keys of the rubric.
    static func text(_ indicator: String, rest: String = "") -> String {
        """
        id: newer
        title: 新规则
        rules: 2
        full: 10
        figures:
          - {id: done, title: 完成数, unit: 项}
          - {id: planned, title: 计划数, unit: 项}
          - {id: days, title: 天数, unit: 天}
          - {id: money, title: 资金, unit: 万元, list: tasks}
          - {id: cost, title: 成本, unit: 万元, list: works}
        lists: {tasks: 年度任务, works: 工程}
        categories: {region: {title: 地区, values: {east: 东部, west: 西部}}}
        groups:
          - id: all
            title: 全部
            weight: 10
            indicators:
              - id: other
                title: 其他
                weight: 0
                rule: judged
              - id: one
                title: 一项
                weight: 10
        \(indicator.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
        \(rest)
        """
    }

    /// The line at which `indicator` begins.
    static let line = 25

    static func read(_ indicator: String, rest: String = "") throws -> Rubric {
        try RubricFile.read(text(indicator, rest: rest), name: "newer.yaml")
    }

    static func rule(_ indicator: String) throws -> Rule {
        try #require(try read(indicator).indicators.last).rule
    }

    /// What is wrong, and where, counted in lines of `indicator`.
    static func wrong(_ indicator: String, rest: String = "") -> [Misreading] {
        misreadings { _ = try read(indicator, rest: rest) }
    }

    static func decimal(_ text: String) throws -> DecimalNumber {
        try DecimalNumber(canonical: text)
    }
}
