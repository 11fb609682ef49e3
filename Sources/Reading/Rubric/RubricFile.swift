// Reads a rubric as people write it in YAML, and checks that it holds together.

package import Evaluation

/// A rubric file: the figures, the tree of groups and indicators, and what the published document says of itself.
package enum RubricFile {
    /// The rubric of a file's text; `name` is the file's, for places.
    ///
    /// What is read can be adopted (`Rubric.problems()` is empty) and written in its canonical form.
    /// - Throws: everything wrong with the file.
    package static func read(_ text: String, name: String) throws(Misreadings) -> Rubric {
        let examined = examine(text, name: name)
        if let refusal = examined.refusal { throw refusal }
        guard let rubric = examined.rubric else { throw Misreadings(ofEmpty: name) }
        return rubric
    }

    /// All that can be told of a file, also of one that is refused.
    package static func examine(_ text: String, name: String) -> ExaminedRubric {
        var notes = Notes()
        guard let node = YAMLDocument.read(text, file: name, &notes) else {
            return ExaminedRubric(
                file: name, rubric: nil, refusal: notes.finished ?? Misreadings(ofEmpty: name),
                places: RubricPlaces())
        }
        var reader = RubricReader(notes)
        let rubric = reader.read(node)
        let refusal = reader.notes.finished
        return ExaminedRubric(
            file: name, rubric: reader.isWhole ? rubric : nil,
            refusal: refusal ?? (rubric == nil ? Misreadings(ofEmpty: name) : nil),
            places: reader.places)
    }
}

/// A rubric file as far as it could be read.
package struct ExaminedRubric: Sendable {
    package let file: String
    /// Nil where some part of the file could not be read. One that is refused may not hold together.
    package let rubric: Rubric?
    /// Everything for which the file is refused, in the order of the file.
    package let refusal: Misreadings?
    private let places: RubricPlaces

    init(file: String, rubric: Rubric?, refusal: Misreadings?, places: RubricPlaces) {
        self.file = file
        self.rubric = rubric
        self.refusal = refusal
        self.places = places
    }

    /// Where a part of the rubric stands in the file.
    package func place(of spot: RubricSpot) -> Place {
        places.place(of: spot) ?? Place(file: file, line: 1, column: 1)
    }
}

extension Misreadings {
    fileprivate init(ofEmpty file: String) {
        let start = Place(file: file, line: 1, column: 1)
        self.init(all: [Misreading(place: start, problem: .yaml(.empty))])
    }
}

/// Reads the parts of one rubric file and remembers where each stands.
struct RubricReader {
    var notes: Notes
    var places = RubricPlaces()
    /// Where the rules of the indicator in hand stand, and the rows within them.
    var rulePlaces: [[RubricSpot.Step]: Place] = [:]
    /// The scoring rules that the file asks for.
    var rules = 1
    /// Every figure that the file defines, readable or not, so that one mistake is not reported as two.
    var figureNames = NameIndex(.figure, [])
    var figureIDs: [FigureID] = []
    var groups: [Group] = []
    var indicators: [Indicator] = []
    /// The grades that its indicators yield, where they yield no points.
    var scale: [ScaleGrade] = []
    var isOrdinal = false
    /// Whether every part of the file could be read, whatever is then wrong with the whole.
    private(set) var isWhole = true

    init(_ notes: Notes) { self.notes = notes }

    private static let texts = [
        "id", "title", "source", "rules", "full", "bonus_cap", "penalty_cap",
    ]
    private static let newerParts = [
        "lists", "categories", "scale", "limits", "range", "total_rounding",
    ]
    private static let parts =
        ["rounding", "grades", "exemptions", "figures", "derived", "groups", "defects"]
        + newerParts

