// All that stands on record for one evaluation.

package import Evaluation

/// One evaluation's slots, scores, seal and findings. A later stage starts as a copy of the sealed one's.
package struct EvaluationBook: Hashable, Sendable {
    package let edition: RubricEdition
    package let opened: Held<EvaluationOpened>
    package internal(set) var figures: SlotTable<FigureSlot, FigureStatement>
    package internal(set) var points: SlotTable<PointSlot, PointJudged>
    package internal(set) var items: [ItemSlot: Slot<ItemListed>] = [:]
    package internal(set) var categories: [CategoryID: Slot<CategoryStated>] = [:]
    package internal(set) var awards: [IndicatorID: Slot<ScoreAwarded>] = [:]
    package internal(set) var adjustments: [IndicatorID: Slot<ScoreAdjusted>] = [:]
    package internal(set) var exemptions: [IndicatorID: Slot<IndicatorExempted>] = [:]
    package internal(set) var declaration = Slot<DeclarationRecorded>()
    /// The score computed last for each indicator, and the ones before it.
    package internal(set) var scores: SlotTable<IndicatorID, ScoreComputed>
    package internal(set) var seal: Held<EvaluationSealed>?
    package internal(set) var reopenings: [Held<EvaluationReopened>] = []
    package internal(set) var raised: [Held<FindingRaised>] = []
    package internal(set) var answers: [Held<FindingAnswered>] = []
    package internal(set) var narratives: [Held<NarrativeRecorded>] = []
    /// Events whose clock lay behind the ledger's time.
    package internal(set) var clamped: [EntryNumber] = []
    /// Who took part at this stage, by the bytes of the name, each with their first entry; noted only
    /// where names are more than claims.
    package internal(set) var parts: [[UInt8]: EntryNumber] = [:]

    init(opened: Held<EvaluationOpened>, edition: RubricEdition, from base: EvaluationBook?) {
        self.edition = edition
        self.opened = opened
        let year = opened.value.evaluation.year
        figures = SlotTable(edition, year)
        points = SlotTable(edition, year)
        scores = SlotTable(edition, year)
        guard let base else { return }
        figures = base.figures
        points = base.points
        items = base.items
        categories = base.categories
        awards = base.awards
        adjustments = base.adjustments
        exemptions = base.exemptions
        declaration = base.declaration
        scores = base.scores
    }

    package var key: EvaluationKey { opened.value.evaluation }

    package var isSealed: Bool { seal != nil }

    /// The figure standing for a period, or nil.
    package func figure(_ figure: FigureID, _ period: FiscalYear) -> Held<FigureStatement>? {
        figures[FigureSlot(figure: figure, period: period)]?.standing
    }

    package func judgement(
        _ indicator: IndicatorID, _ point: PointID, of item: ItemID? = nil
    ) -> Held<PointJudged>? {
        points[PointSlot(indicator: indicator, point: point, item: item)]?.standing
    }

    /// The items that stand on a list, in the order in which they were listed.
    package func items(of list: ListID) -> [Held<ItemListed>] {
        if items.isEmpty { return [] }
        return items.filter { $0.key.list == list }
            .compactMap { slot, held in
                held.standing.map { (held.past.first?.entry ?? $0.entry, $0) }
            }
            .sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// What stands of each item of a list, as an indicator reads it.
    func inputs(ofItemsOf list: ListID, for scored: ScoredIndicator) -> [ItemInputs] {
        let points = scored.indicator.judgedItems == nil ? [] : scored.indicator.ruledPoints
        return inputs(ofItemsOf: list, reading: scored.itemReads).map { item in
            ItemInputs(
                listed: item.listed, figures: item.figures,
                points: points.map { judgement(scored.id, $0.id, of: item.id) })
        }
    }

    /// The figures that stand for each item of a list.
    func inputs(ofItemsOf list: ListID, reading readings: [FigureReading]) -> [ItemInputs] {
        items(of: list).map { listed in
            let item = listed.value.item
            let figures = readings.map { reading in
                let slot = FigureSlot(figure: reading.figure, period: key.year, item: item)
                return FigureInput(
                    reading: reading, period: key.year, held: self.figures[slot]?.standing,
                    item: item)
            }
            return ItemInputs(listed: listed, figures: figures, points: [])
        }
    }

    /// The score computed last for the indicator at a place.
    func computed(at place: Int) -> Held<ScoreComputed>? {
        scores[.indicator(place)]?.standing
    }

    /// What stands for an indicator's evaluation points, each judged once.
    package func judgements(of scored: ScoredIndicator) -> [Held<PointJudged>?] {
        scored.points.indices.map {
            points[.point($0, of: scored.place)]?.standing
        }
    }
}
