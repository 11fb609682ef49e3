// Words for texts and numbers that may not be put on record.

import Reading
import Reporting

extension TextProblem {
    var complaint: Complaint {
        switch self {
        case .empty:
            Complaint("这里没有文字", "there is no text here", expected: Bilingual("文字", "a text"))
        case .forbidden("\n"):
            Complaint(
                "单元格或文字里有换行", "the cell or text holds a line break",
                expected: Bilingual("写成一行", "a single line"))
        case .forbidden("\t"):
            Complaint(
                "文字里有制表符 (Tab)", "the text holds a tab", read: Self.name("\t"),
                expected: Bilingual(
                    "空格；YAML 用空格缩进，不用制表符", "blanks; YAML is indented with blanks, not with tabs"))
        case .forbidden(let scalar):
            Complaint(
                "文字里有看不见的字符", "the text holds a character that cannot be seen",
                read: Self.name(scalar),
                expected: Bilingual(
                    "不含控制、双向、零宽字符的文字",
                    "text without control, bidirectional or zero-width characters"))
        case .notNormalised(let expected):
            Complaint(
                "文字不是 Unicode 规范形式 C", "the text is not in Unicode's normal form C",
                expected: Bilingual("“\(expected.shown)”", "\"\(expected.shown)\""))
        case .tooLong(let bytes, let limit):
            Complaint(
                "文字过长", "the text is too long", read: "\(bytes)",
                expected: Bilingual("至多 \(limit) 字节 (UTF-8)", "at most \(limit) bytes of UTF-8"))
        }
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

extension NumberProblem {
    var complaint: Complaint {
        switch self {
        case .stray(let scalar, let read):
            Complaint(
                "数字里有不该有的字符“\(String(scalar).shown)”",
                "a character that belongs in no number: \"\(String(scalar).shown)\"", read: read,
                expected: Self.form)
        case .grouping(let read):
            Complaint(
                "千分位逗号的位置不对", "commas do not part the digits into threes", read: read,
                expected: Self.form)
        case .spelling(let read):
            Complaint("不是数字", "this is no number", read: read, expected: Self.form)
        case .tooManyDigits(let read):
            Complaint(
                "数字位数太多", "the number has too many digits", read: read,
                expected: Bilingual(
                    "整数至多 30 位、小数至多 12 位",
                    "at most 30 digits before the point and 12 after it"))
        }
    }

    private static let form = Bilingual("如 1234.5 或 1,234.5", "a number such as 1234.5 or 1,234.5")
}
