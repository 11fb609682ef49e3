// The sentences of an explanation.

import Evaluation
import Scoring

extension Words {
    static func rubricItem(_ rubric: String, _ entry: String, _ number: Int) -> Bilingual {
        Bilingual(
            "\(rubric) 第 \(number) 项 (体系 \(entry))", "\(rubric) no. \(number) (rubric \(entry))")
    }

    static func shownAs(_ points: String) -> Bilingual {
        Bilingual("显示 \(points)", "shown as \(points)")
    }

    static func figures(_ basis: Bilingual?, _ unit: String) -> Bilingual {
        let zh = [basis?.zh, unit].compactMap { $0 }.joined(separator: ", ")
        let en = [basis?.en, unit].compactMap { $0 }.joined(separator: ", ")
        return Bilingual("数据(\(zh))", "Figures (\(en))")
    }

    static func yearEntry(_ year: FiscalYear) -> Bilingual {
        Bilingual("\(year) 条目", "\(year) entry")
    }

    static func correctedFrom(
        _ title: String, _ old: String, _ oldEntry: String, _ new: String, _ newEntry: String
    ) -> Bilingual {
        let text = "\(title)  \(oldEntry) \(old) -> \(newEntry) \(new)"
        return Bilingual(text, text)
    }

    static func reason(_ text: String) -> Bilingual { Bilingual("理由: \(text)", "reason: \(text)") }
    static func scoreChange(_ old: String, _ new: String) -> Bilingual {
        Bilingual("得分 \(old) -> \(new)", "score \(old) -> \(new)")
    }

    static func valueChange(_ old: String, _ new: String) -> Bilingual {
        Bilingual("指标值 \(old) -> \(new)", "value \(old) -> \(new)")
    }

    static func takenFrom(_ key: EvaluationKey, seal: EntryNumber?) -> Bilingual {
        let seal = seal.map { (" (封存 #\($0))", " (sealed #\($0))") } ?? (" (未封存)", " (not sealed)")
        return Bilingual(
            "\(key.year)/\(key.stage.words.zh)\(seal.0)",
            "\(key.year)/\(key.stage.rawValue)\(seal.1)")
    }

    static func ownPrior(_ own: String, _ theirs: String) -> Bilingual {
        Bilingual(
            "本评价 \(own), 上年评价 \(theirs)", "this evaluation \(own), the earlier year's \(theirs)")
    }

    static let noRestatement = Bilingual("无口径调整", "nothing restated")
    static func restated(_ entry: String, _ reason: String) -> Bilingual {
        Bilingual("口径调整 \(entry): \(reason)", "restates \(entry): \(reason)")
    }

    static let follows = Bilingual(
        "封存的得分与现有数据不符", "the sealed score no longer follows from what stands")
    static let unavailableFigure = Bilingual("不可得", "not to be had")

    static func choices(_ choices: String) -> Bilingual {
        Bilingual("待口径解释, 可选 \(choices)", "to be interpreted as one of \(choices)")
    }

    static func interpreted(
        _ question: Bilingual, _ choice: Bilingual, _ entry: String, _ cause: String
    ) -> Bilingual {
        Bilingual(
            "\(question.zh) -> \(choice.zh) \(entry): \(cause)",
            "\(question.en) -> \(choice.en) \(entry): \(cause)")
    }

    static func decidedBy(_ who: String) -> Bilingual {
        Bilingual("\(who) 决定", "decided by \(who)")
    }
    static func clause(_ clause: String) -> Bilingual {
        Bilingual("条款 \(clause)", "clause \(clause)")
    }
    static let withdrawnBy = Bilingual("撤回", "withdrawn")
}
