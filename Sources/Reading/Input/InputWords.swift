// The words of closed choices, as files and the command line may write them in Chinese or English.

package import Evaluation

/// The spellings of each value of a closed choice; the first is the one that pages and errors name.
package struct Vocabulary<Value: Sendable>: Sendable {
    private let entries: [(value: Value, spellings: [String])]
    private let byFolded: [String: Int]

    init(_ entries: [(value: Value, spellings: [String])]) {
        self.entries = entries
        byFolded = Dictionary(
            entries.enumerated().flatMap { place, entry in
                entry.spellings.map { (NameFolding.folded($0), place) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The value spelled so, with width, case and quotation marks ignored; nil where none is.
    package func value(of text: String) -> Value? {
        byFolded[NameFolding.folded(text)].map { entries[$0].value }
    }

    /// Every spelling with its value.
    var spellings: [(value: Value, spelling: String)] {
        entries.flatMap { entry in entry.spellings.map { (entry.value, $0) } }
    }

    /// The first spelling of every value.
    package var names: [String] { entries.compactMap(\.spellings.first) }
}

/// The closed choices of case files and commands.
package enum InputWords {
    package static let basis = Vocabulary<Basis>([
        (.budget, ["budget", "预算", "预算数", "年初预算"]),
        (.adjusted, ["adjusted", "调整", "调整预算", "调整预算数"]),
        (.final, ["final", "决算", "决算数"]),
        (.actual, ["actual", "实际", "实际数", "执行数"]),
    ])

    package static let stage = Vocabulary<Stage>([
        (.selfEvaluation, ["self", "自评"]),
        (.department, ["department", "部门评价"]),
        (.finance, ["finance", "财政评价"]),
        (.review, ["review", "复核"]),
        (.audit, ["audit", "审计"]),
    ])

    package static let actorRole = Vocabulary<Role>([
        (.auditor, ["auditor", "审计"]),
        (.evaluator, ["evaluator", "评价"]),
        (.reviewer, ["reviewer", "复核"]),
        (.administrator, ["administrator", "管理"]),
    ])

    package static let treatment = Vocabulary<Treatment>([
        (.full, ["full", "得满分", "满分"]),
        (.leftOut, ["left_out", "剔除", "不计入"]),
        (.moved, ["moved", "分值转移", "转移"]),
    ])

    package static let met = Vocabulary<Bool>([
        (true, ["yes", "是", "true", "met", "符合", "√", "✓"]),
        (false, ["no", "否", "false", "unmet", "不符合", "×", "✗"]),
    ])

    package static let findingAnswer = Vocabulary<FindingAnswer>([
        (.accepted, ["accepted", "属实", "接受"]),
        (.explained, ["explained", "已说明", "说明"]),
        (.rejected, ["rejected", "不成立", "不接受"]),
        (.corrected, ["corrected", "已更正", "更正"]),
    ])

    /// Whether all evaluation points are meant, and not one by its name.
    static func isAll(_ text: String) -> Bool {
        let folded = NameFolding.folded(text)
        return folded == "all" || folded == "全部"
    }

    static let flag = Vocabulary<Bool>([
        (true, ["true", "yes", "是"]), (false, ["false", "no", "否"]),
    ])

    static let rounding = Vocabulary<RoundingMode>([
        (.halfUp, ["half_up", "四舍五入"]),
        (.halfEven, ["half_even", "四舍六入五成双"]),
        (.down, ["down", "舍去"]),
        (.up, ["up", "进一"]),
    ])

    static let roundingScope = Vocabulary<Rounding.Scope>([
        (.indicator, ["indicator", "指标"]), (.total, ["total", "总分"]),
        (.shown, ["shown", "显示"]),
    ])

    static let form = Vocabulary<Measure.Form>([(.percent, ["percent"]), (.number, ["number"])])
}
