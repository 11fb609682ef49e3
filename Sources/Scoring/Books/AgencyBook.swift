// All that stands on record for one agency; no measure reads across agencies.

package import Evaluation

/// One agency's registration, evaluations and evidence.
package struct AgencyBook: Hashable, Sendable {
    package internal(set) var registered: Held<AgencyRegistered>
    package internal(set) var evaluations = EvaluationShelf()
    package internal(set) var evidence = EvidenceShelf()

    init(registered: Held<AgencyRegistered>) { self.registered = registered }

    /// The evaluation at its furthest stage; nil where there is none.
    package func furthest(_ subject: SubjectID?, _ year: FiscalYear) -> EvaluationBook? {
        evaluations.furthestPlace(subject, year).map { evaluations.values[$0] }
    }

    /// The evaluation at its first stage; nil where there is none.
    package func first(_ subject: SubjectID?, _ year: FiscalYear) -> EvaluationBook? {
        evaluations.places(of: subject, in: year).map { evaluations.values[$0] }
            .min { $0.key.stage < $1.key.stage }
    }

    /// Whether a later stage of the same evaluation exists.
    package func hasLaterStage(than key: EvaluationKey) -> Bool {
        evaluations.places(of: key.subject, in: key.year)
            .contains { evaluations.values[$0].key.stage > key.stage }
    }
}

extension AgencyBook {
    /// All that one indicator's score depends on, as it stands.
    func inputs(
        of place: Int, in book: EvaluationBook, _ framework: Framework
    ) -> IndicatorInputs {
        let scored = book.edition.indicators[place]
        return IndicatorInputs(
            edition: book.edition, place: place,
            interpretations: framework.interpretations(of: book.edition.entry, for: scored.id),
            exemption: book.exemptions[scored.id]?.standing,
            figures: scored.reads.indices.map {
                figure(scored.reads[$0], at: scored.readColumns[$0], in: book)
            },
            points: scored.readsPoints ? book.judgements(of: scored) : [],
            award: book.awards[scored.id]?.standing,
            items: scored.list.map { book.inputs(ofItemsOf: $0, for: scored) } ?? [],
            category: scored.category.flatMap { book.categories[$0]?.standing },
            moved: book.movedWeight(at: place))
    }

    /// What stands for a reading, whether the evaluation's own rubric reads it or not.
    func figure(_ reading: FigureReading, in book: EvaluationBook) -> FigureInput {
        let rubric = book.edition.rubric
        let column = book.edition.column(of: reading.figure) ?? rubric.figures.count
        return figure(reading, at: column, in: book)
    }

    /// What stands for a reading: the evaluation's own figure for that period, else the earlier year's at its furthest stage.
    private func figure(
        _ reading: FigureReading, at column: Int, in book: EvaluationBook
    ) -> FigureInput {
        guard let period = book.key.year.back(reading.yearsBack) else {
            return FigureInput(reading: reading, period: nil, held: nil)
        }
        let own = book.figures[.figure(yearsBack: reading.yearsBack, column: column)]?.standing
        guard reading.yearsBack > 0 else {
            return FigureInput(reading: reading, period: period, held: own)
        }
        guard let place = evaluations.furthestPlace(book.key.subject, period) else {
            return FigureInput(reading: reading, period: period, held: own)
        }
        // Another edition may have it elsewhere.
        let theirs =
            evaluations.values[place].edition === book.edition
            ? evaluations.values[place].figures[.figure(yearsBack: 0, column: column)]?.standing
            : evaluations.values[place].figure(reading.figure, period)
        if let own {
            return FigureInput(
                reading: reading, period: period, held: own, passedOver: theirs)
        }
        return FigureInput(
            reading: reading, period: period, held: theirs,
            takenFrom: evaluations.values[place].key)
    }
}
