// A reviewer puts a score of their own over the computed one.

/// A later stage's own score over the computed one; both are kept.
package struct ScoreAdjusted: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// Who decided, where another records it.
    package let by: String?
    /// The clause of the rule it rests on.
    package let clause: String?
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let grounds: String
    package let indicator: IndicatorID
    /// Points, 0 to the weight.
    package let score: DecimalNumber

    package init(
        evaluation: EvaluationKey, by: String? = nil, clause: String? = nil,
        corrects: Correction? = nil, grounds: String, indicator: IndicatorID, score: DecimalNumber
    ) {
        self.evaluation = evaluation
        self.by = by
        self.clause = clause
        self.corrects = corrects
        self.grounds = grounds
        self.indicator = indicator
        self.score = score
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        by = try members.optionalText("by", Limit.title)
        clause = try members.optionalText("clause", Limit.title)
        corrects = try members.optionalCorrection("corrects")
        grounds = try members.text("grounds", Limit.prose)
        indicator = try members.identifier("indicator", IndicatorKind.self)
        score = try members.decimal("score")
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
        writer.member("clause", clause)
        writer.member("corrects", corrects)
        writer.member("grounds", grounds)
        writer.member("indicator", indicator.text)
        writer.member("score", score.text)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}
