// A row of the scored table: what SQL readers find, as plain columns.

/// The four columns that name one evaluation.
package struct EvaluationColumns: Sendable {
    package let agency: String
    /// Empty for the agency as a whole.
    package let subject: String
    package let year: Int
    package let stage: String

    package init(agency: String, subject: String, year: Int, stage: String) {
        self.agency = agency
        self.subject = subject
        self.year = year
        self.stage = stage
    }
}

/// One indicator's row; texts are equal when their bytes are.
package struct ScoredRow: Sendable {
    package let evaluation: EvaluationColumns
    package let indicator: String
    /// The row in the rubric's table, from 1.
    package let number: Int
    package let title: String
    package let weight: String
    package let state: String
    /// `n` or `n/d` in lowest terms.
    package let exact: String?
    /// As shown, rounded.
    package let score: String?
    /// As the department printed it.
    package let declared: String?
    /// The entry that put the row into this state.
    package let entry: Int?

    package init(
        evaluation: EvaluationColumns, indicator: String, number: Int, title: String,
        weight: String, state: String, exact: String?, score: String?, declared: String?,
        entry: Int?
    ) {
        self.evaluation = evaluation
        self.indicator = indicator
        self.number = number
        self.title = title
        self.weight = weight
        self.state = state
        self.exact = exact
        self.score = score
        self.declared = declared
        self.entry = entry
    }
}

// Strings that merely look alike are equal to Swift; a changed cell must not hide behind that.
extension EvaluationColumns: Hashable {
    package static func == (left: EvaluationColumns, right: EvaluationColumns) -> Bool {
        left.year == right.year && areSame(left.agency, right.agency)
            && areSame(left.subject, right.subject) && areSame(left.stage, right.stage)
    }
}

extension ScoredRow: Equatable {
    package static func == (left: ScoredRow, right: ScoredRow) -> Bool {
        left.evaluation == right.evaluation && left.number == right.number
            && left.entry == right.entry
            && areSame(left.indicator, right.indicator) && areSame(left.title, right.title)
            && areSame(left.weight, right.weight) && areSame(left.state, right.state)
            && areSame(left.exact, right.exact) && areSame(left.score, right.score)
            && areSame(left.declared, right.declared)
    }
}

private func areSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    // Where a text is kept in one piece, as nearly all are, it is lent and not copied.
    let areSame = left.utf8.withContiguousStorageIfAvailable { left in
        right.utf8.withContiguousStorageIfAvailable { right in
            guard left.count == right.count else { return false }
            for place in 0..<left.count where left[place] != right[place] { return false }
            return true
        }
    }
    return areSame.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8)
}
