// The words of writing verbs.

import AuditTrail
import Evaluation
import Reading
import Reporting
import Scoring

enum RecordingWords {
    static let dryRun = Bilingual("试运行: 未记录任何条目", "dry run: nothing was recorded")
    static let nothingAppended = Bilingual("没有新增条目", "nothing was appended")

    static func head(_ head: Head) -> Bilingual {
        Bilingual(
            "末条 \(head.seq):\(head.digest.hex)", "head \(head.seq):\(head.digest.hex)")
    }

    static func run(
        _ kind: Bilingual, _ count: Int, from first: EntryNumber, through last: EntryNumber
    ) -> Bilingual {
        Bilingual(
            "#\(first)…#\(last)  \(kind.zh)  \(count) 条",
            "#\(first)…#\(last)  \(kind.en)  \(English.count(count, "entry", "entries"))")
    }

    static func alreadyStands(_ entries: [EntryNumber]) -> Bilingual {
        let list = NumberText.entries(entries)
        return Bilingual("已有同样记录: \(list)", "already on record: \(list)")
    }

    static func was(_ before: String) -> Bilingual { Bilingual("原 \(before)", "was \(before)") }

    static func opens(_ key: EvaluationKey, _ rubric: RubricID) -> Bilingual {
        Bilingual(
            "新建评价 \(key), 体系 \(rubric)", "opens evaluation \(key) under rubric \(rubric)")
    }

    static func blanks(_ blanks: [Blank]) -> Bilingual {
        let list = blanks.prefix(20).map {
            "\n  \($0.place.file):\($0.place.line):\($0.place.column)  \($0.what.words)"
        }.joined()
        return Bilingual(
            "空白 \(blanks.count) 处, 均不记录:\(list)",
            "\(blanks.count) blank, nothing recorded for them:\(list)")
    }

    static let importing = Bilingual("导入", "importing")

    static func moreTaken(_ count: Int) -> Bilingual {
        Bilingual(
            "… 另有 \(count) 个评价",
            "… and \(English.count(count, "more evaluation", "more evaluations"))")
    }

    static func collected(
        _ evaluations: Int, of all: Int, _ recorded: Int, _ scores: Int
    ) -> Bilingual {
        Bilingual(
            "\(all) 个评价收入 \(evaluations) 个, 新增 \(recorded) 条, 其中核算 \(scores) 条",
            "\(evaluations) of \(English.count(all, "evaluation", "evaluations")) taken: "
                + entries(recorded, scores))
    }

    /// `1 entry, 0 of them scores`.
    static func entries(_ recorded: Int, _ scores: Int) -> String {
        "\(English.count(recorded, "entry", "entries")), \(scores) of them "
            + (scores == 1 ? "a score" : "scores")
    }

    static func refused(_ name: String, rows: Int) -> Bilingual {
        Bilingual(
            "\(name) 未收 (\(rows) 行), 原因:",
            "\(name) refused (\(English.count(rows, "row", "rows"))), because:")
    }

    static func moreRefused(_ count: Int) -> Bilingual {
        Bilingual(
            "另有 \(count) 个评价未收",
            English.count(count, "more evaluation was refused", "more evaluations were refused"))
    }

    static let repeatTable = Bilingual(
        "改正后再导入同一文件：已收的不会重复。",
        "Correct these and import the same file again: what was taken is not recorded twice.")

    static func sealedOpen(_ totals: Totals) -> Bilingual {
        let points = NumberText.points(totals.unscored)
        return Bilingual(
            "! 封存时还有 \(totals.unscoredCount) 项 \(points) 分未评",
            "! sealed with \(English.count(totals.unscoredCount, "indicator", "indicators")) of "
                + "\(English.points(points)) unscored")
    }

    static func unsigned(_ key: EvaluationKey) -> Bilingual {
        let words = "\(key.words("reopen")) --reason TEXT"
        return Bilingual(
            "! 没有写明签署人；要补 --signer NAME，须先重开再封存: \(run: words)",
            "! nobody is named as signing; --signer NAME now needs it opened again first: \(run: words)"
        )
    }

    /// Findings that nobody answered.
    static func sealedOver(_ serious: Int, _ key: EvaluationKey) -> Bilingual {
        Bilingual(
            "! 封存时还有严重疑点没有答复 (\(serious) 项): \(run: key.words("findings"))",
            "! sealed with serious findings unanswered (\(serious)): "
                + "\(run: key.words("findings"))")
    }

    static func created(_ path: String) -> Bilingual {
        Bilingual("已建台账 \(path)", "made the ledger \(path)")
    }

    static func noteHead(_ head: Head) -> Bilingual {
        let command = "\(run: "verify --head \(head.seq):\(head.digest.hex)")"
        return Bilingual(
            "请把末条另行记下，以后据此发现删尾或重写: \(command)",
            "note the head elsewhere; later it shows a cut or rewritten ledger: \(command)")
    }
}

extension Blank.Subject {
    var words: String {
        switch self {
        case .figure(let figure, let year): "\(figure) \(year)"
        case .point(let indicator, let point): "\(indicator) \(point)"
        case .score(let indicator): "\(indicator)"
        }
    }
}
