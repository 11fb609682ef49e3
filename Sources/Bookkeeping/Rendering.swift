// The fold's result as the rows that SQL readers find: the stored rendering.

import Evaluation
package import EventStorage
package import Scoring

/// Renders rows of the scored table.
package enum Rendering {
    /// Every row of an evaluation.
    package static func rows(of book: EvaluationBook) -> [ScoredRow] {
        book.edition.indicators.indices.map { row(at: $0, of: book) }
    }

    /// Every row of an agency, in the order of the stored table's key.
    static func rows(of agency: AgencyBook) -> [ScoredRow] {
        let keys = agency.evaluations.keys.map { ($0, columns(of: $0)) }.sorted {
            let (left, right) = ($0.1, $1.1)
            if left.subject != right.subject { return left.subject < right.subject }
            return left.year == right.year ? left.stage < right.stage : left.year < right.year
        }
        return keys.flatMap { key, _ in
            agency.evaluations[key].map { book in
                book.edition.placesByID.map { row(at: $0, of: book) }
            } ?? []
        }
    }

    /// One row, by its place from 0. Points are shown with two places, halves up; exact ones stand beside them.
    static func row(at place: Int, of book: EvaluationBook) -> ScoredRow {
        let row = book.row(at: place)
        return ScoredRow(
            evaluation: columns(of: book.key), indicator: row.scored.id.text, number: row.number,
            title: row.scored.indicator.title, weight: row.scored.indicator.weight.text,
            state: row.state.rawValue, exact: row.points?.canonical,
            score: row.grade(in: book.edition.rubric)?.title
                ?? row.points?.decimal(places: 2, .halfUp), declared: row.declared?.score?.text,
            entry: row.entry?.number)
    }

    static func columns(of key: EvaluationKey) -> EvaluationColumns {
        EvaluationColumns(
            agency: key.agency.text, subject: key.subject?.text ?? "", year: key.year.number,
            stage: key.stage.rawValue)
    }

    /// The rows that an append's events change: all of an evaluation opened or declared, one for a score.
    static func changedRows(by events: [Event], in books: Books) -> [ScoredRow] {
        var whole: Set<EvaluationKey> = []
        var single: [EvaluationKey: Set<Int>] = [:]
        for event in events {
            guard let key = event.fact.evaluation else { continue }
            switch event.fact {
            case .evaluationOpened, .declarationRecorded, .entryWithdrawn: whole.insert(key)
            case .scoreComputed(let fact):
                single[key, default: []].insert(fact.indicator, in: books, key)
            case .scoreAdjusted(let fact):
                single[key, default: []].insert(fact.indicator, in: books, key)
            case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
                .itemListed, .categoryStated, .figureRecorded, .figureUnavailable, .pointJudged,
                .scoreAwarded,
                .indicatorExempted, .findingRaised, .findingAnswered, .evaluationSealed,
                .evaluationReopened, .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset,
                .evidenceFiled, .documentErased:
                break
            }
        }
        let wholeRows = whole.compactMap { books.evaluation($0) }.flatMap { rows(of: $0) }
        let singleRows = single.filter { !whole.contains($0.key) }.flatMap { key, places in
            books.evaluation(key).map { book in places.map { row(at: $0, of: book) } } ?? []
        }
        return wholeRows + singleRows
    }
}

extension Set<Int> {
    fileprivate mutating func insert(
        _ indicator: IndicatorID, in books: Books, _ key: EvaluationKey
    ) {
        if let place = books.part(of: key, { $0.edition.place(of: indicator) }) { insert(place) }
    }
}
