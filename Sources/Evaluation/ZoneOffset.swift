// Where a bare date ends: a fixed distance from UTC.

/// Minutes east of UTC, -14:00 to +14:00; written `+08:00`. China has kept +08:00 since 1991 without change.
package struct ZoneOffset: Hashable, Sendable, CustomStringConvertible {
    package static let china = ZoneOffset(minutes: 480)
    package static let utc = ZoneOffset(minutes: 0)

    package let minutes: Int

    private init(minutes: Int) { self.minutes = minutes }

    /// From its only spelling, sign, two digits, colon, two digits; `+00:00` is UTC. Nil for anything else.
    package init?(canonical text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-")
        else { return nil }
        let digits = [1, 2, 4, 5].map { Int(bytes[$0]) - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let hours = digits[0] * 10 + digits[1]
        let minutes = digits[2] * 10 + digits[3]
        let total = hours * 60 + minutes
        let negative = bytes[0] == UInt8(ascii: "-")
        guard minutes < 60, total <= 14 * 60, !(negative && total == 0) else { return nil }
        self.minutes = negative ? -total : total
    }

    package var canonical: String {
        let size = minutes.magnitude
        func two(_ number: UInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(minutes < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
    }

    package var description: String { canonical }
}
