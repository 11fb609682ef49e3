// What the slots of an evaluation are named by, and where each stands in a table of them.

package import Evaluation

/// Where a figure stands: one value for each figure, period and item.
package struct FigureSlot: Hashable, Sendable {
    package let figure: FigureID
    package let period: FiscalYear
    package let item: ItemID?

    package init(figure: FigureID, period: FiscalYear, item: ItemID? = nil) {
        self.figure = figure
        self.period = period
        self.item = item
    }

    package init(_ fact: FigureRecorded) {
        self.init(figure: fact.figure, period: fact.period, item: fact.item)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(figure)
        hasher.combine(period)
        // Most are of no item.
        if let item { hasher.combine(item) }
    }
}

/// Where an item stands: one of each id on a list.
package struct ItemSlot: Hashable, Sendable {
    package let list: ListID
    package let item: ItemID

    package init(list: ListID, item: ItemID) {
        self.list = list
        self.item = item
    }

    package init(_ fact: ItemListed) { self.init(list: fact.list, item: fact.item) }
}

/// Where a judgement stands: one for each indicator, point and item.
package struct PointSlot: Hashable, Sendable {
    package let indicator: IndicatorID
    package let point: PointID
    package let item: ItemID?

    package init(indicator: IndicatorID, point: PointID, item: ItemID? = nil) {
        self.indicator = indicator
        self.point = point
        self.item = item
    }

    package init(_ fact: PointJudged) {
        self.init(indicator: fact.indicator, point: fact.point, item: fact.item)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(indicator)
        hasher.combine(point)
        // Most are of no item.
        if let item { hasher.combine(item) }
    }
}

extension FigureSlot: SlotName {
    package func place(in edition: RubricEdition, _ year: FiscalYear) -> SlotPlace? {
        guard item == nil, period <= year, let column = edition.column(of: figure) else {
            return nil
        }
        return .figure(yearsBack: year.number - period.number, column: column)
    }

    package static func name(
        at place: SlotPlace, in edition: RubricEdition, _ year: FiscalYear
    ) -> FigureSlot? {
        year.back(place.row).map {
            FigureSlot(figure: edition.rubric.figures[place.column].id, period: $0)
        }
    }
}

extension PointSlot: SlotName {
    package func place(in edition: RubricEdition, _ year: FiscalYear) -> SlotPlace? {
        guard item == nil, let scored = edition.indicator(indicator) else { return nil }
        return scored.points.firstIndex(of: point).map { .point($0, of: scored.place) }
    }

    package static func name(
        at place: SlotPlace, in edition: RubricEdition, _ year: FiscalYear
    ) -> PointSlot? {
        let scored = edition.indicators[place.row]
        return PointSlot(indicator: scored.id, point: scored.points[place.column])
    }
}

extension IndicatorID: SlotName where Kind == IndicatorKind {
    package func place(in edition: RubricEdition, _ year: FiscalYear) -> SlotPlace? {
        edition.place(of: self).map { .indicator($0) }
    }

    package static func name(
        at place: SlotPlace, in edition: RubricEdition, _ year: FiscalYear
    ) -> IndicatorID? {
        edition.indicators[place.column].id
    }
}
