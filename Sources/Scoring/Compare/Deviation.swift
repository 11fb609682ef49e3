// How far a later score is from an earlier one: the one definition of 偏离度.

package import Evaluation

/// The later of two scores of one indicator less the earlier, in points and as a rate of the weight: below zero where
/// the later found less.
package struct Deviation: Hashable, Sendable {
    package let points: Exact
    /// Of the weight; nil where that is zero.
    package let rate: Exact?

    /// Nil where one of the two is no score.
    package init?(from earlier: Exact?, to later: Exact?, weight: Exact) {
        guard let earlier, let later else { return nil }
        points = later - earlier
        rate = points.divided(by: weight)
    }
}

extension ScoreTable.Row {
    /// From what was declared to what was found.
    package var deviation: Deviation? {
        Deviation(from: declared?.score?.exact, to: points, weight: weight)
    }
}

extension Comparison {
    /// Whether it is of two stages of one evaluation.
    package var isOfStages: Bool {
        from.key.stage != to.key.stage && from.key.year == to.key.year
            && from.key.subject == to.key.subject
    }
}

extension Comparison.Line {
    /// From the one side to the other; nil where one has no points.
    package var deviation: Deviation? {
        Deviation(from: from.points, to: to.points, weight: to.weight)
    }

    /// The adjustment the later side's points stand on, where the earlier side's do not.
    package var adjustment: Held<ScoreAdjusted>? {
        to.adjustment?.entry == from.adjustment?.entry ? nil : to.adjustment
    }
}
