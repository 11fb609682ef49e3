// A person says how a rubric is to be read where it is silent or defective.

/// An interpretation (口径解释) of a rubric: how one question is read, for one indicator or for all.
package struct InterpretationAdopted: Hashable, Sendable {
    package let cause: String
    package let choice: InterpretationChoice
    package let corrects: Correction?
    /// Nil for every indicator of the rubric.
    package let indicator: IndicatorID?
    /// The points, where the choice is `points`.
    package let points: DecimalNumber?
    package let question: InterpretationQuestion
    /// The adoption of the rubric.
    package let rubric: EntryNumber

    package init(
        rubric: EntryNumber, question: InterpretationQuestion, indicator: IndicatorID?,
        choice: InterpretationChoice, points: DecimalNumber? = nil, cause: String,
        corrects: Correction? = nil
    ) {
        self.cause = cause
        self.choice = choice
        self.corrects = corrects
        self.indicator = indicator
        self.points = points
        self.question = question
        self.rubric = rubric
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        cause = try members.text("cause", Limit.prose)
        choice = try members.choice("choice", InterpretationChoice.self)
        corrects = try members.optionalCorrection("corrects")
        indicator = try members.optionalIdentifier("indicator", IndicatorKind.self)
        points = try members.optionalKey("points") ? try members.decimal() : nil
        question = try members.choice("question", InterpretationQuestion.self)
        rubric = try members.entry("rubric")
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("cause", cause)
        writer.member("choice", choice.rawValue)
        writer.member("corrects", corrects)
        writer.member("indicator", indicator?.text)
        writer.member("points", points?.text)
        writer.member("question", question.rawValue)
        writer.member("rubric", rubric.number)
    }
}

/// What a rubric can leave open.
package enum InterpretationQuestion: String, CaseIterable, Sendable {
    /// Something divided by nothing.
    case zeroDenominator = "zero_denominator"
    /// Nothing divided by nothing; with a change rate: nothing last year and nothing this year.
    case zeroToZero = "zero_to_zero"
    /// A change rate from nothing last year to something this year.
    case zeroToPositive = "zero_to_positive"
    /// A change rate from a negative number.
    case negativeBase = "negative_base"
    /// A part above its whole.
    case overWhole = "over_whole"
    /// A value the rule says nothing about.
    case silent
    /// A rule that awards more than the weight.
    case awardOverWeight = "award_over_weight"
    /// An earlier year's figure that is stated not to be had.
    case priorMissing = "prior_missing"
}

/// How an open question is read.
package enum InterpretationChoice: String, CaseIterable, Sendable {
    case full
    case zero
    /// Held to what the rule or the weight allows: a part to its whole, a value to the rule's nearest end, an award to the weight.
    case capped
    case notApplicable = "not_applicable"
    /// So many points.
    case points
}
