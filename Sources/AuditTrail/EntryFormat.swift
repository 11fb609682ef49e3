// The bytes of an entry's line: format writes them, parse takes them apart again.

/// What a line says around its event.
package struct EntryParts: Hashable, Sendable {
    /// The entry's number, from 0.
    package let seq: Int
    /// The digest of the entry before it; `Digest.zero` for entry 0.
    package let prev: Digest
    /// How many entries of the same append follow.
    package let rest: Int
    /// Where in the line the event's bytes are.
    package let event: Range<Int>
}

/// The line of an entry.
///
///     {"event":<event>,"prev":"<64 hex>","rest":<rest>,"seq":<seq>}
///
/// This is set in stone: it is what is hashed, and it is on disk. The event is found by length
/// alone, between a head and a tail of known form, and is never looked into.
package enum EntryFormat {
    /// The longest event, in bytes.
    package static let eventLimit = 65_000
    /// The longest line, in bytes.
    package static let lineLimit = 65_535
    /// The largest number a line holds: 2^53 - 1, which every JSON reader reads exactly.
    package static let numberLimit = 9_007_199_254_740_991
    /// The numbers an entry can have.
    package static let numbers = 0..<(numberLimit + 1)

    private static let head: StaticString = #"{"event":"#
    private static let beforePrev: StaticString = #","prev":""#
    private static let beforeRest: StaticString = #"","rest":"#
    private static let beforeSeq: StaticString = #","seq":"#
    private static let end: StaticString = "}"

    /// The line of an entry; the caller keeps to the limits.
    package static func format(event: [UInt8], prev: Digest, rest: Int, seq: Int) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(event.count + 144)
        append(head, to: &line)
        line.append(contentsOf: event)
        append(beforePrev, to: &line)
        prev.appendHex(to: &line)
        append(beforeRest, to: &line)
        line.append(contentsOf: String(rest).utf8)
        append(beforeSeq, to: &line)
        line.append(contentsOf: String(seq).utf8)
        append(end, to: &line)
        return line
    }

    /// Takes a line apart; `nil` unless it has exactly the form above, within the limits.
    package static func parse(_ line: UnsafeRawBufferPointer) -> EntryParts? {
        guard line.count <= lineLimit else { return nil }
        var tail = LineTail(line)
        guard tail.drop(end), let seq = tail.dropNumber(upTo: numberLimit),
            tail.drop(beforeSeq), let rest = tail.dropNumber(upTo: numberLimit),
            tail.drop(beforeRest), let prev = tail.dropDigest(),
            tail.drop(beforePrev), tail.starts(with: head)
        else { return nil }
        let event = head.utf8CodeUnitCount..<tail.count
        guard event.count <= eventLimit else { return nil }
        return EntryParts(seq: seq, prev: prev, rest: rest, event: event)
    }

    private static func append(_ literal: StaticString, to line: inout [UInt8]) {
        literal.withUTF8Buffer { line.append(contentsOf: $0) }
    }
}
