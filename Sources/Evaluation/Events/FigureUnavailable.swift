// A figure was asked for and cannot be had.

/// A figure that was asked for and is not to be had: missing, with a cause.
package struct FigureUnavailable: Hashable, Sendable {
    package let evaluation: EvaluationKey
    package let cause: String
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let figure: FigureID
    package let item: ItemID?
    /// The year the figure is of.
    package let period: FiscalYear

    package init(
        evaluation: EvaluationKey, cause: String, corrects: Correction? = nil, figure: FigureID,
        item: ItemID? = nil, period: FiscalYear
    ) {
        self.evaluation = evaluation
        self.cause = cause
        self.corrects = corrects
        self.figure = figure
        self.item = item
        self.period = period
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        cause = try members.text("cause", Limit.prose)
        corrects = try members.optionalCorrection("corrects")
        figure = try members.identifier("figure", FigureKind.self)
        item = try members.optionalIdentifier("item", ItemKind.self)
        try members.key("period")
        period = try members.year()
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("cause", cause)
        writer.member("corrects", corrects)
        writer.member("figure", figure.text)
        writer.member("item", item?.text)
        writer.member("period", period.number)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}
