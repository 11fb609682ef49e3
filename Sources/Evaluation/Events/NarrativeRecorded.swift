// The report's own words.

/// A section of the evaluation's report, kept as a document.
package struct NarrativeRecorded: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// SHA-256 of the text, 64 lower-case hexadecimal digits.
    package let document: String
    package let section: String

    package init(
        evaluation: EvaluationKey, document: String, section: String
    ) {
        self.evaluation = evaluation
        self.document = document
        self.section = section
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        try members.key("document")
        document = try members.hex(64)
        section = try members.text("section", Limit.title)
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("document", document)
        writer.member("section", section)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}
