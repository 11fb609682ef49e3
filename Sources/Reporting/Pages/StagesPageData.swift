// All stages of an evaluation for programs and spreadsheets.

import Evaluation
import Scoring

extension StagesPage {
    package var json: JSONText {
        .object(
            standpoint.members("stages") + [
                .init("evaluation", .evaluation(table.key)),
                .init("agency_name", .string(table.agencyName)),
                .init("rubric", .text(rubric?.id.text)),
                .init("stages", .array(table.stages.map(stage))),
                .init("deviation", .deviation(totalDeviation)),
                .init("rows", .array(table.rows.map(row))),
            ])
    }

    private func stage(_ table: ScoreTable) -> JSONText {
        [
            "stage": .string(table.key.stage.rawValue), "seal": .entry(table.seal?.entry),
            "totals": TablePage.totals(table.totals), "grade": .text(table.grade?.title),
        ]
    }

    private func row(_ row: StageTable.Row) -> JSONText {
        [
            "number": .integer(row.scored.number), "indicator": .string(row.scored.id.text),
            "title": .string(row.scored.indicator.title), "weight": .exact(row.weight),
            "declared": .text(row.declared?.score?.text),
            "deviation": .deviation(row.deviation), "scores": .array(row.scores.map(score)),
        ]
    }

    private func score(_ score: StageTable.Score) -> JSONText {
        [
            "stage": .string(score.stage.rawValue), "state": .string(score.row.state.rawValue),
            "points": .points(score.row.points),
            "grade": .text(rubric.flatMap { score.row.grade(in: $0) }?.title),
            "entry": .entry(score.row.entry), "deviation": .deviation(score.deviation),
            "parts": .array(score.parts.map(JSONText.part)),
            "adjustment": score.adjustment.map(JSONText.adjustment) ?? .null,
            "reasons": .array(
                score.reasons.map {
                    ["entry": .integer($0.entry.number), "text": .string($0.text)]
                }),
        ]
    }

    /// A column for every stage there can be, so that tables of several evaluations stand under each other.
    package var csv: CSVText {
        let columns =
            [Words.agencyID, Words.subject, Words.year, Words.number, Words.indicatorID]
            + [Words.indicator, Words.weight, Words.declaredLong] + Stage.allCases.map(\.words)
            + [Words.deviationLong, Words.deviationRateLong, Words.clauseColumn, Words.reason]
        var csv = CSVText(columns: columns.map { standpoint.say($0) })
        let place = [
            CSVText.Cell.text(table.key.agency.text), .text(table.key.subject?.text),
            .number("\(table.key.year)"),
        ]
        for row in table.rows { csv.append(place + cells(row)) }
        return csv
    }

    private func cells(_ row: StageTable.Row) -> [CSVText.Cell] {
        let scores = Stage.allCases.map { stage in
            row.scores.first { $0.stage == stage }.map { cell($0.row) } ?? .empty
        }
        let adjusted = row.scores.compactMap(\.adjustment)
        let clauses = adjusted.compactMap(\.value.clause)
        let reasons = row.scores.flatMap(\.reasons).map(\.text) + adjusted.map(\.value.grounds)
        let deviation = rubric?.isOrdinal == true ? nil : row.deviation
        let rate = deviation?.rate.map { rate in
            CSVText.Cell.number((rate * Exact(100)).shortDecimal(maxPlaces: 2) + "%")
        }
        return [
            .number("\(row.scored.number)"), .text(row.scored.id.text),
            .text(row.scored.indicator.title), .points(row.weight),
            row.declared?.score.map { .number($0.text) } ?? .empty,
        ] + scores + [
            .points(deviation?.points), rate ?? .empty,
            .text(clauses.isEmpty ? nil : clauses.joined(separator: "; ")),
            .text(reasons.isEmpty ? nil : reasons.joined(separator: "; ")),
        ]
    }

    private func cell(_ row: ScoreTable.Row) -> CSVText.Cell {
        if let grade = rubric.flatMap({ row.grade(in: $0) }) { return .text(grade.title) }
        return row.points.map { .number(NumberText.points($0)) }
            ?? .text(standpoint.say(row.state.words))
    }
}
