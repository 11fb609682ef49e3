// How an indicator's points follow from what was measured or judged: a closed set of typed shapes.

/// A scoring rule (评分标准), scoring rules 1.
package enum Rule: Hashable, Sendable {
    /// Full marks at one end, zero at the other, in proportion between.
    case linear(Linear)
    /// The measure times the weight.
    case proportion(Proportion)
    /// Points for how many evaluation points are met; element n is for n met.
    case count([DecimalNumber])
    /// The weight where every evaluation point is met, else zero.
    case allOrNothing
    /// Points for the grade given to the one evaluation point.
    case graded([GradePoints])
    /// Left to judgement: an evaluator awards within the weight, giving grounds.
    case judged

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
}

/// What a rule wants of an indicator's evaluation points.
package enum PointQuestion: Hashable, Sendable {
    case met, grade, count
}

extension Rule {
    /// What each evaluation point is asked.
    package var asks: PointQuestion {
        switch self {
        case .graded: .grade
        case .linear, .proportion, .count, .allOrNothing, .judged: .met
        }
    }

    /// Whether the points come out of a measure.
    package var readsMeasure: Bool {
        switch self {
        case .linear, .proportion: true
        case .count, .allOrNothing, .graded, .judged: false
        }
    }

    /// Whether the points come out of judged evaluation points.
    package var readsPoints: Bool {
        switch self {
        case .count, .allOrNothing, .graded: true
        case .linear, .proportion, .judged: false
        }
    }
}
