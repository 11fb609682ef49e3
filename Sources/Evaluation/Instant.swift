// A point in time to the millisecond, as a number and in its only spelling.

/// Why something is not an instant.
package enum InstantError: Error, Hashable, Sendable {
    /// Not of the form `2022-03-01T08:00:00.000Z`.
    case spelling
    /// A day or a time of day that does not exist; leap seconds do not.
    case noSuchTime
    /// Before the year 1970 or after the year 9999.
    case outOfRange
}

/// A point in time from 1970 to 9999, to the millisecond, in UTC without leap seconds.
package struct Instant: Hashable, Comparable, Sendable {
    /// Since 1970-01-01T00:00:00Z.
    package let milliseconds: Int

    /// Throws `outOfRange` outside the years 1970 to 9999 (UTC).
    package init(milliseconds: Int) throws(InstantError) {
        guard Instant.range.contains(milliseconds) else { throw .outOfRange }
        self.milliseconds = milliseconds
    }

    /// The last millisecond of a local day, `offsetMinutes` east of UTC.
    ///
    /// `nil` where there is no such day, where it ends outside the years 1970 to 9999 (UTC), or where
    /// the offset is a day or more.
    package static func endOfDay(
        year: Int, month: Int, day: Int, offsetMinutes: Int
    ) -> Instant? {
        guard let date = CivilDate(year: year, month: month, day: day),
            (-1439...1439).contains(offsetMinutes)
        else { return nil }
        let nextDay = (date.daysSinceEpoch + 1) * millisecondsOfDay
        return Instant(ifInRange: nextDay - offsetMinutes * 60_000 - 1)
    }

    /// The instant that much later, or earlier where negative; `nil` outside the years 1970 to 9999.
    package func adding(milliseconds added: Int) -> Instant? {
        let (sum, overflow) = milliseconds.addingReportingOverflow(added)
        return overflow ? nil : Instant(ifInRange: sum)
    }

    /// Date and time of day on a clock `offsetMinutes` east of UTC, less than a day.
    package func local(
        offsetMinutes: Int
    ) -> (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        let shifted = milliseconds + offsetMinutes * 60_000
        // Rounded down, also before 1970.
        let days = (shifted + Instant.millisecondsOfDay) / Instant.millisecondsOfDay - 1
        let seconds = (shifted - days * Instant.millisecondsOfDay) / 1000
        let date = CivilDate(daysSinceEpoch: days)
        return (
            date.year, date.month, date.day, seconds / 3600, seconds / 60 % 60, seconds % 60
        )
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private init?(ifInRange milliseconds: Int) {
        guard Instant.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }

    private static let millisecondsOfDay = 86_400_000

    /// Up to 9999-12-31T23:59:59.999Z.
    private static let range = 0...253_402_300_799_999
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with three decimals: `2022-03-01T08:00:00.000Z`.
    package var canonical: String {
        let time = local(offsetMinutes: 0)
        return String(unsafeUninitializedCapacity: Instant.pattern.count) { bytes in
            _ = bytes.initialize(fromContentsOf: Instant.pattern)
            Instant.write(time.year, to: bytes, 0..<4)
            Instant.write(time.month, to: bytes, 5..<7)
            Instant.write(time.day, to: bytes, 8..<10)
            Instant.write(time.hour, to: bytes, 11..<13)
            Instant.write(time.minute, to: bytes, 14..<16)
            Instant.write(time.second, to: bytes, 17..<19)
            Instant.write(milliseconds % 1000, to: bytes, 20..<23)
            return Instant.pattern.count
        }
    }

    package var description: String { canonical }

    /// Reads exactly the form that `canonical` writes, and only dates of the calendar.
    package init(canonical: String) throws(InstantError) {
        var text = canonical
        milliseconds = try text.withUTF8(Instant.parse).get()
    }

    /// The same of bytes; nil where they are no instant.
    init?(canonical bytes: UnsafeBufferPointer<UInt8>) {
        guard case .success(let milliseconds) = Instant.parse(bytes) else { return nil }
        self.milliseconds = milliseconds
    }

    /// A zero stands for any digit.
    private static let pattern = [UInt8]("0000-00-00T00:00:00.000Z".utf8)

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Int, InstantError> {
        let zero = UInt8(ascii: "0")
        guard bytes.count == pattern.count else { return .failure(.spelling) }
        for (byte, wanted) in zip(bytes, pattern) {
            guard wanted == zero ? (zero...zero + 9).contains(byte) : byte == wanted else {
                return .failure(.spelling)
            }
        }
        func number(_ range: Range<Int>) -> Int {
            range.reduce(0) { $0 * 10 + Int(bytes[$1] - zero) }
        }
        let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
        let date = CivilDate(year: number(0..<4), month: number(5..<7), day: number(8..<10))
        guard number(0..<4) >= 1970 else { return .failure(.outOfRange) }
        guard let date, hour < 24, minute < 60, second < 60 else { return .failure(.noSuchTime) }
        let seconds = (hour * 60 + minute) * 60 + second
        return .success(
            date.daysSinceEpoch * millisecondsOfDay + seconds * 1000 + number(20..<23))
    }

    private static func write(
        _ number: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, _ places: Range<Int>
    ) {
        var rest = number
        for place in places.reversed() {
            bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}
