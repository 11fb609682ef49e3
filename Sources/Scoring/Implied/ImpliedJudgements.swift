// What a score implies of evaluation points: the one evaluation asked for every answer there can be.

import Evaluation

extension IndicatorInputs {
    /// Combinations tried before they are said to be many.
    private static var mostTried: Int { 4_096 }

    /// How many points are met, where only their number counts.
    func impliedCount(by scores: ExactInterval, _ rule: Rule) -> Implied {
        let all = scored.indicator.ruledPoints.count
        let counts = (0...all).filter { met in
            points(rule, judging: (0..<all).map { .met($0 < met) }).map(scores.contains) ?? false
        }
        return .met(counts, of: all)
    }

    /// Which points are met, where each has its own worth.
    func impliedPoints(by scores: ExactInterval, _ rule: Rule) -> Implied {
        let ids = scored.indicator.ruledPoints.map(\.id)
        guard ids.count <= 12 else { return .points(.many) }
        let ways = (0..<(1 << ids.count)).compactMap { choice -> [PointID]? in
            let met = ids.indices.map { choice >> $0 & 1 == 1 }
            guard points(rule, judging: met.map { .met($0) }).map(scores.contains) ?? false else {
                return nil
            }
            return zip(ids, met).filter(\.1).map(\.0)
        }
        return .points(.listed(ways))
    }

    /// What the occurrences change in all, and how many of each kind that can be.
    func impliedOccurrences(by scores: ExactInterval, _ rule: Rule.Occurrences) -> Implied {
        let base = rule.base?.exact ?? scored.weight
        let least = rule.least.exact
        let factor = Exact.one + (moved.added.divided(by: scored.weight) ?? .zero)
        let ends = scores.ends.compactMap { $0.divided(by: factor) } + [least, scored.weight]
        let totals = ExactSet(changingAt: ends.map { $0 - base }) { total in
            completed(max(least, base + total)).map(scores.contains) ?? false
        }
        return .occurrences(totals, ways(to: totals, rule, scores))
    }

    /// Every way to a total of occurrences that all change the points in one direction.
    private func ways(
        to totals: ExactSet, _ rule: Rule.Occurrences, _ scores: ExactInterval
    ) -> Implied.Ways<Int> {
        let changes = rule.changes.map(\.exact)
        let isFalling = changes.allSatisfy(\.isNegative)
        guard isFalling || changes.allSatisfy({ !$0.isNegative && !$0.isZero }) else {
            return .many
        }
        let bounds = totals.intervals.map { isFalling ? $0.from?.at : $0.to?.at }
        guard bounds.allSatisfy({ $0 != nil }) else { return .many }
        let furthest = bounds.compactMap { $0?.magnitude }.max() ?? .zero
        let most = changes.map { furthest.divided(by: $0.magnitude) ?? .zero }
        guard most.reduce(Exact.one, { $0 * ($1 + .one) }) <= Exact(Self.mostTried) else {
            return .many
        }
        var ways: [[Int]] = [[]]
        for limit in most {
            ways = ways.flatMap { way in
                var next: [[Int]] = []
                var count = 0
                while Exact(count) <= limit {
                    next.append(way + [count])
                    count += 1
                }
                return next
            }
        }
        return .listed(
            ways.filter { way in
                points(.occurrences(rule), judging: way.map { .count($0) })
                    .map(scores.contains) ?? false
            })
    }

    /// Every combination of grades of an ordinal rubric, from the best to the lowest.
    func impliedGrades(by scores: ExactInterval, _ rule: Rule) -> Implied {
        let grades = edition.rubric.grades(of: scored.indicator)
        var ways: [[Int]] = [[]]
        for _ in scored.indicator.ruledPoints {
            ways = ways.flatMap { way in
                ((way.last ?? 0)..<grades.count).map { way + [$0] }
            }
            guard ways.count <= Self.mostTried else { return .gradesGiven(.many) }
        }
        let given = ways.map { $0.map { grades[$0] } }
        return .gradesGiven(
            .listed(
                given.filter { way in
                    points(rule, judging: way.map { .grade($0) }).map(scores.contains) ?? false
                }))
    }

    /// What items come to together, before the weight multiplies it where they are coefficients.
    func impliedItems(by scores: ExactInterval, _ rule: Rule.Items) -> Implied {
        let weight = scored.weight
        let base = rule.base?.exact ?? weight
        let isSum = rule.gather == .sum
        let factor = Exact.one + (moved.added.divided(by: weight) ?? .zero)
        let ends = scores.ends.compactMap { $0.divided(by: factor) } + [.zero, weight]
        let together = ends.compactMap { isSum ? $0 - base : $0.divided(by: weight) }
        let set = ExactSet(changingAt: together) { value in
            completed(isSum ? max(.zero, base + value) : value * weight).map(scores.contains)
                ?? false
        }
        return .gathered(rule.gather, over: .items(rule.list), set)
    }

    /// What parts come to together; of the lowest no part is below it, of the highest none above.
    func impliedParts(by scores: ExactInterval, _ rule: Rule.Parts) -> Implied {
        let factor = Exact.one + (moved.added.divided(by: scored.weight) ?? .zero)
        let ends = scores.ends.compactMap { $0.divided(by: factor) } + [scored.weight]
        let set = ExactSet(changingAt: ends) { value in
            completed(value).map(scores.contains) ?? false
        }
        let bound: ExactInterval? =
            switch rule.gather {
            case .smallest: ExactInterval(from: set.intervals.first?.from, to: nil)
            case .largest: ExactInterval(from: nil, to: set.intervals.last?.to)
            case .mean, .median, .sum: nil
            }
        let parts = rule.parts.map { part in
            Implied.OfPart(
                title: part.title, form: part.measure.form,
                values: bound.flatMap { values(of: part, within: $0) })
        }
        return .gathered(rule.gather, over: .parts(parts), set)
    }

    private func values(of part: Rule.Part, within bound: ExactInterval) -> ExactSet? {
        switch part.rule {
        case .linear, .proportion, .bands, .steps:
            MeasureInversion(self, part.rule, bound, of: part.measure).values
        case .target, .count, .allOrNothing, .graded, .judged, .weighted, .occurrences,
            .gradedRange, .items, .parts, .byCategory, .weakestLink, .lookup:
            nil
        }
    }
}
