// Which values of a measure give a score: the one evaluation asked at every place where its answer may change.

import Evaluation

/// The inverse of a rule that reads a measure.
///
/// Nothing here scores. Between the kinks of such a rule its points lie on a straight line, so that two answers of the
/// evaluation tell where it enters and leaves the scores asked for; what it says there, and between, decides.
struct MeasureInversion {
    private let inputs: IndicatorInputs
    private let rule: Rule
    private let scores: ExactInterval
    private let target: Exact?
    /// The part whose rule it is; nil for the indicator's own.
    private let part: Measure?

    /// - Parameter target: what a rule of a target measures against.
    init(
        _ inputs: IndicatorInputs, _ rule: Rule, _ scores: ExactInterval, target: Exact? = nil,
        of part: Measure? = nil
    ) {
        self.inputs = inputs
        self.rule = rule
        self.scores = scores
        self.target = target
        self.part = part
    }

    /// The values for which the rule gives one of the scores.
    var values: ExactSet {
        let isPartOfWhole = (part ?? inputs.scored.indicator.measure)?.partOfWhole == true
        let kinks = Set(rule.kinks(target) + (isPartOfWhole ? [.one] : [])).sorted()
        return ExactSet(changingAt: kinks + steps + crossings(between: kinks)) { value in
            let points =
                part == nil
                ? inputs.points(rule, assuming: value, target: target)
                : inputs.uncapped(rule, assuming: value, of: part)
            return points.map(scores.contains) ?? false
        }
    }

    /// The points that matter before weight is moved to the indicator: the ends of the scores, and the weight itself.
    private var thresholds: [Exact] {
        let weight = inputs.scored.weight
        guard part == nil else { return scores.ends }
        let factor = Exact.one + (inputs.moved.added.divided(by: weight) ?? .zero)
        return scores.ends.compactMap { $0.divided(by: factor) } + [weight]
    }

    /// Where the straight lines between kinks, and beyond the outermost, meet a threshold.
    private func crossings(between kinks: [Exact]) -> [Exact] {
        guard let first = kinks.first, let last = kinks.last else { return [] }
        let two = Exact(2)
        let outer = [(first - two, first - .one), (last + .one, last + two)]
        let inner = zip(kinks, kinks.dropFirst()).map { low, high in
            (low.middle(to: high), low.middle(to: low.middle(to: high)))
        }
        return (outer + inner).flatMap { crossings(ofLineThrough: $0.0, $0.1) }
    }

    private func crossings(ofLineThrough first: Exact, _ second: Exact) -> [Exact] {
        guard let start = inputs.uncapped(rule, assuming: first, target: target, of: part),
            let end = inputs.uncapped(rule, assuming: second, target: target, of: part),
            start != end
        else { return [] }
        return thresholds.compactMap { threshold in
            ((threshold - start) * (second - first)).divided(by: end - start).map { first + $0 }
        }
    }

    /// The ends of the steps around each threshold: between them no other step matters.
    private var steps: [Exact] {
        guard case .steps(let rule) = rule else { return [] }
        let base = rule.base?.exact ?? inputs.scored.weight
        return (thresholds + [rule.least.exact]).flatMap { threshold -> [Exact] in
            guard let count = (threshold - base).divided(by: rule.change.exact) else { return [] }
            let near = (-2...2).map { count.rounded(places: 0, .down) + Exact($0) } + [count]
            return near.filter { !$0.isNegative }.flatMap { count in
                let outside = count * rule.step.exact
                return [rule.low.map { $0.exact - outside }, rule.high.map { $0.exact + outside }]
                    .compactMap { $0 }
            }
        }
    }
}

extension Rule {
    /// The values of the measure at which its points may leave a straight line; the steps of a rule of steps apart.
    fileprivate func kinks(_ target: Exact?) -> [Exact] {
        switch self {
        case .linear(let line): return [line.full.at.exact, line.zero.at.exact]
        case .proportion(let rule): return [.zero] + [rule.cap?.exact].compactMap { $0 }
        case .bands(let bands):
            let ends = bands.flatMap { [$0.from?.at.exact, $0.to?.at.exact].compactMap { $0 } }
            let sorted = Set(ends).sorted()
            // In a gap the nearer band may count.
            return sorted + zip(sorted, sorted.dropFirst()).map { $0.middle(to: $1) }
        case .steps(let rule): return [rule.low?.exact, rule.high?.exact].compactMap { $0 }
        case .target(let rule):
            guard let target else { return [.zero] }
            let zeroAt = rule.zeroAt?.exact ?? .zero
            return [.zero, target, zeroAt * target, (Exact(2) - zeroAt) * target]
        case .count, .allOrNothing, .graded, .judged, .weighted, .occurrences, .gradedRange,
            .items, .parts, .byCategory, .weakestLink, .lookup:
            return []
        }
    }
}
