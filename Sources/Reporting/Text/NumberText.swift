// How exact numbers, measures, quantities and instants are written for people.

package import Evaluation
import Scoring

/// Numbers as pages show them; nothing here is computed with again.
package enum NumberText {
    /// Points: the shortest decimal of at most two places, half up.
    package static func points(_ exact: Exact) -> String { exact.shortDecimal(maxPlaces: 2) }

    /// A score: points, or in an ordinal rubric the grade they stand for.
    package static func score(_ exact: Exact, in rubric: Rubric) -> String {
        rubric.grade(ofRank: exact)?.title ?? points(exact)
    }

    /// Whether points as shown hide something of the exact number.
    package static func hides(_ exact: Exact) -> Bool {
        exact.rounded(places: 2, .halfUp) != exact
    }

    /// A difference of points with its sign: `+0.25`, `-1`, `0`.
    package static func difference(_ exact: Exact) -> String { signed(points(exact)) }

    /// A share as a percentage of at most four places: `-3.1579%`.
    package static func percent(_ exact: Exact) -> String {
        (exact * Exact(100)).shortDecimal(maxPlaces: 4) + "%"
    }

    /// A change rate as a percentage with its sign.
    package static func changeRate(_ exact: Exact) -> String { signed(percent(exact)) }

    /// A measure's value in its form.
    package static func measure(_ exact: Exact, _ form: Measure.Form) -> String {
        switch form {
        case .percent: percent(exact)
        case .number: exact.shortDecimal(maxPlaces: 4)
        }
    }

    /// Whether a measure's value as shown is the exact one.
    package static func isWhole(_ exact: Exact, _ form: Measure.Form) -> Bool {
        exact.rounded(places: form == .percent ? 6 : 4, .halfUp) == exact
    }

    /// A value of a dimension, in one of its units: as many places as it needs, up to twelve.
    package static func amount(_ exact: Exact, in unit: Unit, places: Int = 0) -> String {
        let value = exact.divided(by: unit.factor) ?? exact
        let short = value.shortDecimal(maxPlaces: 12)
        let point = short.firstIndex(of: ".")
        let given = point.map { short.distance(from: $0, to: short.endIndex) - 1 } ?? 0
        return given < places ? value.decimal(places: places, .halfUp) : short
    }

    /// A quantity in a unit: digit for digit where it was given in it, converted otherwise.
    package static func amount(_ quantity: Quantity, in unit: Unit) -> String {
        quantity.unit == unit ? quantity.value.text : amount(quantity.exact, in: unit)
    }

    /// The decimal places of a text; 0 where it has no point.
    package static func places(of decimal: String) -> Int {
        decimal.firstIndex(of: ".").map { decimal.distance(from: $0, to: decimal.endIndex) - 1 }
            ?? 0
    }

    /// A number with a sign, zero without.
    package static func signed(_ text: String) -> String {
        let isZero = !text.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
        return text.utf8.first == UInt8(ascii: "-") || isZero ? text : "+" + text
    }

    /// `2022-03-15 10:20 +08:00`, on the clock of a zone.
    package static func instant(_ instant: Instant, _ zone: ZoneOffset) -> String {
        minute(instant, zone) + " " + zone.canonical
    }

    /// `2022-03-15 10:20`, where the page has said the zone.
    package static func minute(_ instant: Instant, _ zone: ZoneOffset) -> String {
        let time = instant.local(offsetMinutes: zone.minutes)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(time.year)-\(two(time.month))-\(two(time.day)) "
            + "\(two(time.hour)):\(two(time.minute))"
    }

    /// `#97`.
    package static func entry(_ entry: EntryNumber) -> String { "#\(entry)" }

    /// `#12 #13`; at most `limit` of them, then `…`.
    package static func entries(_ entries: [EntryNumber], limit: Int = 12) -> String {
        entries.prefix(limit).map { "#\($0)" }.joined(separator: " ")
            + (entries.count > limit ? " …" : "")
    }
}
