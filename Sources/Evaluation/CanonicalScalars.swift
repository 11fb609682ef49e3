// Reads the strings, integers, booleans and nulls of canonical JSON.

extension CanonicalReader {
    /// A string of at most `maxBytes` bytes of UTF-8, counted without quotation marks and escapes.
    ///
    /// Refuses broken UTF-8, U+0000, and a character that is escaped in another way than the only one.
    package mutating func string(maxBytes: Int) throws(CanonicalError) -> String {
        let start = index
        guard skip(UInt8(ascii: "\"")) else { throw refusal(.string) }
        let run = plainRun()
        if next == UInt8(ascii: "\"") {
            index += 1
            return try finishString(run, from: start, maxBytes)
        }
        var unescaped = Array(run)
        while next != UInt8(ascii: "\"") {
            unescaped.append(try escapedByte())
            unescaped.append(contentsOf: plainRun())
        }
        index += 1
        return try unescaped.withUnsafeBufferPointer { (buffer) throws(CanonicalError) in
            try finishString(buffer, from: start, maxBytes)
        }
    }

    /// Reads a string without escapes as something else; nothing moves where there is none, or `meaning` is nil.
    mutating func plainString<Meaning>(
        _ meaning: (UnsafeBufferPointer<UInt8>) -> Meaning?
    ) -> Meaning? {
        let start = index
        guard skip(UInt8(ascii: "\"")) else { return nil }
        let run = plainRun()
        guard let meaning = meaning(run), skip(UInt8(ascii: "\"")) else {
            index = start
            return nil
        }
        finishValue(from: start)
        return meaning
    }

    /// A whole number from `range`, in its only spelling and at most 2^53-1 from zero.
    package mutating func integer(_ range: ClosedRange<Int>) throws(CanonicalError) -> Int {
        let start = index
        let isNegative = skip(UInt8(ascii: "-"))
        let firstDigit = index
        var magnitude = 0
        // Sixteen digits fit a machine word whatever they are.
        while let digit = next.flatMap(decimalDigit), index - firstDigit < 16 {
            magnitude = magnitude * 10 + digit
            index += 1
        }
        let isOnlySpelling =
            index > firstDigit && magnitude <= CanonicalWriter.largestInteger
            && (bytes[firstDigit] != UInt8(ascii: "0") || (index == firstDigit + 1 && !isNegative))
            && next.flatMap(decimalDigit) == nil
        guard isOnlySpelling else { throw CanonicalError(offset: start, expected: .integer) }
        let value = isNegative ? -magnitude : magnitude
        guard range.contains(value) else {
            throw CanonicalError(offset: start, expected: .integerWithin(range))
        }
        finishValue(from: start)
        return value
    }

    package mutating func boolean() throws(CanonicalError) -> Bool {
        if skip(word: "true") { return true }
        if skip(word: "false") { return false }
        throw refusal(.boolean)
    }

    /// Steps over `null` if it comes next; otherwise nothing moves.
    package mutating func nullIfPresent() -> Bool { skip(word: "null") }

    private mutating func skip(word: StaticString) -> Bool {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        let isSame = word.withUTF8Buffer { $0.elementsEqual(bytes[index..<end]) }
        guard isSame else { return false }
        let start = index
        index = end
        finishValue(from: start)
        return true
    }

    /// Steps over what needs no escape, up to a quotation mark, a backslash, a control or the end.
    private mutating func plainRun() -> UnsafeBufferPointer<UInt8> {
        let start = index
        var end = start
        while end < bytes.count, !CanonicalEscape.isNeeded(bytes[end]) { end += 1 }
        index = end
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private mutating func finishString(
        _ contents: UnsafeBufferPointer<UInt8>, from start: Int, _ maxBytes: Int
    ) throws(CanonicalError) -> String {
        finishValue(from: start)
        guard contents.count <= maxBytes else { throw fail(.bytesAtMost(maxBytes)) }
        // Decoding repairs what is broken, and so changes the bytes.
        var string = String(decoding: contents, as: UTF8.self)
        guard string.withUTF8({ areEqual($0, contents) }) else { throw fail(.utf8) }
        return string
    }

    /// Reads one escape; that a plain run ended here leaves no other character in its only spelling.
    private mutating func escapedByte() throws(CanonicalError) -> UInt8 {
        guard let byte = next else { throw refusal(.endOfString) }
        guard byte == UInt8(ascii: "\\"), index + 1 < bytes.count else {
            throw refusal(.onlySpelling)
        }
        let escaped = bytes[index + 1]
        if escaped != UInt8(ascii: "u") {
            guard let meant = CanonicalEscape.short.first(where: { $0.letter == escaped }) else {
                throw refusal(.onlySpelling)
            }
            index += 2
            return meant.byte
        }
        guard index + 6 <= bytes.count,
            bytes[index + 2] == UInt8(ascii: "0"), bytes[index + 3] == UInt8(ascii: "0"),
            let high = decimalDigit(bytes[index + 4]), high < 2,
            let low = CanonicalEscape.hexDigits.firstIndex(of: bytes[index + 5])
        else { throw refusal(.onlySpelling) }
        let control = UInt8(high * 16 + low)
        guard control != 0, !CanonicalEscape.short.contains(where: { $0.byte == control }) else {
            throw refusal(.onlySpelling)
        }
        index += 6
        return control
    }
}

/// Looks at all bytes rather than stopping at a difference, which lets it take many at a time.
private func areEqual(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
) -> Bool {
    guard first.count == second.count else { return false }
    var difference: UInt8 = 0
    for place in 0..<first.count { difference |= first[place] ^ second[place] }
    return difference == 0
}

private func decimalDigit(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
}
