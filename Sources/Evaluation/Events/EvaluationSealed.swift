// An evaluation is closed with its whole table.

/// An evaluation is sealed (封存): the whole table in one entry.
package struct EvaluationSealed: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// The grade, where nothing is missing.
    package let grade: String?
    package let rows: [SealedRow]
    package let signers: [String]
    package let totals: SealedTotals

    package init(
        evaluation: EvaluationKey, grade: String? = nil, rows: [SealedRow], signers: [String],
        totals: SealedTotals
    ) {
        self.evaluation = evaluation
        self.grade = grade
        self.rows = rows
        self.signers = signers
        self.totals = totals
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        let agency = try members.identifier("agency", AgencyKind.self)
        grade = try members.optionalText("grade", Limit.title)
        try members.key("rows")
        rows = try members.list(atMost: Limit.indicators) { members throws(CanonicalError) in
            try SealedRow(from: &members)
        }
        signers =
            try members.optionalKey("signers")
            ? try members.listNotEmpty(atMost: Limit.names) { members throws(CanonicalError) in
                try members.text(Limit.title)
            } : []
        let stage = try members.choice("stage", Stage.self)
        let subject = try members.optionalIdentifier("subject", SubjectKind.self)
        try members.key("totals")
        totals = try SealedTotals(from: &members)
        try members.key("year")
        let year = try members.year()
        evaluation = EvaluationKey(
            agency: agency, subject: subject, year: year, stage: stage)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", evaluation.agency.text)
        writer.member("grade", grade)
        writer.list("rows", rows) { writer, row in row.write(to: &writer) }
        if !signers.isEmpty {
            writer.list("signers", signers) { writer, signer in writer.string(signer) }
        }
        writer.member("stage", evaluation.stage.rawValue)
        writer.member("subject", evaluation.subject?.text)
        totals.write(to: &writer)
        writer.member("year", evaluation.year.number)
    }
}

/// One indicator as sealed.
package struct SealedRow: Hashable, Sendable {
    /// The entry its score stands on; nil where it has none.
    package let entry: EntryNumber?
    package let indicator: IndicatorID
    package let score: Exact?
    package let state: IndicatorState

    package init(
        indicator: IndicatorID, state: IndicatorState, score: Exact?, entry: EntryNumber?
    ) {
        self.entry = entry
        self.indicator = indicator
        self.score = score
        self.state = state
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        entry = try members.optionalKey("entry") ? try members.entry() : nil
        indicator = try members.identifier("indicator", IndicatorKind.self)
        score = try members.optionalKey("score") ? try members.exact() : nil
        state = try members.choice("state", IndicatorState.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("entry", entry?.number)
        writer.member("indicator", indicator.text)
        writer.member("score", score?.canonical)
        writer.member("state", state.rawValue)
        writer.endObject()
    }
}

/// The totals as sealed: scored points, of how many, and the range the total can still take.
///
/// Decimals, rounded half up to 12 places where the exact sum has more; the rows hold the exact points.
package struct SealedTotals: Hashable, Sendable {
    package let highest: DecimalNumber
    package let lowest: DecimalNumber
    /// The weights of what is scored.
    package let of: DecimalNumber
    package let scored: DecimalNumber

    package init(
        scored: DecimalNumber, of: DecimalNumber, lowest: DecimalNumber, highest: DecimalNumber
    ) {
        self.highest = highest
        self.lowest = lowest
        self.of = of
        self.scored = scored
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("highest")
        highest = try members.decimal()
        try members.key("lowest")
        lowest = try members.decimal()
        try members.key("of")
        of = try members.decimal()
        try members.key("scored")
        scored = try members.decimal()
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.key("totals")
        writer.beginObject()
        writer.member("highest", highest.text)
        writer.member("lowest", lowest.text)
        writer.member("of", of.text)
        writer.member("scored", scored.text)
        writer.endObject()
    }
}
