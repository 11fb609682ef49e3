// Breaking text into lines: Chinese anywhere but before a closing mark, Latin at blanks.

import Reporting
import Testing

@Suite("Wrapped text")
struct WrappedTextTests {
    @Test("Chinese breaks between characters, and no line begins with a closing mark")
    func chinese() {
        #expect(WrappedText.lines(of: "分母为零时怎样得分，没有规定。", width: 18) == ["分母为零时怎样得", "分，没有规定。"])
    }

    @Test("Latin words stay whole")
    func latin() {
        #expect(
            WrappedText.lines(of: "the rule is silent here", width: 11)
                == ["the rule is", "silent here"])
    }

    @Test("a word longer than a line is broken at its width")
    func longWord() {
        #expect(WrappedText.lines(of: "abcdefghij 数", width: 4) == ["abcd", "efgh", "ij", "数"])
    }

    @Test("nothing is one empty line")
    func empty() { #expect(WrappedText.lines(of: "", width: 10) == [""]) }

    @Test("later lines stand under the first")
    func hanging() {
        let lines = WrappedText.hanging("规则", "甲乙丙丁", indent: 6, width: 10)
        #expect(lines.map(\.text) == ["规则  甲乙", "      丙丁"])
    }

    @Test("what would steer a terminal is spelled out before it is measured")
    func safe() {
        #expect(WrappedText.lines(of: "a\u{202E}b", width: 20) == ["a<U+202E>b"])
    }
}
