// Small rubrics and helpers shared by the tests of this target.

import Evaluation
import Testing

@testable import Reading

enum Samples {
    /// One indicator of each shape that a rule can have.
    static let rubric = """
        id: small
        title: 小指标体系
        full: 20
        figures:
          - {id: staff, title: 在职人员数, unit: 人}
          - {id: posts, title: 编制数, unit: 人}
          - {id: abroad, title: 因公出国（境）费, unit: 万元, basis: budget}
          - {id: cars, title: 公务用车费, unit: 万元, basis: budget}
          - {id: paid, title: 支付数, unit: 万元}
        derived:
          - {id: sangong, title: 三公经费, formula: abroad + cars}
        groups:
          - id: all
            title: 全部
            weight: 20
            indicators:
              - id: staffing
                title: 在职人员控制率
                weight: 2
                measure: staff / posts
                rule: {linear: {full: "<= 100%", zero: ">= 115%"}}
              - id: change
                title: “三公经费”变动率
                weight: 2
                measure: (三公经费 - 上年(三公经费)) / 上年(三公经费)
                rule: {linear: {full: "<= -5%", zero: ">= 10%"}}
              - id: payment
                title: 支付进度率
                weight: 4
                measure: paid / abroad
                rule: {proportion: {cap: 100%}}
              - id: rules
                title: 合规性
                weight: 3
                points: {first: 第一项, second: 第二项}
                rule: {count: [0, 1, 3]}
              - id: duties
                title: 职责明确
                weight: 1
                points: {mandate: 符合职责}
                rule: all_or_nothing
              - id: survey
                title: 满意度
                weight: 5
                points: {poll: 调查结果}
                rule:
                  graded:
                    - {id: good, title: 优秀, points: 5}
                    - {id: bad, title: 不合格, points: 0}
              - id: benefit
                title: 经济效益
                weight: 3
                rule: judged
        """

    static func smallRubric() throws -> Rubric { try RubricFile.read(rubric, name: "small.yaml") }

    static let head = """
        evaluation: {agency: a1, year: 2021, rubric: small}
        source: 决算报表

        """

    /// What reading a case file with this after its head yields.
    static func read(_ body: String) throws -> CaseFile {
        try CaseFile.read(head + body, name: "case.yaml", rubric: try smallRubric())
    }

    static func table(_ text: String) throws -> CaseFile {
        try TableFile.read(
            text, name: "dir/表.csv",
            evaluation: EvaluationKey(
                agency: try AgencyID("a1"), year: try #require(FiscalYear(2021)),
                stage: .selfEvaluation),
            rubric: try smallRubric())
    }
}

/// What is wrong with a file, as `line:column problem`.
func misreadings(_ read: () throws -> Void) -> [Misreading] {
    do {
        try read()
        Issue.record("nothing was refused")
        return []
    } catch let error as Misreadings {
        return error.all
    } catch {
        Issue.record(error)
        return []
    }
}

extension [Misreading] {
    var problems: [InputProblem] { map(\.problem) }
    var places: [String] { map { "\($0.place.line):\($0.place.column)" } }
}
