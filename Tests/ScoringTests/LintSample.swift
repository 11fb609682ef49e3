// A rubric file with one indicator that tests write, and a mark where something is found in it.

import Evaluation
import Reading
import Testing

@testable import Scoring

enum LintSample {
    /// Stands in a text where the finding should be, and is no part of the file.
    static let mark: Character = "¦"

    /// The file; `indicator` are further lines of its one indicator, `head` and `rest` further keys of the rubric.
    static func text(_ indicator: String, head: String = "", rest: String = "") -> String {
        """
        id: lint
        title: 检查
        rules: 2
        full: 10
        \(head)
        figures:
          - {id: done, title: 完成数, unit: 项}
          - {id: planned, title: 计划数, unit: 项}
          - {id: days, title: 逾期天数, unit: 天}
          - {id: money, title: 支出数, unit: 万元}
          - {id: budget, title: 预算数, unit: 万元}
        groups:
          - id: whole
            title: 全部
            weight: 10
            indicators:
              - id: one
                title: 一项指标
                weight: 10
        \(indicator.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
        \(rest)
        """
    }

    /// `code line:column` of everything doubtful in a text, marks left out.
    static func findings(_ text: String) throws -> [String] {
        let examined = RubricFile.examine(text.filter { $0 != mark }, name: "lint.yaml")
        let rubric = try #require(examined.rubric, "\(String(describing: examined.refusal))")
        #expect(examined.refusal == nil)
        return rubric.remarks().map {
            let place = examined.place(of: $0.spot)
            return "\($0.finding.kind.code) \(place.line):\(place.column)"
        }
    }

    /// The line and column of the mark.
    static func marked(_ text: String) throws -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains(mark) })
        let before = lines[line].prefix { $0 != mark }
        return "\(line + 1):\(before.unicodeScalars.count + 1)"
    }
}
