// What changed between two evaluations, and what caused it: a value, rendered elsewhere.

package import Evaluation

/// Two evaluations side by side: two years, two stages, or one evaluation in two states of the ledger.
package struct Comparison: Hashable, Sendable {
    package let from: ScoreTable
    package let to: ScoreTable
    /// Indicators of both, in the order of the later table.
    package let lines: [Line]
    /// Indicators that only one side's rubric has.
    package let onlyFrom: [ScoreTable.Row]
    package let onlyTo: [ScoreTable.Row]
    /// The difference of the points scored, by cause: the sum of all lines' parts, and of what only one side has.
    package let parts: [ChangePart]
    package let totals: TotalChange
    package let figures: [FigureChange]

    /// One indicator of both sides.
    package struct Line: Hashable, Sendable {
        package let from: ScoreTable.Row
        package let to: ScoreTable.Row
        /// Sum exactly to the difference, in the order of their causes.
        package let parts: [ChangePart]
        /// What the later side is waiting for, where it has no points.
        package let open: IndicatorInputs?

        /// Points after less points before, where one without points counts for none; nil where neither has any.
        package var difference: Exact? {
            if from.points == nil && to.points == nil { return nil }
            return (to.points ?? .zero) - (from.points ?? .zero)
        }

        /// What the difference is to the total: a penalty's counts against it, a veto's not at all, and points of a group
        /// that is brought to another weight as far as they count there.
        package var effect: Exact? {
            if from.points == nil && to.points == nil { return nil }
            return (to.contributed ?? .zero) - (from.contributed ?? .zero)
        }

        /// The parts of the total's difference: its own parts as far as its points count there.
        fileprivate func contributed(_ editions: [EntryNumber]) -> [ChangePart] {
            let (before, after) = (from.scored.contribution, to.scored.contribution)
            if before == .one && after == .one { return parts }
            let counted = parts.map { ChangePart($0.cause, $0.amount * after, $0.entries) }
            if before == after { return counted }
            let shifted = (after - before) * (from.points ?? .zero)
            return counted + [ChangePart(.rubric, shifted, editions)]
        }

        package var weightDiffers: Bool { from.weight != to.weight }

        /// Equal in state, points and weight, and nothing that makes up for something else.
        package var isSame: Bool {
            from.state == to.state && from.points == to.points && !weightDiffers && parts.isEmpty
        }
    }

    package init(from: ComparedSide, to: ComparedSide) {
        let (before, after) = (ScoreTable(from.book), ScoreTable(to.book))
        self.from = before
        self.to = after
        lines = after.rows.compactMap { row in
            before.row(row.scored.id).map { earlier in
                let end = AttributedEnd(to, row)
                return Line(
                    from: earlier, to: row,
                    parts: Attribution.parts(from: AttributedEnd(from, earlier), to: end),
                    open: row.isOpen ? end.inputs : nil)
            }
        }
        onlyFrom = before.rows.filter { after.row($0.scored.id) == nil }
        onlyTo = after.rows.filter { before.row($0.scored.id) == nil }
        let editions = [before.edition.entry, after.edition.entry]
        let gone = onlyFrom.compactMap(\.contributed).map { ChangePart(.rubric, -$0, editions) }
        let come = onlyTo.compactMap(\.contributed).map { ChangePart(.rubric, $0, editions) }
        let totals = TotalChange(from: before.totals, to: after.totals)
        self.totals = totals
        let amounts = lines.flatMap { $0.contributed(editions) }.filter { !$0.amount.isZero }
        let sum = (amounts + gone + come).map(\.amount).reduce(.zero, +)
        // What caps, limits and the range hold back or let go is of no indicator.
        let held = ChangePart(.limit, totals.difference - sum, [])
        parts = ChangePart.merged(amounts + gone + come + (held.amount.isZero ? [] : [held]))
        figures = FigureChange.all(from: from, to: to)
    }

    /// Whether the two are scored by different rubrics, not merely by another adoption of one.
    package var rubricsDiffer: Bool { from.edition.rubric != to.edition.rubric }

    /// Nothing differs: no score, state, weight, figure or rubric. Who said it, and when, may.
    package var isSame: Bool {
        !rubricsDiffer && lines.allSatisfy(\.isSame) && figures.allSatisfy(\.isSame)
    }
}

extension ScoreTable.Row {
    /// The rate of score to weight (得分率); nil without points or weight.
    package var rate: Exact? { points.flatMap { $0.divided(by: weight) } }
}
