// The evaluations of one agency, found by key, by year, and changed where they stand.

package import Evaluation

/// Books of evaluations. One is large: to look at part of one, or to change it, it is not taken out.
package struct EvaluationShelf: Hashable, Sendable {
    /// In the order in which they were opened.
    package private(set) var values: [EvaluationBook] = []
    private var places: [EvaluationKey: Int] = [:]
    private var placesOfYear: [FiscalYear: [Int]] = [:]

    package init() {}

    package var keys: some Collection<EvaluationKey> { values.lazy.map(\.key) }

    package subscript(key: EvaluationKey) -> EvaluationBook? { place(of: key).map { values[$0] } }

    func place(of key: EvaluationKey) -> Int? {
        // Most is recorded of the evaluation opened last.
        let last = values.count - 1
        return last >= 0 && values[last].key == key ? last : places[key]
    }

    /// Where those of one subject and year stand, one for each stage.
    func places(of subject: SubjectID?, in year: FiscalYear) -> [Int] {
        placesOfYear[year]?.filter { values[$0].key.subject == subject } ?? []
    }

    /// Where that of the furthest stage stands; nil where there is none.
    func furthestPlace(_ subject: SubjectID?, _ year: FiscalYear) -> Int? {
        // Stages are opened in their order.
        placesOfYear[year]?.last { values[$0].key.subject == subject }
    }

    /// Gives the key and edition of each evaluation of a later year and the same subject.
    func forEachLater(than key: EvaluationKey, _ body: (EvaluationKey, RubricEdition) -> Void) {
        for (year, places) in placesOfYear where year > key.year {
            for place in places where values[place].key.subject == key.subject {
                body(values[place].key, values[place].edition)
            }
        }
    }

    /// Adds the book of an evaluation that has none.
    mutating func add(_ book: EvaluationBook) {
        places[book.key] = values.count
        placesOfYear[book.key.year, default: []].append(values.count)
        values.append(book)
    }

    /// Changes a book in place, if there is one.
    mutating func change(_ key: EvaluationKey, _ change: (inout EvaluationBook) -> Void) {
        if let place = place(of: key) { change(&values[place]) }
    }

    /// Changes the book at a place.
    mutating func change<Result, Failure>(
        at place: Int, _ change: (inout EvaluationBook) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try change(&values[place])
    }
}

extension EvaluationShelf {
    /// What an earlier year's evaluation says of that year's figure.
    func earlierFigure(_ fact: FigureRecorded) -> Held<FigureStatement>? {
        guard fact.period < fact.evaluation.year,
            let place = furthestPlace(fact.evaluation.subject, fact.period)
        else { return nil }
        return values[place].figure(fact.figure, fact.period)
    }

    /// The indicators that read a figure.
    struct Readers {
        let key: EvaluationKey
        /// In the evaluation that it is recorded in.
        let own: PlaceSet
        /// In evaluations of later years that read this year's.
        fileprivate(set) var later: [(EvaluationKey, PlaceSet)] = []
    }

    /// The readers of a figure, where it is recorded and in later years.
    func readers(
        of figure: FigureID, _ period: FiscalYear, recordedIn place: Int
    ) -> Readers {
        let key = values[place].key
        var readers = Readers(
            key: key,
            own: values[place].edition.places(
                reading: figure, yearsBack: key.year.number - period.number))
        guard period == key.year else { return readers }
        forEachLater(than: key) { other, edition in
            let back = other.year.number - period.number
            readers.later.append((other, edition.places(reading: figure, yearsBack: back)))
        }
        return readers
    }
}
