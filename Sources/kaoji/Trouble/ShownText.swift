// How texts from files and arguments stand in messages: on one line, safe, and not endlessly long.

import Reporting

extension String {
    /// The text on one line, what cannot be seen spelled out, cut after 120 columns.
    var shown: String { TextLine(self).truncated(to: 120).text }

    /// The text as a word of a command line that can be copied into a shell.
    var argument: String { ShellWord.quoted(self) }
}

extension Bilingual {
    /// A command line or a sign, the same in both languages.
    init(same text: String) { self.init(text, text) }

    /// One of several words, each as typed.
    static func oneOf(_ words: [String]) -> Bilingual {
        let list = words.map(\.shown).joined(separator: ", ")
        return words.count == 1 ? Bilingual(same: list) : Bilingual("其一: \(list)", "one of \(list)")
    }

    /// A number from a range.
    static func within(_ range: ClosedRange<Int>) -> Bilingual {
        Bilingual(
            "\(range.lowerBound) 至 \(range.upperBound)",
            "\(range.lowerBound) to \(range.upperBound)")
    }

    /// The known name nearest to what was read.
    static func perhaps(_ name: String) -> Bilingual {
        Bilingual("已有的名称，最接近的是“\(name.shown)”", "a known name; the nearest is \"\(name.shown)\"")
    }
}
