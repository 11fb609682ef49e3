// The scored table for programs and spreadsheets: every figure of it as a text, none as a float.

import Evaluation
import Scoring

extension TablePage {
    package var json: JSONText {
        .object(
            standpoint.members("table") + [
                .init("evaluation", .evaluation(table.key)),
                .init("agency_name", .string(agencyName)),
                .init("rubric", .string(table.edition.rubric.id.text)),
                .init("rubric_entry", .integer(table.edition.entry.number)),
                .init("seal", .entry(table.seal?.entry)),
                .init("declared", table.declared.map(Self.totals) ?? .null),
                .init("declared_total", .text(table.declaration?.value.total?.text)),
                .init("declared_grade", .text(table.declaration?.value.grade)),
                .init("computed", Self.totals(table.totals)),
                .init("grade", .text(table.grade?.title)),
                .init("limits", .array(table.totals.limits.map(limit))),
                .init("missing", Self.counts(missing)),
                .init("open_findings", .integer(findings.count { $0.answer == nil })),
                .init("rows", .array(rows.map(json))),
            ])
    }

    /// A limit that holds the table down.
    private func limit(_ place: Int) -> JSONText {
        let limit = table.edition.rubric.limits[place]
        return [
            "indicator": .string(limit.indicator.text), "below": .text(limit.below?.text),
            "grade": .text(limit.grade), "total": .text(limit.total?.text),
        ]
    }

    static func totals(_ totals: Totals) -> JSONText {
        [
            "scored": .points(totals.scored), "of": .exact(totals.of),
            "unscored": .exact(totals.unscored), "not_applicable": .exact(totals.notApplicable),
            "lowest": .exact(totals.lowest), "highest": .exact(totals.highest),
            "complete": .bool(totals.isComplete),
        ]
    }

    static func counts(_ counts: Todo.Counts) -> JSONText {
        [
            "figures": .integer(counts.figures), "judgements": .integer(counts.judgements),
            "awards": .integer(counts.awards), "questions": .integer(counts.questions),
        ]
    }

    private func json(_ row: TableRow) -> JSONText {
        let ends = row.row
        return [
            "number": .integer(ends.number), "indicator": .string(ends.scored.id.text),
            "title": .string(ends.scored.indicator.title),
            "groups": .array(
                table.edition.rubric.path(of: ends.scored.indicator.group).map {
                    .string($0.title)
                }),
            "weight": .exact(ends.weight), "state": .string(ends.state.rawValue),
            "kind": .text(ends.scored.indicator.kind?.rawValue), "value": value(row),
            "points": .points(ends.points),
            "grade": .text(ends.grade(in: table.edition.rubric)?.title),
            "computed": .points(ends.computed?.value.exact),
            "adjusted": .text(ends.adjustment?.value.score.text),
            "declared": ends.declared.map(Self.declared) ?? .null,
            "deviation": .exact(ends.deviation?.points), "support": .string(row.support.rawValue),
            "missing": .array(missing(row)), "entry": .entry(ends.entry),
            "inputs": .entries(ends.computed?.value.inputs ?? []),
            "findings": .array(row.findings.map { .string($0.kind.code) }),
        ]
    }

    private static func declared(_ declared: DeclaredScore) -> JSONText {
        ["score": .text(declared.score?.text), "value": .text(declared.value)]
    }

    private func value(_ row: TableRow) -> JSONText {
        guard let formula = row.formula else {
            return row.inputs.scored.indicator.readsPoints
                ? ["met": row.met.map { .integer($0) } ?? .null, "shown": .string(row.value)]
                : .null
        }
        return [
            "exact": .exact(formula.exact), "shown": .text(formula.short),
            "numerator": .text(formula.quotient?.above.text),
            "denominator": .text(formula.quotient?.below.text),
            "unit": .text(formula.quotient?.above.unit?.symbol),
            "denominator_unit": .text(formula.quotient?.below.unit?.symbol),
        ]
    }

