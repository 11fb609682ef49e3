// One side of a comparison: an evaluation in one state of the ledger.

package import Evaluation

/// An evaluation, and the books it stands in.
package struct ComparedSide: Sendable {
    package let book: EvaluationBook
    private let agency: AgencyBook
    private let framework: Framework

    /// Nil where the books hold no such evaluation.
    package init?(_ books: Books, _ key: EvaluationKey) {
        guard let agency = books.agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        self.init(book, in: agency, books.framework)
    }

    init(_ book: EvaluationBook, in agency: AgencyBook, _ framework: Framework) {
        self.book = book
        self.agency = agency
        self.framework = framework
    }

    var edition: RubricEdition { book.edition }
    var year: FiscalYear { book.key.year }

    func inputs(of place: Int) -> IndicatorInputs {
        agency.inputs(of: place, in: book, framework)
    }

    /// What this side has for a reading, whether its own rubric reads it or not.
    func figure(_ reading: FigureReading) -> FigureInput { agency.figure(reading, in: book) }

    /// This side's inputs of an indicator, arranged as another edition asks for them.
    func arranged(_ own: IndicatorInputs, as other: IndicatorInputs) -> IndicatorInputs {
        let scored = other.scored
        return IndicatorInputs(
            edition: other.edition, place: other.place, interpretations: own.interpretations,
            exemption: own.exemption, figures: scored.reads.map { figure($0) },
            points: scored.indicator.readsPoints
                ? scored.indicator.points.map { book.judgement(scored.id, $0.id) } : [],
            award: own.award,
            items: scored.list.map { book.inputs(ofItemsOf: $0, for: scored) } ?? [],
            category: scored.category.flatMap { book.categories[$0]?.standing },
            moved: own.moved)
    }
}
