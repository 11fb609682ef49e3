// What an indicator scores, and why.

package import Evaluation

/// The state and score of an indicator as they follow from its inputs.
package struct Outcome: Hashable, Sendable {
    package let state: IndicatorState
    /// Points, where scored; in an ordinal rubric the rank of the grade in the scale, from 0 for the lowest.
    package let exact: Exact?
    /// Points as the rubric rounds them, where it rounds each indicator.
    package let rounded: DecimalNumber?
    /// Everything it rests on, ascending, the adoption of the rubric among it.
    package let inputs: [EntryNumber]
    package let reason: Reason

    /// Why the state is what it is.
    package enum Reason: Hashable, Sendable {
        case ruled
        case awarded
        case missing([Missing])
        case open(InterpretationQuestion)
        case interpreted(InterpretationQuestion, InterpretationChoice)
        /// As the rubric itself settles a case.
        case settled(InterpretationQuestion, InterpretationChoice)
        case exempted(Treatment)
        /// Exempted in a way the rubric does not permit: its points stay unscored.
        case exemptionNotPermitted(Treatment)
        /// A number of more than 200 digits, which cannot be recorded.
        case outsize
        /// An evaluation point that vetoes the indicator is met.
        case vetoed(PointID)
        /// Its weight moves, and every indicator it could move to does not apply either.
        case nowhereToMove
        /// The award lies outside the range of the grade given.
        case outsideGrade(GradeID)
        /// The grades given are in no row of the rule's table.
        case noSuchRow([GradeID])
        /// Graded with a point whose data do not suffice, counted as the lowest.
        case insufficient(PointID)
    }

    /// What is not there.
    package enum Missing: Hashable, Sendable {
        case figure(FigureReading, period: FiscalYear?)
        /// Asked for and not to be had.
        case unavailable(FigureReading, period: FiscalYear?, cause: String)
        case judgement(PointID)
        case award
        /// The list has no item.
        case items(ListID)
        case itemFigure(FigureReading, ItemID, period: FiscalYear?)
        case itemUnavailable(FigureReading, ItemID, period: FiscalYear?, cause: String)
        case itemJudgement(PointID, ItemID)
        case category(CategoryID)
    }

    package init(
        state: IndicatorState, exact: Exact?, rounded: DecimalNumber?, inputs: [EntryNumber],
        reason: Reason
    ) {
        self.state = state
        self.exact = exact
        self.rounded = rounded
        self.inputs = inputs
        self.reason = reason
    }

    /// What counts: the rounded points where the rubric rounds each indicator, else the exact ones.
    package var points: Exact? { rounded?.exact ?? exact }

    /// Whether the total is waiting for this indicator.
    package var isOpen: Bool {
        switch state {
        case .scored, .notApplicable: false
        case .missing, .notComputable, .silent: true
        }
    }
}
