// The lines of totals at the head of a table: what was declared, and what could be computed.

import Evaluation
import Scoring

/// One line each for the declared and the computed total, under each other.
struct TotalsLines {
    private let table: ScoreTable
    private let findings: [AnsweredFinding]
    private let standpoint: Standpoint

    init(_ table: ScoreTable, _ findings: [AnsweredFinding], _ standpoint: Standpoint) {
        self.table = table
        self.findings = findings
        self.standpoint = standpoint
    }

    var lines: [TextLine] {
        if table.edition.rubric.isOrdinal { return [standpoint.line(Words.noTotal)] }
        var rows: [[TextLine]] = []
        var remarks: [TextLine] = []
        if let declared = table.declared {
            let none = declared.isComplete ? Words.gradeNotDeclared : Words.gradeOpen
            let grade = table.declaration?.value.grade.map(Words.gradeIs) ?? none
            rows.append(cells(Words.declaredLong, declared, isBlank: true, grade))
            remarks.append(remark(ofDeclared: true))
        }
        rows.append(cells(Words.computedLong, table.totals, isBlank: false, grade))
        remarks.append(remark(ofDeclared: false))
        return boxed(rows, columns: rows.first?.count ?? 0, remarks)
    }

    /// The cells under each other; where they are too wide, the last of them below their line.
    private func boxed(_ rows: [[TextLine]], columns: Int, _ remarks: [TextLine]) -> [TextLine] {
        var box = TextTable(Array(repeating: .init(""), count: columns))
        for row in rows { box.append(Array(row.prefix(columns))) }
        let lines = box.lines(width: standpoint.width)
        if columns > 3, lines.contains(where: { $0.columns > standpoint.width }) {
            return boxed(rows, columns: columns - 1, remarks)
        }
        return zip(zip(lines, rows), remarks).flatMap { line, remark in
            let below = (line.1.dropFirst(columns) + [remark]).filter { !$0.isEmpty }
            return placed(line.0, below)
        }
    }

    /// Remarks stand beside their line, or below it where there is no room.
    private func placed(_ line: TextLine, _ remarks: [TextLine]) -> [TextLine] {
        let indent = DisplayWidth.columns(of: standpoint.say(Words.computedLong)) + 2
        let below = standpoint.joined([line] + remarks)
        return below.prefix(1) + below.dropFirst().map { .blanks(indent) + $0 }
    }

    private var grade: Bilingual {
        if let grade = table.grade { return explained(grade.title) }
        if !table.totals.isComplete { return Words.gradeOpen }
        return table.edition.rubric.grades.isEmpty ? Words.gradeNone : Words.gradeOpen
    }

    /// With the number it goes by, where that is not the total shown beside it.
    private func explained(_ grade: String) -> Bilingual {
        let rubric = table.edition.rubric
        guard let graded = table.totals.graded(by: rubric) else { return Words.gradeIs(grade) }
        if table.totals.of != rubric.full.exact {
            return Words.gradeIs(
                grade, scaled: NumberText.points(graded), full: NumberText.points(rubric.full.exact)
            )
        }
        guard graded != table.totals.rounded(by: rubric) else { return Words.gradeIs(grade) }
        return Words.gradeIs(grade, by: graded.shortDecimal(maxPlaces: 12))
    }

    private func cells(
        _ label: Bilingual, _ totals: Totals, isBlank: Bool, _ grade: Bilingual
    ) -> [TextLine] {
        let points = Words.pointsOf(
            NumberText.points(totals.scored), NumberText.points(totals.of))
        return [
            standpoint.line(label), standpoint.line(points), standpoint.line(open(totals, isBlank)),
            standpoint.line(extent(totals)), standpoint.line(grade),
        ]
    }

    private func open(_ totals: Totals, _ isBlank: Bool) -> Bilingual {
        var parts: [Bilingual] = []
        if totals.unscoredCount > 0 {
            let points = NumberText.points(totals.unscored)
            parts.append(
                isBlank
                    ? Words.blanks(totals.unscoredCount, points)
                    : Words.unscored(totals.unscoredCount, points))
        }
        if totals.notApplicableCount > 0 {
            parts.append(
                Words.notApplicable(
                    totals.notApplicableCount, NumberText.points(totals.notApplicable)))
        }
        return Bilingual(
            parts.map(\.zh).joined(separator: ", "), parts.map(\.en).joined(separator: ", "))
    }

    /// A single total where nothing is open, else the range it can still take.
    private func extent(_ totals: Totals) -> Bilingual {
        guard totals.isComplete else {
            return Words.range(NumberText.points(totals.lowest), NumberText.points(totals.highest))
        }
        let total = totals.rounded(by: table.edition.rubric)
        guard NumberText.hides(totals.scored) || total != totals.scored else {
            return Words.totalIs(NumberText.points(total))
        }
        return Words.totalIs(
            standpoint.say(Words.withExact(NumberText.points(total), totals.scored.canonical)))
    }

    /// What a reader must know before believing the line.
    private func remark(ofDeclared isDeclared: Bool) -> TextLine {
        for finding in findings.map(\.finding) {
            if isDeclared, case .declaredOverBlanks(let total, _, _, _) = finding.kind {
                return warning(Words.statedTotal(total.text))
            }
            if isDeclared, case .declaredSumDiffers(let total, _) = finding.kind {
                return warning(Words.statedTotalDiffers(total.text))
            }
        }
        let open = table.rows.filter(\.isOpen).compactMap { $0.declared?.score?.exact }
        guard !isDeclared, !open.isEmpty else { return .empty }
        return warning(Words.unsupported(NumberText.points(open.reduce(.zero, +))))
    }

    private func warning(_ words: Bilingual) -> TextLine {
        TextLine("! " + standpoint.say(words), tone: .bad)
    }
}
