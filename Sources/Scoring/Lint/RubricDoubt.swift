// What a closer look at a rubric's rules and names finds doubtful: facts, put into words elsewhere.

package import Evaluation

/// One thing doubtful in a rubric.
package enum RubricDoubt: Hashable, Sendable {
    /// Values within which no band holds, or beyond all of them; or awards that no grade's range holds.
    case silent(Range)
    /// Values that a band and one above it both hold, with different points; or two grades' ranges.
    case overlap(Range)
    /// Points that leap where a band on a straight line meets another.
    case jump(at: Value, from: Exact, to: Exact)
    /// Points that fall and rise again as the measure grows.
    case valley(at: Value)
    case unreachable(Unreachable)
    /// A single thing that decides so many points; where fewer than `among` are counted, or nil for however many.
    case cliff(among: Int?, points: Exact)
    /// A rule that adds up without end.
    case unlimited(weight: Exact)
    case unused(Unused)
    /// A special case that the indicator's rule never comes to.
    case caseUnused(InterpretationQuestion)
    /// A text that names another indicator.
    case namesOther(title: String)
    /// Grades that the rule's table has no row for: the first of so many.
    case tableGap(first: [GradeID], missing: Int, of: Int)

    /// A value of a measure, or points.
    package struct Value: Hashable, Sendable {
        package let exact: Exact
        package let form: Form
    }

    package struct Range: Hashable, Sendable {
        package let from: RuleCourse.End?
        package let to: RuleCourse.End?
        package let form: Form
    }

    package enum Form: Hashable, Sendable {
        case measure(Measure.Form)
        case points
    }

    package enum Unreachable: Hashable, Sendable {
        /// A band that others hold before it, or whose values the measure cannot take.
        case band(from: Rule.Band.End?, to: Rule.Band.End?, Form)
        /// A row of a table for grades that its points cannot be given.
        case row([GradeID])
        /// A grade from a total that cannot be reached.
        case grade(title: String, atLeast: Exact, most: Exact)
    }

    package enum Unused: String, CaseIterable, Sendable {
        case figure, derived, list, category, group, grade, points
        case movesTo = "moves_to"
        case bonusCap = "bonus_cap"
        case penaltyCap = "penalty_cap"
    }

    /// The stable codes of all that can be doubtful in a rubric, but for defects kept as published.
    package enum Code: String, CaseIterable, Sendable {
        case weightsDiffer = "weights_differ"
        case awardsOverWeight = "awards_over_weight"
        case noCap = "no_cap"
        case zeroDenominatorOpen = "zero_denominator_open"
        case gradeGap = "grade_gap"
        case ruleSilent = "rule_silent"
        case bandGap = "band_gap"
        case bandOverlap = "band_overlap"
        case bandJump = "band_jump"
        case bandValley = "band_valley"
        case unreachable, cliff
        case noLimit = "no_limit"
        case unused
        case caseUnused = "case_unused"
        case namesOther = "names_other"
        case tableGap = "table_gap"
    }
}

extension RubricDoubt {
    package var code: Code {
        switch self {
        case .silent(let range): range.from == nil || range.to == nil ? .ruleSilent : .bandGap
        case .overlap: .bandOverlap
        case .jump: .bandJump
        case .valley: .bandValley
        case .unreachable: .unreachable
        case .cliff: .cliff
        case .unlimited: .noLimit
        case .unused: .unused
        case .caseUnused: .caseUnused
        case .namesOther: .namesOther
        case .tableGap: .tableGap
        }
    }
}
