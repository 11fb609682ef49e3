// What the closed kinds of the evaluation are called in both languages.

package import Evaluation
package import Scoring

extension Stage {
    /// The stage by its name.
    package var words: Bilingual {
        switch self {
        case .selfEvaluation: Bilingual("自评", "self-evaluation")
        case .department: Bilingual("部门评价", "department evaluation")
        case .finance: Bilingual("财政评价", "finance evaluation")
        case .review: Bilingual("复核", "review")
        case .audit: Bilingual("审计", "audit")
        }
    }
}

extension Stage {
    /// The stage as the heading of a column: in English by its id.
    var heading: Bilingual { Bilingual(words.zh, rawValue) }
}

extension IndicatorState {
    /// The state in a word or two.
    package var words: Bilingual {
        switch self {
        case .scored: Bilingual("有分", "scored")
        case .missing: Bilingual("缺", "missing")
        case .notApplicable: Bilingual("不适用", "not applicable")
        case .notComputable: Bilingual("不可计算", "not computable")
        case .silent: Bilingual("规则未定", "rule is silent")
        }
    }
}

extension InterpretationQuestion {
    /// What is open, as a short statement.
    package var words: Bilingual {
        switch self {
        case .zeroDenominator: Bilingual("分母为零", "the divisor is zero")
        case .zeroToZero: Bilingual("零比零", "zero over zero")
        case .zeroToPositive: Bilingual("上年为零", "last year is zero")
        case .negativeBase: Bilingual("上年为负", "last year is negative")
        case .overWhole: Bilingual("部分大于整体", "a part exceeds its whole")
        case .silent: Bilingual("规则未定", "the rule is silent")
        case .awardOverWeight: Bilingual("规则给分高于分值", "the rule gives more than the weight")
        case .priorMissing: Bilingual("上年数不可得", "last year's figure is not to be had")
        }
    }
}

extension InterpretationChoice {
    /// What is chosen.
    package var words: Bilingual {
        switch self {
        case .full: Bilingual("得满分", "full marks")
        case .zero: Bilingual("得零分", "zero")
        case .capped: Bilingual("以限度为准", "held to the limit")
        case .notApplicable: Bilingual("不适用", "not applicable")
        case .points: Bilingual("给定分数", "so many points")
        }
    }
}

extension Treatment {
    /// What becomes of the weight.
    package var words: Bilingual {
        switch self {
        case .full: Bilingual("得满分", "full marks")
        case .leftOut: Bilingual("剔除分值", "left out of the total")
        case .moved: Bilingual("分值转移", "weight moved to others")
        }
    }
}

extension Basis {
    /// The version of a figure.
    package var words: Bilingual {
        switch self {
        case .budget: Bilingual("预算数", "budget")
        case .adjusted: Bilingual("调整预算数", "adjusted budget")
        case .final: Bilingual("决算数", "final accounts")
        case .actual: Bilingual("实际数", "actual")
        }
    }
}

extension FindingAnswer {
    /// The answer in a word.
    package var words: Bilingual {
        switch self {
        case .accepted: Bilingual("属实", "accepted")
        case .explained: Bilingual("已说明", "explained")
        case .rejected: Bilingual("不成立", "rejected")
        case .corrected: Bilingual("已更正", "corrected")
        }
    }
}

extension Finding.Severity {
    /// How grave it is.
    package var words: Bilingual {
        switch self {
        case .serious: Bilingual("严重", "Serious")
        case .doubtful: Bilingual("存疑", "Doubtful")
        case .notice: Bilingual("提示", "Notice")
        }
    }
}

extension FactType {
    /// What is stated by such an event.
    package var words: Bilingual {
        switch self {
        case .ledgerOpened: Bilingual("建账", "ledger opened")
        case .rubricAdopted: Bilingual("采用体系", "rubric adopted")
        case .agencyRegistered: Bilingual("登记部门", "agency registered")
        case .interpretationAdopted: Bilingual("口径解释", "interpretation")
        case .evaluationOpened: Bilingual("建评价", "evaluation opened")
        case .itemListed: Bilingual("列项", "item")
        case .categoryStated: Bilingual("分类", "category")
        case .figureRecorded: Bilingual("数据", "figure")
        case .figureUnavailable: Bilingual("数据不可得", "figure not to be had")
        case .pointJudged: Bilingual("判定", "judgement")
        case .scoreAwarded: Bilingual("评分", "award")
        case .scoreAdjusted: Bilingual("复核调整", "adjustment")
        case .scoreComputed: Bilingual("核算", "score")
        case .indicatorExempted: Bilingual("不适用", "exemption")
        case .declarationRecorded: Bilingual("申报", "declaration")
        case .findingRaised: Bilingual("提出疑点", "finding raised")
        case .findingAnswered: Bilingual("答复疑点", "finding answered")
        case .entryWithdrawn: Bilingual("撤回", "withdrawal")
        case .evaluationSealed: Bilingual("封存", "seal")
        case .evaluationReopened: Bilingual("重开", "reopening")
        case .narrativeRecorded: Bilingual("报告文字", "report text")
        case .actorEnrolled: Bilingual("登记记录人", "actor enrolled")
        case .actorRevoked: Bilingual("注销记录人", "actor revoked")
        case .clockReset: Bilingual("校正时钟", "clock reset")
        case .evidenceFiled: Bilingual("归档证据", "evidence filed")
        case .documentErased: Bilingual("删除证据", "evidence erased")
        }
    }
}

extension Role {
    /// Who may do what, in a word.
    package var words: Bilingual {
        switch self {
        case .auditor: Bilingual("审计", "auditor")
        case .evaluator: Bilingual("评价", "evaluator")
        case .reviewer: Bilingual("复核", "reviewer")
        case .administrator: Bilingual("管理", "administrator")
        }
    }
}

extension RoundingMode {
    /// The way to round.
    package var words: Bilingual {
        switch self {
        case .halfUp: Bilingual("四舍五入", "half up")
        case .halfEven: Bilingual("四舍六入五成双", "half to even")
        case .down: Bilingual("舍去", "down")
        case .up: Bilingual("进一", "up")
        }
    }
}
