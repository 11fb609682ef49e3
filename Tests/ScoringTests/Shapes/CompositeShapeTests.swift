// Rules made of others: items of a list, parts, categories, and years.

import Evaluation
import Testing

@testable import Scoring

struct CompositeShapeTests {
    private func expect(_ rule: String, _ rows: [(String, String)], weight: String = "10") throws {
        for (facts, standing) in rows {
            let scored = try ShapeSample.score(rule, facts, weight: weight)
            #expect(scored == standing, "\(rule) \(facts)")
        }
    }

    /// Items graded with a coefficient each.
    private static func graded(_ gather: String, _ more: String = "") -> String {
        """
        points: {progress: 完成程度}
        \(more)
        rule:
          items:
            list: tasks
            \(gather)
            rule:
              graded:
                - {id: all, title: 全部完成, points: 1}
                - {id: mostly, title: 基本完成, points: 0.8}
                - {id: partly, title: 部分完成, points: 0.5}
                - {id: none, title: 未完成, points: 0}
        """
    }

    private static let three =
        "+a +b +c one.progress#a=all one.progress#b=mostly one.progress#c=none"

    @Test("Items are gathered by mean, median, smallest or largest, and multiplied by the weight")
    func items() throws {
        for (gather, standing) in [
            ("mean", "scored 6"), ("median", "scored 8"), ("smallest", "scored 0"),
            ("largest", "scored 10"),
        ] {
            try expect(Self.graded("gather: \(gather)"), [(Self.three, standing)])
        }
        try expect(
            Self.graded("gather: median"),
            [
                ("+a +b one.progress#a=mostly one.progress#b=partly", "scored 13/2"),
                ("+a one.progress#a=partly", "scored 5"),
                ("+a +b one.progress#a=all", "none"), ("", "none"),
            ])
    }

    @Test(
        "A mean is weighed by a figure of each item; where all weigh nothing the question is open")
    func weighedItems() throws {
        let two = "+a +b one.progress#a=all one.progress#b=partly "
        let rule = Self.graded("gather: mean\n    weigh: cost")
        try expect(
            rule,
            [
                (two + "cost#a=30 cost#b=10", "scored 35/4"),
                (two + "cost#a=0 cost#b=10", "scored 5"),
                (two + "cost#a=30", "none"),
                (two + "cost#a=0 cost#b=0", "not_computable"),
            ])
        try expect(
            Self.graded("gather: mean\n    weigh: cost", "cases: {zero_denominator: full}"),
            [(two + "cost#a=0 cost#b=0", "scored 10")])
    }

    @Test("A sum adds points from its base, each as it is, and stops at zero")
    func sum() throws {
        let violations = """
            points: {severity: 程度}
            rule:
              items:
                list: tasks
                gather: sum
                rule: {occurrences: {base: 0, each: {severity: -3}, least: -100}}
            """
        try expect(
            violations,
            [
                ("+a one.severity#a=0", "scored 10"), ("+a one.severity#a=1", "scored 7"),
                ("+a +b one.severity#a=1 one.severity#b=2", "scored 1"),
                ("+a +b one.severity#a=2 one.severity#b=2", "scored 0"),
                ("+a +b one.severity#a=2", "none"), ("", "none"),
            ])
        let credits = """
            points: {a: 甲, b: 乙}
            rule:
              items: {list: tasks, gather: sum, base: 1, rule: {weighted: {a: 4, b: 2}}}
            """
        try expect(
            credits,
            [
                ("+x one.a#x=no one.b#x=no", "scored 1"),
                ("+x +y one.a#x=yes one.b#x=no one.a#y=yes one.b#y=no", "scored 9"),
                (
                    "+x +y one.a#x=yes one.b#x=yes one.a#y=yes one.b#y=no", "not_computable"
                ),
            ])
    }

    @Test("Four questions of each task of the year: the share of them that is met")
    func questions() throws {
        let rule = """
            points: {target: 目标, progress: 进度, quality: 质量, effect: 效果}
            rule:
              items: {list: tasks, gather: mean, rule: {count: [0, 0.25, 0.5, 0.75, 1]}}
            """
        func task(_ id: String, met: Int) -> String {
            let points = ["target", "progress", "quality", "effect"]
            return points.enumerated().map {
                "one.\($0.element)#\(id)=\($0.offset < met ? "yes" : "no")"
            }.joined(separator: " ")
        }
        try expect(
            rule,
            [
                ("+a +b \(task("a", met: 4)) \(task("b", met: 2))", "scored 15/2"),
                ("+a +b \(task("a", met: 0)) \(task("b", met: 0))", "scored 0"),
                ("+a \(task("a", met: 4))", "scored 10"),
            ])
    }

