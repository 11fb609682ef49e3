// A rubric as adopted by one entry, made ready for scoring.

package import Evaluation

/// An adopted rubric with its measures written out over recorded figures. Immutable, so shared by reference.
package final class RubricEdition: Sendable {
    /// The entry that adopted it.
    package let entry: EntryNumber
    package let rubric: Rubric
    /// In table order.
    package let indicators: [ScoredIndicator]
    /// Places in the order of the indicators' ids.
    package let placesByID: [Int]
    private let places: [IndicatorID: Int]
    private let readers: [FigureID: [Reader]]
    private let definitions: [FigureID: FigureDefinition]

    /// An indicator that reads a figure, so many years back.
    struct Reader: Sendable {
        let place: Int
        let yearsBack: Int
    }

    /// - Precondition: the rubric has no problems.
    package init(entry: EntryNumber, rubric: Rubric) {
        self.entry = entry
        self.rubric = rubric
        indicators = rubric.indicators.enumerated().map {
            ScoredIndicator(place: $0.offset, indicator: $0.element, rubric: rubric)
        }
        placesByID = rubric.indicators.indices.sorted {
            rubric.indicators[$0].id < rubric.indicators[$1].id
        }
        places = Dictionary(
            rubric.indicators.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        definitions = Dictionary(
            rubric.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var readers: [FigureID: [Reader]] = [:]
        for indicator in indicators {
            for reading in indicator.reads {
                readers[reading.figure, default: []].append(
                    Reader(place: indicator.place, yearsBack: reading.yearsBack))
            }
        }
        self.readers = readers
    }

    /// The indicator's place in the table, from 0.
    package func place(of indicator: IndicatorID) -> Int? { places[indicator] }

    package func indicator(_ id: IndicatorID) -> ScoredIndicator? {
        places[id].map { indicators[$0] }
    }

    package func definition(of figure: FigureID) -> FigureDefinition? { definitions[figure] }

    /// The indicators that read a figure so many years back.
    func places(reading figure: FigureID, yearsBack: Int) -> [Int] {
        (readers[figure] ?? []).filter { $0.yearsBack == yearsBack }.map(\.place)
    }

    /// How far back any measure reads.
    package var deepestReading: Int {
        indicators.flatMap(\.reads).map(\.yearsBack).max() ?? 0
    }
}

extension RubricEdition: Hashable {
    package static func == (left: RubricEdition, right: RubricEdition) -> Bool {
        left === right || (left.entry == right.entry && left.rubric == right.rubric)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(entry) }
}

/// An indicator with its measure over recorded figures.
package struct ScoredIndicator: Hashable, Sendable {
    /// From 0.
    package let place: Int
    package let indicator: Indicator
    /// The measure with derived figures written out.
    package let formula: Formula?
    /// What the measure reads, in order of first appearance.
    package let reads: [FigureReading]
    package let weight: Exact

    init(place: Int, indicator: Indicator, rubric: Rubric) {
        self.place = place
        self.indicator = indicator
        formula = indicator.measure.map { rubric.expanded($0.formula) }
        reads = formula?.reads ?? []
        weight = indicator.weight.exact
    }

    package var id: IndicatorID { indicator.id }
    /// As printed in the table, from 1.
    package var number: Int { place + 1 }
}
