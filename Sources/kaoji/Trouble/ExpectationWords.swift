// Words for what canonical JSON should have held.

import Evaluation
import Reporting

extension Expectation {
    var words: Bilingual {
        switch self {
        case .object: Bilingual("对象", "an object")
        case .array: Bilingual("列表", "a list")
        case .string: Bilingual("文字", "a string")
        case .integer: Bilingual("整数", "an integer")
        case .boolean: Bilingual("true 或 false", "true or false")
        case .member(let name): Bilingual("成员 \(name.shown)", "the member \(name.shown)")
        case .noFurtherMember: Bilingual("对象到此结束", "the end of the object")
        case .furtherElementOrEnd: Bilingual("逗号或列表的结尾", "a comma or the end of the list")
        case .endOfInput: Bilingual("到此结束", "the end")
        case .shallowerNesting: Bilingual("更浅的嵌套", "less nesting")
        case .endOfString: Bilingual("结束文字的引号", "the quotation mark that ends the string")
        case .utf8: Bilingual("UTF-8 字节", "bytes of UTF-8")
        case .onlySpelling: Bilingual("字符的唯一写法", "the character in its only spelling")
        case .bytesAtMost(let limit): Bilingual("至多 \(limit) 字节", "at most \(limit) bytes")
        case .integerWithin(let range): .within(range)
        case .decimal: Bilingual("小数", "a decimal")
        case .exact: Bilingual("精确数", "an exact number")
        case .instant: Bilingual("时刻", "an instant")
        case .digest: Bilingual("小写十六进制摘要", "a digest in lower-case hexadecimal")
        case .identifier: Bilingual("代码", "an id")
        case .atMost(let count): Bilingual("至多 \(count) 个", "at most \(count)")
        case .notEmpty: Bilingual("至少一个", "at least one")
        case .oneOf(let words): Bilingual("其一: \(words.shown)", "one of \(words.shown)")
        case .oneMember(let names):
            Bilingual(
                "恰好其一: \(names.map(\.shown).joined(separator: ", "))",
                "exactly one of \(names.map(\.shown).joined(separator: ", "))")
        }
    }
}
