// Reads canonical JSON (RFC 8785, restricted) from bytes, forward only, and refuses everything else.

/// A cursor over canonical JSON whose caller knows what comes next.
///
/// Members are asked for in ascending order of their keys, so that unsorted, doubled and unknown keys
/// are refused without a table of keys. No white space, whole numbers of at most 2^53-1 from zero,
/// no U+0000, every character in its only spelling: what is accepted, `CanonicalWriter` writes again
/// byte by byte.
package struct CanonicalReader {
    /// How deep objects and arrays may nest in events, and in all that does not say otherwise.
    package static let deepest = 8

    let bytes: UnsafeBufferPointer<UInt8>
    /// Bytes read so far.
    package var offset: Int { index }

    var index = 0
    /// Where the value begun last begins.
    var valueStart = 0
    private let deepest: Int
    private var depth = 0
    /// Whether a member or element came before in the same object or array.
    private var isAfterValue = false
    private var keyOrder = KeyOrder()

    private init(_ bytes: UnsafeBufferPointer<UInt8>, deepest: Int) {
        self.bytes = bytes
        self.deepest = deepest
    }

    /// Reads one value with `body`; input left over is an error.
    package static func read<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>, deepest: Int = deepest,
        _ body: (inout CanonicalReader) throws(CanonicalError) -> Value
    ) throws(CanonicalError) -> Value {
        var reader = CanonicalReader(bytes, deepest: deepest)
        let value = try body(&reader)
        assert(reader.depth == 0, "what was begun is ended")
        guard reader.index == bytes.count else { throw reader.refusal(.endOfInput) }
        return value
    }

    /// Reads one value with `body`; input left over is an error.
    package static func read<Value>(
        _ bytes: [UInt8], deepest: Int = deepest,
        _ body: (inout CanonicalReader) throws(CanonicalError) -> Value
    ) throws(CanonicalError) -> Value {
        try bytes.withUnsafeBufferPointer { (buffer) throws(CanonicalError) in
            try read(buffer, deepest: deepest, body)
        }
    }

    /// The refusal of the value begun last, for callers that find its meaning wrong.
    package func fail(_ expected: Expectation) -> CanonicalError {
        CanonicalError(offset: valueStart, expected: expected)
    }

    // MARK: Objects

    package mutating func beginObject() throws(CanonicalError) {
        try open(UInt8(ascii: "{"), .object)
    }

    /// Refuses a member that was not asked for with `noFurtherMember`.
    package mutating func endObject() throws(CanonicalError) {
        guard skip(UInt8(ascii: "}")) else { throw refusal(.noFurtherMember) }
        close()
    }

    /// Steps over the key of the next member, which must be `name`.
    package mutating func key(_ name: StaticString) throws(CanonicalError) {
        guard optionalKey(name) else { throw refusal(.member(named: "\(name)")) }
    }

    /// Steps over the key of the next member if it is `name`; otherwise nothing moves.
    package mutating func optionalKey(_ name: StaticString) -> Bool {
        assert(keyOrder.ascends(to: name), "keys are asked for in ascending order")
        let start = isAfterValue ? index + 2 : index + 1
        let (length, name) = (name.utf8CodeUnitCount, name.utf8Start)
        guard start + length + 2 <= bytes.count,
            !isAfterValue || bytes[index] == UInt8(ascii: ","),
            bytes[start - 1] == UInt8(ascii: "\""),
            bytes[start + length] == UInt8(ascii: "\""),
            bytes[start + length + 1] == UInt8(ascii: ":")
        else { return false }
        for place in 0..<length where bytes[start + place] != name[place] { return false }
        index = start + length + 2
        return true
    }

    // MARK: Arrays

    package mutating func beginArray() throws(CanonicalError) {
        try open(UInt8(ascii: "["), .array)
    }

    /// True where another element follows; false, and the array is left, at its end.
    package mutating func nextElement() throws(CanonicalError) -> Bool {
        if skip(UInt8(ascii: "]")) {
            close()
            return false
        }
        guard !isAfterValue || skip(UInt8(ascii: ",")) else {
            throw refusal(.furtherElementOrEnd)
        }
        return true
    }

    // MARK: Cursor

    /// The next byte; `nil` at the end of the input.
    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Steps over `byte` if it comes next.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// Remembers that the scalar value from `start` up to here has been read.
    mutating func finishValue(from start: Int) {
        valueStart = start
        isAfterValue = true
    }

    func refusal(_ expected: Expectation) -> CanonicalError {
        CanonicalError(offset: index, expected: expected)
    }

    private mutating func open(
        _ bracket: UInt8, _ expected: Expectation
    ) throws(CanonicalError) {
        guard next == bracket else { throw refusal(expected) }
        guard depth < deepest else { throw refusal(.shallowerNesting) }
        valueStart = index
        index += 1
        depth += 1
        isAfterValue = false
        assert(keyOrder.open())
    }

    private mutating func close() {
        depth -= 1
        isAfterValue = true
        assert(keyOrder.close())
    }
}
