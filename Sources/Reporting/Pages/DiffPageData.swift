// A comparison for programs and spreadsheets.

import Evaluation
import Scoring

extension DiffPage {
    package var json: JSONText {
        .object(
            standpoint.members("diff") + [
                .init("agency_name", .string(agencyName)),
                .init("same", .bool(comparison.isSame)),
                .init("from", side(comparison.from, fromEntry)),
                .init("to", side(comparison.to, standpoint.entry)),
                .init("rubrics_differ", .bool(comparison.rubricsDiffer)),
                .init("difference", .exact(comparison.totals.difference)),
                .init(
                    "difference_range",
                    [
                        "lowest": .exact(comparison.totals.lowest),
                        "highest": .exact(comparison.totals.highest),
                    ]), .init("rate", JSONText.rate(comparison.totals.rate)),
                .init("parts", .array(comparison.parts.map(JSONText.part))),
                .init("indicators", .array(comparison.lines.map(json))),
                .init("only_from", .array(comparison.onlyFrom.map(row))),
                .init("only_to", .array(comparison.onlyTo.map(row))),
                .init("figures", .array(comparison.figures.map(json))),
            ])
    }

    private func side(_ table: ScoreTable, _ entry: EntryNumber?) -> JSONText {
        [
            "evaluation": .evaluation(table.key), "seal": .entry(table.seal?.entry),
            "rubric": .string(table.edition.rubric.id.text),
            "rubric_entry": .integer(table.edition.entry.number), "as_of": .entry(entry),
            "totals": TablePage.totals(table.totals), "grade": .text(table.grade?.title),
        ]
    }

    private func json(_ line: Comparison.Line) -> JSONText {
        [
            "indicator": .string(line.to.scored.id.text),
            "title": .string(line.to.scored.indicator.title), "same": .bool(line.isSame),
            "from": row(line.from), "to": row(line.to), "difference": .exact(line.difference),
            "deviation": comparison.isOfStages ? .deviation(line.deviation) : .null,
            "adjustment": line.adjustment.map(JSONText.adjustment) ?? .null,
            "parts": .array(line.parts.map(JSONText.part)),
        ]
    }

    private func row(_ row: ScoreTable.Row) -> JSONText {
        [
            "indicator": .string(row.scored.id.text), "number": .integer(row.number),
            "state": .string(row.state.rawValue), "points": .points(row.points),
            "weight": .exact(row.weight), "rate": .exact(row.rate), "entry": .entry(row.entry),
        ]
    }

    private func json(_ change: FigureChange) -> JSONText {
        [
            "figure": .string(change.figure.text), "item": .text(change.item?.text),
            "title": .string(change.title), "derived": .bool(change.isDerived),
            "years_back": .integer(change.yearsBack),
            "unit": .text(change.unit?.symbol), "from": JSONText.stated(change.from),
            "to": JSONText.stated(change.to), "difference": .exact(change.change.difference),
            "rate": JSONText.rate(change.change.rate), "same": .bool(change.isSame),
        ]
    }

    package var csv: CSVText {
        let text = ChangeText(standpoint.language)
        var csv = CSVText(
            columns: [
                Words.agencyID, Words.subject, Words.comparedFrom, Words.comparedTo,
                Words.kind, Words.number, Words.indicatorID, Words.indicator, Words.unit,
                Words.before, Words.after, Words.difference, Words.changeRate, Words.becauseOf,
            ].map { standpoint.say($0) })
        let place = sides
        for line in comparison.lines {
            let parts = text.causes(line, isOnly: false).map(\.text)
            csv.append(
                place + [
                    .text(standpoint.say(Words.indicator)), .number("\(line.to.number)"),
                    .text(line.to.scored.id.text), .text(line.to.scored.indicator.title), .empty,
                    cell(line.from), cell(line.to), .points(line.difference), .empty,
                    .text(parts.joined(separator: "; ")),
                ])
        }
        csv.append(place + total(text))
        for change in comparison.figures {
            csv.append(
                place + [
                    .text(standpoint.say(Words.figure)), .empty, .text(change.figure.text),
                    .text(figureTitle(change)), .text(change.unit?.symbol),
                    .amount(change.from?.text),
                    .amount(change.to?.text),
                    change.change.difference.map { .number($0.shortDecimal(maxPlaces: 12)) }
                        ?? .empty,
                    .text(text.rate(change.change.rate).text), .empty,
                ])
        }
        return csv
    }

    /// What is compared, the same in every row, so that several comparisons can stand under each other.
    private var sides: [CSVText.Cell] {
        func side(_ key: EvaluationKey, _ entry: EntryNumber?) -> CSVText.Cell {
            .text("\(key.year)/\(key.stage.rawValue)" + (entry.map { " #\($0)" } ?? ""))
        }
        let to = comparison.to.key
        return [
            .text(to.agency.text), .text(to.subject?.text), side(comparison.from.key, fromEntry),
            side(to, fromEntry == nil ? nil : standpoint.entry),
        ]
    }

    private func total(_ text: ChangeText) -> [CSVText.Cell] {
        let parts = comparison.parts.map {
            "\(standpoint.say($0.cause.words)) \(text.amount($0.amount))"
        }
        let totals = comparison.totals
        return [
            .text(standpoint.say(Words.total)), .empty, .empty, .empty, .empty,
            .points(totals.from.scored), .points(totals.to.scored), .points(totals.difference),
            .empty, .text(parts.joined(separator: "; ")),
        ]
    }

    private func cell(_ row: ScoreTable.Row) -> CSVText.Cell {
        row.points.map { .number(NumberText.points($0)) }
            ?? .text(standpoint.say(row.state.words))
    }
}

extension JSONText {
    static func part(_ part: ChangePart) -> JSONText {
        [
            "cause": .string(part.cause.rawValue), "amount": .exact(part.amount),
            "entries": .entries(part.entries),
        ]
    }

    /// `{"value": …}` or `{"not_computable": …}`.
    static func rate(_ rate: ChangeRate) -> JSONText {
        switch rate {
        case .value(let exact): ["value": .exact(exact)]
        case .notComputable(let reason): ["not_computable": .string(reason.rawValue)]
        }
    }

    static func stated(_ stated: StatedFigure?) -> JSONText {
        guard let stated else { return .null }
        var members: [Member] = [
            .init("value", .exact(stated.value)), .init("shown", .text(stated.text)),
            .init("entries", .entries(stated.entries)),
        ]
        switch stated.standing {
        case .value, .missing: break
        case .unavailable(let cause): members.append(.init("unavailable", .string(cause)))
        case .open(let question): members.append(.init("question", .string(question.rawValue)))
        }
        return .object(members)
    }
}
