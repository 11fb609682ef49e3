// Gathers the facts of one evaluation from rows, whichever kind of file they stand in.

import Evaluation

/// Reads rows into facts and keeps track of what each of them is about.
struct CaseReader {
    let evaluation: EvaluationKey
    let names: Names
    /// The source of whatever names none.
    var standing: Source?
    var notes: Notes
    private(set) var facts: [PlacedFact] = []
    var texts: [PlacedText] = []
    var blanks: [Blank] = []
    private var taken: [Slot: Place] = [:]

    init(_ evaluation: EvaluationKey, _ names: Names, _ standing: Source?, _ notes: Notes) {
        self.evaluation = evaluation
        self.names = names
        self.standing = standing
        self.notes = notes
    }

    /// What a file can state once.
    enum Slot: Hashable {
        case item(ListID, ItemID)
        case category(CategoryID)
        case figure(FigureID, FiscalYear, ItemID?)
        case point(IndicatorID, PointID, ItemID?)
        case award(IndicatorID)
        case adjustment(IndicatorID)
        case exemption(IndicatorID)
        case declared(IndicatorID)

        var name: String {
            switch self {
            case .item(let list, let item): "\(list) \(item)"
            case .category(let category): category.text
            case .figure(let figure, let year, let item):
                "\(figure) \(year)\(item.map { " \($0)" } ?? "")"
            case .point(let indicator, let point, let item):
                "\(indicator) \(point)\(item.map { " \($0)" } ?? "")"
            case .award(let indicator), .adjustment(let indicator), .exemption(let indicator),
                .declared(let indicator):
                indicator.text
            }
        }
    }

    /// Elements a section may have: enough for any rubric, and a bound.
    static let longestSection = 10_000

    mutating func read(_ file: Row) {
        each("categories", of: file, Self.categoryKeys) { $0.category($1) }
        each("items", of: file, Self.itemKeys) { $0.item($1) }
        each("figures", of: file, Self.figureKeys) { $0.figure($1) }
        each("points", of: file, Self.pointKeys, parts: ["points"]) { $0.points($1) }
        each("awards", of: file, Self.awardKeys) { $0.award($1) }
        each("adjustments", of: file, Self.adjustmentKeys) { $0.adjustment($1) }
        each("exemptions", of: file, Self.exemptionKeys) { $0.exemption($1) }
        if let node = file.part("declaration") { declaration(node) }
        each("findings", of: file, ["indicator", "figure", "entry", "text"]) { $0.finding($1) }
        each("report", of: file, ["section", "text"]) { $0.narrative($1) }
    }

    private mutating func each(
        _ section: String, of file: Row, _ keys: [String], parts: [String] = [],
        _ read: (inout CaseReader, Row) -> Void
    ) {
        for node in file.list(section, atMost: Self.longestSection, &notes) where !notes.isFull {
            if let row = Row(node, texts: keys, parts: parts, &notes) { read(&self, row) }
        }
    }

    func file(rubric: RubricID?) -> CaseFile {
        CaseFile(
            evaluation: evaluation, rubric: rubric, facts: facts, texts: texts, blanks: blanks)
    }

    mutating func state(_ fact: Fact, at place: Place) {
        facts.append(PlacedFact(fact: fact, place: place))
    }

    /// Makes room for so many facts.
    mutating func expect(_ count: Int) {
        facts.reserveCapacity(count)
        taken.reserveCapacity(count)
    }

    /// Whether a slot was still free; notes both places where it was not.
    mutating func take(_ slot: Slot, at place: Place) -> Bool {
        guard let first = taken.updateValue(place, forKey: slot) else { return true }
        taken[slot] = first
        notes.note(.twice(slot.name, first: first), at: place)
        return false
    }

    /// The indicator a row is about.
    mutating func indicator(_ row: Row) -> Indicator? {
        guard let cell = row.required("indicator", &notes) else { return nil }
        return indicator(cell)
    }

    mutating func indicator(_ cell: Located) -> Indicator? {
        do throws(NameProblem) { return try names.indicator(cell.text) } catch {
            notes.note(.name(error), at: cell.place)
            return nil
        }
    }
}
