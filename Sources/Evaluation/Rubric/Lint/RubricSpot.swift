// Where in a rubric something stands, as exactly as a file can show it.

/// A part of a rubric, perhaps one of its members, perhaps a place within its rule.
package struct RubricSpot: Hashable, Sendable {
    package let part: Part
    /// A key of that part: `weight`, `measure`, `cases`; nil for the part as a whole.
    package let key: String?
    /// From the part's rule inwards; empty for the rule as a whole, or where it is not about a rule.
    package let steps: [Step]

    package enum Part: Hashable, Sendable {
        case rubric
        case group(GroupID)
        case figure(FigureID)
        case list(ListID)
        case category(CategoryID)
        /// A grade by the total.
        case grade(String)
        /// A grade of an ordinal rubric's scale.
        case scale(GradeID)
        case indicator(IndicatorID)
        /// A defect kept as published, from 0.
        case defect(Int)
    }

    /// One step into a rule.
    package enum Step: Hashable, Sendable {
        /// The rule of each item.
        case inner
        /// One of several parts, from 0.
        case part(Int)
        /// The rule for a category's value.
        case value(CategoryValueID)
        /// A band, a grade's range or a row of a table, from 0.
        case row(Int)
    }

    package init(_ part: Part, key: String? = nil, steps: [Step] = []) {
        self.part = part
        self.key = key
        self.steps = steps
    }
}

/// A rule that scores one thing, within an indicator's rule or all of it.
package struct SimpleRule: Hashable, Sendable {
    package let rule: Rule
    package let measure: Measure?
    /// What it scores out of.
    package let weight: Exact
    package let steps: [RubricSpot.Step]
}

extension Indicator {
    /// The rules its own is made of, each with what it reads; its own alone where it is made of none.
    package var simpleRules: [SimpleRule] {
        Self.simple(rule, measure, weight.exact, [])
    }

    private static func simple(
        _ rule: Rule, _ measure: Measure?, _ weight: Exact, _ steps: [RubricSpot.Step]
    ) -> [SimpleRule] {
        switch rule {
        case .items(let items):
            simple(
                items.rule, measure, items.gather == .sum ? weight : .one, steps + [.inner])
        case .parts(let parts):
            parts.parts.enumerated().flatMap { place, part in
                simple(part.rule, part.measure, weight, steps + [.part(place)])
            }
        case .byCategory(let choice):
            choice.cases.flatMap { simple($0.rule, measure, weight, steps + [.value($0.value)]) }
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .bands, .steps,
            .target, .weighted, .occurrences, .gradedRange, .weakestLink, .lookup:
            [SimpleRule(rule: rule, measure: measure, weight: weight, steps: steps)]
        }
    }
}
