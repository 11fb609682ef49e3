// A sealed evaluation is opened again.

/// A sealed evaluation is reopened; refused while a later stage stands on it.
package struct EvaluationReopened: Hashable, Sendable {
    package let evaluation: EvaluationKey
    package let reason: String

    package init(
        evaluation: EvaluationKey, reason: String
    ) {
        self.evaluation = evaluation
        self.reason = reason
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        reason = try members.text("reason", Limit.prose)
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("reason", reason)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}
