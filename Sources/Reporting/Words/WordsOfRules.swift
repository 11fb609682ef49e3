// The phrases of which a rule in words is made.

import Evaluation

extension Words {
    static func gives(_ condition: String, _ points: String) -> Bilingual {
        Bilingual("\(condition) 得 \(points)", "\(condition) scores \(points)")
    }

    static func unspecifiedBelow(_ value: String) -> Bilingual {
        Bilingual("低于 \(value) 未作规定", "nothing is said below \(value)")
    }

    static func unspecifiedAbove(_ value: String) -> Bilingual {
        Bilingual("高于 \(value) 未作规定", "nothing is said above \(value)")
    }

    static func proportion(_ weight: String) -> Bilingual {
        Bilingual("指标值 × \(weight)", "value × \(weight)")
    }

    static let noCap = Bilingual("未设上限", "no cap")

    static func cap(_ share: String) -> Bilingual {
        Bilingual("以 \(share) 为限", "capped at \(share)")
    }

    static func metPoints(_ count: Int, _ points: String, isFirst: Bool, orFewer: Bool) -> Bilingual
    {
        if orFewer {
            return Bilingual("\(count) 项及以下得 \(points)", "\(count) or fewer score \(points)")
        }
        return isFirst
            ? Bilingual("符合 \(count) 项得 \(points)", "\(count) met score \(points)")
            : Bilingual("\(count) 项得 \(points)", "\(count) score \(points)")
    }

    static func allOrNothing(_ weight: String) -> Bilingual {
        Bilingual("全部符合得 \(weight), 否则得 0", "all met scores \(weight), else 0")
    }

    static func judged(_ weight: String) -> Bilingual {
        Bilingual(
            "由评价人在 0 至 \(weight) 分内评定, 须说明理由",
            "left to judgement: 0 to \(weight), with grounds")
    }

    static let partOfWhole = Bilingual("部分不得大于整体", "a part cannot exceed its whole")

    static func prior(_ title: String, _ years: Int) -> Bilingual {
        switch years {
        case 0: Bilingual(title, title)
        case 1: Bilingual("上年\(title)", "last year's \(title)")
        default: Bilingual("前 \(years) 年\(title)", "\(title) \(years) years before")
        }
    }
}
