// The scored table: every indicator's state and points, what was declared beside them, and the totals.

package import Evaluation

/// The scored table of one evaluation: the fold's result as a value, rendered elsewhere.
package struct ScoreTable: Hashable, Sendable {
    package let key: EvaluationKey
    package let edition: RubricEdition
    package let opened: Held<EvaluationOpened>
    package let seal: Held<EvaluationSealed>?
    /// In table order.
    package let rows: [Row]
    package let totals: Totals
    package let declaration: Held<DeclarationRecorded>?
    /// What the declared scores add up to; nil where nothing was declared.
    package let declared: Totals?
    /// The grade; nil where anything is open or the rubric grades nothing.
    package let grade: GradeBand?

    /// One indicator.
    package struct Row: Hashable, Sendable {
        package let scored: ScoredIndicator
        /// In the end: by adjustment where there is one, else as computed.
        package let state: IndicatorState
        /// Points in the end, exact or rounded as the rubric says.
        package let points: Exact?
        /// The score computed last; nil while nothing was ever computed.
        package let computed: Held<ScoreComputed>?
        package let adjustment: Held<ScoreAdjusted>?
        package let declared: DeclaredScore?

        /// The entry the points stand on.
        package var entry: EntryNumber? { adjustment?.entry ?? computed?.entry }
        package var number: Int { scored.number }
        package var weight: Exact { scored.weight }
        /// Whether the total is waiting for this row.
        package var isOpen: Bool { points == nil && state != .notApplicable }
    }

    package init(_ book: EvaluationBook) {
        key = book.key
        edition = book.edition
        opened = book.opened
        seal = book.seal
        declaration = book.declaration.standing
        let rows = book.edition.indicators.indices.map { book.row(at: $0) }
        self.rows = rows
        totals = Totals(rows.map { ($0.weight, $0.points, $0.state == .notApplicable) })
        declared = book.declaration.standing.map { _ in
            Totals(
                rows.filter { $0.declared != nil || $0.state != .notApplicable }
                    .map { ($0.weight, $0.declared?.score?.exact, false) })
        }
        grade = totals.grade(by: book.edition.rubric)
    }
}

/// Points so far, of how many, and the range the total can still take.
package struct Totals: Hashable, Sendable {
    /// The points of what is scored.
    package let scored: Exact
    /// The weights of what is scored.
    package let of: Exact
    /// The weights of what is not: blank, missing, not computable, silent.
    package let unscored: Exact
    /// The weights of what does not apply.
    package let notApplicable: Exact
    package let scoredCount: Int
    package let unscoredCount: Int
    package let notApplicableCount: Int

    init(_ rows: [(weight: Exact, points: Exact?, notApplicable: Bool)]) {
        let open = rows.filter { $0.points == nil && !$0.notApplicable }
        let out = rows.filter(\.notApplicable)
        let done = rows.filter { $0.points != nil && !$0.notApplicable }
        scored = done.compactMap(\.points).reduce(.zero, +)
        of = done.map(\.weight).reduce(.zero, +)
        unscored = open.map(\.weight).reduce(.zero, +)
        notApplicable = out.map(\.weight).reduce(.zero, +)
        scoredCount = done.count
        unscoredCount = open.count
        notApplicableCount = out.count
    }

    package var lowest: Exact { scored }
    package var highest: Exact { scored + unscored }
    /// Whether there is a single total: nothing is open.
    package var isComplete: Bool { unscoredCount == 0 }

    /// The total as the rubric rounds it; exact where it does not round totals.
    package func rounded(by rubric: Rubric) -> Exact {
        guard let rounding = rubric.rounding, rounding.scope == .total else { return scored }
        return scored.rounded(places: rounding.digits, rounding.mode)
    }

    /// The grade of a complete total, taken over the weights that apply; nil where anything is open.
    func grade(by rubric: Rubric) -> GradeBand? {
        guard isComplete, let share = rounded(by: rubric).divided(by: of) else { return nil }
        let total = share * rubric.full.exact
        return rubric.grades.first { total >= $0.atLeast.exact }
    }

    /// The totals as a seal states them.
    package var sealed: SealedTotals {
        SealedTotals(
            scored: DecimalNumber(shortening: scored), of: DecimalNumber(shortening: of),
            lowest: DecimalNumber(shortening: lowest), highest: DecimalNumber(shortening: highest))
    }
}

extension EvaluationBook {
    /// One row of the scored table, by its place from 0.
    package func row(at place: Int) -> ScoreTable.Row {
        let scored = edition.indicators[place]
        let computed = scores[scored.id]?.standing
        let adjustment = adjustments[scored.id]?.standing
        return ScoreTable.Row(
            scored: scored,
            state: adjustment == nil ? computed?.value.state ?? .missing : .scored,
            points: points(of: scored.id), computed: computed, adjustment: adjustment,
            declared: declaration.standing?.value.scores.first { $0.indicator == scored.id })
    }
}

extension ScoreTable {
    /// The rows as a seal states them.
    package var sealedRows: [SealedRow] {
        rows.map {
            SealedRow(
                indicator: $0.scored.id, state: $0.state, score: $0.points, entry: $0.entry)
        }
    }

    package func row(_ indicator: IndicatorID) -> Row? {
        edition.place(of: indicator).map { rows[$0] }
    }
}
