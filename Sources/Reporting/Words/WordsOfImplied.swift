// The words of inverse questions: what a score implies, and what a changed figure would bring.

import Evaluation
import Scoring

extension Words {
    static let noValue = Bilingual("没有这样的值", "no value")
    static let anyValue = Bilingual("任何值", "any value")
    static let impliedLabel = Bilingual("推得", "Implied")
    static let writtenLabel = Bilingual("按所写", "As written")
    static let settledLabel = Bilingual("另可", "Or else")
    static let givenFigures = Bilingual("已知", "Known")
    static let thenLabel = Bilingual("则须", "Then")
    static let standingLabel = Bilingual("现有", "On record")
    static let asked = Bilingual("所问", "Asked")

    static let noScore = Bilingual("没有任何值或判定能得这个分。", "No value or judgement gives this score.")
    static let noValueScore = Bilingual("没有任何值能得这个分。", "No value gives this score.")
    static let neverWritten = Bilingual(
        "没有任何得分按体系的进位写成这样。", "The rubric's rounding never writes a score so.")

    static func measureIs(_ values: Bilingual) -> Bilingual {
        Bilingual("指标值 \(values.zh)", "value \(values.en)")
    }
    static func ratioIs(_ values: Bilingual) -> Bilingual {
        Bilingual(
            "完成值为目标值的 \(values.zh)（目标值大于零时）",
            "done over target \(values.en), for a target above zero")
    }
    static func pointsAre(_ counts: String, of all: Int, isOpen: Bool) -> Bilingual {
        Bilingual(
            "\(all) 项要点中符合 \(counts) 项" + (isOpen ? "（哪几项，得分不能说明）" : ""),
            "\(counts) of the \(English.count(all, "point", "points")) met"
                + (isOpen ? " (the score does not say which)" : ""))
    }
    static func pointsMet(_ ways: Bilingual) -> Bilingual {
        Bilingual("符合的要点: \(ways.zh)", "points met: \(ways.en)")
    }
    static let noPoint = Bilingual("无", "none")
    static func changesSum(_ values: Bilingual) -> Bilingual {
        Bilingual("各次增扣合计 \(values.zh)", "changes that add up to \(values.en)")
    }
    static func countsAre(_ ways: Bilingual) -> Bilingual {
        Bilingual("次数: \(ways.zh)", "counts: \(ways.en)")
    }
    static func gradeIsOneOf(_ grades: [String]) -> Bilingual {
        Bilingual(
            "等次 \(grades.joined(separator: " 或 "))", "grade \(grades.joined(separator: " or "))")
    }
    static func gradesAre(_ ways: Bilingual) -> Bilingual {
        Bilingual("等级（不计先后）: \(ways.zh)", "grades, in any order: \(ways.en)")
    }
    static func moreWays(_ count: Int) -> Bilingual {
        Bilingual("等共 \(count) 种", "… \(count) in all")
    }
    static let manyWays = Bilingual("组合很多，得分不能说明是哪一种", "too many combinations to tell")
    static let awardImplied = Bilingual(
        "由评价人评定，得分本身不说明任何事实。", "It is left to judgement: the score itself implies nothing.")
    static func gatheredItems(_ list: String, _ gather: Bilingual, _ values: Bilingual) -> Bilingual
    {
        Bilingual(
            "\(list)\(gather.zh) \(values.zh)；各项分别是多少，得分不能说明",
            "\(list): \(gather.en) \(values.en); it does not say what each comes to")
    }
    static func gatheredParts(_ gather: Bilingual, _ values: Bilingual) -> Bilingual {
        Bilingual(
            "各分项\(gather.zh) \(values.zh)；各分项分别是多少，得分不能说明",
            "the parts: \(gather.en) \(values.en); it does not say what each comes to")
    }
    static func partIs(_ title: String, _ values: Bilingual) -> Bilingual {
        Bilingual("\(title) \(values.zh)", "\(title) \(values.en)")
    }
    static func ofCategory(_ title: String, _ implied: Bilingual) -> Bilingual {
        Bilingual("\(title)：\(implied.zh)", "\(title): \(implied.en)")
    }
    static func writtenSo(_ score: String, _ scores: Bilingual) -> Bilingual {
        Bilingual("\(scores.zh) 都写作 \(score)", "\(scores.en) is written \(score)")
    }
    static func settledSo(_ question: Bilingual) -> Bilingual {
        Bilingual("\(question.zh)（已定为得此分）", "\(question.en), which is settled with this score")
    }
    static func struckSo(_ points: String) -> Bilingual {
        Bilingual("否决要点成立（\(points)）", "a point that vetoes is met (\(points))")
    }
    static let exemptAnyway = Bilingual(
        "本项已按不适用处理；以下只说规则本身。", "It is exempted; what follows is of the rule alone.")
    static func adjustedAnyway(_ entry: String) -> Bilingual {
        Bilingual(
            "本项得分由复核调整 \(entry) 给出；以下只说规则本身。",
            "Its score was adjusted (\(entry)); what follows is of the rule alone.")
    }
    static func unknownFigures(_ titles: [Bilingual]) -> Bilingual {
        Bilingual(
            "\(titles.map(\.zh).joined(separator: "、")) 未知，不止一个，推不出其中任何一个",
            "\(titles.map(\.en).joined(separator: ", ")) are unknown: more than one, so that none follows"
        )
    }
    static let notInvertible = Bilingual(
        "公式对它不是直线之商，推不出",
        "the formula is no quotient of straight lines of it, so that it does not follow"
    )
    static func fits(_ fit: Implication.Fit?, _ score: String, _ points: String?) -> Bilingual {
        switch (fit, points) {
        case (nil, _), (_, nil):
            Bilingual("尚算不出，无从比对", "nothing can be computed to hold it against")
        case (.exactly?, let points?):
            Bilingual("得 \(points), 与 \(score) 相符", "scores \(points), as asked")
        case (.asWritten?, let points?):
            Bilingual("得 \(points), 写作 \(score), 相符", "scores \(points), which is written \(score)")
        case (.not?, let points?):
            Bilingual("得 \(points), 与 \(score) 不符", "scores \(points), not \(score)")
        }
    }
    static let impliedOnly = Bilingual(
        "这是得分所蕴含的，不是判定，也没有记录任何内容。",
        "This is what the score implies. It is no judgement, and nothing was recorded.")

    // What if.
    static let supposedTitle = Bilingual("假设", "What if")
    static let supposedColumn = Bilingual("假设", "Supposed")
    static let standsColumn = Bilingual("现为", "Stands")
    static let reopenedFirst = Bilingual(
        "! 评价已封存；以下按重开后计算。", "! The evaluation is sealed; this is as if it were reopened.")
    static let alsoChanges = Bilingual("另外影响", "Also changes")
    static func wouldBeLeftBehind(_ evaluation: String) -> Bilingual {
        Bilingual(
            "! \(evaluation) 已封存，其得分将与数据不符，需重开后重新核算。",
            "! \(evaluation) is sealed: its scores would no longer follow until it is reopened.")
    }
    static let nothingKept = Bilingual("没有记录任何内容。", "Nothing was recorded.")
    static let noScoreChanges = Bilingual("没有得分因此改变。", "No score changes.")
}
