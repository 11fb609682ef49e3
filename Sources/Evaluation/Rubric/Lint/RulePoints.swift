// The least and the most points that a rule can give.

/// Points from the least to the most.
package struct PointRange: Hashable, Sendable {
    package let least: Exact
    /// Nil where they grow without end.
    package let most: Exact?

    package init(_ least: Exact, _ most: Exact?) {
        self.least = least
        self.most = most
    }
}

extension Rule {
    /// What the rule can give out of `weight`; nil of one that gives grades, or nothing at all.
    package func points(outOf weight: Exact) -> PointRange? {
        switch self {
        case .linear, .proportion, .bands, .steps, .target:
            return course(outOf: weight)?.points
        case .count(let table): return PointRange(among: table.map(\.exact))
        case .graded(let grades): return PointRange(among: grades.map(\.points.exact))
        case .allOrNothing, .judged: return PointRange(.zero, weight)
        case .weighted(let worth): return PointRange(.zero, worth.map(\.exact).reduce(.zero, +))
        case .occurrences(let rule):
            let base = max(rule.least.exact, rule.base?.exact ?? weight)
            let rises = rule.changes.contains { $0.exact > .zero }
            let falls = rule.changes.contains(where: \.exact.isNegative)
            return PointRange(falls ? rule.least.exact : base, rises ? nil : base)
        case .gradedRange(let ranges):
            return PointRange(among: ranges.flatMap { [$0.from.at.exact, $0.to.at.exact] })
        case .items(let items): return items.points(outOf: weight)
        case .parts(let parts):
            let ranges = parts.parts.compactMap { $0.rule.points(outOf: weight) }
            return PointRange(gathering: ranges, by: parts.gather)
        case .byCategory(let choice):
            let ranges = choice.cases.compactMap { $0.rule.points(outOf: weight) }
            guard let least = ranges.map(\.least).min() else { return nil }
            return PointRange(least, PointRange.largest(ranges.map(\.most)))
        case .weakestLink, .lookup: return nil
        }
    }
}

extension Rule.Items {
    /// A coefficient of each item times the weight; or a sum, which never falls below zero.
    fileprivate func points(outOf weight: Exact) -> PointRange? {
        guard let each = rule.points(outOf: gather == .sum ? weight : .one) else { return nil }
        guard gather == .sum else {
            return PointRange(each.least * weight, each.most.map { $0 * weight })
        }
        let base = max(.zero, self.base?.exact ?? weight)
        let rises = each.most.map { $0 > .zero } ?? true
        return PointRange(each.least.isNegative ? .zero : base, rises ? nil : base)
    }
}

extension RuleCourse {
    /// What its runs reach; nil where it is silent throughout.
    package var points: PointRange? {
        let runs = pieces.compactMap(\.run)
        let ends = runs.flatMap { [$0.first, $0.last].compactMap { $0 } }
        guard let least = ends.min(), let most = ends.max() else { return nil }
        return PointRange(least, runs.contains { $0.last == nil } ? nil : most)
    }
}

extension PointRange {
    fileprivate init?(among points: [Exact]) {
        guard let least = points.min(), let most = points.max() else { return nil }
        self.init(least, most)
    }

    /// What several ranges come to, gathered.
    fileprivate init?(gathering ranges: [PointRange], by gather: Rule.Gather) {
        let least = ranges.map(\.least)
        let most = ranges.map(\.most)
        guard let low = gather.gathered(least) else { return nil }
        let bounded = most.compactMap { $0 }
        switch gather {
        case .smallest: self.init(low, bounded.min())
        case .largest: self.init(low, Self.largest(most))
        case .mean, .median, .sum:
            self.init(low, bounded.count == most.count ? gather.gathered(bounded) : nil)
        }
    }

    /// The largest of what may be without end.
    fileprivate static func largest(_ most: [Exact?]) -> Exact? {
        let bounded = most.compactMap { $0 }
        return bounded.count == most.count ? bounded.max() : nil
    }
}

extension Rule.Gather {
    /// Several numbers gathered into one; nil of none.
    fileprivate func gathered(_ numbers: [Exact]) -> Exact? {
        let sorted = numbers.sorted()
        switch self {
        case .smallest: return sorted.first
        case .largest: return sorted.last
        case .sum: return sorted.isEmpty ? nil : sorted.reduce(.zero, +)
        case .mean: return sorted.reduce(Exact.zero, +).divided(by: Exact(sorted.count))
        case .median:
            guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
            let lower = sorted[(sorted.count - 1) / 2]
            return (lower + upper).divided(by: Exact(2))
        }
    }
}
