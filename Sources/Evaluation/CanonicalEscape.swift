// The escapes of canonical JSON: which characters have one, and the only spelling of each.

/// Escaped are the quotation mark, the backslash and U+0001 to U+001F, by RFC 8785 section 3.2.2.2.
enum CanonicalEscape {
    /// The escapes of one letter; the other controls are spelled `\u00xx` in lower case.
    static let short: [(byte: UInt8, letter: UInt8)] = [
        (0x22, UInt8(ascii: "\"")), (0x5C, UInt8(ascii: "\\")),
        (0x08, UInt8(ascii: "b")), (0x09, UInt8(ascii: "t")), (0x0A, UInt8(ascii: "n")),
        (0x0C, UInt8(ascii: "f")), (0x0D, UInt8(ascii: "r")),
    ]

    static let hexDigits = [UInt8]("0123456789abcdef".utf8)

    /// Whether a byte of a string cannot stand for itself.
    static func isNeeded(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// The spelling of a byte that cannot stand for itself.
    static func spelling(of byte: UInt8) -> [UInt8] {
        if let short = short.first(where: { $0.byte == byte }) {
            return [UInt8(ascii: "\\"), short.letter]
        }
        return Array("\\u00".utf8) + [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    }
}
