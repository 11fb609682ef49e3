// All that stands on record for one agency; no measure reads across agencies.

package import Evaluation

/// One agency's registration, evaluations and evidence.
package struct AgencyBook: Hashable, Sendable {
    package internal(set) var registered: Held<AgencyRegistered>
    package internal(set) var evaluations: [EvaluationKey: EvaluationBook] = [:]
    package internal(set) var evidence = EvidenceShelf()

    init(registered: Held<AgencyRegistered>) { self.registered = registered }

    /// The evaluation at its furthest stage; nil where there is none.
    package func furthest(_ subject: SubjectID?, _ year: FiscalYear) -> EvaluationBook? {
        for stage in Stage.allCases.reversed() {
            let key = EvaluationKey(
                agency: registered.value.agency, subject: subject, year: year, stage: stage)
            if let book = evaluations[key] { return book }
        }
        return nil
    }

    /// The evaluation at its first stage; nil where there is none.
    package func first(_ subject: SubjectID?, _ year: FiscalYear) -> EvaluationBook? {
        for stage in Stage.allCases {
            let key = EvaluationKey(
                agency: registered.value.agency, subject: subject, year: year, stage: stage)
            if let book = evaluations[key] { return book }
        }
        return nil
    }

    /// Whether a later stage of the same evaluation exists.
    package func hasLaterStage(than key: EvaluationKey) -> Bool {
        Stage.allCases.contains { stage in
            stage > key.stage
                && evaluations[
                    EvaluationKey(
                        agency: key.agency, subject: key.subject, year: key.year, stage: stage)]
                    != nil
        }
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
            figures: scored.reads.map { figure($0, in: book) },
            points: scored.readsPoints
                ? scored.indicator.points.map { book.judgement(scored.id, $0.id) } : [],
            award: book.awards[scored.id]?.standing,
            items: scored.list.map { book.inputs(ofItemsOf: $0, for: scored) } ?? [],
            category: scored.category.flatMap { book.categories[$0]?.standing },
            moved: book.movedWeight(at: place))
    }

    /// What stands for a reading: the evaluation's own figure for that period, else the earlier year's at its furthest stage.
    func figure(_ reading: FigureReading, in book: EvaluationBook) -> FigureInput {
        guard let period = book.key.year.back(reading.yearsBack) else {
            return FigureInput(reading: reading, period: nil, held: nil)
        }
        let own = book.figure(reading.figure, period)
        guard reading.yearsBack > 0 else {
            return FigureInput(reading: reading, period: period, held: own)
        }
        let earlier = furthest(book.key.subject, period)
        let theirs = earlier?.figure(reading.figure, period)
        if let own {
            return FigureInput(
                reading: reading, period: period, held: own, passedOver: theirs)
        }
        return FigureInput(
            reading: reading, period: period, held: theirs, takenFrom: earlier?.key)
    }
}
