// An evaluation point is judged.

/// A judgement (判定) of one evaluation point.
package struct PointJudged: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// Who decided, where another records it.
    package let by: String?
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let grounds: String
    package let indicator: IndicatorID
    package let item: ItemID?
    /// What was judged: met or not, a grade, or a count.
    package let judgement: Judgement
    package let point: PointID
    package let source: Source?

    package init(
        evaluation: EvaluationKey, by: String? = nil, corrects: Correction? = nil, grounds: String,
        indicator: IndicatorID, item: ItemID? = nil, judgement: Judgement, point: PointID,
        source: Source? = nil
    ) {
        self.evaluation = evaluation
        self.by = by
        self.corrects = corrects
        self.grounds = grounds
        self.indicator = indicator
        self.item = item
        self.judgement = judgement
        self.point = point
        self.source = source
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        by = try members.optionalText("by", Limit.title)
        corrects = try members.optionalCorrection("corrects")
        let count = try members.optionalKey("count") ? try members.integer(0...999_999) : nil
        let grade = try members.optionalIdentifier("grade", GradeKind.self)
        grounds = try members.text("grounds", Limit.prose)
        indicator = try members.identifier("indicator", IndicatorKind.self)
        item = try members.optionalIdentifier("item", ItemKind.self)
        let met = try members.optionalKey("met") ? try members.boolean() : nil
        let given = [count != nil, grade != nil, met != nil].count { $0 }
        try members.require(given == 1, .oneMember(["count", "grade", "met"]))
        judgement = met.map(Judgement.met) ?? grade.map(Judgement.grade) ?? .count(count ?? 0)
        point = try members.identifier("point", PointKind.self)
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
        if case .count(let count) = judgement { writer.member("count", count) }
        if case .grade(let grade) = judgement { writer.member("grade", grade.text) }
        writer.member("grounds", grounds)
        writer.member("indicator", indicator.text)
        writer.member("item", item?.text)
        if case .met(let met) = judgement {
            writer.key("met")
            writer.boolean(met)
        }
        writer.member("point", point.text)
        if let source { writer.member("source", source) }
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("year", evaluation.year.number)
    }
}

/// What is said of an evaluation point.
package enum Judgement: Hashable, Sendable {
    case met(Bool)
    case grade(GradeID)
    /// How often something occurred.
    case count(Int)
}
