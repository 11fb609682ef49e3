// The step from a rule to its points, written so that both sides are equal.

import Evaluation
import Reading
import Scoring
import Testing

@testable import Reporting

@Suite("How a score is worked out, in one line") struct ScoreTextTests {
    private static let rubric = """
        id: equations
        title: 算式
        rules: 2
        full: 10
        exemptions: [moved]
        figures:
          - {id: days, title: 迟延天数, unit: 天}
          - {id: added, title: 追加数, unit: 万元}
          - {id: budget, title: 预算数, unit: 万元}
        groups:
          - id: all
            title: 全部
            weight: 10
            indicators:
              - id: falling
                title: 直线分段
                weight: 5
                measure: days
                form: number
                rule:
                  bands:
                    - {when: "<= 0", points: 5}
                    - {when: "(0, 30]", points: [5, 0]}
                    - {when: "> 30", points: 0}
              - id: rate
                title: 分段
                weight: 4
                measure: added / budget
                rule:
                  bands:
                    - {when: "[0, 10%]", points: 4}
                    - {when: "(10%, 20%]", points: 2}
                    - {when: "> 20%", points: 0}
              - id: gone
                title: 不适用
                weight: 1
                rule: judged
        """

    /// What is said of an indicator's score for the given figures.
    private static func text(
        _ indicator: String, days: String = "12", added: String = "3", moving: Bool = false
    ) throws -> String? {
        var ledger = try SampleLedger(
            rubric: try RubricFile.read(rubric, name: "equations.yaml"))
        let key = SampleLedger.key(2021)
        try ledger.append([.open(key, SampleLedger.id("equations", RubricKind.self))])
        try ledger.append([
            ledger.figure("days", days, "天", in: 2021),
            ledger.figure("added", added, "万元", in: 2021),
            ledger.figure("budget", "20", "万元", in: 2021),
        ])
        if moving {
            try ledger.append([
                .state(
                    .indicatorExempted(
                        IndicatorExempted(
                            evaluation: key, cause: "无此项业务",
                            indicator: SampleLedger.id("gone", IndicatorKind.self),
                            treatment: .moved)))
            ])
        }
        let book = try #require(ledger.books.evaluation(key))
        let place = try #require(
            book.edition.place(of: SampleLedger.id(indicator, IndicatorKind.self)))
        let inputs = try #require(ledger.books.inputs(of: place, in: key))
        return ScoreText(inputs, inputs.outcome()).text(.en)
    }

    @Test("A band with points at both ends shows the line between them")
    func falling() throws {
        #expect(try Self.text("falling") == "5 - (12 - 0) / 30 × 5 = 3")
        #expect(try Self.text("falling", days: "45") == "45 > 30: 0")
    }

    @Test("A band of one number of points says where the value lies")
    func banded() throws {
        #expect(try Self.text("rate") == "15% ∈ (10%, 20%]: 2")
        #expect(try Self.text("rate", added: "9") == "45% > 20%: 0")
    }

    @Test("Weight moved to an indicator multiplies what its rule gives")
    func moved() throws {
        #expect(
            try Self.text("rate", moving: true)
                == "15% ∈ (10%, 20%]: 2; weight 4 + 4/9 moved to it: "
                + "2 × (4 + 4/9) / 4 = 20/9 ≈ 2.222222")
    }
}
