// How a score comes out of its rule, with the numbers in it.

import Evaluation
import Scoring

/// The last step of an explanation: `(10% + 3/95) / 15% × 2 = 100/57 ≈ 1.754386`.
struct ScoreText {
    private let inputs: IndicatorInputs
    private let outcome: Outcome
    private let weight: String

    init(_ inputs: IndicatorInputs, _ outcome: Outcome) {
        self.inputs = inputs
        self.outcome = outcome
        weight = NumberText.points(inputs.scored.weight)
    }

    /// The step in words and numbers; nil where there are no points.
    func text(_ language: Language) -> String? {
        guard let exact = outcome.exact else { return nil }
        switch outcome.reason {
        case .ruled: return ruled(exact, language)
        case .awarded: return Words.awarded(NumberText.points(exact))(language)
        case .interpreted(let question, let choice):
            return Words.settled(question.words, choice.words)(language) + " = " + result(exact)
        case .exempted(let treatment): return treatment.words(language) + " = " + result(exact)
        case .missing, .open, .exemptionNotPermitted, .outsize: return nil
        }
    }

    private func ruled(_ exact: Exact, _ language: Language) -> String {
        let indicator = inputs.scored.indicator
        switch indicator.rule {
        case .linear(let line): return linear(line, exact)
        case .proportion(let rule):
            return "\(measured ?? "?")\(capped(rule)) × \(weight) = \(result(exact))"
        case .count, .allOrNothing:
            let met = inputs.points.count { $0?.value.judgement == .met(true) }
            return Words.metOf(met, indicator.points.count)(language) + " = " + result(exact)
        case .graded(let grades):
            let given = inputs.points.first??.value.judgement
            let grade = grades.first { .grade($0.id) == given }
            return "\(grade?.title ?? "?") = \(result(exact))"
        case .judged: return result(exact)
        }
    }

    private func linear(_ line: Rule.Linear, _ exact: Exact) -> String {
        guard case .value(let value) = inputs.measurement() else { return result(exact) }
        let form = inputs.scored.indicator.measure?.form ?? .percent
        let (full, zero) = (line.full.at.exact, line.zero.at.exact)
        if exact == inputs.scored.weight || exact.isZero {
            let end = exact.isZero ? zero : full
            let sign = value == end ? "=" : value < end ? "<" : ">"
            return "\(NumberText.measure(value, form)) \(sign) \(NumberText.measure(end, form))"
                + " = \(result(exact))"
        }
        let shown =
            NumberText.isWhole(value, form)
            ? NumberText.measure(value.magnitude, form) : value.magnitude.canonical
        let span = NumberText.measure((zero - full).magnitude, form)
        let end = NumberText.measure(zero, form)
        let distance: String
        if zero > full {
            distance = "\(end) \(value.isNegative ? "+" : "-") \(shown)"
        } else {
            let sign = value.isNegative ? "-" : ""
            let rest =
                zero.isNegative ? "+ \(NumberText.measure(zero.magnitude, form))" : "- \(end)"
            distance = "\(sign)\(shown) \(rest)"
        }
        return "(\(distance)) / \(span) × \(weight) = \(result(exact))"
    }

    private var measured: String? {
        guard case .value(let value) = inputs.measurement() else { return nil }
        let form = inputs.scored.indicator.measure?.form ?? .percent
        return NumberText.isWhole(value, form)
            ? NumberText.measure(value, form) : value.canonical
    }

    private func capped(_ rule: Rule.Proportion) -> String {
        guard let cap = rule.cap, case .value(let value) = inputs.measurement(), value > cap.exact
        else { return "" }
        let form = inputs.scored.indicator.measure?.form ?? .percent
        return " → \(NumberText.measure(cap.exact, form))"
    }

    /// `100/57 ≈ 1.754386`, or `1.75` where that is exact.
    private func result(_ exact: Exact) -> String {
        guard NumberText.hides(exact) else { return NumberText.points(exact) }
        return "\(exact.canonical) ≈ \(exact.shortDecimal(maxPlaces: 6))"
    }
}
