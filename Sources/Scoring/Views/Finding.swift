// What is doubtful in an evaluation: facts with a code and a place, put into words elsewhere.

package import Evaluation

/// One finding (疑点). Two are the same when code, place and entries are.
package struct Finding: Hashable, Sendable {
    package let kind: Kind
    package let severity: Severity
    package let place: Place
    /// The entries it rests on, ascending; an answer lapses when they change.
    package let entries: [EntryNumber]

    package enum Severity: String, CaseIterable, Comparable, Sendable {
        /// Something is wrong or unsupported.
        case serious
        /// Something is doubtful.
        case doubtful
        /// Worth knowing.
        case notice

        package static func < (left: Self, right: Self) -> Bool { left.order < right.order }
        private var order: Int {
            switch self {
            case .serious: 0
            case .doubtful: 1
            case .notice: 2
            }
        }
    }

    package enum Place: Hashable, Sendable {
        case evaluation
        case rubric
        case group(GroupID)
        case indicator(IndicatorID)
        case figure(FigureID, FiscalYear)

        /// As it stands in an answer.
        package var text: String {
            switch self {
            case .evaluation: "evaluation"
            case .rubric: "rubric"
            case .group(let id): "group:\(id)"
            case .indicator(let id): "indicator:\(id)"
            case .figure(let id, let year): "figure:\(id):\(year)"
            }
        }
    }

    package enum Kind: Hashable, Sendable {
        // What is declared.
        /// The declared total rests on cells left blank.
        case declaredOverBlanks(total: DecimalNumber, of: Exact, blanks: Int, points: Exact)
        case declaredSumDiffers(total: DecimalNumber, sum: Exact)
        case declaredBlank
        case declaredOverWeight(DecimalNumber)
        case declaredDiffers(declared: DecimalNumber, computed: Exact)
        /// Declared scores with neither figure nor judgement nor award to support them.
        case declaredUnsupported(count: Int, points: Exact)
        case declaredGradeDiffers(declared: String, computed: String?)
        // What was put in.
        case questionOpen(InterpretationQuestion, value: Exact?)
        case exemptionNotPermitted(Treatment)
        case unavailable(cause: String)
        /// Both this evaluation and the earlier year's have the figure, and they differ.
        case restated(own: Quantity, earlier: Quantity, declared: Bool)
        /// A value at least 10,000 times, or at most a ten-thousandth of, last year's.
        case magnitude(now: Quantity, before: Quantity)
        /// People counted in a number that is not whole.
        case notWhole(Quantity)
        /// A part of a whole that comes out below zero.
        case partBelowZero(value: Exact)
        case clockClamped
        case outsize
        /// Its weight moves, and what it could move to does not apply either.
        case nowhereToMove
        case awardOutsideGrade(GradeID)
        /// Grades for which the rule's table has no row.
        case noSuchRow([GradeID])
        /// Data that do not suffice, counted as the lowest grade.
        case insufficientData(PointID)
        case vetoed(PointID)
        /// A sealed score that no longer follows from what now stands.
        case sealedScoreStale(sealed: Exact?, now: Exact?)
        /// Judged, awarded or adjusted with neither a source nor evidence.
        case unsupported(isFull: Bool)
        // What a later stage made of it.
        case aboveSelf(points: Exact, own: Exact)
        /// An adjustment that takes something else than the clauses it names.
        case clauseDiffers(clause: String, stated: Exact, repeats: Bool, actual: Exact)
        /// An adjustment names clauses that the rubric does not have.
        case clauseUnknown([String])
        case raised(String, by: String)
        /// Somebody took part here and at an earlier stage, which this one is to look at afresh.
        case sameActor(String, at: Stage)
        // What the rubric is like.
        case weightsDiffer(sum: Exact, stated: Exact)
        case awardsOverWeight(most: Exact, weight: Exact)
        case noCap
        case ruleSilent(below: Exact?, above: Exact?)
        case zeroDenominatorOpen(mistaken: MistakenCase? = nil)
        case gradeGap
        case published(code: String, text: String)
        /// What only a closer look at its rules and names shows.
        case doubt(RubricDoubt)
    }

    package init(
        _ kind: Kind, _ severity: Severity, at place: Place, entries: [EntryNumber] = []
    ) {
        self.kind = kind
        self.severity = severity
        self.place = place
        self.entries = entries.sorted()
    }

    /// What makes it the same finding later.
    package var reference: FindingReference {
        FindingReference(code: kind.code, entries: entries, place: place.text)
    }
}

extension Finding.Kind {
    /// The stable code; for a defect kept as published, the code the rubric gives it.
    package var code: String {
        switch self {
        case .declaredOverBlanks: "declared_over_blanks"
        case .declaredSumDiffers: "declared_sum_differs"
        case .declaredBlank: "declared_blank"
        case .declaredOverWeight: "declared_over_weight"
        case .declaredDiffers: "declared_differs"
        case .declaredUnsupported: "declared_unsupported"
        case .declaredGradeDiffers: "declared_grade_differs"
        case .questionOpen(let question, _): question.rawValue
        case .exemptionNotPermitted: "exemption_not_permitted"
        case .unavailable: "figure_unavailable"
        case .restated: "restated"
        case .magnitude: "magnitude"
        case .notWhole: "not_whole"
        case .partBelowZero: "part_below_zero"
        case .clockClamped: "clock_clamped"
        case .outsize: "outsize"
        case .nowhereToMove: "nowhere_to_move"
        case .awardOutsideGrade: "award_outside_grade"
        case .noSuchRow: "no_such_row"
        case .insufficientData: "insufficient_data"
        case .vetoed: "vetoed"
        case .sealedScoreStale: "sealed_score_stale"
        case .unsupported(isFull: true): "full_unsupported"
        case .unsupported(isFull: false): "unsupported"
        case .aboveSelf: "above_self"
        case .clauseDiffers: "clause_differs"
        case .clauseUnknown: "clause_unknown"
        case .raised: "raised"
        case .sameActor: "same_actor"
        case .weightsDiffer: RubricDoubt.Code.weightsDiffer.rawValue
        case .awardsOverWeight: RubricDoubt.Code.awardsOverWeight.rawValue
        case .noCap: RubricDoubt.Code.noCap.rawValue
        case .ruleSilent: RubricDoubt.Code.ruleSilent.rawValue
        case .zeroDenominatorOpen: RubricDoubt.Code.zeroDenominatorOpen.rawValue
        case .gradeGap: RubricDoubt.Code.gradeGap.rawValue
        case .published(let code, _): code
        case .doubt(let doubt): doubt.code.rawValue
        }
    }
}

/// A finding with the answer it was given, if it has one that still holds.
package struct AnsweredFinding: Hashable, Sendable {
    package let finding: Finding
    package let answer: Held<FindingAnswered>?
    /// An earlier answer to the same code and place, which lapsed since its entries changed.
    package let lapsed: Held<FindingAnswered>?

    package init(
        finding: Finding, answer: Held<FindingAnswered>? = nil,
        lapsed: Held<FindingAnswered>? = nil
    ) {
        self.finding = finding
        self.answer = answer
        self.lapsed = lapsed
    }
}
