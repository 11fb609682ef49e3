// The shapes of rules that score one thing: what each of them says, as numbers.

extension Rule {
    /// Linear between two closed ends, in either direction.
    package struct Linear: Hashable, Sendable {
        package let full: End
        package let zero: End

        package init(full: End, zero: End) {
            self.full = full
            self.zero = zero
        }

        /// One end of the line.
        package struct End: Hashable, Sendable {
            /// The measure's value there; a rate as a ratio (5% is 0.05).
            package let at: DecimalNumber
            /// Whether the rule also speaks of values beyond; if not it is silent there.
            package let beyond: Bool

            package init(at: DecimalNumber, beyond: Bool) {
                self.at = at
                self.beyond = beyond
            }
        }
    }

    package struct Proportion: Hashable, Sendable {
        /// The share of the weight it stops at; nil where the rule states no cap.
        package let cap: DecimalNumber?

        package init(cap: DecimalNumber?) { self.cap = cap }
    }

    package struct GradePoints: Hashable, Sendable {
        package let id: GradeID
        package let title: String
        package let points: DecimalNumber

        package init(id: GradeID, title: String, points: DecimalNumber) {
            self.id = id
            self.title = title
            self.points = points
        }
    }

    /// A range of the measure's values and the points given there. The first band that holds a value decides.
    package struct Band: Hashable, Sendable {
        /// Nil where the band has no lower end.
        package let from: End?
        /// Nil where it has no upper end.
        package let to: End?
        /// Points throughout, or at the lower end.
        package let points: DecimalNumber
        /// Points at the upper end, on a straight line from the lower; nil where they are the same throughout.
        package let pointsTo: DecimalNumber?

        package init(
            from: End?, to: End?, points: DecimalNumber, pointsTo: DecimalNumber? = nil
        ) {
            self.from = from
            self.to = to
            self.points = points
            self.pointsTo = pointsTo
        }

        /// An end of a band, open or closed on purpose.
        package struct End: Hashable, Sendable {
            package let at: DecimalNumber
            /// Whether the value itself belongs to the band.
            package let closed: Bool

            package init(at: DecimalNumber, closed: Bool) {
                self.at = at
                self.closed = closed
            }
        }
    }

    /// Base points within a range, and a change for each step outside it.
    package struct Steps: Hashable, Sendable {
        /// Where steps downwards begin; nil where low values cost nothing.
        package let low: DecimalNumber?
        /// Where steps upwards begin; nil where high values cost nothing.
        package let high: DecimalNumber?
        /// The length of a step; above zero.
        package let step: DecimalNumber
        /// Points for each step, below zero where it deducts.
        package let change: DecimalNumber
        package let counted: Counted
        /// Points within the range; nil for the weight.
        package let base: DecimalNumber?
        /// What it cannot fall below; zero in most rules.
        package let least: DecimalNumber

        /// When a step counts.
        package enum Counted: String, CaseIterable, Sendable {
            /// Once it is full (floor).
            case full
            /// As soon as it is begun (ceiling).
            case started
            /// In proportion.
            case proRata = "pro_rata"
        }

        package init(
            low: DecimalNumber?, high: DecimalNumber?, step: DecimalNumber, change: DecimalNumber,
            counted: Counted, base: DecimalNumber? = nil, least: DecimalNumber
        ) {
            self.low = low
            self.high = high
            self.step = step
            self.change = change
            self.counted = counted
            self.base = base
            self.least = least
        }
    }

    /// The measure, as what was done, against a target. Met is met, also where the target is zero.
    package struct Target: Hashable, Sendable {
        /// In the measure's own unit.
        package let target: Formula
        package let meets: Meets
        /// The multiple of the target at which the score reaches zero; nil where a miss of `atMost` or `exactly` scores zero
        /// at once, and one of `atLeast` in proportion to the target.
        package let zeroAt: DecimalNumber?

        package enum Meets: String, CaseIterable, Sendable {
            case atLeast = "at_least"
            case exactly
            case atMost = "at_most"
        }

        package init(target: Formula, meets: Meets, zeroAt: DecimalNumber? = nil) {
            self.target = target
            self.meets = meets
            self.zeroAt = zeroAt
        }
    }

    /// Base points and a change for each occurrence, by kind: 重大每个扣3，一般每个扣1.
    package struct Occurrences: Hashable, Sendable {
        /// Points without any; nil for the weight.
        package let base: DecimalNumber?
        /// For each evaluation point, in their order; below zero where it deducts.
        package let changes: [DecimalNumber]
        /// What it cannot fall below; zero in most rules.
        package let least: DecimalNumber

        package init(base: DecimalNumber? = nil, changes: [DecimalNumber], least: DecimalNumber) {
            self.base = base
            self.changes = changes
            self.least = least
        }
    }

    /// A grade and the points an evaluator may choose from within it.
    package struct GradeRange: Hashable, Sendable {
        package let id: GradeID
        package let title: String
        package let from: Band.End
        package let to: Band.End

        package init(id: GradeID, title: String, from: Band.End, to: Band.End) {
            self.id = id
            self.title = title
            self.from = from
            self.to = to
        }
    }
}

extension Rule.Band {
    package func holds(_ value: Exact) -> Bool {
        Self.isWithin(value, from: from, to: to)
    }

    static func isWithin(_ value: Exact, from: End?, to: End?) -> Bool {
        if let from, value < from.at.exact || (value == from.at.exact && !from.closed) {
            return false
        }
        if let to, value > to.at.exact || (value == to.at.exact && !to.closed) { return false }
        return true
    }
}

extension Rule.GradeRange {
    package func holds(_ points: Exact) -> Bool {
        Rule.Band.isWithin(points, from: from, to: to)
    }
}
