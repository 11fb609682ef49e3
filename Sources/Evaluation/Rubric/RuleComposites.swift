// The shapes of rules that are made of others: items, parts, categories, and grades combined to one.

extension Rule {
    /// How several scores become one.
    package enum Gather: String, CaseIterable, Sendable {
        case mean, median, smallest, largest, sum
    }

    /// A rule for each item of a list. It scores an item out of 1, a coefficient; what is gathered is multiplied by the weight.
    ///
    /// With `sum` the rule's points are added up as they are, from `base`: 重大每个扣3.
    package struct Items: Hashable, Sendable {
        package let list: ListID
        /// A rule of one thing.
        package let rule: Rule
        package let gather: Gather
        /// The figure of each item that a mean is weighed by; nil where all count the same.
        package let weigh: FigureID?
        /// Where a sum begins; nil for the weight.
        package let base: DecimalNumber?

        package init(
            list: ListID, rule: Rule, gather: Gather, weigh: FigureID? = nil,
            base: DecimalNumber? = nil
        ) {
            self.list = list
            self.rule = rule
            self.gather = gather
            self.weigh = weigh
            self.base = base
        }
    }

    /// Several measures, each scored out of the weight by its own rule: 三分项取最低.
    package struct Parts: Hashable, Sendable {
        package let gather: Gather
        package let parts: [Part]

        package init(gather: Gather, parts: [Part]) {
            self.gather = gather
            self.parts = parts
        }
    }

    package struct Part: Hashable, Sendable {
        package let title: String
        package let measure: Measure
        package let rule: Rule

        package init(title: String, measure: Measure, rule: Rule) {
            self.title = title
            self.measure = measure
            self.rule = rule
        }
    }

    /// Parameters by category: region, kind of unit.
    package struct ByCategory: Hashable, Sendable {
        package let category: CategoryID
        /// One for each of the category's values.
        package let cases: [Case]

        package init(category: CategoryID, cases: [Case]) {
            self.category = category
            self.cases = cases
        }
    }

    package struct Case: Hashable, Sendable {
        package let value: CategoryValueID
        package let rule: Rule

        package init(value: CategoryValueID, rule: Rule) {
            self.value = value
            self.rule = rule
        }
    }

    /// The lowest grade given decides.
    package struct WeakestLink: Hashable, Sendable {
        /// Whether a better grade beside it lifts the result to the grade between (a plus).
        package let plus: Bool

        package init(plus: Bool) { self.plus = plus }
    }

    /// The grade that stands for certain grades, whatever their order.
    package struct LookupRow: Hashable, Sendable {
        /// From the best to the lowest, as in the scale.
        package let grades: [GradeID]
        package let result: GradeID

        package init(grades: [GradeID], result: GradeID) {
            self.grades = grades
            self.result = result
        }
    }
}
