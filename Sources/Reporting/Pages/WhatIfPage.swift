// What scores and totals would follow from something supposed, against what stands.

import Evaluation
package import Scoring

/// `kaoji whatif`: as lines, JSON and CSV.
package struct WhatIfPage: TabularPage {
    private let supposition: Supposition
    private let standpoint: Standpoint
    private let text: ChangeText

    package init(_ supposition: Supposition, _ standpoint: Standpoint) {
        self.supposition = supposition
        self.standpoint = standpoint
        text = ChangeText(standpoint.language)
    }

    private var rubric: Rubric { supposition.from.edition.rubric }
    private var changed: [Comparison.Line] { supposition.lines.filter { !$0.isSame } }

    package var lines: [TextLine] {
        let title = EvaluationTitle(
            supposition.key, supposition.agencyName, seal: supposition.from.seal?.entry)
        return standpoint.head(title.line(standpoint))
            + (supposition.isReopened ? [standpoint.line(Words.reopenedFirst, tone: .warn)] : [])
            + supposedTable.lines(width: standpoint.width) + totals + [""] + scores + others
            + [standpoint.line(Words.nothingKept, tone: .dim)]
    }

    private func column(
        _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
    ) -> TextTable.Column {
        .init(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
    }

    private var supposedTable: TextTable {
        var table = TextTable([
            column(Words.supposedTitle, flexible: true), column(Words.standsColumn),
            column(Words.supposedColumn), column(Words.entry),
        ])
        for supposed in supposition.inputs {
            let row = SupposedText(supposed, rubric, supposition.key.year)
            table.append([
                "  " + TextLine(row.title), row.stands.map { standpoint.line($0) } ?? "-",
                standpoint.line(row.supposed),
                TextLine(row.entry.map(NumberText.entry) ?? ""),
            ])
        }
        return table
    }

    private var totals: [TextLine] {
        if rubric.isOrdinal { return [] }
        let totals = supposition.totals
        var parts = [
            "\(standpoint.say(Words.totalPoints))  \(text.total(totals.from)) -> \(text.total(totals.to))",
            standpoint.say(Words.differenceIs(NumberText.difference(totals.difference))),
        ]
        let grades = [supposition.from.grade?.title, supposition.to.grade?.title]
        if grades.contains(where: { $0 != nil }) {
            let shown = grades.map { $0 ?? standpoint.say(Words.gradeOpen) }
            parts.append(
                "\(standpoint.say(Words.grade)) \(shown[0])"
                    + (shown[0] == shown[1] ? "" : " -> \(shown[1])"))
        }
        return standpoint.joined(parts.map { TextLine($0) })
    }

    private var scores: [TextLine] {
        guard !changed.isEmpty else { return [standpoint.line(Words.noScoreChanges)] }
        var table = NotedTable(
            [
                column(Words.indicator, flexible: true), column(Words.standsColumn, .decimal),
                column(Words.supposedColumn, .decimal), column(Words.difference, .decimal),
                column(Words.scoreRate),
            ], notes: standpoint.line(Words.becauseOf, tone: .dim))
        for line in changed {
            table.append(
                [
                    TextLine("\(line.to.number) \(line.to.scored.indicator.title)"),
                    side(line.from), side(line.to),
                    rubric.isOrdinal ? "" : text.difference(line.difference),
                    rubric.isOrdinal ? "" : text.rates(line.from, line.to),
                ], text.causes(line, isOnly: line.parts.count == 1))
        }
        return table.lines(width: standpoint.width)
    }

    private func side(_ row: ScoreTable.Row) -> TextLine {
        text.side(row, in: rubric)
    }

    private var others: [TextLine] {
        supposition.others.flatMap { other in
            let key = other.key
            let stage = "\(key.year)/\(standpoint.say(key.stage.words))"
            let totals = "\(text.total(other.totals.from)) -> \(text.total(other.totals.to))"
            let words =
                other.isLeftBehind
                ? Words.wouldBeLeftBehind(stage)
                : Words.next(Words.alsoChanges, "\(stage)  \(totals)")
            return WrappedText.hanging(
                "", standpoint.say(words), indent: 0, width: standpoint.width, tone: .warn)
        }
    }

    package var json: JSONText {
        .object(
            standpoint.members("whatif") + [
                .init("evaluation", .evaluation(supposition.key)),
                .init("agency_name", .string(supposition.agencyName)),
                .init("reopened", .bool(supposition.isReopened)),
                .init(
                    "supposed",
                    .array(
                        supposition.inputs.map {
                            SupposedText($0, rubric, supposition.key.year).json
                        })),
                .init("from", side(supposition.from)), .init("to", side(supposition.to)),
                .init("difference", .exact(supposition.totals.difference)),
                .init("parts", .array(supposition.parts.map(JSONText.part))),
                .init("indicators", .array(changed.map(json))),
                .init("others", .array(supposition.others.map(json))),
            ])
    }

    private func side(_ table: ScoreTable) -> JSONText {
        ["totals": TablePage.totals(table.totals), "grade": .text(table.grade?.title)]
    }

    private func json(_ line: Comparison.Line) -> JSONText {
        func side(_ row: ScoreTable.Row) -> JSONText {
            [
                "state": .string(row.state.rawValue), "points": .points(row.points),
                "grade": .text(row.grade(in: rubric)?.title), "rate": .exact(row.rate),
            ]
        }
        return [
            "indicator": .string(line.to.scored.id.text), "number": .integer(line.to.number),
            "title": .string(line.to.scored.indicator.title), "weight": .exact(line.to.weight),
            "from": side(line.from), "to": side(line.to), "difference": .exact(line.difference),
            "parts": .array(line.parts.map(JSONText.part)),
        ]
    }

    private func json(_ other: Supposition.Other) -> JSONText {
        [
            "evaluation": .evaluation(other.key), "from": TablePage.totals(other.totals.from),
            "to": TablePage.totals(other.totals.to), "left_behind": .bool(other.isLeftBehind),
        ]
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: CSVText.evaluationColumns(standpoint)
                + [
                    Words.number, Words.indicatorID, Words.indicator, Words.weight,
                    Words.standsColumn, Words.supposedColumn, Words.difference, Words.becauseOf,
                ].map { standpoint.say($0) })
        let place = CSVText.evaluationCells(supposition.key)
        for line in supposition.lines {
            let causes = text.causes(line, isOnly: false).map(\.text)
            csv.append(
                place + [
                    .number("\(line.to.number)"), .text(line.to.scored.id.text),
                    .text(line.to.scored.indicator.title), .points(line.to.weight),
                    cell(line.from), cell(line.to), .points(line.difference),
                    .text(causes.joined(separator: "; ")),
                ])
        }
        let totals = supposition.totals
        csv.append(
            place + [
                .empty, .empty, .text(standpoint.say(Words.total)), .empty,
                .points(totals.from.scored), .points(totals.to.scored),
                .points(totals.difference), .empty,
            ])
        return csv
    }

    private func cell(_ row: ScoreTable.Row) -> CSVText.Cell {
        if let grade = row.grade(in: rubric) { return .text(grade.title) }
        return row.points.map { .number(NumberText.points($0)) }
            ?? .text(standpoint.say(row.state.words))
    }
}
