// Tells what a file probably is that is not the UTF-8 text it should be.

/// What spreadsheets save instead of UTF-8.
package enum LikelyContent: Hashable, Sendable {
    /// GB 18030, of which GBK and GB 2312 are part.
    case gb18030
    case utf16
    /// The same without a byte order mark, the lesser or the greater byte first.
    case utf16LittleEndian, utf16BigEndian
    /// A file of a spreadsheet program (.xlsx or .xls), no text at all.
    case workbook

    /// Nil for UTF-8, and for what looks like nothing known.
    init?(_ bytes: [UInt8], isUTF8: Bool) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16
        } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        {
            self = .workbook
        } else if let unmarked = Self.unmarkedUTF16(bytes) {
            self = unmarked
        } else if !isUTF8, Self.isGB18030(bytes) {
            self = .gb18030
        } else {
            return nil
        }
    }

    /// Commas and line ends are ASCII in every table: in UTF-16 each has a zero byte beside it, always on
    /// the same side, and a text of another encoding has none.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> LikelyContent? {
        guard bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
        var zeros = (even: 0, odd: 0)
        for (place, byte) in bytes.enumerated() where byte == 0 {
            if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if zeros.even == 0, zeros.odd > 1 { return .utf16LittleEndian }
        return zeros.odd == 0 && zeros.even > 1 ? .utf16BigEndian : nil
    }

    /// Whether every byte belongs to a character of one, two or four bytes (GB 18030-2022, 5.1).
    private static func isGB18030(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let first = rest.popFirst() {
            if first < 0x80 { continue }
            guard (0x81...0xFE).contains(first), let second = rest.popFirst() else { return false }
            if (0x30...0x39).contains(second) {
                guard let third = rest.popFirst(), let fourth = rest.popFirst(),
                    (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth)
                else { return false }
            } else if !(0x40...0xFE).contains(second) || second == 0x7F {
                return false
            }
        }
        return true
    }
}
