// What a writing verb was asked that it cannot do, before the ledger is asked.

import Evaluation
import Reading
import Reporting
import Scoring

/// A fact about a request; `words` makes the sentences.
enum RequestError: Error, Hashable, Sendable {
    /// Names that say nobody in particular.
    case nobody(String)
    /// An actor that could be taken for one already in the ledger.
    case actorLooksLike(String, existing: String)
    case noEntry(EntryNumber)
    /// The entry holds no value that could be corrected so; what to run instead.
    case notCorrectable(EntryNumber, FactType)
    /// The entry is not the one that stands any more.
    case noLongerStands(EntryNumber, now: EntryNumber?)
    case noWord(String, expected: [String])
    case noRubric(String, known: [String])
    case noFinding(String)
    case manyFindings(String, places: [String])
    case unitNeeded(FigureID, wanted: Unit)
    case blank(String)
    /// A word that a suggested command left for the user to fill in.
    case placeholder(String, String)
    case needsYear(String)
    /// An option that this command line cannot do without.
    case optionMissing(String)
    case otherRubric(read: RubricID, of: RubricID)
    case noRubricNamed(EvaluationKey)
    case nothingToRead

    /// 2 where the request was unclear, 3 conflict, 4 where there is no such thing.
    var code: Int32 {
        switch self {
        case .noEntry, .noRubric, .noFinding: 4
        case .noLongerStands: 3
        case .nobody, .actorLooksLike, .notCorrectable, .noWord, .manyFindings, .unitNeeded,
            .blank, .placeholder, .needsYear, .optionMissing, .otherRubric, .noRubricNamed,
            .nothingToRead:
            2
        }
    }

    /// What was read, what was expected, and what to run next.
    var words: Bilingual {
        switch self {
        case .nobody(let name):
            Bilingual(
                "“\(name)”不说明是谁在操作。请用 --actor NAME 或 KAOJI_ACTOR 写明，如 融媒体中心/会计",
                "\"\(name)\" does not say who acts. Name them with --actor NAME or KAOJI_ACTOR, "
                    + "such as media-centre/accountant")
        case .actorLooksLike(let name, let existing):
            Bilingual(
                "“\(name)”与台账中的“\(existing)”容易混淆。同一人请写 --actor \(existing)",
                "\"\(name)\" looks like \"\(existing)\", who is in the ledger. "
                    + "For the same person: --actor \(existing)")
        case .noEntry(let entry):
            Bilingual(
                "没有条目 #\(entry)。全部条目: kaoji log",
                "There is no entry #\(entry). All entries: kaoji log")
        case .notCorrectable(let entry, let type):
            Bilingual(
                "#\(entry) 是“\(type.words.zh)”，不能用 correct 更正。\(Self.instead(of: entry, type).zh)",
                "#\(entry) is of type \(type.rawValue), which correct does not change. "
                    + Self.instead(of: entry, type).en)
        case .noLongerStands(let entry, let now):
            Bilingual(
                "#\(entry) 已被替代\(now.map { "，现为 #\($0)" } ?? "")。查看: kaoji show \(now ?? entry)",
                "#\(entry) no longer stands\(now.map { "; #\($0) does" } ?? ""). "
                    + "To see it: kaoji show \(now ?? entry)")
        case .noWord(let text, let expected):
            Bilingual(
                "读到“\(text)”，应为 \(expected.joined(separator: " | "))",
                "read \"\(text)\", expected \(expected.joined(separator: " | "))")
        case .noRubric(let name, let known):
            Bilingual(
                "没有指标体系“\(name)”。已采用: \(known.joined(separator: " "))。采用: kaoji rubric adopt FILE",
                "No rubric \"\(name)\". Adopted: \(known.joined(separator: " ")). "
                    + "To adopt one: kaoji rubric adopt FILE")
        case .noFinding(let name):
            Bilingual(
                "没有疑点“\(name)”。全部疑点: kaoji findings YEAR",
                "No finding \"\(name)\". All findings: kaoji findings YEAR")
        case .manyFindings(let code, let places):
            Bilingual(
                "“\(code)”不在所写的位置，请写其一: \(places.joined(separator: " "))",
                "\"\(code)\" does not stand at that place; name one of: "
                    + places.joined(separator: " "))
        case .unitNeeded(let figure, let wanted):
            Bilingual(
                "数据 \(figure) 没有写单位，应写可换算为 \(wanted) 的单位，如 \(wanted)",
                "Figure \(figure) has no unit; one that converts into \(wanted) is expected, such as \(wanted)"
            )
        case .blank(let text):
            Bilingual(
                "“\(text)”是空白，不记录。数据取不到时: kaoji record YEAR FIGURE --unavailable CAUSE",
                "\"\(text)\" is a blank and is not recorded. For a figure not to be had: "
                    + "kaoji record YEAR FIGURE --unavailable CAUSE")
        case .placeholder(let text, let option):
            Bilingual(
                "\(option) 写的是 \(text)，这是提示里留给人填写的地方，请换成实际内容",
                "\(option) says \(text), which stands for what you fill in; write the real words")
        case .needsYear(let file):
            Bilingual(
                "\(file) 是表格，不写明评价。请加 --year YEAR[/STAGE]",
                "A table names no evaluation: \(file). Add --year YEAR[/STAGE]")
        case .optionMissing(let option):
            Bilingual(
                "缺 \(option)。加上后再运行同一命令", "Missing \(option). Add it and run the same command again"
            )
        case .otherRubric(let read, let of):
            Bilingual(
                "文件写明体系 \(read)，该评价按 \(of) 评分",
                "The file is written for rubric \(read); the evaluation is scored by \(of)")
        case .noRubricNamed(let key):
            Bilingual(
                "评价 \(key) 尚未建立，文件也没有写 rubric。先运行: kaoji open \(key.year)/\(key.stage.rawValue) --agency \(key.agency) --rubric ID",
                "Evaluation \(key) is not open and the file names no rubric. First: "
                    + "kaoji open \(key.year)/\(key.stage.rawValue) --agency \(key.agency) --rubric ID"
            )
        case .nothingToRead:
            Bilingual("没有写明文件", "no file was named")
        }
    }

    /// How such an entry is corrected, or looked at.
    private static func instead(of entry: EntryNumber, _ type: FactType) -> Bilingual {
        let verb: String? =
            if type == .declarationRecorded {
                "declare"
            } else if type == .interpretationAdopted { "interpret" } else { nil }
        guard let verb else {
            return Bilingual("查看: kaoji show \(entry)", "To see it: kaoji show \(entry)")
        }
        return Bilingual(
            "更正: kaoji \(verb) … --corrects \(entry) --reason TEXT",
            "To correct it: kaoji \(verb) … --corrects \(entry) --reason TEXT")
    }
}
