// Numbers as people read them.

import Evaluation
import Reporting
import Testing

@Suite("Numbers on pages")
struct NumberTextTests {
    private func exact(_ text: String) throws -> Exact { try Exact(canonical: text) }

    @Test(
        "points have at most two places, half up",
        arguments: [
            ("100/57", "1.75", true), ("2", "2", false), ("-1/4", "-0.25", false),
            ("1/200", "0.01", true), ("-1/200", "-0.01", true), ("1/400", "0", true),
            ("78868/54233", "1.45", true),
        ])
    func points(number: String, shown: String, hides: Bool) throws {
        #expect(NumberText.points(try exact(number)) == shown)
        #expect(NumberText.hides(try exact(number)) == hides)
    }

    @Test(
        "a difference carries its sign, and zero none",
        arguments: [("14/57", "+0.25"), ("-25/4", "-6.25"), ("0", "0"), ("1/1000", "0")])
    func differences(number: String, shown: String) throws {
        #expect(NumberText.difference(try exact(number)) == shown)
    }

    @Test(
        "percentages have at most four places",
        arguments: [("-3/95", "-3.1579%"), ("1", "100%"), ("177/200", "88.5%"), ("0", "0%")])
    func percentages(number: String, shown: String) throws {
        #expect(NumberText.percent(try exact(number)) == shown)
    }

    @Test("an amount is digit for digit as given in its own unit, and converted otherwise")
    func amounts() throws {
        let money = try #require(Unit(symbol: "万元"))
        let yuan = try #require(Unit(symbol: "元"))
        let given = Quantity(SampleLedger.decimal("36.80"), money)
        #expect(NumberText.amount(given, in: money) == "36.80")
        #expect(NumberText.amount(given, in: yuan) == "368000")
        let odd = Quantity(SampleLedger.decimal("12818169.62"), yuan)
        #expect(NumberText.amount(odd, in: money) == "1281.816962")
        #expect(NumberText.amount(Exact(368_000), in: money, places: 2) == "36.80")
    }

    @Test("an instant is shown on the ledger's clock")
    func instants() throws {
        let instant = try Instant(canonical: "2022-03-15T02:20:59.999Z")
        #expect(NumberText.instant(instant, .china) == "2022-03-15 10:20 +08:00")
        #expect(NumberText.minute(instant, .utc) == "2022-03-15 02:20")
    }

    @Test("many entries are cut short")
    func entries() {
        let entries = (1...14).map { EntryNumber($0) }
        #expect(NumberText.entries(Array(entries.prefix(3))) == "#1 #2 #3")
        #expect(NumberText.entries(entries, limit: 2) == "#1 #2 …")
    }
}
