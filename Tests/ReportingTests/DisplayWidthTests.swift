// Columns of texts, against what terminals draw.

import Testing

@testable import Reporting

struct DisplayWidthTests {
    @Test(
        "A text takes the columns a terminal draws",
        arguments: [
            ("", 0),
            ("kaoji 2021", 10),
            ("三公经费变动率", 14),
            ("2021 年度", 9),
            ("“在职人员控制率”", 16),  // ambiguous quotes are narrow
            ("…①±×÷—", 6),
            ("（一）、《办法》", 16),
            ("ＡＢ１２＋", 10),
            ("ｶﾞ", 2),  // halfwidth kana and its voicing mark are one cluster of two columns
            ("e\u{301}a\u{308}\u{304}", 2),
            ("か\u{3099}", 2),
            ("한글", 4),
            ("\u{1112}\u{1161}\u{11AB}", 2),  // one syllable of three conjoining letters
            ("✅", 2),
            ("⚠", 1),
            ("⚠\u{FE0F}", 2),
            ("👍🏽", 2),
            ("👨‍👩‍👧‍👦", 2),
            ("🇨🇳", 2),
            ("1\u{FE0F}\u{20E3}", 2),
            ("𠮷𰻞", 4),  // ideographs of the second and the third plane
            ("\u{FA0C}", 2),
            ("\u{303F}", 1),  // the one narrow character among CJK punctuation
            ("▲▼→√", 4),
        ])
    func columns(text: String, expected: Int) {
        #expect(DisplayWidth.columns(of: text) == expected)
    }

    @Test(
        "Runs of wide characters begin and end where EastAsianWidth-16.0.0 says",
        arguments: [
            (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x2328, 1), (0x2329, 2), (0x232B, 1),
            (0x262F, 1), (0x2630, 2), (0x2637, 2), (0x2638, 1), (0x2E7F, 1), (0x2E80, 2),
            (0x303E, 2), (0x3041, 2), (0x3247, 2), (0x3248, 1), (0x324F, 1), (0x3250, 2),
            (0xA4C6, 2), (0xA4D0, 1), (0xD7A3, 2), (0xFAFF, 2), (0xFB00, 1), (0xFF60, 2),
            (0xFF61, 1), (0xFFE6, 2), (0xFFE8, 1), (0x2FFFD, 2), (0x3FFFD, 2),
        ] as [(UInt32, Int)])
    func edges(value: UInt32, expected: Int) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(DisplayWidth.columns(of: Character(scalar)) == expected)
    }
}
