// What an evaluation's book asks of a figure or a judgement before it is put in.

import Evaluation

extension EvaluationBook {
    func check(_ fact: FigureRecorded, _ slot: FigureSlot) throws(Illegality) {
        let definition = try definition(fact.figure, fact.period, fact.item)
        guard fact.unit == definition.unit || fact.unit.dimension == definition.unit.dimension
        else {
            throw .unit(given: fact.unit, wanted: definition.unit)
        }
        guard fact.basis == definition.basis else {
            throw .basis(given: fact.basis, wanted: definition.basis)
        }
        try Slot.check(figures[slot], fact.corrects)
    }

    /// The definition of a figure that can be stated for a period and an item.
    func definition(
        _ figure: FigureID, _ period: FiscalYear, _ item: ItemID?
    ) throws(Illegality) -> FigureDefinition {
        guard let definition = edition.definition(of: figure) else {
            throw .figureUnknown(figure)
        }
        try check(item, of: definition.list)
        guard definition.list == nil || period == key.year else { throw .period(period) }
        guard (0...9).contains(key.year.number - period.number) else { throw .period(period) }
        return definition
    }

    /// An item is named where, and only where, a list is asked of; and it stands on that list.
    private func check(_ item: ItemID?, of list: ListID?) throws(Illegality) {
        switch (list, item) {
        case (nil, nil): return
        case (nil, _?): throw .itemsNotRead
        case (let list?, nil): throw .itemMissing(list)
        case (let list?, let item?):
            guard items[ItemSlot(list: list, item: item)]?.standing != nil else {
                throw .itemUnknown(list, item)
            }
        }
    }

    func check(_ fact: PointJudged, _ slot: PointSlot) throws(Illegality) {
        let scored = try edition.known(fact.indicator)
        guard let point = scored.indicator.points.first(where: { $0.id == fact.point }) else {
            throw .pointUnknown(fact.indicator, fact.point)
        }
        try check(fact.item, of: point.vetoes ? nil : scored.indicator.judgedItems)
        switch (scored.indicator.asks(of: point), fact.judgement) {
        case (.met, .met), (.count, .count): break
        case (.grade, .grade(let grade)):
            guard edition.rubric.grades(of: scored.indicator).contains(grade) else {
                throw .gradeUnknown(grade)
            }
        case (let wanted, _): throw .judgementKind(wanted: wanted)
        }
        try Slot.check(points[slot], fact.corrects)
    }
}
