// A small rubric with one indicator of each shape.

import Evaluation
import Reading

enum SmallRubric {
    static let text = """
        id: small
        title: 小指标体系
        full: 20
        exemptions: [left_out]
        grades:
          - {title: 优, at_least: 18}
          - {title: 良, at_least: 12}
          - {title: 差, at_least: 0}
        figures:
          - {id: travel, title: 三公经费, unit: 万元, basis: budget}
          - {id: done, title: 预算完成数, unit: 万元}
          - {id: budget, title: 预算数, unit: 万元}
        groups:
          - id: all
            title: 全部
            weight: 20
            indicators:
              - id: travel_rate
                title: 三公经费变动率
                weight: 4
                measure: (travel - prior(travel)) / prior(travel)
                rule: {linear: {full: "<= -5%", zero: ">= 10%"}}
              - id: completion
                title: 预算完成率
                weight: 6
                measure: done / budget
                rule: {proportion: {cap: 100%}}
              - id: openness
                title: 信息公开性
                weight: 3
                points: {published: 已公开, content: 内容合规}
                rule: {count: [0, 1, 3]}
              - id: satisfaction
                title: 满意度
                weight: 3
                points: {survey: 调查结果}
                rule:
                  graded:
                    - {id: good, title: 良好, points: 3}
                    - {id: poor, title: 较差, points: 0}
              - id: economy
                title: 经济效益
                weight: 4
                points: {growth: 效益增长}
                rule: judged
        """

    static func bytes() throws -> [UInt8] {
        RubricFormat.write(try RubricFile.read(text, name: "small.yaml"))
    }
}
