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
        /// Its own weight, and what was moved to it.
        package let weight: Exact
        /// Whether it does not apply and its weight went to others.
        package let hasMoved: Bool
        /// What its points add to the total before what holds the total down.
        package var contributed: Exact? { points.map { $0 * scored.contribution } }
        /// The grade its points stand for in an ordinal rubric; nil in any other.
        package func grade(in rubric: Rubric) -> ScaleGrade? {
            points.flatMap { rubric.grade(ofRank: $0) }
        }
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
        let rubric = book.edition.rubric
        totals = Totals(rows.map { TotalledRow($0) }, by: rubric)
        declared = book.declaration.standing.map { _ in
            Totals(rows.compactMap { TotalledRow(declaredIn: $0) }, by: rubric)
        }
        grade = totals.grade(by: rubric)
    }
}

extension EvaluationBook {
    /// One row of the scored table, by its place from 0.
    package func row(at place: Int) -> ScoreTable.Row {
        let scored = edition.indicators[place]
        let computed = computed(at: place)
        let adjustment = adjustments[scored.id]?.standing
        return ScoreTable.Row(
            scored: scored,
            state: adjustment == nil ? computed?.value.state ?? .missing : .scored,
            points: adjustment?.value.score.exact
                ?? computed.flatMap { $0.value.score?.exact ?? $0.value.exact }, computed: computed,
            adjustment: adjustment,
            declared: declaration.standing?.value.scores.first { $0.indicator == scored.id },
            weight: scored.weight + movedWeight(at: place).added,
            hasMoved: computed?.value.state == .notApplicable
                && exemptions[scored.id]?.standing?.value.treatment == .moved)
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
