// Hidden and steering characters, class by class.

import Testing

@testable import Reporting

struct SafeTextTests {
    @Test(
        "A hidden or steering character is spelled out where it stands",
        arguments: [
            ("a\u{0}b", "a<U+0000>b"),
            ("\u{1B}[31m红", "<U+001B>[31m红"),
            ("a\tb\r\nc", "a<U+0009>b<U+000D><U+000A>c"),
            ("\u{7F}", "<U+007F>"),
            ("\u{85}\u{9B}31m", "<U+0085><U+009B>31m"),
            ("\u{61C}\u{200E}\u{200F}", "<U+061C><U+200E><U+200F>"),
            ("12\u{202E}34\u{202C}", "12<U+202E>34<U+202C>"),
            ("\u{202A}\u{202B}\u{202D}", "<U+202A><U+202B><U+202D>"),
            ("\u{2066}\u{2067}\u{2068}\u{2069}", "<U+2066><U+2067><U+2068><U+2069>"),
            ("财\u{200B}政\u{200C}局\u{200D}\u{2060}", "财<U+200B>政<U+200C>局<U+200D><U+2060>"),
            ("\u{FEFF}表", "<U+FEFF>表"),
            ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
            ("x\u{E0041}\u{E007F}", "x<U+E0041><U+E007F>"),
            ("葛\u{E0100}\u{E01EF}", "葛<U+E0100><U+E01EF>"),
            ("中\u{FE00}", "中<U+FE00>"),
            ("中\u{FE0F}\u{FE0E}", "中<U+FE0F><U+FE0E>"), ("1\u{FE0F}", "1<U+FE0F>"),
            ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
            ("⚠\u{FE0F}\u{FE0F}", "⚠\u{FE0F}<U+FE0F>"), ("\u{FE0E}", "<U+FE0E>"),
            ("\u{2800}a\u{FFFC}\u{1D159}", "<U+2800>a<U+FFFC><U+1D159>"),
            ("\u{AD}\u{34F}\u{3164}\u{FFA0}", "<U+00AD><U+034F><U+3164><U+FFA0>"),
        ])
    func spelledOut(raw: String, shown: String) {
        #expect(SafeText(raw).text == shown)
        #expect(SafeText(shown).text == shown)
    }

    @Test(
        "What a reader can see stays as it is",
        arguments: [
            "巨鹿县融媒体中心 “2021” 年度…", "e\u{301}", "⚠\u{FE0F}", "👍🏽", "\u{FA0C}", "\u{A0}\u{3000}",
            "\u{E001}", "<U+202E>", "",
        ])
    func visible(raw: String) {
        #expect(Array(SafeText(raw).text.utf8) == Array(raw.utf8))
    }

    @Test("Only our own line feeds part lines")
    func lines() {
        let lines = SafeText.lines(of: "一\n\r\n二\u{2028}三\n").map(\.text)
        #expect(lines == ["一", "<U+000D>", "二<U+2028>三", ""])
    }
}
