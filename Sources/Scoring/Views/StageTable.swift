// All stages of one evaluation side by side: what each scores, what it changed, and why.

package import Evaluation

/// The scored tables of the stages there are, in their order; all are scored by one rubric.
package struct StageTable: Hashable, Sendable {
    /// The furthest stage.
    package let key: EvaluationKey
    package let agencyName: String
    package let stages: [ScoreTable]
    /// In table order.
    package let rows: [Row]

    package struct Row: Hashable, Sendable {
        package let scored: ScoredIndicator
        package let weight: Exact
        package let declared: DeclaredScore?
        /// One for each stage.
        package let scores: [Score]

        /// From the first stage to the last; nil where there is but one, or either has no points.
        package var deviation: Deviation? { scores.count > 1 ? scores.last?.deviation : nil }
    }

    /// An indicator at one stage.
    package struct Score: Hashable, Sendable {
        package let stage: Stage
        package let row: ScoreTable.Row
        /// From the first stage; nil at the first itself.
        package let deviation: Deviation?
        /// What the difference from the stage before is put down to.
        package let parts: [ChangePart]
        /// The stage's own adjustment, where its points stand on one.
        package let adjustment: Held<ScoreAdjusted>?
        /// Why what changed was changed, as far as somebody said so.
        package let reasons: [Reason]
    }

    package struct Reason: Hashable, Sendable {
        package let entry: EntryNumber
        package let text: String
    }
}

extension Books {
    /// All stages of an evaluation, up to the one of `key`; nil for an unknown one.
    package func stages(through key: EvaluationKey) -> StageTable? {
        guard let agency = agencies[key.agency], agency.evaluations[key] != nil else { return nil }
        let sides = Stage.allCases.filter { $0 <= key.stage }.compactMap { stage in
            ComparedSide(
                self,
                EvaluationKey(
                    agency: key.agency, subject: key.subject, year: key.year, stage: stage))
        }
        let tables = sides.map { ScoreTable($0.book) }
        let changes = zip(sides, sides.dropFirst()).map { Comparison(from: $0, to: $1) }
        guard let last = tables.last else { return nil }
        let rows = last.rows.map { row in
            let place = row.scored.place
            let scores = tables.indices.map { stage in
                let line =
                    stage > 0 ? changes[stage - 1].lines.first { $0.to.number == row.number } : nil
                let parts = line?.parts ?? []
                return StageTable.Score(
                    stage: tables[stage].key.stage, row: tables[stage].rows[place],
                    deviation: stage == 0
                        ? nil
                        : Deviation(
                            from: tables[0].rows[place].points,
                            to: tables[stage].rows[place].points,
                            weight: tables[stage].rows[place].weight),
                    parts: parts, adjustment: line?.adjustment,
                    reasons: sides[stage].book.reasons(of: parts.flatMap(\.entries)))
            }
            return StageTable.Row(
                scored: row.scored, weight: row.weight, declared: row.declared, scores: scores)
        }
        return StageTable(
            key: key, agencyName: agency.registered.value.name, stages: tables, rows: rows)
    }
}

extension EvaluationBook {
    /// The reasons given with entries that stand here and were put in at this stage.
    fileprivate func reasons(of entries: [EntryNumber]) -> [StageTable.Reason] {
        Set(entries).sorted().filter { $0 > opened.entry }.compactMap { entry in
            reason(of: entry).map { .init(entry: entry, text: $0) }
        }
    }

    private func reason(of entry: EntryNumber) -> String? {
        switch slot(holding: entry) {
        case .figure(let slot):
            switch figures[slot]?.standing?.value {
            case .recorded(let fact): fact.corrects?.reason ?? fact.restates?.reason
            case .unavailable(let fact): fact.cause
            case nil: nil
            }
        case .point(let slot):
            points[slot]?.standing.map { $0.value.corrects?.reason ?? $0.value.grounds }
        case .item(let slot): items[slot]?.standing?.value.corrects?.reason
        case .category(let category): categories[category]?.standing?.value.corrects?.reason
        case .award(let indicator):
            awards[indicator]?.standing.map { $0.value.corrects?.reason ?? $0.value.grounds }
        case .exemption(let indicator): exemptions[indicator]?.standing?.value.cause
        // An adjustment is shown with its own grounds.
        case .adjustment, .declaration, nil: nil
        }
    }
}
