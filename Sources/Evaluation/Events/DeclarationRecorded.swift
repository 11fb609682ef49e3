// What an evaluation claims of itself.

/// The scores, total and grade as declared (申报): claims, never computed from.
package struct DeclarationRecorded: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let grade: String?
    package let scores: [DeclaredScore]
    package let source: Source
    package let total: DecimalNumber?

    package init(
        evaluation: EvaluationKey, corrects: Correction? = nil, grade: String? = nil,
        scores: [DeclaredScore], source: Source, total: DecimalNumber? = nil
    ) {
        self.evaluation = evaluation
        self.corrects = corrects
        self.grade = grade
        self.scores = scores
        self.source = source
        self.total = total
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        corrects = try members.optionalCorrection("corrects")
        grade = try members.optionalText("grade", Limit.title)
        try members.key("scores")
        scores = try members.list(atMost: Limit.indicators) { members throws(CanonicalError) in
            try DeclaredScore(from: &members)
        }
        try members.key("source")
        source = try Source(from: &members)
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        total = try members.optionalKey("total") ? try members.decimal() : nil
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("corrects", corrects)
        writer.member("grade", grade)
        writer.list("scores", scores) { writer, score in score.write(to: &writer) }
        writer.member("source", source)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("total", total?.text)
        writer.member("year", evaluation.year.number)
    }
}

/// One row of a declaration.
package struct DeclaredScore: Hashable, Sendable {
    package let indicator: IndicatorID
    /// Nil for a cell left blank.
    package let score: DecimalNumber?
    /// The indicator's value as printed (指标值).
    package let value: String?

    package init(indicator: IndicatorID, score: DecimalNumber?, value: String? = nil) {
        self.indicator = indicator
        self.score = score
        self.value = value
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        indicator = try members.identifier("indicator", IndicatorKind.self)
        try members.key("score")
        score = try members.nullIfPresent() ? nil : try members.decimal()
        value = try members.optionalText("value", Limit.locator)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("indicator", indicator.text)
        writer.key("score")
        if let score { writer.string(score.text) } else { writer.null() }
        writer.member("value", value)
        writer.endObject()
    }
}
