// A small invented rubric: one indicator of each way to score.

enum RecordingRubric {
    static let text = """
        id: small-2021
        title: 简表
        source: 测试用表
        full: 100
        figures:
          - {id: staff, title: 在职人员数, unit: 人}
          - {id: posts, title: 编制数, unit: 人}
          - {id: sangong, title: 三公经费, unit: 万元, basis: budget}
        groups:
          - id: input
            title: 投入
            weight: 60
            indicators:
              - id: staffing_rate
                title: 在职人员控制率
                weight: 20
                measure: staff / posts
                rule: {linear: {full: "<= 100%", zero: ">= 115%"}}
              - id: sangong_rate
                title: “三公经费”变动率
                weight: 20
                measure: (sangong - prior(sangong)) / prior(sangong)
                rule: {linear: {full: "<= -5%", zero: ">= 10%"}}
              - id: disclosure
                title: 预决算信息公开性
                weight: 20
                points:
                  published: 已公开预决算信息
                  content: 公开内容合规
                rule: {count: [0, 5, 20]}
          - id: effect
            title: 效果
            weight: 40
            indicators:
              - id: economic
                title: 经济效益
                weight: 20
                points: {growth: 带来增长}
                rule: judged
              - id: satisfaction
                title: 服务对象满意度
                weight: 20
                points: {survey: 调查结果}
                rule:
                  graded:
                    - {id: good, title: 良好, points: 20}
                    - {id: fail, title: 不合格, points: 0}

        """
}
