// CSV files, byte by byte, and formulas that must stay text.

import Testing

@testable import Reporting

struct CSVTextTests {
    private func field(_ cell: CSVText.Cell) -> String {
        var csv = CSVText(columns: ["x"])
        csv.append([cell])
        return String(csv.document().unicodeScalars.dropFirst(4).dropLast(2))
    }

    @Test("A file begins with a byte order mark and ends each record with CRLF")
    func file() {
        var csv = CSVText(columns: ["指标", "得分", "说明"])
        csv.append([.text("职责明确"), .number("-1.50"), .text("甲,乙 \"丙\"")])
        csv.append([.text(""), .empty, .text("“x”")])
        #expect(
            Array(csv.document().utf8)
                == [0xEF, 0xBB, 0xBF]
                + Array("指标,得分,说明\r\n职责明确,-1.50,\"甲,乙 \"\"丙\"\"\"\r\n,,“x”\r\n".utf8))
    }

    @Test(
        "A text that begins like a formula is defused",
        arguments: [
            ("=1+1", "'=1+1"),
            ("+86 13", "'+86 13"),
            ("-1.5%%", "'-1.5%%"),
            ("+1.92%+1", "'+1.92%+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("\t=1", "'<U+0009>=1"),
            ("\r=1", "'<U+000D>=1"),
            (" \u{A0}\u{3000}=1", "' \u{A0}\u{3000}=1"),
            ("＝1+1", "'＝1+1"),
            ("a=1", "a=1"),
            ("一\n二", "一<U+000A>二"),
            ("x\u{202E}", "x<U+202E>"),
        ])
    func defused(raw: String, expected: String) {
        #expect(field(.text(raw)) == expected)
    }

    @Test(
        "A number with a sign is no formula, also where it stands as a text",
        arguments: ["+1.92%", "-0.5%", "+8613", "-1.5"])
    func signed(text: String) {
        #expect(field(.text(text)) == text)
    }

    @Test(
        "A genuine number stays a number", arguments: ["-1.5", "+3", "0", "1281.816962", "00.10"])
    func numbers(text: String) {
        #expect(field(.number(text)) == text)
    }

    @Test(
        "What only claims to be a number is a text",
        arguments: [
            ("=1", "'=1"), ("-1-1", "'-1-1"), ("+", "'+"), ("-.5", "'-.5"), ("1.", "1."),
            ("1,000", "\"1,000\""),
            ("-2/3", "'-2/3"), ("-1.5\t", "'-1.5<U+0009>"), ("-１", "'-１"), ("--1", "'--1"),
            ("-1.2.3", "'-1.2.3"),
            ("", ""),
        ])
    func falseNumbers(text: String, expected: String) {
        #expect(field(.number(text)) == expected)
    }
}
