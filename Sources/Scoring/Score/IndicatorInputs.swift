// All that one indicator's score depends on.

package import Evaluation

/// The inputs of one indicator: nothing else enters its score.
package struct IndicatorInputs: Hashable, Sendable {
    package let edition: RubricEdition
    package let place: Int
    /// How open questions are read for this indicator.
    package var interpretations: [Held<InterpretationAdopted>]
    package var exemption: Held<IndicatorExempted>?
    /// One for each of the readings of its measures that are of the evaluation as a whole, in their order.
    package var figures: [FigureInput]
    /// One for each evaluation point, in their order; nil also for those that are judged of each item.
    package var points: [Held<PointJudged>?]
    package var award: Held<ScoreAwarded>?
    /// The items of its list, in the order in which they were listed.
    package var items: [ItemInputs]
    /// The value of the category its rule goes by.
    package var category: Held<CategoryStated>?
    /// What it takes over from indicators that do not apply; for one that does not apply itself, what it gives away.
    package var moved: MovedWeight

    package init(
        edition: RubricEdition, place: Int, interpretations: [Held<InterpretationAdopted>],
        exemption: Held<IndicatorExempted>?, figures: [FigureInput],
        points: [Held<PointJudged>?], award: Held<ScoreAwarded>?, items: [ItemInputs] = [],
        category: Held<CategoryStated>? = nil, moved: MovedWeight = .none
    ) {
        self.edition = edition
        self.place = place
        self.interpretations = interpretations
        self.exemption = exemption
        self.figures = figures
        self.points = points
        self.award = award
        self.items = items
        self.category = category
        self.moved = moved
    }

    package var scored: ScoredIndicator { edition.indicators[place] }

    /// The interpretation of a question; one for this indicator goes before one for all.
    package func interpretation(
        of question: InterpretationQuestion
    ) -> Held<InterpretationAdopted>? {
        interpretations.first { $0.value.question == question && $0.value.indicator != nil }
            ?? interpretations.first { $0.value.question == question }
    }

    /// The figures its formulas read, no item in hand.
    package var values: FigureValues {
        FigureValues(
            figures: figures, items: items, of: scored.list, rules: edition.rubric.rules)
    }
}

/// What stands on record of one item.
package struct ItemInputs: Hashable, Sendable {
    package let listed: Held<ItemListed>
    /// One for each of the readings that are of items, in their order.
    package var figures: [FigureInput]
    /// One for each evaluation point that is judged of items, in their order.
    package var points: [Held<PointJudged>?]

    package init(
        listed: Held<ItemListed>, figures: [FigureInput], points: [Held<PointJudged>?]
    ) {
        self.listed = listed
        self.figures = figures
        self.points = points
    }

    package var id: ItemID { listed.value.item }
}

/// What stands on record for one reading of a measure.
package struct FigureInput: Hashable, Sendable {
    package let reading: FigureReading
    /// The year read.
    package let period: FiscalYear?
    package let held: Held<FigureStatement>?
    /// The earlier year's evaluation it was taken from; nil where it is this evaluation's own.
    package let takenFrom: EvaluationKey?
    /// What the earlier year's evaluation has, where this evaluation's own value goes before it.
    package let passedOver: Held<FigureStatement>?
    /// The item it is of; nil for a figure of the evaluation as a whole.
    package let item: ItemID?
    /// The value in the base unit of its dimension.
    package let exact: Exact?

    package init(
        reading: FigureReading, period: FiscalYear?, held: Held<FigureStatement>?,
        takenFrom: EvaluationKey? = nil, passedOver: Held<FigureStatement>? = nil,
        item: ItemID? = nil
    ) {
        self.reading = reading
        self.period = period
        self.held = held
        self.takenFrom = takenFrom
        self.passedOver = passedOver
        self.item = item
        if case .recorded(let figure) = held?.value {
            exact = figure.quantity.exact
        } else {
            exact = nil
        }
    }

    package var isUnavailable: Bool {
        guard case .unavailable = held?.value else { return false }
        return true
    }
}

/// What was said of a figure: its value, or that it is not to be had.
package indirect enum FigureStatement: Hashable, Sendable {
    case recorded(FigureRecorded)
    case unavailable(FigureUnavailable)
}

/// The figures a formula reads: those of the evaluation, those of each item, and those of the item in hand.
package struct FigureValues: Hashable, Sendable {
    package let figures: [FigureInput]
    package let items: [ItemInputs]
    package let item: ItemInputs?
    /// The list that must have an item before anything of it can be summed.
    package let emptyList: ListID?

    /// - Parameter rules: the number of the scoring rules: under 2 a sum over nothing is zero.
    package init(
        figures: [FigureInput], items: [ItemInputs] = [], of list: ListID? = nil, rules: Int
    ) {
        self.init(
            figures: figures, items: items, item: nil,
            emptyList: items.isEmpty && rules > 2 ? list : nil)
    }

    private init(
        figures: [FigureInput], items: [ItemInputs], item: ItemInputs?, emptyList: ListID?
    ) {
        self.figures = figures
        self.items = items
        self.item = item
        self.emptyList = emptyList
    }

    package func with(_ item: ItemInputs) -> FigureValues {
        FigureValues(figures: figures, items: items, item: item, emptyList: emptyList)
    }

    package func input(_ reading: FigureReading) -> FigureInput? {
        item?.figures.first { $0.reading == reading }
            ?? figures.first { $0.reading == reading }
    }

    /// The value of a figure read; nil where it has none.
    func exact(_ reading: FigureReading) -> Exact? {
        if let place = item?.figures.firstIndex(where: { $0.reading == reading }) {
            return item?.figures[place].exact
        }
        return figures.firstIndex { $0.reading == reading }.flatMap { figures[$0].exact }
    }

    /// Whether every figure that can be read has a value.
    var areComplete: Bool {
        emptyList == nil && items.isEmpty && item == nil
            && figures.allSatisfy { $0.exact != nil }
    }
}
