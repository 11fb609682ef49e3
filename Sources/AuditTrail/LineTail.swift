// Reads a line from its end towards its start, which is how an event of any content is cut out.

/// What of a line has not been read yet, when reading starts at the end.
struct LineTail {
    private(set) var unread: UnsafeRawBufferPointer

    init(_ line: UnsafeRawBufferPointer) { unread = line }

    var count: Int { unread.count }

    /// Takes these characters off the end; `false`, and nothing taken, if they do not stand there.
    mutating func drop(_ literal: StaticString) -> Bool {
        let size = literal.utf8CodeUnitCount
        guard size <= count else { return false }
        let end = UnsafeRawBufferPointer(rebasing: unread.suffix(size))
        guard literal.withUTF8Buffer({ end.elementsEqual($0) }) else { return false }
        shorten(by: size)
        return true
    }

    /// Takes a number in its only spelling off the end: no sign, no zero before another digit.
    mutating func dropNumber(upTo limit: Int) -> Int? {
        let digits = unread.reversed().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
        guard (1...16).contains(digits) else { return nil }
        let text = unread.suffix(digits)
        guard digits == 1 || text.first != UInt8(ascii: "0") else { return nil }
        let number = text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard number <= limit else { return nil }
        shorten(by: digits)
        return number
    }

    /// Takes 64 hexadecimal digits off the end.
    mutating func dropDigest() -> Digest? {
        guard count >= Digest.hexCount else { return nil }
        let text = UnsafeRawBufferPointer(rebasing: unread.suffix(Digest.hexCount))
        guard let digest = Digest(hex: text) else { return nil }
        shorten(by: Digest.hexCount)
        return digest
    }

    /// Whether what is left starts with these characters.
    func starts(with literal: StaticString) -> Bool {
        literal.withUTF8Buffer { unread.starts(with: $0) }
    }

    private mutating func shorten(by size: Int) {
        unread = UnsafeRawBufferPointer(rebasing: unread.dropLast(size))
    }
}
