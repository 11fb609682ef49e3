// What stands around the rules: lists of items, categories, ordinal scales, limits of the table, cases in words.

/// Things of one kind that are listed anew in each evaluation: the year's tasks, projects, violations.
package struct ItemList: Hashable, Sendable {
    package let id: ListID
    package let title: String

    package init(id: ListID, title: String) {
        self.id = id
        self.title = title
    }
}

/// What distinguishes agencies that a rule treats differently: region, kind of unit.
package struct Category: Hashable, Sendable {
    package let id: CategoryID
    package let title: String
    package let values: [Value]

    package struct Value: Hashable, Sendable {
        package let id: CategoryValueID
        package let title: String

        package init(id: CategoryValueID, title: String) {
            self.id = id
            self.title = title
        }
    }

    package init(id: CategoryID, title: String, values: [Value]) {
        self.id = id
        self.title = title
        self.values = values
    }
}

/// One grade of an ordinal rubric's scale.
package struct ScaleGrade: Hashable, Sendable {
    package let id: GradeID
    package let title: String
    package let role: Role

    package enum Role: String, CaseIterable, Sendable {
        /// Given by evaluators, and a result.
        case given
        /// A result only, between the grades beside it: a plus.
        case between
        /// Given where the data do not suffice: counted as the lowest, but shown.
        case insufficient
        /// Given where it does not apply: left out.
        case notApplicable = "not_applicable"
    }

    package init(id: GradeID, title: String, role: Role) {
        self.id = id
        self.title = title
        self.role = role
    }
}

/// What holds the whole table down: a veto, or too few points where they matter.
package struct TableLimit: Hashable, Sendable {
    /// The indicator it hangs on.
    package let indicator: IndicatorID
    /// It holds where that indicator scores below this; nil where any point of it does: a veto that is struck.
    package let below: DecimalNumber?
    /// The best grade that can still be given, by its title.
    package let grade: String?
    /// The most the total can still be.
    package let total: DecimalNumber?

    package init(
        indicator: IndicatorID, below: DecimalNumber?, grade: String?, total: DecimalNumber?
    ) {
        self.indicator = indicator
        self.below = below
        self.grade = grade
        self.total = total
    }
}

/// What the total is held within.
package struct TotalRange: Hashable, Sendable {
    package let least: DecimalNumber?
    package let most: DecimalNumber?

    package init(least: DecimalNumber?, most: DecimalNumber?) {
        self.least = least
        self.most = most
    }
}

/// A case the rubric itself settles in words: 上年为零的，得满分.
package struct SpecialCase: Hashable, Sendable {
    package let question: InterpretationQuestion
    package let choice: InterpretationChoice
    /// The points, where the choice is `points`.
    package let points: DecimalNumber?

    package init(
        question: InterpretationQuestion, choice: InterpretationChoice,
        points: DecimalNumber? = nil
    ) {
        self.question = question
        self.choice = choice
        self.points = points
    }
}

/// Where an indicator's weight goes when it does not apply, and what share of it.
package struct WeightMove: Hashable, Sendable {
    package let indicator: IndicatorID
    /// Its part in the ratio; above zero.
    package let share: DecimalNumber

    package init(indicator: IndicatorID, share: DecimalNumber) {
        self.indicator = indicator
        self.share = share
    }
}

/// A clause that states what it costs, so that a reviewer's deduction can be held against it: 每项未达标扣 0.5 分.
package struct Clause: Hashable, Sendable {
    package let id: ClauseID
    package let title: String
    /// Points it takes; above zero.
    package let deduction: DecimalNumber
    /// Whether it can be applied several times over.
    package let repeats: Bool

    package init(id: ClauseID, title: String, deduction: DecimalNumber, repeats: Bool = false) {
        self.id = id
        self.title = title
        self.deduction = deduction
        self.repeats = repeats
    }
}
