// An item is put on one of the rubric's lists.

/// A task, a project, a violation: one more item of a list (清单) of an evaluation.
package struct ItemListed: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// The entry now standing in the slot, where this takes its place.
    package let corrects: Correction?
    package let item: ItemID
    package let list: ListID
    package let note: String?
    package let source: Source?
    package let title: String

    package init(
        evaluation: EvaluationKey, corrects: Correction? = nil, item: ItemID, list: ListID,
        note: String? = nil, source: Source? = nil, title: String
    ) {
        self.evaluation = evaluation
        self.corrects = corrects
        self.item = item
        self.list = list
        self.note = note
        self.source = source
        self.title = title
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        corrects = try members.optionalCorrection("corrects")
        item = try members.identifier("item", ItemKind.self)
        list = try members.identifier("list", ListKind.self)
        note = try members.optionalText("note", Limit.prose)
        source = try members.optionalKey("source") ? try Source(from: &members) : nil
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        title = try members.text("title", Limit.title)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("corrects", corrects)
        writer.member("item", item.text)
        writer.member("list", list.text)
        writer.member("note", note)
        if let source { writer.member("source", source) }
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        writer.member("title", title)
        writer.member("year", evaluation.year.number)
    }
}