    mutating func read(_ node: YAMLNode) -> Rubric? {
        guard let row = Row(node, texts: Self.texts, parts: Self.parts, &notes) else {
            return nil
        }
        places.rubric = PartPlaces(row)
        let id = row.requiredID("id", RubricKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let source = row.text("source", Limit.prose, &notes)
        rules = row.wholeNumber("rules", 1...Rubric.newestRules, &notes) ?? 1
        isOrdinal = row.part("scale") != nil
        scale = row.list("scale", atMost: 30, &notes).compactMap { scaleGrade($0) }
        let full = full(row)
        let rounding = row.part("rounding").flatMap { self.rounding($0) }
        let totalRounding = row.part("total_rounding").flatMap { self.rounding($0) }
        let grades = row.list("grades", atMost: 20, &notes).compactMap { gradeBand($0) }
        let exemptions = row.list("exemptions", atMost: 3, &notes).compactMap { treatment($0) }
        let lists = row.part("lists").map { self.lists($0) } ?? []
        let categories = row.part("categories").map { self.categories($0) } ?? []
        let (figures, derived) = figures(row)
        tree(row)
        let defects = row.list("defects", atMost: 200, &notes).compactMap { defect($0) }
        let limits = row.list("limits", atMost: 50, &notes).compactMap { limit($0) }
        let range = row.part("range").flatMap { self.range($0) }
        let bonusCap = row.number("bonus_cap", &notes)
        let penaltyCap = row.number("penalty_cap", &notes)
        guard let id, let title, let full else { return nil }
        let rubric = Rubric(
            id: id, title: title, source: source, rules: rules, full: full, rounding: rounding,
            totalRounding: totalRounding, grades: grades, exemptions: exemptions,
            figures: figures, derived: derived, groups: groups, indicators: indicators,
            defects: defects, lists: lists, categories: categories, scale: scale, limits: limits,
            range: range, bonusCap: bonusCap, penaltyCap: penaltyCap)
        check(rubric)
        return rubric
    }

    /// What a full table scores, which only an ordinal rubric can leave out.
    private mutating func full(_ row: Row) -> DecimalNumber? {
        if isOrdinal, row.filled("full") == nil { return .zero }
        return row.required("full", &notes).flatMap { $0.number(&notes) }
    }

    private mutating func figures(_ row: Row) -> ([FigureDefinition], [DerivedFigure]) {
        let nodes = row.list("figures", atMost: 500, &notes)
        let derived = row.list("derived", atMost: 200, &notes)
        nameFigures(nodes + derived)
        return (nodes.compactMap { figure($0) }, derived.compactMap { derivedFigure($0) })
    }

    private mutating func tree(_ row: Row) {
        for node in row.list("groups", atMost: 100, &notes) { group(node, within: nil, depth: 1) }
        for limit in [(groups.count, 100), (indicators.count, Limit.indicators)]
        where limit.0 > limit.1 {
            notes.note(.tooMany(limit: limit.1), at: row.part("groups")?.place ?? row.place)
        }
    }

    /// Notes what does not hold together; while something is unreadable, only what does not depend on it.
    private mutating func check(_ rubric: Rubric) {
        isWhole = notes.isEmpty
        for problem in rubric.problems() where isWhole || !problem.kind.mayFollowFromAnother {
            notes.note(.rubric(problem.kind), at: places.place(of: problem))
        }
        guard notes.isEmpty else { return }
        let bytes = RubricFormat.write(rubric)
        if bytes.count > Rubric.maximumBytes {
            notes.note(.rubricTooLarge(bytes: bytes.count), at: places.rubric.whole)
        }
        do throws(CanonicalError) { _ = try RubricFormat.read(bytes) } catch {
            notes.note(.canonical(error), at: places.rubric.whole)
        }
    }
}

extension RubricProblem.Kind {
    /// Whether it may be there only because some other part could not be read.
    fileprivate var mayFollowFromAnother: Bool {
        switch self {
        case .unknownGroup, .unknownFigure, .circular, .units, .notARatio, .tooManyFigures,
            .tooManyInputs,
            .noIndicators, .measureMissing, .pointsMissing, .onePointWanted, .countRows,
            .gradesMissing, .newerRules, .unknownList, .unknownCategory, .unknownIndicator,
            .unknownGrade, .notOfList, .itemOutsideList, .priorOfItem, .sumOfNothing,
            .severalLists, .rangeBeyondWeight, .noParts, .casesDiffer, .casesIncomplete,
            .moveUnusable, .clauseUnusable, .limitUnusable, .fullWithoutWeight, .ordinalMixed,
            .scaleUnusable,
            .roundingTwice, .stepsNowhere, .specialCase, .baseOnlySum, .weighedOnlyMean:
            true
        case .duplicateID, .groupTooDeep, .measureUnused, .noSlope, .weightOutOfRange,
            .bandsNotDescending, .pointsNegative, .bandEmpty, .slopeWithoutEnds,
            .stepNotPositive, .zeroAtWrongSide, .rangeEmpty:
            false
        }
    }
}
