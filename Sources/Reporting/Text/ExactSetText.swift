// Sets of numbers as people write them: `<= -5%`, `= 2.5%`, `(11%, 12%]`, several joined by “or”.

import Evaluation
import Scoring

/// Numbers of a set, each end written by the caller.
struct ExactSetText {
    private let set: ExactSet
    /// What stands behind each range.
    private let unit: String
    private let number: (Exact) -> String

    init(_ set: ExactSet, unit: String = "", _ number: @escaping (Exact) -> String) {
        self.set = set
        self.unit = unit
        self.number = number
    }

    /// Values of a measure, in its form.
    init(_ set: ExactSet, in form: Measure.Form) {
        self.init(set) { exact in
            let shown = NumberText.measure(exact, form)
            return NumberText.isWhole(exact, form) ? shown : "\(exact.canonical) (\(shown))"
        }
    }

    /// Amounts of a unit, as exactly as decimals allow.
    init(_ set: ExactSet, in unit: Unit?) {
        let symbol = unit.map { $0 == .number ? "" : " \($0.symbol)" } ?? ""
        self.init(set, unit: symbol) { exact in
            let shown = exact.shortDecimal(maxPlaces: 6)
            let isWhole = exact.rounded(places: 6, .halfUp) == exact
            return isWhole ? shown : "\(exact.canonical) (\(shown))"
        }
    }

    /// Points, exactly.
    init(points set: ExactSet) {
        self.init(set) { NumberText.hides($0) ? $0.canonical : NumberText.points($0) }
    }

    var words: Bilingual {
        if set.isEmpty { return Words.noValue }
        if set == .all { return Words.anyValue }
        let pieces = set.intervals.map { text($0) + unit }
        return Bilingual(pieces.joined(separator: " 或 "), pieces.joined(separator: " or "))
    }

    private func text(_ interval: ExactInterval) -> String {
        if let only = interval.only { return "= \(number(only))" }
        switch (interval.from, interval.to) {
        case (let from?, let to?):
            return (from.closed ? "[" : "(") + "\(number(from.at)), \(number(to.at))"
                + (to.closed ? "]" : ")")
        case (let from?, nil): return "\(from.closed ? ">=" : ">") \(number(from.at))"
        case (nil, let to?): return "\(to.closed ? "<=" : "<") \(number(to.at))"
        case (nil, nil): return "-"
        }
    }
}
