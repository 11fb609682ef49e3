// An input is taken back.

/// An input is withdrawn: its slot is empty again, and both entries stay readable.
package struct EntryWithdrawn: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// The input now standing in its slot.
    package let entry: EntryNumber
    package let reason: String

    package init(
        evaluation: EvaluationKey, entry: EntryNumber, reason: String
    ) {
        self.evaluation = evaluation
        self.entry = entry
        self.reason = reason
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        entry = try members.entry("entry")
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
        writer.member("entry", entry.number)
        writer.member("reason", reason)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}
