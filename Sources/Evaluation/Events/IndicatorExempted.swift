// An indicator does not apply.

/// An indicator is exempted (不适用), to be treated in a way the rubric may or may not permit.
package struct IndicatorExempted: Hashable, Sendable {
    package let evaluation: EvaluationKey
    package let cause: String
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let indicator: IndicatorID
    package let treatment: Treatment

    package init(
        evaluation: EvaluationKey, cause: String, corrects: Correction? = nil,
        indicator: IndicatorID, treatment: Treatment
    ) {
        self.evaluation = evaluation
        self.cause = cause
        self.corrects = corrects
        self.indicator = indicator
        self.treatment = treatment
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        cause = try members.text("cause", Limit.prose)
        corrects = try members.optionalCorrection("corrects")
        indicator = try members.identifier("indicator", IndicatorKind.self)
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        treatment = try members.choice("treatment", Treatment.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("cause", cause)
        writer.member("corrects", corrects)
        writer.member("indicator", indicator.text)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("treatment", treatment.rawValue)
        writer.member("year", evaluation.year.number)
    }
}

/// What becomes of the weight of an indicator that does not apply.
package enum Treatment: String, CaseIterable, Sendable {
    /// 得满分
    case full
    /// 剔除: its weight leaves the total.
    case leftOut = "left_out"
    /// 分值转移: its weight moves to others as the rubric says; no rubric of rules 1 permits it.
    case moved
}
