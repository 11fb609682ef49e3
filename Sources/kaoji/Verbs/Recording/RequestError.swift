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
    /// The entry holds no value that could be corrected so; what it says, and of which evaluation.
    case notCorrectable(EntryNumber, FactType, EvaluationKey?)
    /// An agency or project was named that the entry is not of; the evaluation it is of, and the words of a command that
    /// changes it.
    case otherEvaluation(EntryNumber, EvaluationKey, words: String)
    /// The entry says nothing that such an option could change.
    case optionUnused(EntryNumber, FactType, option: String)
    /// The entry was made at an earlier stage than the furthest, where it can be corrected and not withdrawn.
    case ofEarlierStage(EntryNumber, EvaluationKey, now: Stage)
    /// The entry is not the one that stands any more.
    case noLongerStands(EntryNumber, now: EntryNumber?)
    case noWord(String, expected: [String])
    case noRubric(String, known: [String])
    case noFinding(String, EvaluationKey)
    case manyFindings(String, places: [String])
    case unitNeeded(FigureID, wanted: Unit)
    /// Nothing is recorded for it; the words of a command that says a figure is not to be had.
    case blank(String, instead: String?)
    /// A word that a suggested command left for the user to fill in.
    case placeholder(String, String)
    case needsYear(String)
    /// An option that does not go with such a table: of many evaluations, or of one.
    case notWithTable(String, option: String, isCollected: Bool)
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
        case .nobody, .actorLooksLike, .notCorrectable, .otherEvaluation, .optionUnused,
            .ofEarlierStage, .noWord, .manyFindings, .unitNeeded,
            .blank, .placeholder, .needsYear, .notWithTable, .optionMissing, .otherRubric,
            .noRubricNamed, .nothingToRead:
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
                "没有条目 #\(entry)。全部条目: \(run: "log")",
                "There is no entry #\(entry). All entries: \(run: "log")")
        case .notCorrectable(let entry, let type, let key):
            Bilingual(
                "#\(entry) 是“\(type.words.zh)”，不能用 correct 更正。\(Self.instead(of: entry, type, key).zh)",
                "#\(entry) is of type \(type.rawValue), which correct does not change. "
                    + Self.instead(of: entry, type, key).en)
        case .otherEvaluation(let entry, let key, let words):
            Bilingual(
                "#\(entry) 是 \(key) 的条目，不属于所写的部门或项目。未记录任何内容。"
                    + "确要改它: \(run: words + key.options)",
                "#\(entry) is an entry of \(key), not of the agency or project named. "
                    + "Nothing was recorded. If it is meant: \(run: words + key.options)")
        case .optionUnused(let entry, let type, let option):
            Self.unused(option, by: entry, type)
        case .ofEarlierStage(let entry, let key, let now):
            Bilingual(
                "#\(entry) 是 \(key) 的条目，现在的阶段是 \(now.rawValue)，前面阶段的条目不能撤回。"
                    + "在本阶段更正: \(run: "correct \(entry) VALUE --reason TEXT")",
                "#\(entry) is an entry of \(key); the stage is now \(now.rawValue), and an earlier "
                    + "stage's entry cannot be withdrawn. To correct it at this stage: "
                    + "\(run: "correct \(entry) VALUE --reason TEXT")")
        case .noLongerStands(let entry, let now):
            Bilingual(
                "#\(entry) 已被替代\(now.map { "，现为 #\($0)" } ?? "")。查看: \(run: "show \(now ?? entry)")",
                "#\(entry) no longer stands\(now.map { "; #\($0) does" } ?? ""). "
                    + "To see it: \(run: "show \(now ?? entry)")")
        case .noWord(let text, let expected):
            Bilingual(
                "读到“\(text)”，应为 \(expected.joined(separator: " | "))。改正后再运行同一命令",
                "read \"\(text)\", expected \(expected.joined(separator: " | ")). "
                    + "Correct it and run the same command again")
        case .noRubric(let name, let known):
            Bilingual(
                "没有指标体系“\(name)”。已采用: \(known.joined(separator: " "))。采用: \(run: "rubric adopt FILE")",
                "No rubric \"\(name)\". Adopted: \(known.joined(separator: " ")). "
                    + "To adopt one: \(run: "rubric adopt FILE")")
        case .noFinding(let name, let key):
            Bilingual(
                "没有疑点“\(name)”。全部疑点: \(run: key.words("findings"))",
                "No finding \"\(name)\". All findings: \(run: key.words("findings"))")
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
        case .blank(let text, let instead):
            Bilingual(
                "“\(text)”是空白，不记录。"
                    + (instead.map { "数据取不到时: \(run: $0)" } ?? "写明数值后再运行同一命令"),
                "\"\(text)\" is a blank and is not recorded. "
                    + (instead.map { "For a figure not to be had: \(run: $0)" }
                        ?? "Give the number and run the same command again"))
        case .placeholder(let text, let option):
            Bilingual(
                "\(option) 写的是 \(text)，这是提示里留给人填写的地方，请换成实际内容",
                "\(option) says \(text), which stands for what you fill in; write the real words")
        case .needsYear(let file):
            Bilingual(
                "\(file) 是表格，不写明评价。请加 --year YEAR[/STAGE]",
                "A table names no evaluation: \(file). Add --year YEAR[/STAGE]")
        case .notWithTable(let file, let option, isCollected: true):
            Bilingual(
                "\(file) 每行都写明评价，不要再加 \(option)",
                "Each row of \(file) names its evaluation; leave \(option) out")
        case .notWithTable(let file, let option, isCollected: false):
            Bilingual(
                "\(file) 没有“部门”一列，是一个评价的表，不要加 \(option)",
                "\(file) has no column of agencies, so it is of one evaluation; leave "
                    + "\(option) out")
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
                "评价 \(key) 尚未建立，文件也没有写 rubric。"
                    + "先运行: \(run: "\(key.words("open")) --rubric ID")",
                "Evaluation \(key) is not open and the file names no rubric. "
                    + "First: \(run: "\(key.words("open")) --rubric ID")")
        case .nothingToRead:
            Bilingual("没有写明文件", "no file was named")
        }
    }

    /// Where the words of an option belong that an entry has no place for.
    private static func unused(
        _ option: String, by entry: EntryNumber, _ type: FactType
    ) -> Bilingual {
        let takesGrounds = type == .scoreAdjusted || type == .indicatorExempted
        let isOfSource = ["--source", "--locator", "--date"].contains(option)
        let instead =
            takesGrounds && isOfSource
            ? Bilingual("来源请写进 --grounds", "Write the source into --grounds")
            : Bilingual("不写它再运行", "Run again without it")
        return Bilingual(
            "#\(entry) 是“\(type.words.zh)”，没有 \(option) 可写，未记录任何内容。\(instead.zh)",
            "#\(entry) is of type \(type.rawValue), which has no \(option); nothing was recorded. "
                + instead.en)
    }

    /// How such an entry is corrected, or looked at.
    private static func instead(
        of entry: EntryNumber, _ type: FactType, _ key: EvaluationKey?
    ) -> Bilingual {
        let correct: String? =
            if type == .declarationRecorded {
                .redeclaring(entry, in: key)
            } else if type == .interpretationAdopted { .reinterpreting(entry) } else { nil }
        guard let correct else {
            return Bilingual(
                "查看: \(run: "show \(entry)")", "To see it: \(run: "show \(entry)")")
        }
        return Bilingual("更正: \(run: correct)", "To correct it: \(run: correct)")
    }
}
