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
        case .settled(let question, let choice):
            return Words.settledCase(question.words, choice.words, nil)(language) + " = "
                + result(exact)
        case .exempted(let treatment): return treatment.words(language) + " = " + result(exact)
        case .vetoed(let point): return Words.vetoed(point.text)(language) + " = " + result(exact)
        case .insufficient(let point):
            return Words.insufficient(point.text)(language) + " = "
                + NumberText.score(exact, in: inputs.edition.rubric)
        case .missing, .open, .exemptionNotPermitted, .outsize, .nowhereToMove, .outsideGrade,
            .noSuchRow:
            return nil
        }
    }

    private func ruled(_ exact: Exact, _ language: Language) -> String {
        let moved = inputs.moved
        let own = inputs.scored.weight
        // In proportion to the weight: the rule's own points first, then what the weight moved to it makes of them.
        guard !moved.entries.isEmpty, !moved.added.isZero,
            let points = (exact * own).divided(by: own + moved.added)
        else { return ruled(inputs.scored.indicator.rule, exact, language) }
        let (before, added) = (term(own), term(moved.added))
        return ruled(inputs.scored.indicator.rule, points, language) + "; "
            + Words.movedTo(before, added)(language)
            + ": \(term(points)) × (\(before) + \(added)) / \(before) = \(result(exact))"
    }

    /// Points as a part of an equation: exact, as a fraction where decimals would hide some.
    private func term(_ points: Exact) -> String {
        NumberText.hides(points) ? points.canonical : NumberText.points(points)
    }

    private func ruled(_ rule: Rule, _ exact: Exact, _ language: Language) -> String {
        let indicator = inputs.scored.indicator
        switch rule {
        case .linear(let line): return linear(line, exact)
        case .proportion(let rule):
            return "\(measured ?? "?")\(capped(rule)) × \(weight) = \(result(exact))"
        case .bands(let bands): return banded(bands, exact)
        case .steps(let steps): return stepped(steps, exact)
        case .target(let target): return targeted(target, exact)
        case .count, .allOrNothing, .weighted:
            let met = zip(indicator.points, inputs.points).count {
                !$0.vetoes && $1?.value.judgement == .met(true)
            }
            return Words.metOf(met, indicator.ruledPoints.count)(language) + " = "
                + result(exact)
        case .occurrences(let rule): return counted(rule, exact)
        case .graded, .gradedRange: return "\(given) = \(result(exact))"
        case .weakestLink, .lookup:
            return "\(given) -> \(NumberText.score(exact, in: inputs.edition.rubric))"
        case .judged: return result(exact)
        case .items(let items):
            let weigh = items.weigh.map { inputs.edition.rubric.title(of: $0) ?? $0.text }
            return gathered(
                items.gather, inputs.itemOutcomes, language, weighedBy: weigh,
                times: items.gather == .sum ? nil : weight) + " = " + result(exact)
        case .parts(let parts):
            return gathered(parts.gather, inputs.partOutcomes, language) + " = " + result(exact)
        case .byCategory(let choice):
            let value = inputs.category?.value.value
            guard let rule = choice.cases.first(where: { $0.value == value })?.rule else {
                return result(exact)
            }
            return ruled(rule, exact, language)
        }
    }

    /// The grades given, in the order of the evaluation points.
    private var given: String {
        let indicator = inputs.scored.indicator
        return zip(indicator.points, inputs.points).filter { !$0.0.vetoes }.map {
            guard case .grade(let grade) = $1?.value.judgement else { return "?" }
            return inputs.edition.rubric.title(of: grade, in: indicator)
        }.joined(separator: " ")
    }

    private func banded(_ bands: [Rule.Band], _ exact: Exact) -> String {
        guard case .value(let value) = inputs.measurement(), let measured,
            let band = bands.first(where: { $0.holds(value) })
        else { return result(exact) }
        let form = inputs.scored.indicator.measure?.form ?? .percent
        if let last = band.pointsTo?.exact, let low = band.from?.at.exact,
            let high = band.to?.at.exact, low < high
        {
            let change = last - band.points.exact
            let (first, span) = (
                NumberText.points(band.points.exact), NumberText.measure(high - low, form)
            )
            return "\(first) \(change.isNegative ? "-" : "+") "
                + "(\(measured) - \(NumberText.measure(low, form))) / \(span) × "
                + "\(NumberText.points(change.magnitude)) = \(result(exact))"
        }
        let interval = IntervalText.measure(band.from, band.to, form)
        guard band.from != nil || band.to != nil else { return "\(measured): \(result(exact))" }
        let within = interval.first.map { "[(".contains($0) } ?? false
        return "\(measured) \(within ? "∈ " : "")\(interval): \(result(exact))"
    }

    private func stepped(_ rule: Rule.Steps, _ exact: Exact) -> String {
        guard case .value(let value) = inputs.measurement() else { return result(exact) }
        let base = rule.base.map { NumberText.points($0.exact) } ?? weight
        let steps = rule.steps(at: value)
        let change = rule.change.exact
        let sign = change.isNegative ? "-" : "+"
        let shown = NumberText.points(change.magnitude)
        let sum = "\(base) \(sign) \(steps.shortDecimal(maxPlaces: 4)) × \(shown)"
        let isHeld = (rule.base?.exact ?? inputs.scored.weight) + steps * change != exact
        return "\(sum)\(isHeld ? " →" : " =") \(result(exact))"
    }

    private func targeted(_ rule: Rule.Target, _ exact: Exact) -> String {
        guard case .value(let actual) = inputs.measurement(),
            case .value(let target) = inputs.edition.rubric.expanded(rule.target)
                .measured(inputs.values)
        else { return result(exact) }
        let unit = inputs.scored.formula?.reads.first.flatMap {
            inputs.edition.rubric.figure($0.figure)?.unit
        }
        let shown = [actual, target].map { NumberText.amount($0, in: unit ?? .number) }
        let sign = actual == target ? "=" : actual < target ? "<" : ">"
        return "\(shown[0]) \(sign) \(shown[1]): \(result(exact))"
    }

    private func counted(_ rule: Rule.Occurrences, _ exact: Exact) -> String {
        var text = rule.base.map { NumberText.points($0.exact) } ?? weight
        var sum = rule.base?.exact ?? inputs.scored.weight
        let ruled = zip(inputs.scored.indicator.points, inputs.points).filter { !$0.0.vetoes }
        for ((_, held), change) in zip(ruled, rule.changes) {
            guard case .count(let count) = held?.value.judgement else { continue }
            let sign = change.exact.isNegative ? "-" : "+"
            text += " \(sign) \(count) × \(NumberText.points(change.exact.magnitude))"
            sum += Exact(count) * change.exact
        }
        return "\(text)\(sum == exact ? " =" : " →") \(result(exact))"
    }

    private func gathered(
        _ gather: Rule.Gather, _ outcomes: [Outcome], _ language: Language,
        weighedBy weigh: String? = nil, times weight: String? = nil
    ) -> String {
        let scores = outcomes.map { outcome in
            outcome.exact.map { $0.shortDecimal(maxPlaces: 4) } ?? outcome.state.words(language)
        }
        let words = Words.gathered(gather.words, weighedBy: weigh, times: weight)
        return "(\(scores.joined(separator: ", "))) \(words(language))"
    }

    private func linear(_ line: Rule.Linear, _ exact: Exact) -> String {
        guard case .value(let value) = inputs.measurement() else { return result(exact) }
        let form = inputs.scored.indicator.measure?.form ?? .percent
        let (full, zero) = (line.full.at.exact, line.zero.at.exact)
        if exact == inputs.scored.weight || exact.isZero {
            let end = exact.isZero ? zero : full
            let sign = value == end ? "=" : value < end ? "<" : ">"
            return "\(NumberText.measure(value, form)) \(sign) \(NumberText.measure(end, form))"
                + ": \(result(exact))"
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
