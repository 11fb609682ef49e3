// The phrases of the rules of scoring rules 2.

import Evaluation

extension Words {
    static func slope(_ interval: String, _ from: String, _ to: String) -> Bilingual {
        Bilingual(
            "\(interval) 由 \(from) 到 \(to) 按直线",
            "\(interval) from \(from) to \(to) in a straight line")
    }

    static let eachBelow = Bilingual("每低", "each")
    static let eachAbove = Bilingual("每高", "each")
    static let eachOutside = Bilingual("每偏离", "each")

    static func step(_ side: Bilingual, _ step: String, _ change: Bilingual) -> Bilingual {
        Bilingual("\(side.zh) \(step) \(change.zh)", "\(side.en) \(step) outside \(change.en)")
    }

    static func change(_ points: String, isLess: Bool) -> Bilingual {
        isLess
            ? Bilingual("扣 \(points)", "costs \(points)")
            : Bilingual("加 \(points)", "adds \(points)")
    }

    static func least(_ points: String) -> Bilingual {
        points == "0"
            ? Bilingual("扣完为止", "down to 0") : Bilingual("最低 \(points)", "no less than \(points)")
    }

    static func targetMet(_ sign: String, _ target: Bilingual, _ weight: String) -> Bilingual {
        Bilingual(
            "完成值 \(sign) 目标值（\(target.zh)）得 \(weight)",
            "done \(sign) target (\(target.en)) scores \(weight)")
    }

    static let weighted = Bilingual("符合的要点各自得分", "points for each point met")
    static let chosenWithin = Bilingual(
        "在等次区间内评定, 须说明理由", "awarded within the grade's range, with grounds")

    static func base(_ points: String) -> Bilingual {
        Bilingual("基础分 \(points)", "begins at \(points)")
    }

    static func eachOf(_ point: String, _ change: Bilingual) -> Bilingual {
        Bilingual("\(point) 每个\(change.zh)", "each \(point) \(change.en)")
    }

    static func eachItem(_ list: String, _ rule: Bilingual) -> Bilingual {
        Bilingual("\(list)逐项（\(rule.zh)）", "each of \(list) (\(rule.en))")
    }

    /// What brings a limit about: too few points, or a veto that is struck.
    static func limitCause(_ indicator: String, points: String?, below: String?) -> Bilingual {
        guard let below else {
            return Bilingual("\(indicator) 查实", "\(indicator) is struck")
        }
        let shown = points.map { " \($0)" } ?? ""
        return Bilingual("\(indicator)\(shown) < \(below)", "\(indicator)\(shown) < \(below)")
    }

    static func limited(_ cause: Bilingual, grade: String?, total: String?) -> Bilingual {
        let term = limitTerm(cause, grade: grade, total: total)
        return Bilingual("限制: \(term.zh)", "limit: \(term.en)")
    }

    static func limitTerm(_ cause: Bilingual, grade: String?, total: String?) -> Bilingual {
        let zh = [grade.map { "等级至多 \($0)" }, total.map { "总分至多 \($0)" }].compactMap { $0 }
        let en = [grade.map { "grade at most \($0)" }, total.map { "total at most \($0)" }]
        return Bilingual(
            "\(cause.zh): \(zh.joined(separator: ", "))",
            "\(cause.en): \(en.compactMap { $0 }.joined(separator: ", "))")
    }

    static let limitsLabel = Bilingual("限制", "Limits")
    static let totalRounding = Bilingual("总分进位", "Total rounded")
    static let rangeOfTotal = Bilingual("总分范围", "Total within")
    static let bonusCap = Bilingual("加分合计", "All bonuses")
    static let penaltyCap = Bilingual("扣分合计", "All penalties")
    static func atMost(_ points: String) -> Bilingual {
        Bilingual("至多 \(points)", "at most \(points)")
    }
    static func totalRounded(
        _ digits: Int, _ mode: Bilingual, _ scope: Rounding.Scope
    ) -> Bilingual {
        let isShown = scope == .shown
        return Bilingual(
            "\(digits) 位小数, \(mode.zh), \(isShown ? "只用于显示, 定级不用" : "先取舍再定级")",
            "\(English.count(digits, "place", "places")), \(mode.en), \(isShown ? "to be shown, not graded" : "before it is graded")"
        )
    }

