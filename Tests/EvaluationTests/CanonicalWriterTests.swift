// Canonical JSON is written in the one spelling that is read again.

import Evaluation
import Testing

struct CanonicalWriterTests {
    @Test("A document with every kind of value is written byte by byte")
    func sample() {
        let sample = Sample(
            flags: [true, false], note: nil, number: -120, pairs: [[], [1, 20]],
            title: "部门\n\"整体\"")
        #expect(String(decoding: sample.written, as: UTF8.self) == Sample.json)
    }

    @Test(
        "Characters are escaped where they must be and in one way",
        arguments: [
            ("", #""""#), ("\"\\", #""\"\\""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
            ("\u{1}\u{B}\u{1F}", #""\u0001\u000b\u001f""#), ("/ \u{7F}é", "\"/ \u{7F}é\""),
            ("\u{2028}\u{FFFF}😀", "\"\u{2028}\u{FFFF}😀\""), ("\n\n", #""\n\n""#),
            ("a\"", #""a\"""#), ("\"a", #""\"a""#),
        ])
    func escapes(string: String, json: String) {
        var writer = CanonicalWriter()
        writer.string(string)
        #expect(writer.bytes == Array(json.utf8))
    }

    @Test("Every character below U+0800 but U+0000 survives writing and reading")
    func everyCharacter() throws {
        for scalar in (UInt32(1)..<0x800).compactMap(Unicode.Scalar.init) {
            var writer = CanonicalWriter()
            writer.string(String(Character(scalar)))
            let back = try CanonicalReader.read(writer.bytes) { reader throws(CanonicalError) in
                try reader.string(maxBytes: 2)
            }
            #expect(Array(back.unicodeScalars) == [scalar])
        }
    }

    @Test("Commas stand between members and elements and nowhere else")
    func commas() {
        var writer = CanonicalWriter(reserving: 0)
        writer.beginArray()
        writer.beginObject()
        writer.endObject()
        writer.beginObject()
        writer.key("a")
        writer.beginObject()
        writer.endObject()
        writer.key("b_c")
        writer.beginArray()
        writer.endArray()
        writer.endObject()
        writer.null()
        writer.endArray()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"[{},{"a":{},"b_c":[]},null]"#)
    }

    @Test("The largest integers are written whole")
    func integers() {
        var writer = CanonicalWriter()
        writer.beginArray()
        for integer in [0, CanonicalWriter.largestInteger, -CanonicalWriter.largestInteger] {
            writer.integer(integer)
        }
        writer.endArray()
        let wanted = "[0,9007199254740991,-9007199254740991]"
        #expect(String(decoding: writer.bytes, as: UTF8.self) == wanted)
    }

    @Test("Random documents are read as written, and written as read")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 5)
        let alphabet = Array("a\"\\/\n\t\u{1}\u{1F}\u{7F}é部\u{FB33}\u{FFFF}😀".unicodeScalars)
        func text() -> String {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                alphabet.randomElement(using: &random).map { text.unicodeScalars.append($0) }
            }
            return text
        }
        let limit = CanonicalWriter.largestInteger
        for _ in 0..<1_000 {
            let sample = Sample(
                flags: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    .random(using: &random)
                },
                note: Bool.random(using: &random) ? nil : text(),
                number: .random(in: -limit...limit, using: &random),
                pairs: (0..<Int.random(in: 0...3, using: &random)).map { length in
                    (0..<length).map { _ in .random(in: -20...20, using: &random) }
                },
                title: text())
            let back = try CanonicalReader.read(sample.written, Sample.read)
            #expect(back == sample)
            #expect(back.written == sample.written)
        }
    }
}
