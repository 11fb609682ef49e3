// An evaluation begins.

/// An evaluation is opened under an adopted rubric; once per evaluation.
package struct EvaluationOpened: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// The seal of the stage this one starts from.
    package let from: EntryNumber?
    /// The adoption of its rubric.
    package let rubric: EntryNumber

    package init(
        evaluation: EvaluationKey, from: EntryNumber? = nil, rubric: EntryNumber
    ) {
        self.evaluation = evaluation
        self.from = from
        self.rubric = rubric
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        from = try members.optionalKey("from") ? try members.entry() : nil
        rubric = try members.entry("rubric")
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("from", from?.number)
        writer.member("rubric", rubric.number)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}
