// Instants: the only spelling, the calendar, and local days.

import Evaluation
import Testing

struct InstantTests {
    @Test(
        "Known instants are written and read",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"),
            (1, "1970-01-01T00:00:00.001Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_646_121_600_000, "2022-03-01T08:00:00.000Z"),
            (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ])
    func known(milliseconds: Int, canonical: String) throws {
        #expect(try Instant(milliseconds: milliseconds).canonical == canonical)
        #expect(try Instant(canonical: canonical).milliseconds == milliseconds)
    }

    @Test("Each day of 800 years follows the one before by the rules of the calendar")
    func everyDay() throws {
        var (year, month, day) = (1970, 1, 1)
        for number in 0..<2 * 146_097 {
            let instant = try Instant(milliseconds: number * 86_400_000)
            let local = instant.local(offsetMinutes: 0)
            guard (local.year, local.month, local.day) == (year, month, day) else {
                Issue.record("day \(number) is \(instant) and should be \(year)-\(month)-\(day)")
                return
            }
            let isLeap = year.isMultiple(of: 400) || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect((year, month, day) == (2770, 1, 1))
    }

    @Test("Random instants survive writing and reading, and keep their order as text")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 4)
        var last = try Instant(milliseconds: 0)
        for _ in 0..<2_000 {
            let milliseconds = Int.random(in: 0...253_402_300_799_999, using: &random)
            let instant = try Instant(milliseconds: milliseconds)
            #expect(try Instant(canonical: instant.canonical) == instant)
            #expect((last < instant) == (last.canonical < instant.canonical))
            last = instant
        }
    }

    @Test(
        "Times that do not exist and other spellings are refused",
        arguments: [
            ("2100-02-29T00:00:00.000Z", .noSuchTime), ("2023-02-29T00:00:00.000Z", .noSuchTime),
            ("2024-02-30T00:00:00.000Z", .noSuchTime), ("2024-04-31T00:00:00.000Z", .noSuchTime),
            ("2024-13-01T00:00:00.000Z", .noSuchTime), ("2024-00-01T00:00:00.000Z", .noSuchTime),
            ("2024-01-00T00:00:00.000Z", .noSuchTime), ("2024-01-32T00:00:00.000Z", .noSuchTime),
            ("2024-01-01T24:00:00.000Z", .noSuchTime), ("2024-01-01T00:60:00.000Z", .noSuchTime),
            ("2016-12-31T23:59:60.000Z", .noSuchTime), ("1969-12-31T23:59:59.999Z", .outOfRange),
            ("0000-01-01T00:00:00.000Z", .outOfRange), ("", .spelling),
            ("2024-01-01T00:00:00Z", .spelling), ("2024-01-01T00:00:00.00Z", .spelling),
            ("2024-01-01T00:00:00.0000Z", .spelling), ("2024-01-01 00:00:00.000Z", .spelling),
            ("2024-01-01t00:00:00.000Z", .spelling), ("2024-01-01T00:00:00.000z", .spelling),
            ("2024-01-01T00:00:00,000Z", .spelling), ("2024-01-01T08:00:00.000+", .spelling),
            ("2024-1-01T000:00:00.000Z", .spelling), ("2024-01-01T00:00:00.000Z ", .spelling),
            ("+024-01-01T00:00:00.000Z", .spelling), ("2024-01-01T00:00:00.\u{0661}0Z", .spelling),
        ] as [(String, InstantError)])
    func refused(text: String, reason: InstantError) {
        #expect(throws: reason) { try Instant(canonical: text) }
    }

    @Test("Years before 1970 and after 9999 are out of range")
    func range() throws {
        for milliseconds in [-1, 253_402_300_800_000, Int.min, Int.max] {
            #expect(throws: InstantError.outOfRange) { try Instant(milliseconds: milliseconds) }
        }
        let first = try Instant(milliseconds: 0)
        #expect(first.adding(milliseconds: 86_400_000)?.canonical == "1970-01-02T00:00:00.000Z")
        #expect(first.adding(milliseconds: -1) == nil)
        #expect(first.adding(milliseconds: .max) == nil)
    }

    @Test("A local clock may be on another day")
    func localClock() throws {
        let evening = try Instant(canonical: "2021-12-31T16:30:45.000Z")
        #expect(evening.local(offsetMinutes: 480) == (2022, 1, 1, 0, 30, 45))
        #expect(evening.local(offsetMinutes: -990) == (2021, 12, 31, 0, 0, 45))
        let first = try Instant(milliseconds: 0)
        #expect(first.local(offsetMinutes: -1) == (1969, 12, 31, 23, 59, 0))
    }

    @Test("A local day ends a millisecond before the next begins")
    func endOfDay() {
        func end(_ year: Int, _ month: Int, _ day: Int, _ offset: Int) -> String? {
            Instant.endOfDay(year: year, month: month, day: day, offsetMinutes: offset)?.canonical
        }
        #expect(end(2022, 3, 1, 480) == "2022-03-01T15:59:59.999Z")
        #expect(end(2024, 2, 29, 0) == "2024-02-29T23:59:59.999Z")
        #expect(end(2021, 12, 31, -60) == "2022-01-01T00:59:59.999Z")
        #expect(end(2100, 2, 29, 480) == nil)
        #expect(end(2022, 3, 1, 1440) == nil)
        #expect(end(9999, 12, 31, -60) == nil)
        #expect(end(1969, 12, 30, 0) == nil)
    }
}
