// The scored table of one evaluation: what was declared, what can be computed, and what is missing.

package import Evaluation
package import Scoring

/// `kaoji table`: as lines, JSON and CSV.
package struct TablePage: TabularPage {
    let table: ScoreTable
    let agencyName: String
    let rows: [TableRow]
    /// Tables of the earlier stages, in their order.
    let earlier: [ScoreTable]
    let missing: Todo.Counts
    let findings: [AnsweredFinding]
    let standpoint: Standpoint
    let commands: Commands

    /// Nil for an evaluation that the books do not hold.
    package init?(of key: EvaluationKey, in books: Books, _ standpoint: Standpoint) {
        guard let agency = books.agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        let table = ScoreTable(book)
        let findings = books.findings(of: key)
        self.table = table
        self.findings = findings
        self.standpoint = standpoint
        agencyName = agency.registered.value.name
        rows = table.rows.compactMap { row in
            books.inputs(of: row.scored.place, in: key).map {
                TableRow(row, $0, book, findings, agency.evidence, standpoint.language)
            }
        }
        earlier = Stage.allCases.filter { $0 < key.stage }.compactMap { stage in
            agency.evaluations[
                EvaluationKey(
                    agency: key.agency, subject: key.subject, year: key.year, stage: stage)]
        }.map { ScoreTable($0) }
        missing = books.todo(of: key)?.counts ?? Todo.Counts()
        commands = Commands(
            key, standpoint, isFurthest: agency.furthest(key.subject, key.year)?.key == key)
    }

    package var lines: [TextLine] {
        head + boxed.lines(width: standpoint.width) + ["" as TextLine] + footer
    }

    private var head: [TextLine] {
        standpoint.head(
            EvaluationTitle(table.key, agencyName, seal: table.seal?.entry).line(standpoint))
            + TotalsLines(table, findings, standpoint).lines
    }

    private var boxed: NotedTable {
        var boxed = NotedTable(columns, notes: standpoint.line(Words.state, tone: .dim))
        for part in TableOutline(table).parts {
            switch part {
            case .group(let group): boxed.append(cells(of: group))
            case .indicator(let place): boxed.append(cells(of: rows[place]), rows[place].state)
            }
        }
        return boxed
    }

    private var declares: Bool { table.declaration != nil }
    private var isWeighed: Bool { !table.edition.rubric.isOrdinal }

    private var columns: [TextTable.Column] {
        func column(
            _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
        ) -> TextTable.Column {
            TextTable.Column(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
        }
        let declared = [column(Words.declared, .decimal)]
        let stages = earlier.map { column($0.key.stage.heading, .decimal) }
        let deviation = [column(Words.deviation, .decimal)]
        return [
            column(Words.number, .right), column(Words.indicator, flexible: true),
        ]
            + (isWeighed ? [column(Words.weight, .decimal)] : [])
            + [column(Words.value, flexible: true)]
            + (declares ? declared : []) + stages + [column(Words.computed, .decimal)]
            + (declares ? deviation : [])
            + [column(Words.evidence)]
    }

    private func cells(of group: TableOutline.Heading) -> [TextLine] {
        let rows = group.places.map { table.rows[$0] }
        let indent = TextLine.blanks(group.level - 1)
        let declared = [
            Self.sum(
                rows.map { row in
                    row.declared?.score.map { $0.exact * row.scored.contribution }
                })
        ]
        let stages = earlier.map { stage in
            Self.sum(group.places.map { stage.rows[$0].contributed })
        }
        let title = indent + TextLine(group.title)
        guard isWeighed else { return ["", title] }
        return ["", title, Self.points(weight(of: group), or: ""), ""]
            + (declares ? declared : []) + stages + [Self.sum(rows.map(\.contributed))]
    }

    /// With what exemptions moved into it, or away.
    private func weight(of group: TableOutline.Heading) -> Exact? {
        let moved = group.places.map { place in
            let row = table.rows[place]
            let change = row.hasMoved ? -row.scored.weight : row.weight - row.scored.weight
            return change * row.scored.contribution
        }.reduce(.zero, +)
        return group.weight.map { $0 + (moved.divided(by: group.scale) ?? .zero) }
    }

    private func cells(of row: TableRow) -> [TextLine] {
        let ends = row.row
        let stages = earlier.map { score($0.rows[ends.scored.place].points) }
        let place: [TextLine] =
            [
                TextLine("\(ends.number)"),
                "  " + TextLine(ends.scored.indicator.title)
                    + (ends.scored.indicator.kind.map {
                        TextLine(" " + standpoint.say($0.words), tone: .dim)
                    } ?? ""),
            ]
            + (isWeighed ? [TextLine(NumberText.points(ends.weight))] : [])
            + [TextLine(row.value)]
        return place + (declares ? [row.declared] : []) + stages + [score(ends.points)]
            + (declares ? [row.deviation] : [])
            + [standpoint.line(row.support.words)]
    }

    /// Points, or a grade of the scale.
    private func score(_ exact: Exact?) -> TextLine {
        TextLine(exact.map { NumberText.score($0, in: table.edition.rubric) } ?? "-")
    }

    private static func points(_ exact: Exact?, or blank: String = "-") -> TextLine {
        TextLine(exact.map(NumberText.points) ?? blank)
    }

    /// The sum of what is there; `-` where nothing is.
    private static func sum(_ points: [Exact?]) -> TextLine {
        let there = points.compactMap { $0 }
        return there.isEmpty ? "-" : Self.points(there.reduce(.zero, +))
    }

    private var footer: [TextLine] {
        let open = findings.count { $0.answer == nil }
        let todo =
            missing.all > 0
            ? standpoint.advice(Words.stillMissing(missing), commands.todo())
            : table.seal == nil && !standpoint.isPast
                ? standpoint.advice(Words.readyToSeal, commands.seal()) : []
        let doubts =
            open > 0
            ? standpoint.advice(Words.openFindings(open), commands.findings()) : []
        let parts = todo + doubts
        guard let first = parts.first, let last = parts.last, parts.count == 2 else { return parts }
        let spare = standpoint.width - first.columns - last.columns
        return spare >= 2 ? [first + .blanks(spare) + last] : parts
    }
}
