// A person finds something.

/// A finding (疑点) raised by a person.
package struct FindingRaised: Hashable, Sendable {
    package let evaluation: EvaluationKey
    package let about: FindingSubject
    package let text: String

    package init(
        evaluation: EvaluationKey, about: FindingSubject, text: String
    ) {
        self.evaluation = evaluation
        self.about = about
        self.text = text
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.key("about")
        about = try FindingSubject(from: &members)
        let agency = try members.identifier("agency", AgencyKind.self)
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        text = try members.text("text", Limit.prose)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        about.write(to: &writer)
        writer.member("agency", evaluation.agency.text)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("text", text)
        writer.member("year", evaluation.year.number)
    }
}

/// What a person's finding is about: any of an entry, a figure and an indicator; none means the evaluation.
package struct FindingSubject: Hashable, Sendable {
    package let entry: EntryNumber?
    package let figure: FigureID?
    package let indicator: IndicatorID?

    package init(
        entry: EntryNumber? = nil, figure: FigureID? = nil, indicator: IndicatorID? = nil
    ) {
        self.entry = entry
        self.figure = figure
        self.indicator = indicator
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        entry = try members.optionalKey("entry") ? try members.entry() : nil
        figure = try members.optionalIdentifier("figure", FigureKind.self)
        indicator = try members.optionalIdentifier("indicator", IndicatorKind.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.key("about")
        writer.beginObject()
        writer.member("entry", entry?.number)
        writer.member("figure", figure?.text)
        writer.member("indicator", indicator?.text)
        writer.endObject()
    }
}