    @Test("Items may be measured, each by its own figures; a sum over them may be a measure")
    func measuredItems() throws {
        try expect(
            """
            measure: used / cost
            rule:
              items:
                list: tasks
                gather: mean
                rule: {linear: {full: ">= 90%", zero: "<= 50%"}}
            """,
            [
                ("+a +b cost#a=10 used#a=9 cost#b=10 used#b=7", "scored 15/2"),
                ("+a +b cost#a=10 used#a=5 cost#b=10 used#b=1", "scored 0"),
                ("+a +b cost#a=10 used#a=5 cost#b=0 used#b=1", "not_computable"),
                ("+a +b cost#a=10 used#a=5 cost#b=10", "none"),
            ])
        try expect(
            "measure: sum(used) / sum(cost)\nrule: {proportion: {cap: 100%}}",
            [
                ("+a +b cost#a=10 used#a=9 cost#b=30 used#b=1", "scored 5/2"),
                ("+a cost#a=10 used#a=10", "scored 10"),
                ("+a +b cost#a=10 used#a=9 cost#b=30", "none"),
            ])
    }

    @Test("A sum waits until something is listed; under rules 2 it was zero until then")
    func emptyList() throws {
        let rule = "measure: sum(used) / budget\nrule: {proportion: {cap: 100%}}"
        for (facts, rules, standing) in [
            ("budget=10", 2, "scored 0"), ("budget=10", 3, "none"),
            ("budget=10 +a", 3, "none"), ("budget=10 +a used#a=5", 3, "scored 5"),
        ] {
            #expect(try ShapeSample.score(rule, facts, rules: rules) == standing, "\(facts)")
        }
        var sample = try ShapeSample(rule)
        let budget = FigureReading(figure: try FigureID("budget"), yearsBack: 0)
        #expect(
            try sample.ledger.outcome("one").reason
                == .missing([
                    .items(try ListID("tasks")), .figure(budget, period: FiscalYear(2021)),
                ]))
        try sample.state("budget=10")
        #expect(try sample.ledger.outcome("one").reason == .missing([.items(try ListID("tasks"))]))
    }

    @Test("Parts are each scored out of the weight, and gathered")
    func parts() throws {
        func rule(_ gather: String) -> String {
            """
            rule:
              parts:
                gather: \(gather)
                parts:
                  - {title: 完成, measure: done / planned, rule: {linear: {full: ">= 100%", zero: "<= 90%"}}}
                  - {title: 满意, measure: rate, rule: {proportion: {cap: 100%}}}
                  - {title: 逾期, measure: days / 10, rule: {steps: {within: "<= 0", step: 10%, each: -1, counted: full}}}
            """
        }
        // 5 of the first, 8 of the second, 9 of the third.
        let facts = "done=95 planned=100 rate=80 days=1"
        for (gather, standing) in [
            ("smallest", "scored 5"), ("largest", "scored 9"), ("median", "scored 8"),
            ("mean", "scored 22/3"), ("sum", "not_computable"),
        ] {
            try expect(rule(gather), [(facts, standing)])
        }
        try expect(
            rule("smallest"),
            [
                ("done=100 planned=100 rate=100 days=0", "scored 10"),
                ("done=90 planned=100 rate=100 days=0", "scored 0"),
                ("done=95 planned=100 rate=80", "none"),
                ("done=95 planned=0 rate=80 days=0", "not_computable"),
            ])
    }

    @Test("Each category has its own rule; without a category nothing is scored")
    func categories() throws {
        try expect(
            """
            measure: done / planned
            rule:
              by_category:
                category: region
                rules:
                  east: {linear: {full: ">= 95%", zero: "<= 85%"}}
                  west: {linear: {full: ">= 90%", zero: "<= 70%"}}
            """,
            [
                ("done=90 planned=100 region=east", "scored 5"),
                ("done=90 planned=100 region=west", "scored 10"),
                ("done=85 planned=100 region=east", "scored 0"),
                ("done=85 planned=100 region=west", "scored 15/2"),
                ("done=90 planned=100", "none"), ("region=east", "none"),
            ])
    }

    @Test("How many of three years reach it, each at its end and below it")
    func kOfN() throws {
        let rule = """
            measure: at_least(rate, 0.9) + at_least(prior(rate), 0.9) + at_least(prior(rate, 2), 0.9)
            form: number
            rule:
              bands:
                - {when: "= 3", points: 10}
                - {when: "= 2", points: 6}
                - {when: "[0, 1]", points: 0}
            """
        try expect(
            rule,
            [
                ("rate=90 rate@2020=90 rate@2019=95", "scored 10"),
                ("rate=90 rate@2020=89.99 rate@2019=95", "scored 6"),
                ("rate=10 rate@2020=89.99 rate@2019=95", "scored 0"),
                ("rate=90 rate@2020=90", "none"), ("rate=90 rate@2020=90 rate@2019=?", "none"),
            ])
    }

    @Test("The mean of the years there are leaves out what is not to be had, and waits for a blank")
    func availableMean() throws {
        try expect(
            """
            measure: available_mean(rate, prior(rate), prior(rate, 2))
            rule: {proportion: {cap: 100%}}
            """,
            [
                ("rate=90 rate@2020=60 rate@2019=30", "scored 6"),
                ("rate=90 rate@2020=60 rate@2019=?", "scored 15/2"),
                ("rate=90 rate@2020=? rate@2019=?", "scored 9"),
                ("rate=? rate@2020=? rate@2019=?", "none"),
                ("rate=90 rate@2020=60", "none"),
            ])
    }
}
