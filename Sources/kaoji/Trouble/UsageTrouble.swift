// Words for command lines that are not understood: the parser's own in English, the same in Chinese.

import Evaluation
import Reporting

/// Options that do not go together: a fact of ours that the parser reports.
struct UsageProblem: Error, CustomStringConvertible {
    let words: Bilingual

    init(_ zh: String, _ en: String) { words = Bilingual(zh, en) }

    var description: String { words(Surroundings.current.language) }
}

/// What the parser says of a command line, taken apart.
struct UsageTrouble {
    /// One sentence, in the parser's English or in words of ours.
    private let sentence: String
    private let usage: [Substring]
    private let next: String?
    /// Whether something that looks like a negative number was typed, which the parser takes for an option.
    private let holdsNegative: Bool

    /// - Parameters:
    ///   - full: the parser's whole message.
    ///   - verb: the verb typed, where there is one.
    ///   - arguments: what was typed.
    init(_ full: String, verb: String?, arguments: [String]) {
        holdsNegative = arguments.contains { $0.starts(with: /-[0-9.]/) }
        let lines = full.split(separator: "\n", omittingEmptySubsequences: false)
        let usage = lines.drop { !$0.hasPrefix("Usage: ") }
        let end = usage.firstIndex { $0.hasPrefix("  See '") } ?? usage.endIndex
        sentence = lines.prefix { !$0.hasPrefix("Help:  ") && !$0.hasPrefix("Usage: ") }
            .joined(separator: "\n").replacing("Error: ", with: "", maxReplacements: 1)
        self.usage = Array(usage[..<end])
        next =
            usage.dropFirst(end - usage.startIndex).first
            .flatMap { $0.firstMatch(of: /'(.+)'/).map { String($0.1) } }
            ?? verb.map { "kaoji help \($0)" }
    }

    /// Lines, each ended; what was typed stands in them, made safe.
    func text(_ language: Language) -> String {
        let label: (error: String, usage: String, hint: String, next: String) =
            switch language {
            case .zh: ("错误: ", "用法: ", "  提示: ", "  下一步: ")
            case .en: ("Error: ", "Usage: ", "  hint: ", "  next: ")
            }
        let said = language == .zh ? UsageSentence.chinese(sentence) : sentence
        let hint = UsageSentence.hint(sentence, holdsNegative: holdsNegative)
            .map { label.hint + $0(language) }
        let usage = usage.map {
            String($0).replacing("Usage: ", with: label.usage, maxReplacements: 1)
        }
        let advice = [hint, next.map { label.next + $0 }].compactMap { $0 }
        let whole = ([label.error + String(said.trimmed)] + usage + advice).joined(separator: "\n")
        return SafeText.lines(of: whole).map { TextLine($0.text) }.page(Style(colour: false))
    }
}

extension String {
    /// Without line ends behind it.
    fileprivate var trimmed: Substring { self[...].trimmingSuffix { $0.isNewline } }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isOut: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isOut(last) { rest = rest.dropLast() }
        return rest
    }
}

/// The parser's sentences, known by their English.
private enum UsageSentence {
    static func chinese(_ english: String) -> String {
        if let found = english.wholeMatch(of: /Missing expected argument '(.+)'\s*/) {
            return "缺 \(found.1)"
        }
        if let found = english.wholeMatch(of: /Missing one of: (.+)\s*/) {
            return "缺其中之一: \(found.1)"
        }
        if let found = english.wholeMatch(of: /Missing value for '(.+)'\s*/) {
            return "\(found.1) 后面没有内容"
        }
        if let found = english.firstMatch(of: /^Unknown option '(.+?)'(\. Did you mean '(.+)'\?)?/)
        {
            return "没有选项 \(found.1)" + (found.3.map { "，最接近的是 \($0)" } ?? "")
        }
        if let found = english.firstMatch(of: /^The value '(.*)' is invalid for '(.+?)'/) {
            let choices = english.firstMatch(of: /Please provide one of (.+)\./)
            return "“\(found.1)”不能用作 \(found.2)" + (choices.map { "，应为其一: \($0.1)" } ?? "")
        }
        if let found = english.firstMatch(
            of: /^(?:Unexpected argument|\d+ unexpected arguments:) (.+)/)
        {
            return "多出的内容: \(found.1)"
        }
        return english
    }

    /// What is typed instead, where it is not for everybody to know.
    static func hint(_ english: String, holdsNegative: Bool) -> Bilingual? {
        let isMissing = english.hasPrefix("Missing expected argument")
        if english.contains(/^Unknown option '-[0-9.]/) || isMissing && holdsNegative {
            return Bilingual("负数写成 '(3)'，带引号", "write a negative number as '(3)', quoted")
        }
        if english.contains(/^The value '.*' is invalid for '<(year|sides)>/) {
            return Bilingual(
                "年度写成 2021 (1950 到 2199)，阶段写成 2021/review 或 2021/复核 (自评 部门评价 财政评价 复核 审计)",
                "write a year as 2021 (1950 to 2199), a stage as 2021/review (self department finance review audit)"
            )
        }
        if english.contains(/^The value '.*' is invalid for '--type/) {
            let types = FactType.allCases
            return Bilingual(
                "类型: " + types.map { "\($0.words.zh) (\($0.rawValue))" }.joined(separator: ", "),
                "a type's Chinese name will do, too: "
                    + types.map(\.words.zh).joined(separator: ", "))
        }
        if english.contains(/^The value '.*' is invalid for '(--as-of|--since|--until|--between)/) {
            return Bilingual(
                "时间写成条目 120、日期 2022-03-01 或 '2022-03-01 08:00'",
                "write an entry as 120, a date as 2022-03-01, a time as '2022-03-01 08:00'")
        }
        return nil
    }
}
