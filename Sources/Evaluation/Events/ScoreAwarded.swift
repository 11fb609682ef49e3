// An evaluator awards a score.

/// A score awarded by judgement (评分), within the weight, with its grounds.
package struct ScoreAwarded: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// Who decided, where another records it.
    package let by: String?
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let grounds: String
    package let indicator: IndicatorID
    /// Points, 0 to the weight.
    package let score: DecimalNumber
    package let source: Source?

    package init(
        evaluation: EvaluationKey, by: String? = nil, corrects: Correction? = nil, grounds: String,
        indicator: IndicatorID, score: DecimalNumber, source: Source? = nil
    ) {
        self.evaluation = evaluation
        self.by = by
        self.corrects = corrects
        self.grounds = grounds
        self.indicator = indicator
        self.score = score
        self.source = source
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        by = try members.optionalText("by", Limit.title)
        corrects = try members.optionalCorrection("corrects")
        grounds = try members.text("grounds", Limit.prose)
        indicator = try members.identifier("indicator", IndicatorKind.self)
        score = try members.decimal("score")
        source = try members.optionalKey("source") ? try Source(from: &members) : nil
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("by", by)
        writer.member("corrects", corrects)
        writer.member("grounds", grounds)
        writer.member("indicator", indicator.text)
        writer.member("score", score.text)
        if let source { writer.member("source", source) }
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}
