// JSON documents, byte by byte.

import Foundation
import Testing

@testable import Reporting

struct JSONTextTests {
    @Test("Members keep their order and nest by two blanks")
    func layout() {
        let value: JSONText = [
            "total": "88.75", "agency": "巨鹿县融媒体中心", "entries": [44, -1],
            "verified": false, "grade": nil, "none": [], "nothing": [:],
            "rows": [["id": "a"]],
        ]
        #expect(
            value.document() == """
                {
                  "total": "88.75",
                  "agency": "巨鹿县融媒体中心",
                  "entries": [
                    44,
                    -1
                  ],
                  "verified": false,
                  "grade": null,
                  "none": [],
                  "nothing": {},
                  "rows": [
                    {
                      "id": "a"
                    }
                  ]
                }

                """)
    }

    @Test(
        "A text is escaped where JSON or a terminal would trip",
        arguments: [
            ("\"\\/", #""\"\\/""#),
            ("\n\r\t", #""\n\r\t""#),
            ("\u{8}\u{C}\u{0}\u{1F}", #""\u0008\u000c\u0000\u001f""#),
            ("\u{7F}\u{9B}", #""\u007f\u009b""#),
            ("\u{202E}\u{200B}\u{FEFF}\u{2028}", #""\u202e\u200b\ufeff\u2028""#),
            ("\u{E0041}", #""\udb40\udc41""#),
            ("“考绩”𠮷👍🏽", "\"“考绩”𠮷👍🏽\""),
        ])
    func escapes(text: String, expected: String) {
        #expect(JSONText.string(text).document() == expected + "\n")
    }

    @Test("Another reader gets back every character that was written")
    func roundTrip() throws {
        let text = String(
            String.UnicodeScalarView(
                ((0...0x2FFF).map { UInt32($0) } + [0xFEFF, 0xE0001, 0x1F44D])
                    .compactMap(Unicode.Scalar.init)))
        let document = JSONText.object([.init(text, .array([.string(text)]))]).document()
        let read = try JSONDecoder().decode([String: [String]].self, from: Data(document.utf8))
        let (key, values) = try #require(read.first)
        #expect(Array(key.utf8) == Array(text.utf8))
        #expect(values.map { Array($0.utf8) } == [Array(text.utf8)])
    }
}
