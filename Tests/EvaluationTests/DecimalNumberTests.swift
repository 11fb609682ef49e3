// Decimals as written: what is accepted, what is refused, and their value.

import Evaluation
import Testing

struct DecimalNumberTests {
    @Test(
        "A decimal keeps its text and has its value",
        arguments: [
            ("0", "0"), ("0.00", "0"), ("12.50", "25/2"), ("12.5", "25/2"), ("-0.5", "-1/2"),
            ("-7", "-7"), ("0.000000000001", "1/1000000000000"), ("100", "100"),
            ("999999999999999999", "999999999999999999"),
            ("-99999999999999.999", "-99999999999999999/1000"),
            ("1234567890123456789", "1234567890123456789"),
            (
                "999999999999999999999999999999.999999999999",
                "999999999999999999999999999999999999999999/1000000000000"
            ),
            ("-100000000000000000000000000000.50", "-200000000000000000000000000001/2"),
        ])
    func accepted(text: String, value: String) throws {
        let number = try DecimalNumber(canonical: text)
        #expect(number.text == text)
        #expect(number.exact.canonical == value)
    }

    @Test("Zeros at the end make another decimal of the same value")
    func zerosMatter() throws {
        let short = try DecimalNumber(canonical: "12.5")
        let long = try DecimalNumber(canonical: "12.50")
        #expect(short != long)
        #expect(short.exact == long.exact)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            ("", .spelling), ("-", .spelling), (".", .spelling), (".5", .spelling),
            ("5.", .spelling), ("-.5", .spelling), ("+1", .spelling), ("01", .spelling),
            ("00", .spelling), ("-01", .spelling), ("00.5", .spelling), ("1.2.3", .spelling),
            ("1e3", .spelling), ("1E3", .spelling), ("1,000", .spelling), ("1.-5", .spelling),
            (" 1", .spelling), ("1 ", .spelling), ("1\n", .spelling), ("--1", .spelling),
            ("NaN", .spelling), ("Infinity", .spelling), ("0x10", .spelling), ("1/2", .spelling),
            ("\u{0661}", .spelling), ("\u{FF11}", .spelling), ("一", .spelling),
            ("1.5\u{0301}", .spelling), ("5%", .spelling),
            ("-0", .negativeZero), ("-0.0", .negativeZero), ("-0.00", .negativeZero),
            ("1000000000000000000000000000000", .tooManyDigits),
            ("0.0000000000001", .tooManyDigits), ("1.0000000000000", .tooManyDigits),
        ] as [(String, DecimalError)])
    func refused(text: String, reason: DecimalError) {
        #expect(throws: reason) { try DecimalNumber(canonical: text) }
    }
}
