// One score, on one page: the rule, the formula with its numbers, every input with who, when and why.

package import Evaluation

/// All that explains one indicator's score.
package struct Explanation: Hashable, Sendable {
    package let key: EvaluationKey
    package let agencyName: String
    package let row: ScoreTable.Row
    package let inputs: IndicatorInputs
    package let outcome: Outcome
    /// The measure's value or the question it raises; nil where there is none or a figure is missing.
    package let measurement: Measurement?
    /// For each reading, what stood there before, oldest first.
    package let figureHistories: [[Held<FigureStatement>]]
    /// For each evaluation point, the judgement that stands; with a rule left to judgement they are grounds, no input.
    package let judgements: [Held<PointJudged>?]
    /// For each evaluation point, what stood there before.
    package let pointHistories: [[Held<PointJudged>]]
    package let awardHistory: [Held<ScoreAwarded>]
    package let exemptionHistory: [Held<IndicatorExempted>]
    package let adjustmentHistory: [Held<ScoreAdjusted>]
    /// What the agency filed, by its digest, which sources name.
    package let evidence: [String: EvidenceShelf.File]
    /// Every score computed before the one that stands, oldest first.
    package let scoreHistory: [Held<ScoreComputed>]
    /// The earlier years' evaluations that figures were taken from.
    package let takenFrom: [EvaluationKey]
    /// The seals of those; nil for one that is open.
    package let takenFromSeals: [EntryNumber?]
    /// Whether the recorded score is the one that follows from what stands now; false only for a sealed one.
    package let follows: Bool
    /// What earlier stages of the same evaluation score, in their order.
    package let stages: [StageScore]
    /// The indicator's findings.
    package let findings: [AnsweredFinding]

    package struct StageScore: Hashable, Sendable {
        package let stage: Stage
        package let state: IndicatorState
        package let points: Exact?
    }
}

extension Books {
    /// Explains one indicator of one evaluation; nil for an unknown evaluation.
    package func explanation(of place: Int, in key: EvaluationKey) -> Explanation? {
        guard let agency = agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        let inputs = agency.inputs(of: place, in: book, framework)
        let outcome = inputs.outcome()
        let scored = inputs.scored
        let table = ScoreTable(book)
        let earlier = Set(inputs.figures.compactMap(\.takenFrom)).sorted()
        let recorded = book.scores[scored.id]?.standing?.value
        let stages = Stage.allCases.filter { $0 <= key.stage }.compactMap { stage in
            agency.evaluations[
                EvaluationKey(
                    agency: key.agency, subject: key.subject, year: key.year, stage: stage)]
        }.map { ScoreTable($0) }
        return Explanation(
            key: key, agencyName: agency.registered.value.name, row: table.rows[place],
            inputs: inputs, outcome: outcome, measurement: inputs.measurement(),
            figureHistories: inputs.figures.map { history(of: $0, in: book, agency) },
            judgements: scored.indicator.points.map {
                book.points[PointSlot(indicator: scored.id, point: $0.id)]?.standing
            },
            pointHistories: scored.indicator.points.map {
                book.points[PointSlot(indicator: scored.id, point: $0.id)]?.past ?? []
            },
            awardHistory: book.awards[scored.id]?.past ?? [],
            exemptionHistory: book.exemptions[scored.id]?.past ?? [],
            adjustmentHistory: book.adjustments[scored.id]?.past ?? [],
            evidence: Dictionary(
                uniqueKeysWithValues: agency.evidence.all.map { ($0.filed.value.digest, $0) }),
            scoreHistory: book.scores[scored.id]?.past ?? [], takenFrom: earlier,
            takenFromSeals: earlier.map { agency.evaluations[$0]?.seal?.entry },
            follows: recorded == nil
                ? outcome.state == .missing
                : recorded?.exact == outcome.exact && recorded?.state == outcome.state,
            stages: stages.map { table in
                let row = table.rows[place]
                return .init(stage: table.key.stage, state: row.state, points: row.points)
            },
            findings: findings(of: key).filter { $0.finding.place == .indicator(scored.id) })
    }

    private func history(
        of input: FigureInput, in book: EvaluationBook, _ agency: AgencyBook
    ) -> [Held<FigureStatement>] {
        guard let period = input.period else { return [] }
        let home = input.takenFrom.flatMap { agency.evaluations[$0] } ?? book
        return home.figures[FigureSlot(figure: input.reading.figure, period: period)]?.past ?? []
    }
}
