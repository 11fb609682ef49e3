// What an evaluation's book asks of a figure or a judgement before it is put in.

import Evaluation

extension EvaluationBook {
    /// - Returns: its place among the figures; nil where it is of an item.
    func check(_ fact: FigureRecorded, _ slot: FigureSlot) throws(Illegality) -> SlotPlace? {
        let (definition, place) = try definition(fact.figure, fact.period, fact.item)
        guard fact.unit == definition.unit || fact.unit.dimension == definition.unit.dimension
        else {
            throw .unit(given: fact.unit, wanted: definition.unit)
        }
        guard fact.basis == definition.basis else {
            throw .basis(given: fact.basis, wanted: definition.basis)
        }
        try Slot.check(figures[slot, at: place], fact.corrects)
        return place
    }

    /// The definition of a figure that can be stated for a period and an item, and its place; that is nil
    /// where it is of an item.
    func definition(
        _ figure: FigureID, _ period: FiscalYear, _ item: ItemID?
    ) throws(Illegality) -> (FigureDefinition, SlotPlace?) {
        guard let column = edition.column(of: figure) else { throw .figureUnknown(figure) }
        let definition = edition.rubric.figures[column]
        try check(item, of: definition.list)
        guard definition.list == nil || period == key.year else { throw .period(period) }
        let back = key.year.number - period.number
        guard (0...9).contains(back) else { throw .period(period) }
        return (definition, item == nil ? .figure(yearsBack: back, column: column) : nil)
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

    /// - Returns: the indicator, and the judgement's place; that is nil where it is of an item.
    func check(
        _ fact: PointJudged, _ slot: PointSlot
    ) throws(Illegality) -> (ScoredIndicator, SlotPlace?) {
        let scored = try edition.known(fact.indicator)
        guard let column = scored.points.firstIndex(of: fact.point) else {
            throw .pointUnknown(fact.indicator, fact.point)
        }
        let vetoes = scored.indicator.points[column].vetoes
        try check(fact.item, of: vetoes ? nil : scored.judgedItems)
        switch (vetoes ? .met : scored.asks, fact.judgement) {
        case (.met, .met), (.count, .count): break
        case (.grade, .grade(let grade)):
            guard edition.rubric.grades(of: scored.indicator).contains(grade) else {
                throw .gradeUnknown(grade)
            }
        case (let wanted, _): throw .judgementKind(wanted: wanted)
        }
        let place: SlotPlace? = fact.item == nil ? .point(column, of: scored.place) : nil
        try Slot.check(points[slot, at: place], fact.corrects)
        return (scored, place)
    }
}
