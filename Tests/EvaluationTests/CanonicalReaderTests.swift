// Canonical JSON is read; everything that is not canonical is refused, at its place.

import Evaluation
import Testing

struct CanonicalReaderTests {
    // MARK: Strings

    @Test(
        "Strings are read in their only spelling",
        arguments: [
            (#""""#, ""), (#""abc""#, "abc"), (#""\"\\""#, "\"\\"),
            (#""\b\t\n\f\r""#, "\u{8}\t\n\u{C}\r"), (#""\u0001\u001f""#, "\u{1}\u{1F}"),
            (#""/""#, "/"), ("\"\u{7F}\"", "\u{7F}"), (#""部门整体支出""#, "部门整体支出"),
            (#""a\n部""#, "a\n部"), ("\"\u{FFFF}\"", "\u{FFFF}"), ("\"\u{10FFFF}\"", "\u{10FFFF}"),
            ("\"\u{2028}\u{FEFF}\"", "\u{2028}\u{FEFF}"),
        ])
    func strings(json: String, string: String) throws {
        #expect(Array(try read(json) { try $0.string(maxBytes: 100) }.utf8) == Array(string.utf8))
    }

    @Test("Strings that Unicode holds equal stay apart as bytes")
    func equalStrings() throws {
        let composed = try read("\"\u{FB33}\"") { try $0.string(maxBytes: 9) }
        let apart = try read("\"\u{05D3}\u{05BC}\"") { try $0.string(maxBytes: 9) }
        #expect(composed == apart)
        #expect(Array(composed.utf8) == [0xEF, 0xAC, 0xB3])
        #expect(Array(apart.utf8) == [0xD7, 0x93, 0xD6, 0xBC])
    }

    @Test(
        "Other spellings of characters are refused",
        arguments: [
            (#""\u0041""#, 1), (#""\/""#, 1), (#""\u0000""#, 1), (#""\u0008""#, 1),
            (#""\u000a""#, 1), (#""\u001F""#, 1), (#""\u0022""#, 1), (#""\u005c""#, 1),
            (#""\u007f""#, 1), (#""\u0020""#, 1), (#""\u00e9""#, 1), (#""\ud83d\ude00""#, 1),
            (#""\ud800""#, 1), (#""\U0001""#, 1), (#""\x01""#, 1), (#""\a""#, 1), (#""ab\'""#, 3),
            ("\"\n\"", 1), ("\"a\t\"", 2), ("\"\u{0}\"", 1), ("\"\u{1F}\"", 1), (#""\u00""#, 1),
            (#""\u001""#, 1), (#""\"#, 1),
        ])
    func otherSpellings(json: String, offset: Int) {
        #expect(throws: CanonicalError(offset: offset, expected: .onlySpelling)) {
            try read(json) { try $0.string(maxBytes: 100) }
        }
    }

    @Test(
        "Broken UTF-8 is refused and never repaired",
        arguments: [
            [0x80], [0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE4, 0xB8], [0xE0, 0x80, 0xAF],
            [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x9F, 0x98],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xC3, 0x28], [0x61, 0xE4, 0x21, 0xAD],
        ] as [[UInt8]])
    func brokenUTF8(broken: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        // Also beside an escape, where the string is put together anew.
        for prefix in [[], Array("\\n".utf8)] {
            #expect(throws: CanonicalError(offset: 0, expected: .utf8)) {
                try CanonicalReader.read([quote] + prefix + broken + [quote]) {
                    (reader) throws(CanonicalError) in try reader.string(maxBytes: 100)
                }
            }
        }
    }

    @Test("A string that does not end is refused at the end of the input")
    func unendedString() {
        #expect(throws: CanonicalError(offset: 4, expected: .endOfString)) {
            try read(#""abc"#) { try $0.string(maxBytes: 9) }
        }
    }

    @Test("A string is as long as its UTF-8, escapes undone")
    func stringLimit() throws {
        #expect(try read(#""部\n""#) { try $0.string(maxBytes: 4) } == "部\n")
        #expect(throws: CanonicalError(offset: 0, expected: .bytesAtMost(3))) {
            try read(#""部\n""#) { try $0.string(maxBytes: 3) }
        }
    }

    // MARK: Numbers and words

    @Test(
        "Integers are read up to 2^53-1 on either side",
        arguments: [0, 7, -1, 10, 2021, 9_007_199_254_740_991, -9_007_199_254_740_991])
    func integers(integer: Int) throws {
        #expect(try read("\(integer)") { try $0.integer(.min ... .max) } == integer)
    }

    @Test(
        "Other numbers are refused",
        arguments: [
            "9007199254740992", "-9007199254740992", "99999999999999999", "18446744073709551617",
            "-0", "01", "-01", "00", "+1", "1.0", "1e3", "1E3", "-", "", ".5", "0x1", "1_0", " 1",
            "1 ", "\"1\"", "null", "\u{FF11}",
        ])
    func otherNumbers(json: String) {
        #expect(throws: CanonicalError.self) { try read(json) { try $0.integer(.min ... .max) } }
    }

    @Test("An integer outside its range is refused where it begins")
    func integerRange() throws {
        #expect(try read("[2021]") { try array(&$0) { try $0.integer(2021...2021) } } == [2021])
        #expect(throws: CanonicalError(offset: 1, expected: .integerWithin(0...2020))) {
            try read("[2021]") { try array(&$0) { try $0.integer(0...2020) } }
        }
    }

    @Test("Words are read whole")
    func words() throws {
        #expect(try read("true") { try $0.boolean() })
        #expect(try !read("false") { try $0.boolean() })
        #expect(try read("null") { $0.nullIfPresent() })
        for json in ["True", "tru", "1", "null", "\"true\"", "truefalse", "nul"] {
            #expect(throws: CanonicalError.self) {
                try read(json) { reader in
                    if reader.nullIfPresent() { throw reader.fail(.boolean) }
                    return try reader.boolean()
                }
            }
        }
    }

    // MARK: Objects and arrays

    @Test("Every byte string of a sample but the sample itself is refused when cut short")
    func truncation() throws {
        let bytes = Array(Sample.json.utf8)
        #expect(try CanonicalReader.read(bytes, Sample.read).title == "部门\n\"整体\"")
        for length in 0..<bytes.count {
            #expect(throws: CanonicalError.self) {
                try CanonicalReader.read(Array(bytes[..<length]), Sample.read)
            }
        }
    }

    @Test("A byte more anywhere in a sample is refused, or is read as what it says")
    func insertion() throws {
        let bytes = Array(Sample.json.utf8)
        for place in 0...bytes.count {
            for byte in Array(" \n\t,:\"{}[]0-+.eu\\/".utf8) + [0x00, 0x80, 0xFF] {
                let changed = Array(bytes[..<place]) + [byte] + Array(bytes[place...])
                guard let sample = try? CanonicalReader.read(changed, Sample.read) else { continue }
                #expect(sample.written == changed)
            }
        }
    }

    @Test(
        "Members that are unsorted, doubled, missing, unknown or badly divided are refused",
        arguments: [
            (#"{"b":1,"a":1}"#, 1, .member(named: "a")),
            (#"{"a":1,"a":1,"b":1}"#, 6, .member(named: "b")),
            (#"{"a":1}"#, 6, .member(named: "b")),
            (#"{"a":1,"b":1,"b":1}"#, 12, .noFurtherMember),
            (#"{"a":1,"b":1,"c":1}"#, 12, .noFurtherMember),
            (#"{"a":1,"b":1,}"#, 12, .noFurtherMember),
            (#"{"a":1"b":1}"#, 6, .member(named: "b")),
            (#"{,"a":1,"b":1}"#, 1, .member(named: "a")),
            (#"{ "a":1,"b":1}"#, 1, .member(named: "a")),
            (#"{"a" :1,"b":1}"#, 1, .member(named: "a")),
            (#"{"a": 1,"b":1}"#, 5, .integer),
            (#"{"a":1, "b":1}"#, 6, .member(named: "b")),
            (#"{"\u0061":1,"b":1}"#, 1, .member(named: "a")),
            (#"{"ab":1,"b":1}"#, 1, .member(named: "a")),
            (#"{"a":1,"b":1}{"#, 13, .endOfInput),
            (#"{"a":1,"b":1} "#, 13, .endOfInput),
            (#" {"a":1,"b":1}"#, 0, .object),
            (#"["a",1]"#, 0, .object),
        ] as [(String, Int, Evaluation.Expectation)])
    func members(json: String, offset: Int, expected: Evaluation.Expectation) {
        #expect(throws: CanonicalError(offset: offset, expected: expected)) {
            try read(json) { reader in
                try reader.beginObject()
                try reader.key("a")
                _ = try reader.integer(0...9)
                try reader.key("b")
                _ = try reader.integer(0...9)
                try reader.endObject()
            }
        }
    }

    @Test("An optional member is read where it stands and passed over where it does not")
    func optionalMembers() throws {
        func present(_ json: String) throws -> [Bool] {
            try read(json) { reader in
                var present: [Bool] = []
                try reader.beginObject()
                for name in ["a", "ab", "b"] as [StaticString] {
                    present.append(reader.optionalKey(name))
                    if present.last == true { _ = try reader.boolean() }
                }
                try reader.endObject()
                return present
            }
        }
        #expect(try present("{}") == [false, false, false])
        #expect(try present(#"{"ab":true}"#) == [false, true, false])
        #expect(try present(#"{"a":true,"b":true}"#) == [true, false, true])
        #expect(throws: CanonicalError(offset: 10, expected: .noFurtherMember)) {
            try present(#"{"b":false,"ab":true}"#)
        }
        #expect(throws: CanonicalError(offset: 1, expected: .noFurtherMember)) {
            try present(#"{"c":true}"#)
        }
    }

    @Test("Arrays are read to their end, and what is badly divided is refused")
    func arrays() throws {
        func numbers(_ json: String) throws -> [Int] {
            try read(json) { try array(&$0) { try $0.integer(0...9) } }
        }
        #expect(try numbers("[]") == [])
        #expect(try numbers("[1]") == [1])
        #expect(try numbers("[1,2,3]") == [1, 2, 3])
        for json in ["[", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 ,2]", "[ ]", "[1]]", "{}"] {
            #expect(throws: CanonicalError.self) { try numbers(json) }
        }
        #expect(throws: CanonicalError(offset: 2, expected: .furtherElementOrEnd)) {
            try numbers("[1;2]")
        }
    }

    @Test("Eight levels are read and nine are refused")
    func depth() throws {
        func nested(_ levels: Int) throws {
            let json = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
            try read(json) { reader in
                for _ in 0..<levels { try reader.beginArray() }
                for _ in 0..<levels { _ = try reader.nextElement() }
            }
        }
        try nested(8)
        #expect(throws: CanonicalError(offset: 8, expected: .shallowerNesting)) { try nested(9) }
    }

    @Test("A caller reports a wrong meaning where the value begins")
    func meaning() {
        #expect(throws: CanonicalError(offset: 5, expected: .decimal)) {
            try read(#"{"a":"1e3"}"#) { reader in
                try reader.beginObject()
                try reader.key("a")
                _ = try reader.string(maxBytes: 9)
                throw reader.fail(.decimal)
            }
        }
    }
}

private func read<Value>(
    _ json: String, _ body: (inout CanonicalReader) throws -> Value
) throws -> Value {
    try CanonicalReader.read(Array(json.utf8)) { reader throws(CanonicalError) in
        do {
            return try body(&reader)
        } catch {
            // A body throws nothing else.
            throw error as? CanonicalError ?? reader.fail(.endOfInput)
        }
    }
}

private func array<Element>(
    _ reader: inout CanonicalReader, _ element: (inout CanonicalReader) throws -> Element
) throws -> [Element] {
    var elements: [Element] = []
    try reader.beginArray()
    while try reader.nextElement() { elements.append(try element(&reader)) }
    return elements
}
