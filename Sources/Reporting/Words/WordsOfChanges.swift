// The words of comparisons and trends.

package import Scoring

extension ChangeCause {
    /// What a difference is put down to.
    package var words: Bilingual {
        switch self {
        case .rubric: Bilingual("体系", "rubric")
        case .interpretation: Bilingual("口径解释", "interpretation")
        case .exemption: Bilingual("不适用", "exemption")
        case .restatement: Bilingual("口径调整", "restatement")
        case .figure: Bilingual("数据", "figures")
        case .judgement: Bilingual("判定", "judgement")
        case .award: Bilingual("评分", "award")
        case .adjustment: Bilingual("复核调整", "adjustment")
        case .newlyScored: Bilingual("补评", "newly scored")
        case .noLongerScored: Bilingual("转为未评", "now unscored")
        case .rounding: Bilingual("进位", "rounding")
        case .limit: Bilingual("封顶与限制", "caps and limits")
        case .stale: Bilingual("封存后未重核", "sealed score left behind")
        }
    }
}

extension ChangeRate.Reason {
    /// Why there is no rate.
    package var words: Bilingual {
        switch self {
        case .zeroPrior: Bilingual("不可计算(上年为零)", "not computable (zero before)")
        case .negativePrior: Bilingual("不可计算(上年为负)", "not computable (negative before)")
        case .missing: Bilingual("-", "-")
        case .percentagePoints: Bilingual("百分点", "percentage points")
        case .unitsDiffer: Bilingual("单位不同", "units differ")
        case .weightsDiffer: Bilingual("满分不同, 不算变动率", "out of different totals, no rate")
        case .gap: Bilingual("中间缺年度", "years between are missing")
        }
    }
}

extension Words {
    static let comparedFrom = Bilingual("对比自", "From")
    static let comparedTo = Bilingual("对比至", "To")
    static let difference = Bilingual("增减", "Change")
    static let scoreRate = Bilingual("得分率", "Of weight")
    static let changeRate = Bilingual("变动率", "Rate")
    static let becauseOf = Bilingual("原因", "Because of")
    static let noSuchIndicator = Bilingual("无此项", "not in it")
    static let same = Bilingual("没有差别。", "Nothing differs.")
    static let kind = Bilingual("类别", "Kind")
    static let before = Bilingual("前", "From")
    static let after = Bilingual("后", "To")
    static let totalPoints = Bilingual("总分", "Total")
    static let nothingOverYears = Bilingual("各年度都没有。", "No year has it.")

    static func rubricsDiffer(_ weights: Int, onlyOne: Int) -> Bilingual {
        var zh: [String] = []
        var en: [String] = []
        if weights > 0 {
            zh.append("\(weights) 项分值不同")
            en.append(English.count(weights, "weight differs", "weights differ"))
        }
        if onlyOne > 0 {
            zh.append("\(onlyOne) 项只在一方")
            en.append(English.count(onlyOne, "indicator", "indicators") + " in one only")
        }
        if zh.isEmpty { return Bilingual("! 指标体系不同", "! the rubrics differ") }
        return Bilingual(
            "! 指标体系不同: \(zh.joined(separator: ", "))",
            "! the rubrics differ: \(en.joined(separator: ", "))")
    }

    /// What a score became.
    static func became(_ state: Bilingual) -> Bilingual {
        Bilingual("现: \(state.zh)", "now: \(state.en)")
    }

    static func openPoints(_ points: String) -> Bilingual {
        Bilingual("缺 \(points)", "\(points) open")
    }
    static func leftOut(_ points: String) -> Bilingual {
        Bilingual("不适用 \(points)", "\(points) not applicable")
    }

    static func differenceIs(_ difference: String) -> Bilingual {
        Bilingual("增减 \(difference)", "change \(difference)")
    }

    static func differenceWithin(_ low: String, _ high: String) -> Bilingual {
        Bilingual("总分增减可在 [\(low), \(high)]", "the totals can still differ by [\(low), \(high)]")
    }

    static func rateIs(_ rate: String) -> Bilingual { Bilingual("变动率 \(rate)", "rate \(rate)") }
    static func unchanged(_ count: Int) -> Bilingual {
        Bilingual(
            "其余 \(count) 项相同", English.count(count, "other is the same", "others are the same"))
    }

    static func unchangedFigures(_ count: Int) -> Bilingual {
        Bilingual(
            "\(count) 项数据都相同",
            count == 1 ? "the one figure is the same" : "all \(count) figures are the same")
    }

    static func weightChange(_ from: String, _ to: String) -> Bilingual {
        Bilingual("分值 \(from) -> \(to)", "weight \(from) -> \(to)")
    }
}
