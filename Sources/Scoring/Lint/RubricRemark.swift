// One thing doubtful in a rubric, with the spot it stands at, how grave it is, and for whom.

package import Evaluation

/// A finding of a rubric, and where in the rubric it is.
package struct RubricRemark: Hashable, Sendable {
    package let finding: Finding
    package let spot: RubricSpot

    init(_ kind: Finding.Kind, as code: RubricDoubt.Code, at spot: RubricSpot) {
        finding = Finding(kind, code.severity, at: spot.place)
        self.spot = spot
    }

    init(_ doubt: RubricDoubt, at spot: RubricSpot) {
        self.init(.doubt(doubt), as: doubt.code, at: spot)
    }

    /// Whether readers of every evaluation see it, or only the rubric's author.
    package var isForReaders: Bool {
        if case .doubt(let doubt) = finding.kind { doubt.code.isForReaders } else { true }
    }
}

extension RubricRemark {
    init(_ finding: Finding, at spot: RubricSpot) {
        self.finding = finding
        self.spot = spot
    }
}

extension RubricDoubt.Code {
    package var severity: Finding.Severity {
        switch self {
        case .weightsDiffer, .awardsOverWeight: .serious
        case .noCap, .gradeGap, .ruleSilent, .bandGap, .bandOverlap, .bandValley, .unreachable,
            .cliff, .noLimit, .namesOther, .tableGap:
            .doubtful
        case .zeroDenominatorOpen, .bandJump, .unused, .caseUnused: .notice
        }
    }

    /// Whether it can decide a score, so that readers of every evaluation must see it; the rest is for the rubric's author.
    package var isForReaders: Bool {
        switch self {
        case .weightsDiffer, .awardsOverWeight, .noCap, .zeroDenominatorOpen, .gradeGap,
            .ruleSilent, .bandGap, .bandOverlap, .noLimit, .tableGap:
            true
        case .bandJump, .bandValley, .unreachable, .cliff, .unused, .caseUnused, .namesOther:
            false
        }
    }
}

extension RubricSpot {
    /// The place as findings and their answers name it.
    var place: Finding.Place {
        switch part {
        case .group(let id): .group(id)
        case .indicator(let id): .indicator(id)
        case .rubric, .figure, .list, .category, .grade, .scale, .defect: .rubric
        }
    }
}
