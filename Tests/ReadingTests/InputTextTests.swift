import Testing

@testable import Reading

@Suite("Texts that may be put on record")
struct InputTextTests {
    @Test(
        "Control, bidi, zero-width, tag and other invisible characters are refused by name",
        arguments: [
            "\u{0}", "\t", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{AD}", "\u{61C}", "\u{200B}",
            "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}", "\u{2060}", "\u{2066}", "\u{FEFF}",
            "\u{3164}", "\u{FE0F}", "\u{FFFE}", "\u{E0041}", "\u{E0100}", "\u{2800}", "\u{FFFC}",
            "\u{1D159}", "\u{115F}", "\u{FFA0}", "\u{34F}", "\u{17B4}", "\u{180E}",
        ] as [Unicode.Scalar])
    func forbidden(scalar: Unicode.Scalar) {
        #expect(throws: TextProblem.forbidden(scalar)) {
            try InputText.checked("预\(scalar)算", limit: 100)
        }
    }

    @Test("What is taken for plain at first sight is nothing that Unicode's tables would refuse")
    func plain() {
        let wrong = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
            let properties = $0.properties
            let isSeen: Bool =
                switch properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: false
                default: !properties.isDefaultIgnorableCodePoint
                }
            let composes = properties.canonicalCombiningClass != .notReordered
            return InputText.isPlain($0)
                && (!isSeen || composes || properties.isNoncharacterCodePoint)
        }
        #expect(wrong.isEmpty)
    }

    @Test("Chinese, rare characters and emoji of one code point pass as they are")
    func passing() throws {
        for text in ["“三公经费”变动率（2分）", "𠮷野家", "100% ≤ ①", "📺"] {
            #expect(try InputText.checked(text, limit: 100) == text)
        }
    }

    @Test("A text that is not in normal form C is refused with the form that is")
    func normalForm() {
        #expect(throws: TextProblem.notNormalised(expected: "é")) {
            try InputText.checked("e\u{301}", limit: 100)
        }
        // A compatibility ideograph is canonically another character.
        #expect(throws: TextProblem.notNormalised(expected: "\u{5140}")) {
            try InputText.checked("\u{FA0C}", limit: 100)
        }
    }

    @Test("A limit counts bytes, and space around a text does not count")
    func limits() throws {
        #expect(try InputText.checked(" 预算　\n", limit: 6) == "预算")
        #expect(throws: TextProblem.tooLong(bytes: 9, limit: 8)) {
            try InputText.checked("预算数", limit: 8)
        }
        #expect(throws: TextProblem.empty) { try InputText.checked(" 　", limit: 8) }
        // Spaces of every width are space.
        for space in ["\u{1680}", "\u{2002}", "\u{2003}", "\u{200A}", "\u{202F}", "\u{205F}"] {
            #expect(throws: TextProblem.empty) { try InputText.checked(space, limit: 8) }
            #expect(try InputText.checked("a\(space)", limit: 8) == "a")
            #expect(try InputText.checked("a\(space)b", limit: 8).utf8.count == 5)
        }
    }

    @Test("Line ends stand only in texts of many lines")
    func lines() throws {
        #expect(try InputText.checked("a\nb", limit: 9, lines: .many) == "a\nb")
        #expect(throws: TextProblem.forbidden("\n")) { try InputText.checked("a\nb", limit: 9) }
    }
}
