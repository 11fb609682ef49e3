// What one evaluation is: an agency, possibly a project of it, a year and a stage.

/// The stage at which an evaluation is made (评价阶段), in the order in which they follow.
package enum Stage: String, CaseIterable, Comparable, Sendable {
    /// 自评: the department's own.
    case selfEvaluation = "self"
    /// 部门评价: the department above.
    case department
    /// 财政评价: the finance bureau.
    case finance
    /// 复核: a re-check, often by a third party.
    case review
    /// 审计: the audit bureau.
    case audit

    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    // By its place; by default names would be compared and hashed.
    package static func == (left: Self, right: Self) -> Bool { left.order == right.order }
    package func hash(into hasher: inout Hasher) { hasher.combine(order) }

    fileprivate var order: Int {
        switch self {
        case .selfEvaluation: 0
        case .department: 1
        case .finance: 2
        case .review: 3
        case .audit: 4
        }
    }
}

/// The four that name an evaluation; `subject` absent means the agency as a whole.
package struct EvaluationKey: Hashable, Sendable, CustomStringConvertible {
    package let agency: AgencyID
    package let subject: SubjectID?
    package let year: FiscalYear
    package let stage: Stage

    package init(agency: AgencyID, subject: SubjectID? = nil, year: FiscalYear, stage: Stage) {
        self.agency = agency
        self.subject = subject
        self.year = year
        self.stage = stage
    }

    /// For logs and errors: `325001 2021/self` or `325001/broadcast 2021/self`.
    package var description: String {
        "\(agency)\(subject.map { "/\($0)" } ?? "") \(year)/\(stage.rawValue)"
    }
}

extension EvaluationKey {
    // The fold looks up little else: a year and a stage make one number, and most have no subject.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(agency)
        hasher.combine(year.number << 3 | stage.order)
        if let subject { hasher.combine(subject) }
    }
}

extension EvaluationKey: Comparable {
    /// By agency, subject (the whole first), year, stage: the order in which scores are appended.
    package static func < (left: Self, right: Self) -> Bool {
        if left.agency != right.agency { return left.agency < right.agency }
        if left.subject != right.subject {
            return (left.subject?.text ?? "") < (right.subject?.text ?? "")
        }
        if left.year != right.year { return left.year < right.year }
        return left.stage < right.stage
    }
}