    static func gathered(
        _ gather: Bilingual, weighedBy weigh: String? = nil, times weight: String? = nil
    ) -> Bilingual {
        let byZh = weigh.map { "按\($0)加权" } ?? ""
        let byEn = weigh.map { " weighed by \($0)" } ?? ""
        let times = weight.map { " × \($0)" } ?? ""
        return Bilingual("\(byZh)\(gather.zh)\(times)", "\(gather.en)\(byEn)\(times)")
    }

    static func summed(from base: String) -> Bilingual {
        Bilingual("从 \(base) 起逐项累计, 不低于 0", "added up from \(base), down to 0")
    }

    static func named(_ title: String, _ rule: Bilingual) -> Bilingual {
        Bilingual("\(title)（\(rule.zh)）", "\(title) (\(rule.en))")
    }

    static func listed(_ clauses: [Bilingual]) -> Bilingual {
        Bilingual(
            clauses.map(\.zh).joined(separator: ", "), clauses.map(\.en).joined(separator: ", "))
    }

    static func byCategory(_ title: String) -> Bilingual {
        Bilingual("按\(title)", "by \(title)")
    }

    static func movedTo(_ own: String, _ added: String) -> Bilingual {
        Bilingual("分值 \(own) + 转入 \(added)", "weight \(own) + \(added) moved to it")
    }

    static let noTotal = Bilingual("各项分别定级, 不计总分", "each indicator has a grade; there is no total")
    static let noTotalShort = Bilingual("不计总分", "no total")
    static let weakestLink = Bilingual("以最低等级为准", "the lowest grade decides")
    static let plus = Bilingual("另有较高的取其上一档", "one up where another is better")
    static let lookup = Bilingual("按等级组合查表", "by the grades given")

    static func vetoes(_ point: String) -> Bilingual {
        Bilingual("\(point) 成立即得 0", "0 where \(point) is met")
    }

    static func settledCase(
        _ question: Bilingual, _ choice: Bilingual, _ points: String?
    ) -> Bilingual {
        let zh = points.map { "得 \($0)" } ?? choice.zh
        let en = points.map(English.points) ?? choice.en
        return Bilingual("\(question.zh): \(zh)", "\(question.en): \(en)")
    }
}

extension Rule.Steps.Counted {
    /// When a step counts.
    var words: Bilingual {
        switch self {
        case .full: Bilingual("满一档才计", "full steps only")
        case .started: Bilingual("不足一档按一档计", "begun steps count")
        case .proRata: Bilingual("不足一档按比例计", "in proportion")
        }
    }
}

extension Rule.Gather {
    /// How several become one.
    var words: Bilingual {
        switch self {
        case .mean: Bilingual("取平均", "their mean")
        case .median: Bilingual("取中位数", "their median")
        case .smallest: Bilingual("取最低", "the lowest")
        case .largest: Bilingual("取最高", "the highest")
        case .sum: Bilingual("相加", "their sum")
        }
    }
}

extension Rule.Target.Meets {
    var sign: String {
        switch self {
        case .atLeast: ">="
        case .exactly: "="
        case .atMost: "<="
        }
    }

    /// What a miss scores.
    func miss(_ zeroAt: String?) -> Bilingual {
        switch (self, zeroAt) {
        case (.atLeast, nil):
            Bilingual("未达到的按完成值占目标值的比例", "else in proportion to the target")
        case (_, nil): Bilingual("否则得 0", "else 0")
        case (_, let zeroAt?):
            Bilingual(
                "否则按比例递减, 到目标值的 \(zeroAt) 得 0", "else falling to 0 at \(zeroAt) of the target")
        }
    }
}

extension Indicator.Kind {
    /// What its points do.
    package var words: Bilingual {
        switch self {
        case .bonus: Bilingual("加分项", "bonus")
        case .penalty: Bilingual("扣分项", "penalty")
        case .veto: Bilingual("否决项", "veto")
        }
    }
}
