// How the total changed, and the range in which the change can still lie.

package import Evaluation

/// The totals of both sides and what lies between them.
package struct TotalChange: Hashable, Sendable {
    package let from: Totals
    package let to: Totals

    /// Of the points scored so far: what the parts of the table sum to.
    package var difference: Exact { to.scored - from.scored }
    /// Of the totals as they can still turn out; both ends are the difference where both are complete.
    package var lowest: Exact { to.lowest - from.highest }
    package var highest: Exact { to.highest - from.lowest }
    package var isComplete: Bool { from.isComplete && to.isComplete }

    /// Of totals that are complete and out of the same weights.
    package var rate: ChangeRate {
        guard isComplete else { return .notComputable(.missing) }
        guard from.of == to.of else { return .notComputable(.weightsDiffer) }
        return ChangeRate(from: from.scored, to: to.scored)
    }
}

extension Change {
    /// Of totals: a range has no difference that could be told in one number.
    init(_ totals: TotalChange) {
        self.init(totals.isComplete ? totals.difference : nil, totals.rate)
    }
}
