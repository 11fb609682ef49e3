// What an indicator scores, as it follows from its inputs.

/// The state and score of an indicator as they follow from its inputs; appended when they change.
package struct ScoreComputed: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// Points, where the state is `scored`.
    package let exact: Exact?
    package let indicator: IndicatorID
    /// What it rests on, ascending: inputs, interpretations, and the adoption of the rubric.
    package let inputs: [EntryNumber]
    /// Points rounded as the rubric says, where it rounds each indicator.
    package let score: DecimalNumber?
    package let state: IndicatorState

    package init(
        evaluation: EvaluationKey, exact: Exact? = nil, indicator: IndicatorID,
        inputs: [EntryNumber], score: DecimalNumber? = nil, state: IndicatorState
    ) {
        self.evaluation = evaluation
        self.exact = exact
        self.indicator = indicator
        self.inputs = inputs
        self.score = score
        self.state = state
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        exact = try members.optionalKey("exact") ? try members.exact() : nil
        indicator = try members.identifier("indicator", IndicatorKind.self)
        try members.key("inputs")
        inputs = try members.list(atMost: Limit.inputs) { members throws(CanonicalError) in
            try members.entry()
        }
        score = try members.optionalKey("score") ? try members.decimal() : nil
        let stage = try members.choice("stage", Stage.self)
        state = try members.choice("state", IndicatorState.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("exact", exact?.canonical)
        writer.member("indicator", indicator.text)
        writer.list("inputs", inputs) { writer, entry in writer.integer(entry.number) }
        writer.member("score", score?.text)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("state", state.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}

/// The five states of an indicator; a blank is never a zero.
package enum IndicatorState: String, CaseIterable, Sendable {
    /// 有分: zero included.
    case scored
    /// 缺: an input is not there.
    case missing
    /// 不适用
    case notApplicable = "not_applicable"
    /// 不可计算: the inputs are there and yield no number.
    case notComputable = "not_computable"
    /// 规则未定: the rule says nothing for this value.
    case silent
}
