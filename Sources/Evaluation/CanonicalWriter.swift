// Writes canonical JSON (RFC 8785, restricted) into bytes.

/// Appends values in the one spelling that `CanonicalReader` accepts, and puts the commas between them.
///
/// The caller gives the keys of each object in ascending order, and says in pairs where objects and
/// arrays begin and end; assertions see to both.
package struct CanonicalWriter: Sendable {
    /// The largest distance of an integer from zero: 2^53-1.
    package static let largestInteger = 9_007_199_254_740_991

    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []

    /// Whether a value came before in the same object or array and no key since.
    private var needsComma = false
    private var depth = 0
    private var keyOrder = KeyOrder()

    /// `capacity` bytes are set aside beforehand; more may be written.
    package init(reserving capacity: Int = 512) {
        bytes.reserveCapacity(capacity)
    }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }

    package mutating func endObject() { close(UInt8(ascii: "}")) }

    package mutating func beginArray() { open(UInt8(ascii: "[")) }

    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Begins a member; its value comes next. Keys are plain `[a-z_]`.
    package mutating func key(_ name: StaticString) {
        assert(keyOrder.ascends(to: name), "keys are written in ascending order")
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// The string holds no U+0000.
    package mutating func string(_ string: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The integer lies in `-largestInteger...largestInteger`.
    package mutating func integer(_ integer: Int) {
        precondition(
            integer.magnitude <= CanonicalWriter.largestInteger.magnitude,
            "an integer of canonical JSON is at most 2^53-1 from zero")
        word("\(integer)")
    }

    package mutating func boolean(_ boolean: Bool) { word(boolean ? "true" : "false") }

    package mutating func null() { word("null") }

    private mutating func word(_ word: String) {
        separate()
        bytes.append(contentsOf: word.utf8)
    }

    /// Puts a comma before a value or member that follows another.
    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        assert(depth < RubricFormat.deepest, "canonical JSON nests 10 deep at most")
        assert(keyOrder.open())
        separate()
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        assert(keyOrder.close(), "what ends has begun")
        bytes.append(bracket)
        depth -= 1
        needsComma = true
    }

    private mutating func appendEscaped(_ contents: UnsafeBufferPointer<UInt8>) {
        var rest = contents[...]
        while let special = rest.firstIndex(where: CanonicalEscape.isNeeded) {
            precondition(rest[special] != 0, "canonical JSON has no U+0000")
            bytes.append(contentsOf: rest[..<special])
            bytes.append(contentsOf: CanonicalEscape.spelling(of: rest[special]))
            rest = rest[(special + 1)...]
        }
        bytes.append(contentsOf: rest)
    }
}
