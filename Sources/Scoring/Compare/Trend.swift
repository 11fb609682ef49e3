// A figure, an indicator or the total over the years.

package import Evaluation

/// One figure or indicator, or the total, of an agency or of a project of it, year by year.
package struct Trend: Hashable, Sendable {
    package let topic: Topic
    /// In the last rubric that has it; nil where no year does, and for the total.
    package let title: String?
    /// In which a figure is shown, if it is one and a unit fits.
    package let unit: Unit?
    /// Ascending; a year in which nothing stands is left out.
    package let years: [Year]

    package enum Topic: Hashable, Sendable {
        /// Recorded or derived.
        case figure(FigureID)
        case indicator(IndicatorID)
        /// With the grade.
        case total
    }

    package struct Year: Hashable, Sendable {
        package let year: FiscalYear
        /// Where it stands: that year's evaluation, or a later one's for a figure that only it states.
        package let key: EvaluationKey
        package let standing: Standing
        /// From the year right before; nil in the first year of all, and between grades.
        package let change: Change?

        /// Points, or the figure's value in the unit shown; nil where there is none, or a range.
        package var value: Exact? {
            switch standing {
            case .figure(let figure): figure.value
            case .indicator(let row, _): row.points
            case .total(let table):
                table.totals.isComplete && !table.edition.rubric.isOrdinal
                    ? table.totals.scored : nil
            }
        }

        /// The entries it stands on.
        package var entries: [EntryNumber] {
            switch standing {
            case .figure(let figure): figure.entries
            case .indicator(let row, _): [row.entry].compactMap { $0 }
            case .total(let table): [table.seal?.entry].compactMap { $0 }
            }
        }
    }

    package enum Standing: Hashable, Sendable {
        case figure(StatedFigure)
        /// With the rubric that it is scored by.
        case indicator(ScoreTable.Row, Rubric)
        /// With its grade, and the seal it stands on if it is sealed.
        case total(ScoreTable)
    }

    /// - Parameter stage: the only stage to look at; nil for each year's furthest.
    package init(
        of topic: Topic, in books: Books, agency: AgencyID, subject: SubjectID? = nil,
        stage: Stage? = nil
    ) {
        let sides = books.sides(of: agency, subject, stage)
        self.topic = topic
        switch topic {
        case .indicator(let indicator):
            title = sides.compactMap { $0.edition.indicator(indicator)?.indicator.title }.last
            unit = nil
            years = Self.changing(Self.points(of: indicator, sides))
        case .total:
            title = nil
            unit = nil
            years = Self.changing(
                sides.map { ($0.year, $0.book.key, .total(ScoreTable($0.book))) })
        case .figure(let figure):
            title = sides.compactMap { $0.edition.rubric.title(of: figure) }.last
            let unit = sides.compactMap { $0.stated(figure) }.last?.unit
            self.unit = unit
            years = Self.changing(Self.values(of: figure, sides, unit))
        }
    }

    private typealias Stated = (year: FiscalYear, key: EvaluationKey, standing: Standing)

    private static func points(of indicator: IndicatorID, _ sides: [ComparedSide]) -> [Stated] {
        sides.compactMap { side in
            ScoreTable(side.book).row(indicator).map {
                (side.year, side.book.key, .indicator($0, side.edition.rubric))
            }
        }
    }

    /// Each year's own statement; where it has no value, what the next later evaluation states for that year.
    private static func values(
        of figure: FigureID, _ sides: [ComparedSide], _ unit: Unit?
    ) -> [Stated] {
        var found: [FiscalYear: (key: EvaluationKey, figure: StatedFigure)] = [:]
        for yearsBack in 0...9 {
            for side in sides {
                guard let year = side.year.back(yearsBack), found[year]?.figure.value == nil,
                    let stated = side.stated(figure, yearsBack: yearsBack)?.shown(in: unit),
                    stated.value != nil || yearsBack == 0
                else { continue }
                found[year] = (side.book.key, stated)
            }
        }
        return found.map { ($0, $1.key, .figure($1.figure)) }.sorted { $0.year < $1.year }
    }

    private static func changing(_ stated: [Stated]) -> [Year] {
        stated.indices.map { place in
            let now = stated[place]
            let before = place > 0 ? stated[place - 1] : nil
            return Year(
                year: now.year, key: now.key, standing: now.standing,
                change: before.flatMap {
                    $0.year == now.year.back(1)
                        ? $0.standing.change(to: now.standing) : Change(.gap)
                })
        }
    }
}

extension Trend.Standing {
    fileprivate func change(to later: Trend.Standing) -> Change? {
        switch (self, later) {
        case (.figure(let before), .figure(let after)): before.change(to: after)
        case (.indicator(let before, let earlier), .indicator(let after, let rubric)):
            // Grades have no distance.
            earlier.isOrdinal || rubric.isOrdinal
                ? nil : Change(from: before.points, to: after.points)
        case (.total(let before), .total(let after)):
            before.edition.rubric.isOrdinal || after.edition.rubric.isOrdinal
                ? nil : Change(TotalChange(from: before.totals, to: after.totals))
        case (.figure, _), (.indicator, _), (.total, _): Change(.unitsDiffer)
        }
    }
}

extension Books {
    /// One evaluation a year, at a stage or the furthest, in the order of the years.
    fileprivate func sides(
        of agency: AgencyID, _ subject: SubjectID?, _ stage: Stage?
    ) -> [ComparedSide] {
        guard let book = agencies[agency] else { return [] }
        let keys = book.evaluations.keys.filter { $0.subject == subject }
        return Set(keys.map(\.year)).sorted().compactMap { year in
            guard let stage else {
                return book.furthest(subject, year).map { ComparedSide($0, in: book, framework) }
            }
            return ComparedSide(
                self, EvaluationKey(agency: agency, subject: subject, year: year, stage: stage))
        }
    }
}
