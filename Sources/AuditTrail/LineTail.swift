// Reads a line from its end towards its start, which is how an event of any content is cut out.

/// What of a line has not been read yet, when reading starts at the end.
struct LineTail {
    private(set) var unread: UnsafeRawBufferPointer

    init(_ line: UnsafeRawBufferPointer) { unread = line }

    var count: Int { unread.count }

    /// Takes these characters off the end; `false`, and nothing taken, if they do not stand there.
    mutating func drop(_ literal: StaticString) -> Bool {
        let start = count - literal.utf8CodeUnitCount
        guard stands(literal, at: start) else { return false }
        shorten(to: start)
        return true
    }

    /// Takes a number in its only spelling off the end: no sign, no zero before another digit.
    mutating func dropNumber(upTo limit: Int) -> Int? {
        var start = count
        var number = 0
        var unit = 1
        while start > 0, count - start < 16, let digit = digit(at: start - 1) {
            start -= 1
            number += digit * unit
            unit *= 10
        }
        let size = count - start
        guard size > 0, size == 1 || digit(at: start) != 0, number <= limit else { return nil }
        shorten(to: start)
        return number
    }

    /// Takes 64 hexadecimal digits off the end.
    mutating func dropDigest() -> Digest? {
        let start = count - Digest.hexCount
        guard start >= 0,
            let digest = Digest(hex: UnsafeRawBufferPointer(rebasing: unread[start...]))
        else { return nil }
        shorten(to: start)
        return digest
    }

    /// Whether what is left starts with these characters.
    func starts(with literal: StaticString) -> Bool { stands(literal, at: 0) }

    // Plain loops: each line of a log passes here, and generic comparing costs as much as hashing.
    private func stands(_ literal: StaticString, at start: Int) -> Bool {
        guard start >= 0, start + literal.utf8CodeUnitCount <= count else { return false }
        for index in 0..<literal.utf8CodeUnitCount
        where unread[start + index] != literal.utf8Start[index] {
            return false
        }
        return true
    }

    private func digit(at index: Int) -> Int? {
        let byte = unread[index]
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        return Int(byte - UInt8(ascii: "0"))
    }

    private mutating func shorten(to size: Int) {
        unread = UnsafeRawBufferPointer(rebasing: unread[..<size])
    }
}
