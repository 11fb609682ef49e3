// A finding is answered.

/// The answer to a finding; it lapses when the entries the finding rests on change.
package struct FindingAnswered: Hashable, Sendable {
    package let evaluation: EvaluationKey
    package let answer: FindingAnswer
    package let cause: String
    package let finding: FindingReference

    package init(
        evaluation: EvaluationKey, answer: FindingAnswer, cause: String, finding: FindingReference
    ) {
        self.evaluation = evaluation
        self.answer = answer
        self.cause = cause
        self.finding = finding
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        answer = try members.choice("answer", FindingAnswer.self)
        cause = try members.text("cause", Limit.prose)
        try members.key("finding")
        finding = try FindingReference(from: &members)
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("answer", answer.rawValue)
        writer.member("cause", cause)
        finding.write(to: &writer)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}

/// How a finding is answered.
package enum FindingAnswer: String, CaseIterable, Sendable {
    /// 属实
    case accepted
    /// 已说明
    case explained
    /// 不成立
    case rejected
    /// 已更正
    case corrected
}

/// A finding by what makes it the same one: its code, its place, and the entries it rests on.
package struct FindingReference: Hashable, Sendable {
    package let code: String
    package let entries: [EntryNumber]
    package let place: String

    package init(code: String, entries: [EntryNumber], place: String) {
        self.code = code
        self.entries = entries
        self.place = place
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        code = try members.text("code", Limit.title)
        try members.key("entries")
        entries = try members.list(atMost: Limit.inputs) { members throws(CanonicalError) in
            try members.entry()
        }
        place = try members.text("place", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.key("finding")
        writer.beginObject()
        writer.member("code", code)
        writer.list("entries", entries) { writer, entry in writer.integer(entry.number) }
        writer.member("place", place)
        writer.endObject()
    }
}
