// Cutting and trimming of lines.

import Testing

@testable import Reporting

struct TextLineTests {
    @Test(
        "A cut line keeps whole characters within its width",
        arguments: [
            ("三公经费", 8, "三公经费"),
            ("三公经费", 7, "三公经…"),
            ("三公经费", 6, "三公…"),
            ("三公经费", 1, "…"),
            ("三公经费", 0, ""),
            ("ae\u{301}\u{302}z!", 3, "ae\u{301}\u{302}…"),
            ("a👍🏽bc", 3, "a…"),
            ("a👍🏽bc", 4, "a👍🏽…"),
            ("🇨🇳🇫🇷", 3, "🇨🇳…"),
            ("abc", 3, "abc"),
        ])
    func cut(text: String, limit: Int, expected: String) {
        let line = TextLine(text).truncated(to: limit)
        #expect(Array(line.text.utf8) == Array(expected.utf8))
        #expect(line.columns <= limit)
    }

    @Test("However a line is cut, its clusters are those of the whole line")
    func clustersStayWhole() {
        let whole = "考e\u{301}核👍🏽🇨🇳か\u{3099}“x”1\u{FE0F}\u{20E3}한\u{1112}\u{1161}\u{11AB}末"
        let clusters = Array(whole)
        for limit in 1...DisplayWidth.columns(of: whole) {
            let cut = Array(TextLine(whole).truncated(to: limit).text)
            let kept = cut.last == "…" ? cut.dropLast() : cut[...]
            #expect(Array(kept) == Array(clusters.prefix(kept.count)))
        }
    }

    @Test("A cut goes through runs and keeps the tone of the run it falls in")
    func cutRuns() {
        let line = TextLine("得分", tone: .dim) + " " + TextLine("偏离", tone: .bad)
        let painted = line.truncated(to: 8).rendered(Style(colour: true))
        #expect(painted == "\u{1B}[2m得分\u{1B}[0m \u{1B}[31m偏\u{1B}[0m\u{1B}[31m…\u{1B}[0m")
    }

    @Test("Nothing that stands after the cut is kept, however narrow")
    func nothingAfterTheCut() {
        let line = TextLine("得分", tone: .dim) + "a" + TextLine("b", tone: .bad)
        #expect(line.truncated(to: 4).rendered(Style(colour: false)) == "得…")
    }

    @Test("Trailing blanks go, across runs, and others stay")
    func trimmed() {
        let line = "  a b" + TextLine("  ", tone: .dim) + .blanks(3)
        #expect(line.trimmed() == "  a b")
        #expect(TextLine.blanks(4).trimmed() == .empty)
        #expect(TextLine.blanks(-1) == .empty)
    }
}
