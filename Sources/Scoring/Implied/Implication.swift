// What a declared or given score implies, and whether what is on record bears it out.

package import Evaluation

/// An inverse question about one indicator: what would have to be so for it to score this.
///
/// None of it is on record, and none of it is a judgement.
package struct Implication: Hashable, Sendable {
    package let key: EvaluationKey
    package let agencyName: String
    package let row: ScoreTable.Row
    package let inputs: IndicatorInputs
    package let score: DecimalNumber
    /// Whether it is the declared score that is asked about.
    package let isDeclared: Bool
    /// The exact scores the rubric's own rounding writes so; nil where it rounds none, or never writes this.
    package let rounded: ExactInterval?
    /// What the score implies; where the rubric rounds each indicator, any score that it rounds to this one.
    package let exactly: Implied
    /// What any score implies that is written so with as many places, half up; nil for one without places, and where
    /// the rubric rounds.
    package let asWritten: AsWritten?
    /// Cases the rule cannot score that are settled with this score: zero over zero, say.
    package let settled: [InterpretationQuestion]
    /// What stands on record, and what it comes to.
    package let outcome: Outcome
    package let measurement: Measurement?
    /// Whether what stands on record gives the score; nil where it gives none.
    package let fits: Fit?
    /// The figures of the measure on record, derived ones as wholes.
    package let known: [KnownFigure]
    package let unknown: [FigureReading]
    /// The one figure not on record, and what it would have to be.
    package let figure: ImpliedFigure?

    package struct AsWritten: Hashable, Sendable {
        package let scores: ExactInterval
        package let implied: Implied
        package let figure: ImpliedFigure?
    }

    package enum Fit: String, Hashable, Sendable {
        case exactly
        /// Not exactly, but it is written so.
        case asWritten = "as_written"
        case not
    }

    init(
        _ key: EvaluationKey, agencyName: String, _ row: ScoreTable.Row, _ inputs: IndicatorInputs,
        score: DecimalNumber, isDeclared: Bool
    ) {
        self.key = key
        self.agencyName = agencyName
        self.row = row
        self.inputs = inputs
        self.score = score
        self.isDeclared = isDeclared
        let rule = inputs.scored.rule
        let rounding = inputs.edition.rubric.rounding.flatMap {
            $0.scope == .indicator ? $0 : nil
        }
        rounded = rounding.flatMap {
            ExactInterval(roundedTo: score, places: $0.digits, $0.mode)
        }
        let exact = ExactInterval(score.exact)
        let scores = rounded ?? exact
        let isNeverWritten = rounding != nil && rounded == nil
        // A range that holds nothing: no score is written so.
        let asked = isNeverWritten ? ExactInterval.nothing : scores
        let exactly = inputs.implied(by: asked, rule)
        self.exactly = exactly
        figure = exactly.measured.flatMap { inputs.impliedFigure(by: $0) }
        let written =
            rounding == nil && score.places > 0
            ? ExactInterval(roundedTo: score, places: score.places, .halfUp) : nil
        asWritten = written.map { scores in
            let implied = inputs.implied(by: scores, rule)
            return AsWritten(
                scores: scores, implied: implied,
                figure: implied.measured.flatMap { inputs.impliedFigure(by: $0) })
        }
        settled = InterpretationQuestion.allCases.filter { question in
            inputs.canRaise(question)
                && (inputs.points(settling: question).map(asked.contains) ?? false)
        }
        let outcome = inputs.outcome()
        self.outcome = outcome
        measurement = inputs.measurement()
        fits = outcome.exact.map { points in
            if asked.contains(points) { return .exactly }
            return written?.contains(points) == true ? .asWritten : .not
        }
        known = inputs.knownFigures
        unknown = inputs.unknownFigures
    }

    /// Whether no value, judgement or settled case gives the score, however it is rounded.
    package var isNever: Bool {
        exactly.isNever && asWritten?.implied.isNever ?? true && settled.isEmpty && !canBeStruck
    }

    /// Whether a point that vetoes would give it too: zero, whatever the rule says.
    package var canBeStruck: Bool {
        score.exact.isZero && inputs.scored.indicator.points.contains(where: \.vetoes)
    }
}

extension Books {
    /// What a score of one indicator implies, by default the declared one; nil for an unknown evaluation, or where none
    /// is declared.
    package func implication(
        of place: Int, in key: EvaluationKey, score: DecimalNumber? = nil
    ) -> Implication? {
        guard let agency = agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        let row = book.row(at: place)
        guard let asked = score ?? row.declared?.score else { return nil }
        return Implication(
            key, agencyName: agency.registered.value.name, row,
            agency.inputs(of: place, in: book, framework), score: asked, isDeclared: score == nil)
    }
}

extension Implied {
    /// The values of the indicator's own measure; nil for a rule that reads none.
    fileprivate var measured: ExactSet? {
        switch self {
        case .measure(let set): set
        case .ratio, .met, .points, .occurrences, .grades, .gradesGiven, .award, .gathered,
            .byCategory:
            nil
        }
    }
}

extension ExactInterval {
    /// A range that holds no number.
    fileprivate static let nothing = ExactInterval(
        from: End(.zero, closed: false), to: End(.zero, closed: false))
}

extension IndicatorInputs {
    /// Whether its measure can raise a question instead of having a value. (What is asked of a value, the inversion
    /// itself answers.)
    fileprivate func canRaise(_ question: InterpretationQuestion) -> Bool {
        let formulas = [scored.formula].compactMap { $0 } + scored.rule.formulas
        let divisions = formulas.reduce(into: Set<InterpretationQuestion>()) {
            $0.formUnion($1.divisionQuestions())
        }
        return switch question {
        case .silent, .overWhole, .awardOverWeight: false
        case .zeroToZero, .zeroToPositive: divisions.contains(question)
        case .zeroDenominator: divisions.contains(question) || !scored.rule.formulas.isEmpty
        case .negativeBase: divisions.contains(.zeroToPositive) || !scored.rule.formulas.isEmpty
        case .priorMissing: scored.reads.contains { $0.yearsBack > 0 }
        }
    }
}
