// Every doubt about a rubric as a sentence, in both languages.

import Evaluation
import Reporting
import Testing

@testable import Scoring

@Suite("Doubts about a rubric in words")
struct DoubtTextTests {
    private static let percent = RubricDoubt.Form.measure(.percent)
    private static let five = RuleCourse.End(Exact(5), closed: true)
    private static let six = RuleCourse.End(Exact(6), closed: false)
    private static let tenth = RubricDoubt.Value(
        exact: Exact(numerator: 1, denominator: 10) ?? .one, form: percent)

    private static func grade(_ id: String) -> GradeID { SampleLedger.id(id, GradeKind.self) }

    private static let said: [(RubricDoubt, String, String)] = [
        (
            .silent(.init(from: five, to: six, form: .measure(.number))),
            "指标值 [5, 6) 时，规则没有规定。", "The rule says nothing of values [5, 6)."
        ),
        (
            .silent(.init(from: nil, to: six, form: percent)),
            "指标值 < 600% 时，规则没有规定。", "The rule says nothing of values < 600%."
        ),
        (
            .silent(.init(from: five, to: five, form: .points)),
            "评分 = 5 时，规则没有规定。", "The rule says nothing of awards = 5."
        ),
        (
            .overlap(.init(from: five, to: nil, form: .measure(.number))),
            "指标值 >= 5 也落在别的一档里，得分不同；以写在前面的为准。",
            "Values >= 5 also fall where another range gives other points; the one written first decides."
        ),
        (
            .jump(at: tenth, from: Exact(4), to: .zero),
            "指标值 10% 处得分由 4 跳到 0，直线与相邻的一档不相接。",
            "At 10% the points leap from 4 to 0: the straight line does not meet its neighbour."
        ),
        (
            .valley(at: tenth), "指标值升到 10% 时，得分降过之后又回升。",
            "At 10% the points rise again after they had fallen."
        ),
        (
            .unreachable(
                .band(
                    from: nil, to: .init(at: SampleLedger.decimal("0"), closed: false), percent)),
            "区间 < 0% 用不上：前面的区间已包含它，或指标值到不了。",
            "The band < 0% decides nothing: bands before it hold all of it, or the measure "
                + "cannot get there."
        ),
        (
            .unreachable(.row([grade("A"), grade("B")])), "表中 A B 一行用不上：要点评不出这些等级。",
            "The row A B is never looked up: the points cannot be given these grades."
        ),
        (
            .unreachable(.grade(title: "优", atLeast: Exact(95), most: Exact(90))),
            "等级 优 要 95 分，总分至多 90 分。", "Grade 优 needs 95, the total reaches 90 at most."
        ),
        (
            .cliff(among: 100, points: Exact(15)), "总数不足 100 时，一件之差就决定 15 分。",
            "Where fewer than 100 are counted, a single one decides 15 points."
        ),
        (
            .cliff(among: nil, points: Exact(15)), "不论总数多少，一件之差就决定 15 分。",
            "However many are counted, a single one decides 15 points."
        ),
        (
            .unlimited(weight: Exact(5)), "规则可以一直加分，没有上限，分值只有 5 分。",
            "The rule adds points without end; the weight is 5."
        ),
        (
            .caseUnused(.priorMissing), "特殊情形 prior_missing 在本指标不会出现。",
            "The special case prior_missing never comes up here."
        ),
        (
            .namesOther(title: "预算完成率"), "文字里写的是别的指标“预算完成率”。",
            "The text names another indicator, “预算完成率”."
        ),
        (
            .tableGap(first: [grade("A"), grade("A")], missing: 3, of: 5),
            "5 种等级组合中有 3 种在表中没有对应的行，如 A A。",
            "Of 5 combinations of grades 3 have no row in the table, such as A A."
        ),
    ]

    @Test("Each says what it found, with its numbers")
    func sentences() {
        for (doubt, zh, en) in Self.said {
            #expect(doubt.sentence(.zh) == zh)
            #expect(doubt.sentence(.en) == en)
        }
        let unused = RubricDoubt.Unused.allCases.map { RubricDoubt.unused($0).sentence }
        #expect(Set(unused.map(\.zh)).count == unused.count)
        #expect(Set(unused.map(\.en)).count == unused.count)
        let codes = Set(Self.said.map(\.0.code)).union([.unused])
        let others: Set<RubricDoubt.Code> = [
            .weightsDiffer, .awardsOverWeight, .noCap, .zeroDenominatorOpen, .gradeGap,
        ]
        #expect(codes.union(others) == Set(RubricDoubt.Code.allCases))
    }
}
