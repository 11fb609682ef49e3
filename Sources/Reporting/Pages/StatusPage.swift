// Who is unfinished: every agency of a year, with its score so far and what it is missing.

import Evaluation
package import Scoring

/// `kaoji status`: as lines, JSON and CSV.
package struct StatusPage: TabularPage {
    private let status: Status
    private let standpoint: Standpoint

    package init(_ status: Status, _ standpoint: Standpoint) {
        self.status = status
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        let title = standpoint.line(
            Words.yearStatus(
                status.year, unfinished: status.unfinished, of: status.rows.count))
        guard !status.rows.isEmpty else {
            return standpoint.head(title) + [standpoint.line(Words.noAgencies)]
        }
        return standpoint.head(title) + boxed.lines(width: standpoint.width) + footer
    }

    private var boxed: NotedTable {
        func column(
            _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
        ) -> TextTable.Column {
            .init(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
        }
        var table = NotedTable(
            [
                column(Words.agency, flexible: true), column(Words.stage),
                column(Words.scored, .right), column(Words.range),
                column(Words.openFindingsColumn),
            ], notes: standpoint.line(Words.missing, tone: .dim))
        for row in status.rows {
            table.append(cells(row), row.standing.map(notes) ?? [])
        }
        return table
    }

    private func cells(_ row: Status.Row) -> [TextLine] {
        let subject = row.subject.map { " / \($0)" } ?? ""
        let name = TextLine("\(row.agency) \(row.name)\(subject)")
        guard let standing = row.standing else {
            return [name, standpoint.line(Words.notOpened, tone: .warn)]
        }
        let totals = standing.totals
        let title = EvaluationTitle(standing.key, row.name, seal: standing.seal)
        let low = NumberText.points(totals.lowest)
        let high = NumberText.points(totals.highest)
        let scored = "\(NumberText.points(totals.scored))/\(NumberText.points(totals.of))"
        let range =
            totals.isComplete ? "\(low) \(standing.grade?.title ?? "")" : "[\(low), \(high)]"
        return [
            name, title.short(standpoint), TextLine(standing.isOrdinal ? "-" : scored),
            standing.isOrdinal ? standpoint.line(Words.noTotalShort) : TextLine(range),
            TextLine(
                standpoint.say(
                    Words.seriousOf(standing.seriousFindings, standing.openFindings)),
                tone: standing.seriousFindings > 0 ? .warn : nil),
        ]
    }

    private func notes(_ standing: Status.Standing) -> [Note] {
        standing.missing.all == 0
            ? [Note(standpoint.say(Words.complete))]
            : [Note(standpoint.say(Words.countsShort(standing.missing)), tone: .warn)]
    }

    private var footer: [TextLine] {
        let isMissing = status.rows.contains { $0.standing.map { $0.missing.all > 0 } ?? true }
        guard isMissing, standpoint.namesAgency else { return [] }
        let command = standpoint.invocation("todo \(status.year) --agency AGENCY")
        return [""] + standpoint.advice(Words.toDo, command)
    }

    package var json: JSONText {
        .object(
            standpoint.members("status") + [
                .init("year", .integer(status.year.number)),
                .init("unfinished", .integer(status.unfinished)),
                .init("rows", .array(status.rows.map(Self.json))),
            ])
    }

    private static func json(_ row: Status.Row) -> JSONText {
        [
            "agency": .string(row.agency.text), "agency_name": .string(row.name),
            "subject": .text(row.subject?.text), "standing": row.standing.map(json) ?? .null,
        ]
    }

    private static func json(_ standing: Status.Standing) -> JSONText {
        [
            "stage": .string(standing.key.stage.rawValue), "seal": .entry(standing.seal),
            "finished": .bool(standing.isFinished), "computed": TablePage.totals(standing.totals),
            "declared": standing.declared.map(TablePage.totals) ?? .null,
            "grade": .text(standing.grade?.title), "missing": TablePage.counts(standing.missing),
            "open_findings": .integer(standing.openFindings),
            "serious_findings": .integer(standing.seriousFindings),
        ]
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: [
                Words.agencyID, Words.agency, Words.subject, Words.year, Words.stage, Words.seal,
                Words.scored,
                Words.ofWeight, Words.unscored, Words.lowest, Words.highest, Words.grade,
                Words.openFindingsColumn, Words.seriousColumn, Words.figures, Words.judgements,
                Words.award, Words.questions,
            ].map { standpoint.say($0) })
        for row in status.rows {
            csv.append(
                [
                    .text(row.agency.text), .text(row.name), .text(row.subject?.text),
                    .number("\(status.year)"),
                ] + (row.standing.map(cells) ?? notOpened))
        }
        return csv
    }

    /// As many cells as an evaluation has.
    private var notOpened: [CSVText.Cell] {
        [.text(standpoint.say(Words.notOpened))] + Array(repeating: .empty, count: 13)
    }

    private func cells(_ standing: Status.Standing) -> [CSVText.Cell] {
        let counts = standing.missing
        return [
            .text(standpoint.say(standing.key.stage.words)), .entry(standing.seal),
            .points(standing.totals.scored), .points(standing.totals.of),
            .points(standing.totals.unscored), .points(standing.totals.lowest),
            .points(standing.totals.highest), .text(standing.grade?.title),
            .number("\(standing.openFindings)"), .number("\(standing.seriousFindings)"),
            .number("\(counts.figures)"), .number("\(counts.judgements)"),
            .number("\(counts.awards)"), .number("\(counts.questions)"),
        ]
    }
}
