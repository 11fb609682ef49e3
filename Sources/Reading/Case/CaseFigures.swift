// Reads the figures of a case file or table.

import Evaluation

extension CaseReader {
    static let figureKeys =
        [
            "figure", "item", "value", "unit", "unavailable", "period", "basis", "note",
            "restates.entry", "restates.reason", "corrects.entry", "corrects.reason",
        ] + Row.sourceKeys

    mutating func figure(_ row: Row) {
        guard let cell = row.required("figure", &notes) else { return }
        let definition: FigureDefinition?
        do throws(NameProblem) { definition = try names.figure(cell.text) } catch {
            notes.note(.name(error), at: cell.place)
            definition = nil
        }
        let before = notes.all.count
        let period = row.year("period", &notes) ?? evaluation.year
        let item = row.id("item", ItemKind.self, &notes)
        if let definition { checkItem(item, of: definition.list, row) }
        if let definition, notes.all.count == before,
            !take(.figure(definition.id, period, item), at: cell.place)
        {
            return
        }
        if let cause = row.filled("unavailable") {
            if let value = row.filled("value") {
                notes.note(.keysExclude("value", "unavailable"), at: value.place)
            }
            unavailable(cause, row, definition, period, item)
        } else {
            recorded(row, definition, period, item)
        }
    }

    private mutating func unavailable(
        _ cause: Located, _ row: Row, _ definition: FigureDefinition?, _ period: FiscalYear,
        _ item: ItemID?
    ) {
        let corrects = row.correction("corrects", &notes)
        guard let cause = cause.checked(Limit.prose, &notes), let definition else { return }
        state(
            .figureUnavailable(
                FigureUnavailable(
                    evaluation: evaluation, cause: cause, corrects: corrects,
                    figure: definition.id, item: item, period: period)),
            at: row.place)
    }

    private mutating func recorded(
        _ row: Row, _ definition: FigureDefinition?, _ period: FiscalYear, _ item: ItemID?
    ) {
        guard let cell = row.cell("value") else {
            notes.note(.missingOneOf(["value", "unavailable"]), at: row.place)
            return
        }
        let number = cell.inputNumber(&notes)
        if number == .blank {
            if let definition {
                blanks.append(Blank(place: cell.place, what: .figure(definition.id, period)))
            }
            return
        }
        let unit = unit(row, number, definition)
        let basis = basis(row, definition)
        let corrects = row.correction("corrects", &notes)
        let restates = row.correction("restates", &notes)
        let note = row.text("note", Limit.prose, &notes)
        let before = notes.all.count
        let source = row.source(or: standing, &notes)
        if source == nil, notes.all.count == before {
            notes.note(.missingKey("source"), at: row.place)
        }
        guard case .number(let value, _)? = number, let definition, let unit, let source else {
            return
        }
        state(
            .figureRecorded(
                FigureRecorded(
                    evaluation: evaluation, basis: basis, corrects: corrects,
                    figure: definition.id, item: item, note: note, period: period,
                    restates: restates,
                    source: source, unit: unit, value: value)),
            at: row.place)
    }

    /// The unit given, which must convert into the rubric's; a percent sign is a unit too.
    private mutating func unit(
        _ row: Row, _ number: InputNumber?, _ definition: FigureDefinition?
    ) -> Unit? {
        var isPercent = false
        if case .number(_, isPercent: true)? = number { isPercent = true }
        let cell = row.filled("unit")
        let given = cell.flatMap { $0.unit(&notes) }
        if cell == nil, !isPercent {
            if let definition {
                notes.note(
                    .unitMissing(wanted: definition.unit), at: row.cell("unit")?.place ?? row.place)
            }
            return nil
        }
        if cell != nil, given == nil { return nil }
        let place = cell?.place ?? row.cell("value")?.place ?? row.place
        if isPercent, let given, given != .percent {
            notes.note(.unitMismatch(read: .percent, wanted: given), at: place)
            return nil
        }
        let unit = isPercent ? .percent : given
        if let unit, let definition, unit.dimension != definition.unit.dimension {
            notes.note(.unitMismatch(read: unit, wanted: definition.unit), at: place)
            return nil
        }
        return unit
    }

    /// The basis the rubric asks for; another one is refused.
    private mutating func basis(_ row: Row, _ definition: FigureDefinition?) -> Basis? {
        let given = row.word("basis", InputWords.basis, &notes)
        guard let wanted = definition?.basis else { return given }
        if let given, given != wanted, let cell = row.filled("basis") {
            notes.note(.basis(read: given, wanted: wanted), at: cell.place)
        }
        return wanted
    }
}
