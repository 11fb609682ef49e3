// The words of closed choices in a rubric file, in English or Chinese.

import Evaluation

extension InputWords {
    static let kind = Vocabulary<Indicator.Kind>([
        (.bonus, ["bonus", "加分"]), (.penalty, ["penalty", "扣分"]), (.veto, ["veto", "否决"]),
    ])

    static let role = Vocabulary<ScaleGrade.Role>([
        (.given, ["given", "可评"]), (.between, ["between", "中间"]),
        (.insufficient, ["insufficient", "数据不足"]),
        (.notApplicable, ["not_applicable", "不适用"]),
    ])

    static let gather = Vocabulary<Rule.Gather>([
        (.mean, ["mean", "平均"]), (.median, ["median", "中位数"]),
        (.smallest, ["smallest", "最低", "最小"]), (.largest, ["largest", "最高", "最大"]),
        (.sum, ["sum", "合计"]),
    ])

    static let counted = Vocabulary<Rule.Steps.Counted>([
        (.full, ["full", "满步"]), (.started, ["started", "起步"]),
        (.proRata, ["pro_rata", "按比例"]),
    ])

    static let meets = Vocabulary<Rule.Target.Meets>([
        (.atLeast, ["at_least", ">=", "≥", "不低于"]), (.exactly, ["exactly", "=", "等于"]),
        (.atMost, ["at_most", "<=", "≤", "不高于"]),
    ])

    static let question = Vocabulary<InterpretationQuestion>([
        (.zeroDenominator, ["zero_denominator", "分母为零"]),
        (.zeroToZero, ["zero_to_zero", "零比零"]),
        (.zeroToPositive, ["zero_to_positive", "上年为零"]),
        (.negativeBase, ["negative_base", "上年为负"]),
        (.overWhole, ["over_whole", "超过整体"]), (.silent, ["silent", "未作规定"]),
        (.awardOverWeight, ["award_over_weight", "超过分值"]),
        (.priorMissing, ["prior_missing", "缺上年数"]),
    ])

    /// What a case can come to, but for points of its own, which are a number.
    static let choice = Vocabulary<InterpretationChoice>([
        (.full, ["full", "满分"]), (.zero, ["zero", "零分"]), (.capped, ["capped", "封顶"]),
        (.notApplicable, ["not_applicable", "不适用"]),
    ])
}
