// Tells which indicator, figure or point a person means, by id, number in the table, or title.

package import Evaluation

/// Why a name means nothing, or too much.
package enum NameProblem: Error, Hashable, Sendable {
    /// Not known; `nearest` is the known name that may have been meant.
    case unknown(NamedKind, String, nearest: Known?)
    /// The title of several; their ids.
    case ambiguous(NamedKind, String, [String])
    /// A derived figure is computed from others and never recorded.
    case derived(FigureID)
}

/// What a name can be the name of.
package enum NamedKind: String, CaseIterable, Sendable {
    case agency, subject, rubric, indicator, figure, point, grade, list, category, value, item
}

/// The names of one rubric. An id goes before a number, a number before a title.
package struct Names: Sendable {
    package let rubric: Rubric
    private let indicators: NameIndex
    private let figures: NameIndex
    /// Of each indicator: a table names a point or two in every row.
    private let points: [IndicatorID: NameIndex]
    private let grades: [IndicatorID: NameIndex]

    package init(_ rubric: Rubric) {
        self.rubric = rubric
        indicators = NameIndex(
            .indicator, rubric.indicators.map { Known(id: $0.id.text, title: $0.title) },
            isNumbered: true)
        figures = NameIndex(
            .figure,
            rubric.figures.map { Known(id: $0.id.text, title: $0.title) }
                + rubric.derived.map { Known(id: $0.id.text, title: $0.title) })
        points = Self.each(of: rubric) { Self.points(of: $0) }
        grades = Self.each(of: rubric) { Self.grades(of: $0, in: rubric) }
    }

    private static func each(
        of rubric: Rubric, _ index: (Indicator) -> NameIndex
    ) -> [IndicatorID: NameIndex] {
        Dictionary(
            rubric.indicators.map { ($0.id, index($0)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func points(of indicator: Indicator) -> NameIndex {
        NameIndex(
            .point, indicator.points.map { Known(id: $0.id.text, title: $0.title) },
            isNumbered: true)
    }

    private static func grades(of indicator: Indicator, in rubric: Rubric) -> NameIndex {
        NameIndex(
            .grade,
            rubric.grades(of: indicator).map {
                Known(id: $0.text, title: rubric.title(of: $0, in: indicator))
            })
    }

    package func indicator(_ name: String) throws(NameProblem) -> Indicator {
        rubric.indicators[try indicators.place(of: name)]
    }

    /// A figure that is recorded.
    package func figure(_ name: String) throws(NameProblem) -> FigureDefinition {
        let place = try figures.place(of: name)
        guard place < rubric.figures.count else {
            throw .derived(rubric.derived[place - rubric.figures.count].id)
        }
        return rubric.figures[place]
    }

    /// A figure, recorded or derived.
    package func figureID(_ name: String) throws(NameProblem) -> FigureID {
        let place = try figures.place(of: name)
        return place < rubric.figures.count
            ? rubric.figures[place].id : rubric.derived[place - rubric.figures.count].id
    }

    /// The point of that name; or, for `all` or 全部, every one that is judged of the item, or of the whole.
    package func points(
        _ name: String, of indicator: Indicator, item: ItemID?
    ) throws(NameProblem) -> [EvaluationPoint] {
        InputWords.isAll(name)
            ? indicator.points.filter { item == nil || !$0.vetoes }
            : [try point(name, of: indicator)]
    }

    /// A point of an indicator; its number is its place among them.
    package func point(
        _ name: String, of indicator: Indicator
    ) throws(NameProblem) -> EvaluationPoint {
        let index = points[indicator.id] ?? Self.points(of: indicator)
        return indicator.points[try index.place(of: name)]
    }

    /// A grade that the points of an indicator can be given; unknown where the rule asks for none.
    package func grade(_ name: String, of indicator: Indicator) throws(NameProblem) -> GradeID {
        let index = grades[indicator.id] ?? Self.grades(of: indicator, in: rubric)
        return rubric.grades(of: indicator)[try index.place(of: name)]
    }

    /// A list of items.
    package func list(_ name: String) throws(NameProblem) -> ItemList {
        let index = NameIndex(.list, rubric.lists.map { Known(id: $0.id.text, title: $0.title) })
        return rubric.lists[try index.place(of: name)]
    }

    package func category(_ name: String) throws(NameProblem) -> Evaluation.Category {
        let known = rubric.categories.map { Known(id: $0.id.text, title: $0.title) }
        return rubric.categories[try NameIndex(.category, known).place(of: name)]
    }

    /// A value of a category.
    package func value(
        _ name: String, of category: Evaluation.Category
    ) throws(NameProblem) -> CategoryValueID {
        let known = category.values.map { Known(id: $0.id.text, title: $0.title) }
        return category.values[try NameIndex(.value, known).place(of: name)].id
    }
}

/// A list of known names, to be found by id, number or title.
package struct NameIndex: Sendable {
    private let kind: NamedKind
    private let known: [Known]
    private let byID: [String: Int]
    private let byTitle: [String: [Int]]
    private let isNumbered: Bool

    /// `isNumbered` where people count the names from 1 in this order.
    package init(_ kind: NamedKind, _ known: [Known], isNumbered: Bool = false) {
        self.kind = kind
        self.known = known
        self.isNumbered = isNumbered
        byID = Dictionary(
            zip(known.map(\.id), known.indices), uniquingKeysWith: { first, _ in first })
        byTitle = Dictionary(
            grouping: known.indices, by: { NameFolding.folded(known[$0].title) })
    }

    /// The place in the list of what is named.
    package func place(of name: String) throws(NameProblem) -> Int {
        let trimmed = InputText.trimmed(name)
        if let place = byID[trimmed] { return place }
        let folded = NameFolding.folded(trimmed)
        if isNumbered, folded.utf8.count <= 3, let number = Int(folded),
            known.indices.contains(number - 1)
        {
            return number - 1
        }
        let titled = byTitle[folded] ?? []
        if let place = titled.first {
            guard titled.count == 1 else {
                throw .ambiguous(kind, name, titled.map { known[$0].id })
            }
            return place
        }
        if let place = byID[folded] { return place }
        throw .unknown(kind, name, nearest: NearestName.nearest(to: trimmed, among: known))
    }
}
