// Words for files that are no YAML or no table as we read them.

import Reading
import Reporting

extension YAMLProblem {
    var complaint: Complaint {
        switch self {
        case .syntax(let message):
            Complaint(
                "不是 YAML (\(message.shown))", "this is no YAML (\(message.shown))",
                expected: Bilingual(same: "YAML 1.2"))
        case .unquoted(let sign):
            Complaint(
                "YAML 里以这个符号开头的内容要加引号",
                "in YAML, what begins with this sign stands in quotation marks",
                read: sign,
                expected: Bilingual("带引号，如 \">= 50%\"", "quotation marks, as in \">= 50%\""))
        case .anchor:
            Complaint(
                "不接受 YAML 锚点", "YAML anchors are not accepted", read: "&", expected: Self.itself)
        case .alias:
            Complaint(
                "不接受 YAML 引用", "YAML aliases are not accepted", read: "*", expected: Self.itself)
        case .tag:
            Complaint(
                "不接受 YAML 标签", "YAML tags are not accepted", read: "!", expected: Self.itself)
        case .duplicateKey(let key, let first):
            Complaint(
                "同一个键写了两次", "the same key stands twice", read: key, expected: .once(first))
        case .severalDocuments:
            Complaint(
                "一个文件里有多个 YAML 文档", "the file holds several YAML documents",
                expected: Bilingual("一个文档", "one document"))
        case .tooDeep(let limit):
            Complaint(
                "嵌套太深", "the nesting is too deep",
                expected: Bilingual("至多 \(limit) 层", "at most \(limit) levels"))
        case .empty:
            Complaint(
                "文件没有内容", "the file says nothing", expected: Bilingual("键和值", "keys with values"))
        }
    }

    private static let itself = Bilingual("直接写出的内容", "the thing itself, written out")
}

extension TableProblem {
    var complaint: Complaint {
        switch self {
        case .unclosedQuote:
            Complaint(
                "引号没有结束", "the quotation mark is never closed",
                expected: Bilingual(same: "\""))
        case .strayQuote:
            Complaint(
                "引号的位置不对", "a quotation mark stands where none can",
                expected: Bilingual(
                    "整格用引号括起、格内的引号写两个",
                    "the whole cell in quotation marks, those within it doubled"))
        case .empty:
            Complaint(
                "表格没有标题行", "the table has no row of headings",
                expected: Bilingual("标题行，如 数据,数值,单位", "headings such as figure,value,unit")
            )
        case .raggedRow(let cells, let headings):
            Complaint(
                "这一行的格数与标题行不同", "the row has another number of cells than there are headings",
                read: "\(cells)", expected: Bilingual(same: "\(headings)"))
        case .unknownColumn(let name, let nearest, let known):
            Complaint(
                "没有这一列", "there is no such column", read: name,
                expected: Self.columns(nearest, of: known))
        case .columnTwice(let name):
            Complaint(
                "同一列写了两次", "the column stands twice", read: name,
                expected: Bilingual("一次", "it once"))
        case .unknownKind(let kinds):
            Complaint(
                "标题行不属于任何一种表格", "the headings belong to no kind of table",
                expected: Bilingual(
                    "其一: " + kinds.map { "(\(Self.zh($0)))" }.joined(separator: ", "),
                    "one of " + kinds.map { "(\($0.shown))" }.joined(separator: ", ")))
        case .missingColumn(let name):
            Complaint("缺列“\(Self.zh(name))”", "the column \(name.shown) is missing")
        case .separator(let separator):
            Complaint(
                "各列不是用逗号分隔的", "the columns are not parted by commas",
                read: separator == "\t" ? "Tab" : separator,
                expected: Bilingual(
                    "半角逗号 (另存为“CSV UTF-8 (逗号分隔)”)",
                    "commas (save it as \"CSV UTF-8 (comma delimited)\")"))
        }
    }

    private static func columns(_ nearest: String?, of known: [String]) -> Bilingual {
        let zh = known.map { Self.zh($0) }.joined(separator: ", ")
        let en = known.map(\.shown).joined(separator: ", ")
        guard let nearest else { return Bilingual("其一: \(zh)", "one of \(en)") }
        return Bilingual(
            "“\(Self.zh(nearest))” (可用的列: \(zh))",
            "\"\(nearest.shown)\" (the columns there can be: \(en))")
    }

    /// Headings in Chinese, as a table may have them.
    private static func zh(_ headings: String) -> String {
        headings.split(separator: ",")
            .map { TableHeadings.title(of: String($0)) ?? String($0) }.joined(separator: ",").shown
    }
}

extension Bilingual {
    /// Not again: where it stands first.
    static func once(_ first: Place) -> Bilingual {
        Bilingual("一次，已在 \(first.text.shown)", "it once; it stands at \(first.text.shown)")
    }
}
