// Reads a rubric as people write it in YAML, and checks that it holds together.

package import Evaluation

/// A rubric file: the figures, the tree of groups and indicators, and what the published document says of itself.
package enum RubricFile {
    /// The rubric of a file's text; `name` is the file's, for places.
    ///
    /// What is read can be adopted (`Rubric.problems()` is empty) and written in its canonical form.
    /// - Throws: everything wrong with the file.
    package static func read(_ text: String, name: String) throws(Misreadings) -> Rubric {
        var notes = Notes()
        var rubric: Rubric?
        if let node = YAMLDocument.read(text, file: name, &notes) {
            var reader = RubricReader(notes)
            rubric = reader.read(node)
            notes = reader.notes
        }
        try notes.finish()
        guard let rubric else {
            let start = Place(file: name, line: 1, column: 1)
            throw Misreadings(all: [Misreading(place: start, problem: .yaml(.empty))])
        }
        return rubric
    }
}

/// Reads the parts of one rubric file and remembers where each stands.
struct RubricReader {
    var notes: Notes
    var places = RubricPlaces()
    /// Every figure that the file defines, readable or not, so that one mistake is not reported as two.
    var figureNames = NameIndex(.figure, [])
    var figureIDs: [FigureID] = []
    var groups: [Group] = []
    var indicators: [Indicator] = []

    init(_ notes: Notes) { self.notes = notes }

    mutating func read(_ node: YAMLNode) -> Rubric? {
        let parts = [
            "rounding", "grades", "exemptions", "figures", "derived", "groups", "defects",
        ]
        guard
            let row = Row(
                node, texts: ["id", "title", "source", "rules", "full"], parts: parts, &notes)
        else { return nil }
        places.rubric = node.place
        let id = row.requiredID("id", RubricKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let source = row.text("source", Limit.prose, &notes)
        let rules = row.wholeNumber("rules", 1...1, &notes) ?? 1
        let full = row.required("full", &notes).flatMap { $0.number(&notes) }
        let rounding = row.part("rounding").flatMap { self.rounding($0) }
        let grades = row.list("grades", atMost: 20, &notes).compactMap { gradeBand($0) }
        let exemptions = row.list("exemptions", atMost: 3, &notes).compactMap { treatment($0) }
        let figureNodes = row.list("figures", atMost: 500, &notes)
        let derivedNodes = row.list("derived", atMost: 200, &notes)
        nameFigures(figureNodes + derivedNodes)
        let figures = figureNodes.compactMap { figure($0) }
        let derived = derivedNodes.compactMap { derivedFigure($0) }
        for node in row.list("groups", atMost: 100, &notes) { group(node, within: nil, depth: 1) }
        for limit in [(groups.count, 100), (indicators.count, Limit.indicators)]
        where limit.0 > limit.1 {
            notes.note(.tooMany(limit: limit.1), at: row.part("groups")?.place ?? node.place)
        }
        let tree = (groups, indicators)
        let defectNodes = row.list("defects", atMost: 200, &notes)
        let defects = defectNodes.compactMap { defect($0) }
        guard let id, let title, let full else { return nil }
        let rubric = Rubric(
            id: id, title: title, source: source, rules: rules, full: full, rounding: rounding,
            grades: grades, exemptions: exemptions, figures: figures, derived: derived,
            groups: tree.0, indicators: tree.1, defects: defects)
        check(rubric)
        return rubric
    }

    /// Notes what does not hold together; while something is unreadable, only what does not depend on it.
    private mutating func check(_ rubric: Rubric) {
        let isWhole = notes.isEmpty
        for problem in rubric.problems() where isWhole || !problem.kind.mayFollowFromAnother {
            notes.note(.rubric(problem.kind), at: places.place(of: problem))
        }
        guard notes.isEmpty else { return }
        let bytes = RubricFormat.write(rubric)
        if bytes.count > Rubric.maximumBytes {
            notes.note(.rubricTooLarge(bytes: bytes.count), at: places.rubric)
        }
        do throws(CanonicalError) { _ = try RubricFormat.read(bytes) } catch {
            notes.note(.canonical(error), at: places.rubric)
        }
    }
}

extension RubricProblem.Kind {
    /// Whether it may be there only because some other part could not be read.
    fileprivate var mayFollowFromAnother: Bool {
        switch self {
        case .unknownGroup, .unknownFigure, .circular, .units, .notARatio, .tooManyFigures,
            .noIndicators, .measureMissing, .pointsMissing, .onePointWanted, .countRows,
            .gradesMissing:
            true
        case .duplicateID, .groupTooDeep, .measureUnused, .noSlope, .weightOutOfRange,
            .bandsNotDescending, .pointsNegative:
            false
        }
    }
}
