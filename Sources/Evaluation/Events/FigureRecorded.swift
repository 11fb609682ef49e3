// A figure is put on record.

/// A figure (数据) is recorded for a period, as given and with its source.
package struct FigureRecorded: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// What kind of number it is, where the rubric asks for one.
    package let basis: Basis?
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let figure: FigureID
    package let item: ItemID?
    package let note: String?
    /// The year the figure is of.
    package let period: FiscalYear
    /// The earlier year's entry whose value this restates (口径调整).
    package let restates: Correction?
    package let source: Source
    package let unit: Unit
    package let value: DecimalNumber

    package init(
        evaluation: EvaluationKey, basis: Basis? = nil, corrects: Correction? = nil,
        figure: FigureID, item: ItemID? = nil, note: String? = nil, period: FiscalYear,
        restates: Correction? = nil, source: Source, unit: Unit, value: DecimalNumber
    ) {
        self.evaluation = evaluation
        self.basis = basis
        self.corrects = corrects
        self.figure = figure
        self.item = item
        self.note = note
        self.period = period
        self.restates = restates
        self.source = source
        self.unit = unit
        self.value = value
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        basis = try members.optionalKey("basis") ? try members.choice(Basis.self) : nil
        corrects = try members.optionalCorrection("corrects")
        figure = try members.identifier("figure", FigureKind.self)
        item = try members.optionalIdentifier("item", ItemKind.self)
        note = try members.optionalText("note", Limit.prose)
        try members.key("period")
        period = try members.year()
        restates = try members.optionalCorrection("restates")
        try members.key("source")
        source = try Source(from: &members)
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("unit")
        unit = try members.unit()
        value = try members.decimal("value")
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("basis", basis?.rawValue)
        writer.member("corrects", corrects)
        writer.member("figure", figure.text)
        writer.member("item", item?.text)
        writer.member("note", note)
        writer.member("period", period.number)
        writer.member("restates", restates)
        writer.member("source", source)
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("unit", unit.symbol)
        writer.member("value", value.text)
        writer.member("year", evaluation.year.number)
    }
}

/// Which of a figure's versions a number is (口径): budget and final figures are never mixed.
package enum Basis: String, CaseIterable, Sendable {
    case budget, adjusted, final, actual
}

extension FigureRecorded {
    package var quantity: Quantity { Quantity(value, unit) }
}
