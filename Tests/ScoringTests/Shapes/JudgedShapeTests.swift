// Rules that read judgements: each answer, none, and what an evaluator chooses within a grade.

import Evaluation
import Testing

@testable import Scoring

struct JudgedShapeTests {
    private func expect(_ rule: String, _ rows: [(String, String)], weight: String = "10") throws {
        for (facts, standing) in rows {
            let scored = try ShapeSample.score(rule, facts, weight: weight)
            #expect(scored == standing, "\(rule) \(facts)")
        }
    }

    @Test("Weighted points add up what is met, once each of them is judged")
    func weighted() throws {
        try expect(
            "points: {a: 甲, b: 乙, c: 丙}\nrule: {weighted: {a: 3, b: 5.5, c: 1.5}}",
            [
                ("one.a=no one.b=no one.c=no", "scored 0"),
                ("one.a=yes one.b=no one.c=no", "scored 3"),
                ("one.a=no one.b=yes one.c=yes", "scored 7"),
                ("one.a=yes one.b=yes one.c=yes", "scored 10"),
                ("one.a=yes one.b=yes", "none"),
            ])
    }

    @Test("A count gives what its table says, which need not rise evenly")
    func count() throws {
        try expect(
            "points: {a: 甲, b: 乙, c: 丙}\nrule: {count: [0, 1, 4, 10]}",
            [
                ("one.a=no one.b=no one.c=no", "scored 0"),
                ("one.a=no one.b=no one.c=yes", "scored 1"),
                ("one.a=yes one.b=no one.c=yes", "scored 4"),
                ("one.a=yes one.b=yes one.c=yes", "scored 10"),
            ])
    }

    @Test("Occurrences cost by severity, down to zero or to another least: 重大每个扣3，一般每个扣1")
    func occurrences() throws {
        let points = "points: {major: 重大, minor: 一般}\n"
        try expect(
            points + "rule: {occurrences: {each: {major: -3, minor: -1}}}",
            [
                ("one.major=0 one.minor=0", "scored 10"), ("one.major=1 one.minor=0", "scored 7"),
                ("one.major=1 one.minor=2", "scored 5"), ("one.major=3 one.minor=1", "scored 0"),
                ("one.major=3 one.minor=2", "scored 0"), ("one.major=99 one.minor=0", "scored 0"),
                ("one.major=1", "none"),
            ])
        try expect(
            points + "rule: {occurrences: {base: 8, each: {major: -3, minor: -1}, least: 2}}",
            [
                ("one.major=0 one.minor=0", "scored 8"), ("one.major=2 one.minor=0", "scored 2"),
                ("one.major=2 one.minor=1", "scored 2"),
            ])
        try expect(
            points + "rule: {occurrences: {base: 0, each: {major: 2, minor: 0.5}}}",
            [
                ("one.major=0 one.minor=0", "scored 0"), ("one.major=4 one.minor=4", "scored 10"),
                ("one.major=4 one.minor=5", "not_computable"),
            ])
    }

    @Test("A grade gives its points")
    func graded() throws {
        try expect(
            """
            points: {p: 满意度}
            rule:
              graded:
                - {id: good, title: 良好, points: 10}
                - {id: fair, title: 合格, points: 3.3}
                - {id: poor, title: 不合格, points: 0}
            """,
            [
                ("one.p=good", "scored 10"), ("one.p=fair", "scored 33/10"),
                ("one.p=poor", "scored 0"),
            ])
    }

    private static let ranged = """
        points: {p: 效果}
        rule:
          graded_range:
            - {id: reached, title: 达成, range: "[80%, 100%]"}
            - {id: partly, title: 部分达成, range: "[60%, 80%)"}
            - {id: missed, title: 未达成, range: "[0%, 60%)"}
        """

    @Test("Within a grade's range the evaluator chooses; outside it nothing is scored")
    func gradedRange() throws {
        try expect(
            Self.ranged,
            [
                ("one.p=reached one:10", "scored 10"), ("one.p=reached one:8", "scored 8"),
                ("one.p=reached one:7.99", "none"), ("one.p=partly one:8", "none"),
                ("one.p=partly one:7.99", "scored 799/100"), ("one.p=partly one:6", "scored 6"),
                ("one.p=partly one:5.99", "none"), ("one.p=missed one:0", "scored 0"),
                ("one.p=missed one:6", "none"), ("one.p=reached", "none"), ("one:9", "none"),
            ])
    }

    @Test("An award outside its grade's range is not scored, and it is said which grade's it is")
    func outsideGrade() throws {
        var sample = try ShapeSample(Self.ranged)
        try sample.state("one.p=partly one:9")
        let outcome = try sample.ledger.outcome("one")
        #expect(outcome.state == .missing)
        #expect(outcome.reason == .outsideGrade(try GradeID("partly")))
        #expect(try sample.table().totals.unscored == Exact(10))
    }

    @Test("A point that vetoes makes nothing of the whole indicator, and is wanted like any other")
    func vetoes() throws {
        let rule = """
            points: {a: 制度, b: 资料, forged: {title: 造假, vetoes: yes}}
            rule: {count: [0, 4, 10]}
            """
        try expect(
            rule,
            [
                ("one.a=yes one.b=yes one.forged=no", "scored 10"),
                ("one.a=yes one.b=yes one.forged=yes", "scored 0"),
                ("one.forged=yes", "scored 0"), ("one.a=yes one.b=yes", "none"),
                ("one.a=yes one.forged=no", "none"),
            ])
        var sample = try ShapeSample(rule)
        try sample.state("one.a=yes one.b=yes one.forged=yes")
        #expect(try sample.ledger.outcome("one").reason == .vetoed(try PointID("forged")))
    }
}
