// A difference between two values and its rate, or why there is no rate.

package import Evaluation

/// How a value changed.
package struct Change: Hashable, Sendable {
    /// Later less earlier; nil where either is missing.
    package let difference: Exact?
    package let rate: ChangeRate

    init(_ difference: Exact?, _ rate: ChangeRate) {
        self.difference = difference
        self.rate = rate
    }

    init(from earlier: Exact?, to later: Exact?) {
        guard let earlier, let later else {
            self.init(.missing)
            return
        }
        self.init(later - earlier, ChangeRate(from: earlier, to: later))
    }

    /// No difference can be taken.
    init(_ reason: ChangeRate.Reason) { self.init(nil, .notComputable(reason)) }

    /// Percentages differ by percentage points (百分点), which have no rate of their own.
    init(percentageFrom earlier: Exact, to later: Exact) {
        self.init(later - earlier, .notComputable(.percentagePoints))
    }
}

/// The change rate (变动率), or why it cannot be computed.
package enum ChangeRate: Hashable, Sendable {
    /// The difference over the earlier value; 5% is 1/20.
    case value(Exact)
    case notComputable(Reason)

    package enum Reason: String, CaseIterable, Sendable {
        case zeroPrior = "zero_prior"
        case negativePrior = "negative_prior"
        case missing
        case percentagePoints = "percentage_points"
        /// The two measure different things.
        case unitsDiffer = "units_differ"
        /// The two are out of different totals.
        case weightsDiffer = "weights_differ"
        /// Nothing stands for the year right before.
        case gap
    }

    init(from earlier: Exact, to later: Exact) {
        if earlier.isNegative {
            self = .notComputable(.negativePrior)
        } else if let rate = (later - earlier).divided(by: earlier) {
            self = .value(rate)
        } else {
            self = .notComputable(.zeroPrior)
        }
    }
}
