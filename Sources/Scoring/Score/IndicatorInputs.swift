// All that one indicator's score depends on.

package import Evaluation

/// The inputs of one indicator: nothing else enters its score.
package struct IndicatorInputs: Hashable, Sendable {
    package let edition: RubricEdition
    package let place: Int
    /// How open questions are read for this indicator.
    package var interpretations: [Held<InterpretationAdopted>]
    package var exemption: Held<IndicatorExempted>?
    /// One for each of the measure's readings, in their order.
    package var figures: [FigureInput]
    /// One for each evaluation point, in their order.
    package var points: [Held<PointJudged>?]
    package var award: Held<ScoreAwarded>?

    package init(
        edition: RubricEdition, place: Int, interpretations: [Held<InterpretationAdopted>],
        exemption: Held<IndicatorExempted>?, figures: [FigureInput],
        points: [Held<PointJudged>?], award: Held<ScoreAwarded>?
    ) {
        self.edition = edition
        self.place = place
        self.interpretations = interpretations
        self.exemption = exemption
        self.figures = figures
        self.points = points
        self.award = award
    }

    package var scored: ScoredIndicator { edition.indicators[place] }

    /// The interpretation of a question; one for this indicator goes before one for all.
    package func interpretation(
        of question: InterpretationQuestion
    ) -> Held<InterpretationAdopted>? {
        interpretations.first { $0.value.question == question && $0.value.indicator != nil }
            ?? interpretations.first { $0.value.question == question }
    }
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

    package init(
        reading: FigureReading, period: FiscalYear?, held: Held<FigureStatement>?,
        takenFrom: EvaluationKey? = nil, passedOver: Held<FigureStatement>? = nil
    ) {
        self.reading = reading
        self.period = period
        self.held = held
        self.takenFrom = takenFrom
        self.passedOver = passedOver
    }

    /// The value in the base unit of its dimension.
    package var exact: Exact? {
        guard case .recorded(let figure) = held?.value else { return nil }
        return figure.quantity.exact
    }
}

/// What was said of a figure: its value, or that it is not to be had.
package enum FigureStatement: Hashable, Sendable {
    case recorded(FigureRecorded)
    case unavailable(FigureUnavailable)
}
