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
    private let columns: [FigureID: Int]
    /// By how many years back they read, then by the figure's column.
    private let readers: [[PlaceSet]]

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
        columns = Dictionary(
            rubric.figures.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var readers: [[PlaceSet]] = []
        for indicator in indicators {
            for reading in indicator.reads + indicator.itemReads {
                guard let column = columns[reading.figure] else { continue }
                while readers.count <= reading.yearsBack {
                    readers.append(Array(repeating: PlaceSet(), count: rubric.figures.count))
                }
                readers[reading.yearsBack][column].insert(indicator.place)
            }
        }
        self.readers = readers
    }

    /// The indicator's place in the table, from 0.
    package func place(of indicator: IndicatorID) -> Int? { places[indicator] }

    package func indicator(_ id: IndicatorID) -> ScoredIndicator? {
        places[id].map { indicators[$0] }
    }

    package func definition(of figure: FigureID) -> FigureDefinition? {
        columns[figure].map { rubric.figures[$0] }
    }

    /// A figure's place among those recorded, from 0.
    func column(of figure: FigureID) -> Int? { columns[figure] }

    /// The indicators that read a figure so many years back.
    func places(reading figure: FigureID, yearsBack: Int) -> PlaceSet {
        guard readers.indices.contains(yearsBack), let column = columns[figure] else {
            return PlaceSet()
        }
        return readers[yearsBack][column]
    }

    /// The indicators that read the items of a list.
    func places(of list: ListID) -> [Int] {
        indicators.filter { $0.list == list }.map(\.place)
    }

    /// The indicators whose rule goes by a category.
    func places(by category: CategoryID) -> [Int] {
        indicators.filter { $0.category == category }.map(\.place)
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

/// An indicator with its measures over recorded figures. Immutable, so shared by reference.
package final class ScoredIndicator: Sendable {
    /// From 0.
    package let place: Int
    package let indicator: Indicator
    /// The measure with derived figures written out.
    package let formula: Formula?
    /// The same with what else the measure states.
    let measure: Measure?
    /// The rule with derived figures written out in its own formulas.
    package let rule: Rule
    /// What its formulas read of the evaluation as a whole, in order of first appearance.
    package let reads: [FigureReading]
    /// The place of each of those figures among the recorded ones.
    let readColumns: [Int]
    /// What they read of each item.
    package let itemReads: [FigureReading]
    /// The list whose items it reads.
    package let list: ListID?
    package let weight: Exact
    /// Whether its score rests on judged evaluation points.
    let readsPoints: Bool
    /// The ids of its evaluation points, in their order.
    let points: [PointID]
    /// What its rule asks of each of them, unless one vetoes.
    let asks: PointQuestion
    /// The list whose items they are judged of.
    let judgedItems: ListID?
    /// Whether one of its evaluation points vetoes it.
    let canBeVetoed: Bool
    /// What one of its points adds to the total: less than one in a group brought to its weight, below zero for a
    /// penalty, zero for a veto.
    package let contribution: Exact

    init(place: Int, indicator: Indicator, rubric: Rubric) {
        self.place = place
        self.indicator = indicator
        measure = indicator.measure.map {
            Measure(
                formula: rubric.expanded($0.formula), partOfWhole: $0.partOfWhole, form: $0.form)
        }
        formula = measure?.formula
        rule = indicator.rule.replacing(rubric.expanded)
        var reads: [FigureReading] = []
        var weighed: [FigureReading] = []
        if case .items(let items) = rule, let weigh = items.weigh {
            weighed = [FigureReading(figure: weigh, yearsBack: 0)]
        }
        for reading in ([formula].compactMap { $0 } + rule.formulas).flatMap(\.reads) + weighed
        where !reads.contains(reading) { reads.append(reading) }
        let lists = reads.map { rubric.figure($0.figure)?.list }
        let own = zip(reads, lists).filter { $0.1 == nil }.map(\.0)
        self.reads = own
        readColumns = own.map { reading in
            // Of what is no figure, nothing ever stands.
            rubric.figures.firstIndex { $0.id == reading.figure } ?? rubric.figures.count
        }
        itemReads = zip(reads, lists).filter { $0.1 != nil }.map(\.0)
        if case .items(let items) = rule {
            list = items.list
        } else {
            list = lists.compactMap { $0 }.first
        }
        weight = indicator.weight.exact
        readsPoints = indicator.readsPoints
        points = indicator.points.map(\.id)
        asks = indicator.rule.asks
        judgedItems = indicator.judgedItems
        canBeVetoed = indicator.points.contains { $0.vetoes }
        contribution = rubric.contribution(of: indicator)
    }

    package var id: IndicatorID { indicator.id }
    /// As printed in the table, from 1.
    package var number: Int { place + 1 }

    /// The category its rule goes by.
    package var category: CategoryID? {
        guard case .byCategory(let choice) = rule else { return nil }
        return choice.category
    }
}

extension ScoredIndicator: Hashable {
    package static func == (left: ScoredIndicator, right: ScoredIndicator) -> Bool {
        left === right
            || (left.place == right.place && left.indicator == right.indicator
                && left.formula == right.formula && left.rule == right.rule
                && left.contribution == right.contribution)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(indicator.id) }
}

extension Rubric {
    fileprivate func contribution(of indicator: Indicator) -> Exact {
        if isOrdinal { return .zero }
        return switch indicator.kind {
        case .veto: .zero
        case .bonus: .one
        case .penalty: -.one
        case nil: share(of: indicator.group)
        }
    }

    /// What one point of a group adds to the total: its weight over what it is scored out of, level by level.
    ///
    /// One for no group, which is the table as a whole.
    package func share(of group: GroupID?) -> Exact {
        guard let group = groups.first(where: { $0.id == group }) else { return .one }
        let own = group.full.flatMap { full in
            group.weight.flatMap { $0.exact.divided(by: full.exact) }
        }
        return (own ?? .one) * (group.parent == nil ? .one : share(of: group.parent))
    }
}
