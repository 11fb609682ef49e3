// Places in record time as people type them.

import Bookkeeping
import Evaluation
import Testing

@testable import kaoji

@Suite struct ReadingAsOfTests {
    @Test(
        "An entry is named by its number, bare or marked",
        arguments: [("120", 120), ("@120", 120), ("#97", 97), ("0", 0), ("2022", 2022)])
    func entry(text: String, number: Int) {
        #expect(AsOf(argument: text)?.time == .entry(EntryNumber(number)))
    }

    @Test("A bare date is left to the ledger's zone")
    func day() {
        #expect(
            AsOf(argument: "2022-03-01")?.time == .endOfDay(year: 2022, month: 3, day: 1))
    }

    @Test(
        "A time without an offset is left to the ledger's zone, to the end of what was said",
        arguments: [
            ("2022-03-01 08:00", 28_859_999), ("2022-03-01T08:00", 28_859_999),
            ("2022-03-01 08:00:05", 28_805_999), ("2022-03-01 23:59", 86_399_999),
        ])
    func local(text: String, through: Int) {
        #expect(
            AsOf(argument: text)?.time == .local(year: 2022, month: 3, day: 1, through: through))
    }

    @Test(
        "An instant counts to the end of what was said",
        arguments: [
            ("2022-03-01T08:00:00.000Z", "2022-03-01T08:00:00.000Z"),
            ("2022-03-01T08:00:00Z", "2022-03-01T08:00:00.999Z"),
            ("2022-03-15 10:20 +08:00", "2022-03-15T02:20:59.999Z"),
            ("2022-03-15T10:20+08:00", "2022-03-15T02:20:59.999Z"),
            ("2022-01-01T00:30:00.000+08:00", "2021-12-31T16:30:00.000Z"),
            ("2021-12-31T23:30:00.000-01:00", "2022-01-01T00:30:00.000Z"),
        ])
    func instant(text: String, canonical: String) throws {
        let expected = try Instant(canonical: canonical)
        #expect(AsOf(argument: text)?.time == .instant(expected))
    }

    @Test(
        "What is no place in record time is refused",
        arguments: [
            "", "@", "-1", "1.5", "９７", "2022-3-1", "2022-03-01T", "2022-02-30T08:00Z",
            "2022-03-01T24:00Z", "2022-03-01T08:60Z", "2022-03-01 24:00",
            "2022-03-01T08:00:00.00Z", "2022-03-01T08:00+8", "2022-03-01T08:00Zebra",
            "99999999999999999999", "9007199254740992",
        ])
    func refused(text: String) {
        #expect(AsOf(argument: text) == nil)
    }
}
