// What category an agency is of, in one evaluation.

/// The value of one of the rubric's categories (分类) that holds for an evaluation: region, kind of unit.
package struct CategoryStated: Hashable, Sendable {
    package let evaluation: EvaluationKey
    package let category: CategoryID
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let grounds: String
    package let source: Source?
    package let value: CategoryValueID

    package init(
        evaluation: EvaluationKey, category: CategoryID, corrects: Correction? = nil,
        grounds: String, source: Source? = nil, value: CategoryValueID
    ) {
        self.evaluation = evaluation
        self.category = category
        self.corrects = corrects
        self.grounds = grounds
        self.source = source
        self.value = value
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        category = try members.identifier("category", CategoryKind.self)
        corrects = try members.optionalCorrection("corrects")
        grounds = try members.text("grounds", Limit.prose)
        source = try members.optionalKey("source") ? try Source(from: &members) : nil
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        value = try members.identifier("value", CategoryValueKind.self)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("category", category.text)
        writer.member("corrects", corrects)
        writer.member("grounds", grounds)
        if let source { writer.member("source", source) }
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("value", value.text)
        writer.member("year", evaluation.year.number)
    }
}
