import Evaluation
import Testing

@testable import Reading

@Suite("Numbers as people type them")
struct InputNumberTests {
    @Test(
        "What people write becomes the one spelling of a decimal",
        arguments: [
            ("12.50", "12.50"), ("１２．５０", "12.50"), ("1,234,567.5", "1234567.5"),
            ("１，２３４", "1234"), ("+3", "3"), ("－5", "-5"), ("−5.0", "-5.0"),
            ("(123.45)", "-123.45"), ("（1,000）", "-1000"), ("　7 ", "7"), ("-0.00", "0.00"),
            ("999", "999"), ("0", "0"),
        ])
    func normalised(read: String, expected: String) throws {
        #expect(
            try InputNumber(read)
                == .number(DecimalNumber(canonical: expected), isPercent: false))
        #expect(!InputNumber.isBlank(read))
    }

    @Test("A percentage keeps its own number", arguments: ["5%", "５％", " 5 %"])
    func percent(read: String) throws {
        if read == " 5 %" {
            #expect(throws: NumberProblem.stray(" ", in: read)) { try InputNumber(read) }
        } else {
            #expect(
                try InputNumber(read) == .number(DecimalNumber(canonical: "5"), isPercent: true))
        }
    }

    @Test(
        "A sign for nothing is a blank and never a zero",
        arguments: ["", " ", "—", "-", "－", "/", "／", "无", "　", "空白"])
    func blank(read: String) throws {
        #expect(try InputNumber(read) == .blank)
        #expect(InputNumber.isBlank(read))
    }

    @Test(
        "What is no number is refused with the character or the text that was read",
        arguments: [
            ("NaN", NumberProblem.stray("N", in: "NaN")),
            ("1e9999", .stray("e", in: "1e9999")), ("12.5万", .stray("万", in: "12.5万")),
            ("1O5", .stray("O", in: "1O5")), ("0x1F", .stray("x", in: "0x1F")),
            ("1_000", .stray("_", in: "1_000")), ("1 000", .stray(" ", in: "1 000")),
            ("1:30", .stray(":", in: "1:30")), ("12,34", .grouping("12,34")),
            ("1,2345", .grouping("1,2345")), ("1234,567", .grouping("1234,567")),
            (",123", .grouping(",123")), ("1.234,567", .grouping("1.234,567")),
            ("1.2.3", .spelling("1.2.3")), ("--5", .spelling("--5")), ("(-5)", .spelling("(-5)")),
            ("(5", .spelling("(5")), ("()", .spelling("()")), (".5", .spelling(".5")),
            ("5.", .spelling("5.")), ("010", .spelling("010")), ("%", .spelling("%")),
            (
                "1234567890123456789012345678901234567890",
                .tooManyDigits("1234567890123456789012345678901234567890")
            ),
            ("0.1234567890123", .tooManyDigits("0.1234567890123")),
        ] as [(String, NumberProblem)])
    func refused(read: String, problem: NumberProblem) {
        #expect(throws: problem) { try InputNumber(read) }
    }

    @Test(
        "A hundredth moves the point by two and leaves no zeros behind",
        arguments: [
            ("100", "1"), ("-5", "-0.05"), ("2.50", "0.025"), ("0", "0"), ("115", "1.15"),
            ("12345.6", "123.456"), ("-110", "-1.1"), ("0.5", "0.005"),
        ])
    func hundredth(read: String, expected: String) throws {
        let hundredth = try DecimalNumber(canonical: read).hundredth()
        #expect(hundredth.text == expected)
        #expect(hundredth.exact * Exact(100) == (try DecimalNumber(canonical: read)).exact)
    }

    @Test("A percentage with too many digits for a ratio is refused")
    func hundredthTooLong() throws {
        let number = try DecimalNumber(canonical: "0.12345678901")
        #expect(throws: DecimalError.tooManyDigits) { try number.hundredth() }
    }
}