    private func missing(_ row: TableRow) -> [JSONText] {
        row.row.isOpen ? row.outcome.reason.missing : []
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: CSVText.evaluationColumns(standpoint)
                + [
                    Words.number, Words.indicatorID, Words.indicator, Words.firstLevel,
                    Words.secondLevel, Words.weight, Words.numerator, Words.denominator,
                    Words.measureUnit, Words.value, Words.valueUnit, Words.pointsMet,
                    Words.pointsAll,
                    Words.declaredLong,
                    Words.computedLong, Words.exact, Words.adjusted, Words.final,
                    Words.deviationLong,
                    Words.evidence, Words.state, Words.missing, Words.entry,
                ].map { standpoint.say($0) })
        let place = CSVText.evaluationCells(table.key)
        for row in rows { csv.append(place + cells(row)) }
        csv.append(place + total)
        return csv
    }

    /// The sums, said to be such; what is not scored yet is not in them.
    private var total: [CSVText.Cell] {
        var cells = Array(repeating: CSVText.Cell.empty, count: 23)
        cells[2] = .text(standpoint.say(Words.total))
        cells[5] = .points(rows.map(\.row.weight).reduce(.zero, +))
        cells[13] = .points(table.declared?.scored)
        cells[17] = .points(table.totals.scored)
        if !table.totals.isComplete {
            let points = NumberText.points(table.totals.unscored)
            cells[20] = .text(standpoint.say(Words.unscored(table.totals.unscoredCount, points)))
        }
        return cells
    }

    private func cells(_ row: TableRow) -> [CSVText.Cell] {
        let ends = row.row
        let path = table.edition.rubric.path(of: ends.scored.indicator.group).map(\.title)
        let quotient = row.formula?.quotient
        let countsPoints =
            ends.scored.indicator.rule.readsPoints && ends.scored.indicator.rule.asks == .met
        let points = ends.scored.indicator.points.count
        let reason = MissingText(row.inputs, row.outcome).words?.0
        let computed = ends.computed?.value
        return [
            .number("\(ends.number)"), .text(ends.scored.id.text),
            .text(ends.scored.indicator.title), .text(path.first), .text(path.dropFirst().first),
            .points(ends.weight), .amount(quotient?.above.text), .amount(quotient?.below.text),
            .text(quotient?.units), .amount(row.formula?.bare), .text(row.formula?.symbol),
            .amount(row.met.map { "\($0)" }),
            countsPoints ? .number("\(points)") : .empty,
            ends.declared?.score.map { .number($0.text) } ?? .empty,
            .points(computed?.score?.exact ?? computed?.exact), .text(computed?.exact?.canonical),
            .amount(ends.adjustment?.value.score.text), .points(ends.points),
            .points(ends.deviation?.points), .text(standpoint.say(row.support.words)),
            .text(standpoint.say(ends.state.words)),
            ends.isOpen ? .text(reason.map { standpoint.say($0) }) : .empty, .entry(ends.entry),
        ]
    }
}

extension JSONText {
    /// What is not there.
    static func missing(_ missing: Outcome.Missing) -> JSONText {
        switch missing {
        case .figure(let reading, let period):
            [
                "figure": .string(reading.figure.text),
                "period": period.map { .integer($0.number) } ?? .null,
            ]
        case .unavailable(let reading, let period, let cause):
            [
                "figure": .string(reading.figure.text),
                "period": period.map { .integer($0.number) } ?? .null,
                "unavailable": .string(cause),
            ]
        case .judgement(let point): ["judgement": .string(point.text)]
        case .award: ["award": true]
        case .items(let list): ["items": .string(list.text)]
        case .category(let category): ["category": .string(category.text)]
        case .itemFigure(let reading, let item, let period):
            [
                "figure": .string(reading.figure.text), "item": .string(item.text),
                "period": period.map { .integer($0.number) } ?? .null,
            ]
        case .itemUnavailable(let reading, let item, let period, let cause):
            [
                "figure": .string(reading.figure.text), "item": .string(item.text),
                "period": period.map { .integer($0.number) } ?? .null,
                "unavailable": .string(cause),
            ]
        case .itemJudgement(let point, let item):
            ["judgement": .string(point.text), "item": .string(item.text)]
        }
    }
}

extension CSVText.Cell {
    /// A decimal that may be missing.
    static func amount(_ text: String?) -> CSVText.Cell { text.map { .number($0) } ?? .empty }
}
