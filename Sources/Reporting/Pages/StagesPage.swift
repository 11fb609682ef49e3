// All stages of an evaluation side by side, with the deviation, the adjustments and the reasons.

package import Evaluation
package import Scoring

/// `kaoji table --stages`: as lines, JSON and CSV.
package struct StagesPage: TabularPage {
    let table: StageTable
    let standpoint: Standpoint
    private let text: ChangeText

    /// Nil for an evaluation that the books do not hold.
    package init?(through key: EvaluationKey, in books: Books, _ standpoint: Standpoint) {
        guard let table = books.stages(through: key) else { return nil }
        self.table = table
        self.standpoint = standpoint
        text = ChangeText(standpoint.language)
    }

    var rubric: Rubric? { table.stages.last?.edition.rubric }
    private var declares: Bool { table.rows.contains { $0.declared != nil } }

    package var lines: [TextLine] {
        let subject = table.key.subject.map { " / \($0)" } ?? ""
        let year = standpoint.say(Words.fiscalYear(table.key.year))
        let title = TextLine("\(table.agencyName)\(subject)  \(year)")
        let stages = table.stages.map { stage in
            let title = EvaluationTitle(stage.key, "", seal: stage.seal?.entry).stage(standpoint)
            return rubric?.isOrdinal == false
                ? title + TextLine(" " + text.total(stage.totals)) : title
        }
        let note =
            table.stages.count > 1 ? [] : ["" as TextLine, standpoint.line(Words.oneStage)]
        return standpoint.head(title) + standpoint.joined(stages)
            + boxed.lines(width: standpoint.width) + note
    }

    private func column(
        _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
    ) -> TextTable.Column {
        .init(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
    }

    private var boxed: NotedTable {
        let declared = declares ? [column(Words.declared, .decimal)] : []
        let stages = table.stages.map { column($0.key.stage.heading, .decimal) }
        var boxed = NotedTable(
            [
                column(Words.number, .right), column(Words.indicator, flexible: true),
                column(Words.weight, .decimal),
            ] + declared + stages + [
                column(Words.deviation, .decimal), column(Words.deviationRate, .decimal),
            ], notes: standpoint.line(Words.whatChanged, tone: .dim))
        for row in table.rows { boxed.append(cells(of: row), notes(of: row)) }
        if rubric?.isOrdinal == false { boxed.append(total) }
        return boxed
    }

    private func cells(of row: StageTable.Row) -> [TextLine] {
        let declared = row.declared.map { declared in
            declared.score.map { TextLine(NumberText.points($0.exact)) }
                ?? standpoint.line(Words.blank, tone: .warn)
        }
        let place: [TextLine] = [
            TextLine("\(row.scored.number)"), TextLine(row.scored.indicator.title),
            TextLine(NumberText.points(row.weight)),
        ]
        return place + (declares ? [declared ?? "-"] : []) + row.scores.map { score($0.row) }
            + deviation(row.deviation)
    }

    private func score(_ row: ScoreTable.Row) -> TextLine {
        rubric.map { text.side(row, in: $0) } ?? "-"
    }

    /// Points and rate; ranks of a scale have no distance.
    private func deviation(_ deviation: Deviation?) -> [TextLine] {
        guard let deviation, rubric?.isOrdinal == false else { return ["-", "-"] }
        return [text.difference(deviation.points), text.rate(deviation)]
    }

    /// The stage's own changes: what they are put down to, and the reasons given.
    private func notes(of row: StageTable.Row) -> [Note] {
        row.scores.flatMap { score -> [Note] in
            let parts = score.parts.filter { $0.cause != .adjustment }.map {
                text.part($0, isOnly: score.parts.count == 1).text
            }
            let reasons = score.reasons.map { "#\($0.entry) \($0.text)" }
            let adjusted = score.adjustment.map { AdjustmentText($0, standpoint.language).all }
            let said = parts + reasons + (adjusted ?? [])
            guard let first = said.first else { return [] }
            let heading = standpoint.say(score.stage.heading)
            return [Note(standpoint.say(Words.atStage(heading, first)))]
                + said.dropFirst().map { Note($0) }
        }
    }

    private var total: [TextLine] {
        let totals = table.stages.map(\.totals)
        let declared = declares ? [points(table.stages.last?.declared?.scored)] : []
        // Weight that moved stands with the indicators it went to.
        let weight = table.rows.filter { $0.scores.last?.row.hasMoved != true }
            .map(\.weight).reduce(.zero, +)
        let place: [TextLine] = [
            "", standpoint.line(Words.total), TextLine(NumberText.points(weight)),
        ]
        return place + declared + totals.map { points($0.scored) }
            + deviation(totalDeviation)
    }

    /// Of complete totals out of the same weights alone.
    var totalDeviation: Deviation? {
        guard table.stages.count > 1, let first = table.stages.first?.totals,
            let last = table.stages.last?.totals, first.isComplete, last.isComplete,
            first.of == last.of
        else { return nil }
        return Deviation(from: first.scored, to: last.scored, weight: last.of)
    }

    private func points(_ exact: Exact?) -> TextLine {
        TextLine(exact.map(NumberText.points) ?? "-")
    }
}
