// A part of a difference, and the cause it is put down to.

package import Evaluation

/// What a difference is put down to, in the order in which causes are applied.
package enum ChangeCause: String, CaseIterable, Comparable, Sendable {
    /// Another edition of the rubric: weights, rules, evaluation points, indicators.
    case rubric
    case interpretation
    case exemption
    /// A figure of an earlier year is now stated otherwise (口径调整).
    case restatement
    case figure
    case judgement
    case award
    case adjustment
    /// Had no score before: missing, not computable or silent.
    case newlyScored = "newly_scored"
    case noLongerScored = "no_longer_scored"
    case rounding
    /// What caps, limits and the range of the total hold back.
    case limit
    /// A sealed score that no longer follows from what now stands.
    case stale

    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .rubric: 0
        case .interpretation: 1
        case .exemption: 2
        case .restatement: 3
        case .figure: 4
        case .judgement: 5
        case .award: 6
        case .adjustment: 7
        case .newlyScored: 8
        case .noLongerScored: 9
        case .rounding: 10
        case .limit: 11
        case .stale: 12
        }
    }
}

/// The points of a difference that go back to one cause.
package struct ChangePart: Hashable, Sendable {
    package let cause: ChangeCause
    package let amount: Exact
    /// The entries of both sides that make the difference, ascending.
    package let entries: [EntryNumber]

    init(_ cause: ChangeCause, _ amount: Exact, _ entries: some Sequence<EntryNumber>) {
        self.cause = cause
        self.amount = amount
        self.entries = Set(entries).sorted()
    }

    /// Parts in the order of their causes, one for each.
    static func merged(_ parts: [ChangePart]) -> [ChangePart] {
        Dictionary(grouping: parts, by: \.cause).map { cause, parts in
            ChangePart(cause, parts.map(\.amount).reduce(.zero, +), parts.flatMap(\.entries))
        }.sorted { $0.cause < $1.cause }
    }
}
