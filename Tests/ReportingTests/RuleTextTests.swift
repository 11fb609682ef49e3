// Rules in words: each shape, either direction, and what a rule leaves unsaid.

import Evaluation
import Reporting
import Testing

@Suite("A rule in words")
struct RuleTextTests {
    private func words(
        _ rule: Rule, weight: String = "5", partOfWhole: Bool = false, _ language: Language = .zh
    ) -> String {
        let figure = Formula.figure(SampleLedger.id("a", FigureKind.self), yearsBack: 0)
        let indicator = Indicator(
            id: SampleLedger.id("i", IndicatorKind.self), title: "指标",
            group: SampleLedger.id("g", GroupKind.self), weight: SampleLedger.decimal(weight),
            measure: Measure(formula: figure, partOfWhole: partOfWhole), rule: rule)
        return RuleText(indicator, in: SampleRubric.rubric)(language)
    }

    private func linear(_ full: (String, Bool), _ zero: (String, Bool)) -> Rule {
        .linear(
            .init(
                full: .init(at: SampleLedger.decimal(full.0), beyond: full.1),
                zero: .init(at: SampleLedger.decimal(zero.0), beyond: zero.1)))
    }

    @Test("a falling line says both ends")
    func falling() {
        let rule = linear(("-0.05", true), ("0.10", true))
        #expect(words(rule, weight: "2") == "<= -5% 得 2; >= 10% 得 0; 其间按直线")
        #expect(
            words(rule, weight: "2", .en) == "<= -5% scores 2; >= 10% scores 0; linear between")
    }

    @Test("a rising line turns the signs round")
    func rising() {
        #expect(
            words(linear(("0.95", true), ("0.85", true))) == ">= 95% 得 5; <= 85% 得 0; 其间按直线")
    }

    @Test("an end beyond which the rule is silent is an equals sign, and said to be silent")
    func silentEnds() {
        #expect(
            words(linear(("0", false), ("0.10", true)), weight: "3")
                == "= 0% 得 3; >= 10% 得 0; 其间按直线; 低于 0% 未作规定")
        #expect(
            words(linear(("1", false), ("0.9", true)), weight: "4", .en)
                == "= 100% scores 4; <= 90% scores 0; linear between; nothing is said above 100%")
    }

    @Test("a proportion says whether it is capped")
    func proportion() {
        #expect(words(.proportion(.init(cap: nil))) == "指标值 × 5; 未设上限; 低于 0% 未作规定")
        #expect(
            words(.proportion(.init(cap: SampleLedger.decimal("1"))))
                == "指标值 × 5; 以 100% 为限; 低于 0% 未作规定")
    }

    @Test("a count names each step, and the lowest that give the same once")
    func count() {
        let table = ["0", "0", "0", "0", "0", "2", "4", "6", "8"].map(SampleLedger.decimal)
        #expect(
            words(.count(table), weight: "8") == "符合 8 项得 8; 7 项得 6; 6 项得 4; 5 项得 2; 4 项及以下得 0")
        let plain = ["0", "1", "2", "3"].map(SampleLedger.decimal)
        #expect(words(.count(plain), .en) == "3 met score 3; 2 score 2; 1 score 1; 0 score 0")
    }

    @Test("the other shapes")
    func others() {
        #expect(words(.allOrNothing, weight: "2") == "全部符合得 2, 否则得 0")
        #expect(words(.judged, weight: "10") == "由评价人在 0 至 10 分内评定, 须说明理由")
        let grades = [("excellent", "优秀", "5"), ("fair", "合格", "1")].map {
            Rule.GradePoints(
                id: SampleLedger.id($0.0, GradeKind.self), title: $0.1,
                points: SampleLedger.decimal($0.2))
        }
        #expect(words(.graded(grades)) == "优秀 5; 合格 1")
    }

    @Test("a measure that is a part of its whole says so")
    func partOfWhole() {
        let rule = linear(("0.95", true), ("0.85", true))
        #expect(words(rule, partOfWhole: true).hasSuffix("其间按直线; 部分不得大于整体"))
    }
}
