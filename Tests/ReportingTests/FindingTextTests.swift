// Every kind of finding says something in both languages, with its numbers.

import Evaluation
import Reporting
import Scoring
import Testing

@Suite("Findings in words")
struct FindingTextTests {
    private static let ten = SampleLedger.decimal("10")
    private static let quantity = Quantity(ten, .number)

    private static let kinds: [Finding.Kind] = [
        .declaredOverBlanks(total: ten, of: Exact(94), blanks: 2, points: Exact(6)),
        .declaredSumDiffers(total: ten, sum: Exact(9)), .declaredBlank, .declaredOverWeight(ten),
        .declaredDiffers(declared: ten, computed: Exact(7)),
        .declaredUnsupported(count: 21, points: Exact(94)),
        .declaredGradeDiffers(declared: "优", computed: nil),
        .questionOpen(.zeroDenominator, value: nil), .exemptionNotPermitted(.moved),
        .unavailable(cause: "系统停用"),
        .restated(own: quantity, earlier: quantity, declared: false),
        .magnitude(now: quantity, before: quantity), .notWhole(quantity),
        .partBelowZero(value: Exact(-1)), .clockClamped, .outsize,
        .sealedScoreStale(sealed: Exact(2), now: nil), .raised("数字可疑", by: "乙"),
        .sameActor("甲", at: .selfEvaluation),
        .weightsDiffer(sum: Exact(110), stated: Exact(100)),
        .awardsOverWeight(most: Exact(3), weight: Exact(2)), .noCap,
        .ruleSilent(below: .zero, above: nil), .zeroDenominatorOpen(), .gradeGap,
        .published(code: "residue", text: "沿用他处条文。"),
    ]

    @Test("each kind is a sentence in both languages, and no two kinds say the same")
    func sentences() {
        let all = Self.kinds.map { $0.sentence { NumberText.percent($0) } }
        for (kind, words) in zip(Self.kinds, all) {
            #expect(words.zh != kind.code && words.en != kind.code)
        }
        #expect(Set(all.map(\.zh)).count == Self.kinds.count)
        #expect(Set(all.map(\.en)).count == Self.kinds.count)
        #expect(Set(Self.kinds.map(\.code)).count == Self.kinds.count)
    }

    @Test("the numbers stand in the sentence")
    func numbers() {
        let words = Self.kinds[0].sentence { NumberText.percent($0) }
        #expect(words.zh == "申报总分 10 把 2 项空白（共 6 分）当作 0；只能说是 94 分中的得分。")
        #expect(
            words.en
                == "The declared total 10 counts 2 blank rows, worth 6, as 0; it is a score out of 94 only."
        )
    }

    @Test("a silent rule says in the measure's form where it is silent")
    func silence() {
        let kind = Finding.Kind.ruleSilent(below: .zero, above: .one)
        #expect(
            kind.sentence { NumberText.measure($0, .percent) }.zh == "指标值低于 0% 或高于 100% 时，规则没有规定。")
        #expect(
            kind.sentence { NumberText.measure($0, .number) }.en
                == "The rule says nothing below 0 or above 1.")
    }
}
