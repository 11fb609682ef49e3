// Reads texts of lines, each ended by LF, one line after another.

/// What of a text has not been read yet.
struct TextLines {
    private(set) var unread: ArraySlice<UInt8>
    /// The number of the line read last, from 1; 0 before the first.
    private(set) var number = 0

    init(_ text: [UInt8]) { unread = text[...] }

    /// The next line without its LF; `nil` at the end and for a line that no LF ends.
    mutating func next() -> ArraySlice<UInt8>? {
        number += 1
        guard let end = unread.firstIndex(of: newline) else { return nil }
        defer { unread = unread[(end + 1)...] }
        return unread[..<end]
    }

    /// The next line, which must be there.
    mutating func line(_ expected: MalformedText.Part) throws(MalformedText) -> ArraySlice<UInt8> {
        guard let line = next() else { throw MalformedText(line: number, expected: expected) }
        return line
    }

    /// The next line as a number in its only spelling.
    mutating func number(
        after heading: String = "", _ expected: MalformedText.Part
    ) throws(MalformedText) -> Int {
        let line = try line(expected)
        guard line.starts(with: heading.utf8),
            let number = Decimal.number(line.dropFirst(heading.utf8.count))
        else { throw MalformedText(line: self.number, expected: expected) }
        return number
    }

    /// The next line as a digest in base64.
    mutating func digest(_ expected: MalformedText.Part) throws(MalformedText) -> Digest {
        let line = try line(expected)
        guard let bytes = Base64.decode(line), let digest = Digest(bytes: bytes) else {
            throw MalformedText(line: number, expected: expected)
        }
        return digest
    }

    /// Lines of digests up to an empty one, which is read too.
    mutating func digests() throws(MalformedText) -> [Digest] {
        var digests: [Digest] = []
        while unread.first != newline {
            // A tree of 2^63 leaves has no longer proof.
            guard digests.count < 63 else {
                throw MalformedText(line: number + 1, expected: .emptyLine)
            }
            digests.append(try digest(.hash))
        }
        _ = next()
        return digests
    }
}

/// Numbers as decimal digits.
enum Decimal {
    /// The number from 0 to `Int.max` that the digits spell, without a zero before another digit.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else {
            return nil
        }
        var number = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            let (tenfold, over) = number.multipliedReportingOverflow(by: 10)
            let (sum, above) = tenfold.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !over, !above else { return nil }
            number = sum
        }
        return number
    }
}
