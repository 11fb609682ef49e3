// What a table comes to: the total so far, the range it can still take, and the grade.

package import Evaluation

/// Points so far, of how many, and the range the total can still take.
package struct Totals: Hashable, Sendable {
    /// The total of what is scored: its points and bonuses, less its penalties, held to what the rubric says.
    package let scored: Exact
    /// The weights of what is scored, bonuses, penalties and vetoes apart.
    package let of: Exact
    /// The weights of what is not: blank, missing, not computable, silent.
    package let unscored: Exact
    /// The weights of what does not apply, and did not move.
    package let notApplicable: Exact
    package let scoredCount: Int
    package let unscoredCount: Int
    package let notApplicableCount: Int
    /// The total if all that is open turns out as bad, or as good, as it can.
    package let lowest: Exact
    package let highest: Exact
    /// Places of the limits that hold the table down.
    package let limits: [Int]

    init(_ rows: [TotalledRow], by rubric: Rubric) {
        let counted = rows.filter { $0.kind == nil }
        func weights(_ rows: [TotalledRow]) -> Exact {
            rows.map { $0.weight * $0.contribution }.reduce(.zero, +)
        }
        of = weights(counted.filter { $0.points != nil })
        unscored = weights(counted.filter(\.isOpen))
        notApplicable = weights(counted.filter { $0.isLeftOut && !$0.hasMoved })
        scoredCount = rows.count { $0.points != nil }
        unscoredCount = rows.count(where: \.isOpen)
        notApplicableCount = rows.count(where: \.isLeftOut)
        scored = rubric.total(of: rows, open: nil)
        lowest = unscoredCount == 0 ? scored : rubric.total(of: rows, open: .worst)
        highest = unscoredCount == 0 ? scored : rubric.total(of: rows, open: .best)
        limits = rubric.limits.indices.filter { rubric.limits[$0].holds(over: rows, open: nil) }
    }

    /// Whether there is a single total: nothing is open.
    package var isComplete: Bool { unscoredCount == 0 }

    /// The total as the rubric shows it; exact where it does not round totals.
    package func rounded(by rubric: Rubric) -> Exact {
        guard let rounding = rubric.roundingOfTotal else { return scored }
        return scored.rounded(places: rounding.digits, rounding.mode)
    }

    /// What the grade goes by: the total, rounded where the rubric rounds before it grades, brought from the weights that
    /// apply to the full score; nil where anything is open or nothing applies.
    package func graded(by rubric: Rubric) -> Exact? {
        let total = rubric.roundingOfTotal?.scope == .total ? rounded(by: rubric) : scored
        guard isComplete, let share = total.divided(by: of) else { return nil }
        let whole = rubric.held(share * rubric.full.exact)
        guard rubric.rules > 2 else { return whole }
        // A limit is out of the full score: bringing a total to it must not lift it over.
        return limits.compactMap { rubric.limits[$0].total?.exact }.reduce(whole, min)
    }

    /// The grade of a complete total, no better than the limits that hold allow.
    func grade(by rubric: Rubric) -> GradeBand? {
        guard let total = graded(by: rubric) else { return nil }
        let best =
            limits.compactMap { limit in
                rubric.limits[limit].grade.flatMap { title in
                    rubric.grades.firstIndex { $0.title == title }
                }
            }.max() ?? 0
        return rubric.grades.enumerated().first {
            $0.offset >= best && total >= $0.element.atLeast.exact
        }?.element
    }

    /// The totals as a seal states them.
    package var sealed: SealedTotals {
        SealedTotals(
            scored: DecimalNumber(shortening: scored), of: DecimalNumber(shortening: of),
            lowest: DecimalNumber(shortening: lowest), highest: DecimalNumber(shortening: highest))
    }
}

/// What a row brings to the total.
struct TotalledRow {
    let indicator: IndicatorID
    let kind: Indicator.Kind?
    let contribution: Exact
    let weight: Exact
    /// The least its rule can give.
    let least: Exact
    let points: Exact?
    let isLeftOut: Bool
    /// Left out, its weight with others.
    let hasMoved: Bool

    var isOpen: Bool { points == nil && !isLeftOut }

    init(_ row: ScoreTable.Row) {
        self.init(
            row, points: row.points, isLeftOut: row.points == nil && row.state == .notApplicable)
    }

    /// The row as declared; nil where it was neither declared nor applies.
    init?(declaredIn row: ScoreTable.Row) {
        if row.declared == nil && row.state == .notApplicable { return nil }
        self.init(row, points: row.declared?.score?.exact, isLeftOut: false)
    }

    private init(_ row: ScoreTable.Row, points: Exact?, isLeftOut: Bool) {
        indicator = row.scored.id
        kind = row.scored.indicator.kind
        contribution = row.scored.contribution
        weight = row.weight
        least = row.scored.rule.least
        self.points = points
        self.isLeftOut = isLeftOut
        hasMoved = isLeftOut && row.hasMoved
    }

    /// The points, or those of an open row at its worst or best; nil where it is left out or stays open.
    func points(open end: OpenEnd?) -> Exact? {
        if let points { return points }
        guard isOpen, let end else { return nil }
        let isGood = end == .best
        return switch kind {
        case nil, .bonus: isGood ? weight : least
        case .penalty, .veto: isGood ? least : weight
        }
    }
}

/// How what is open turns out.
enum OpenEnd { case worst, best }

extension Rubric {
    /// How the total is rounded, before or after it is graded.
    package var roundingOfTotal: Rounding? {
        totalRounding ?? (rounding?.scope == .indicator ? nil : rounding)
    }

    /// The total of rows, held to the caps, the limits and the range.
    fileprivate func total(of rows: [TotalledRow], open end: OpenEnd?) -> Exact {
        func sum(_ kind: Indicator.Kind?) -> Exact {
            rows.filter { $0.kind == kind }.compactMap { row in
                row.points(open: end).map { $0 * row.contribution.magnitude }
            }.reduce(.zero, +)
        }
        let bonus = bonusCap.map { min($0.exact, sum(.bonus)) } ?? sum(.bonus)
        let penalty = penaltyCap.map { min($0.exact, sum(.penalty)) } ?? sum(.penalty)
        let total = sum(nil) + bonus - penalty
        let most = limits.filter { $0.holds(over: rows, open: end) }.compactMap(\.total?.exact)
        return held(([total] + most).min() ?? total)
    }

    /// A total within the range the rubric states.
    fileprivate func held(_ total: Exact) -> Exact {
        let least = range?.least.map { max($0.exact, total) } ?? total
        return range?.most.map { min($0.exact, least) } ?? least
    }
}

extension TableLimit {
    /// Whether the indicator's points bring it about.
    fileprivate func holds(over rows: [TotalledRow], open end: OpenEnd?) -> Bool {
        guard let row = rows.first(where: { $0.indicator == indicator }),
            let points = row.points(open: end)
        else { return false }
        return below.map { points < $0.exact } ?? (points > .zero)
    }
}

extension Rule {
    /// The least it gives: zero unless it says so.
    package var least: Exact {
        switch self {
        case .steps(let steps): steps.least.exact
        case .occurrences(let occurrences): occurrences.least.exact
        case .bands(let bands):
            min(
                .zero,
                bands.flatMap { [$0.points, $0.pointsTo ?? $0.points] }.map(\.exact).min() ?? .zero)
        case .byCategory(let choice): choice.cases.map(\.rule.least).min() ?? .zero
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .target, .weighted,
            .gradedRange, .items, .parts, .weakestLink, .lookup:
            .zero
        }
    }
}
