// Reads the rules of a rubric file: which shape a rule has, and the shapes that scoring rules 1 know.

import Evaluation

/// The shapes of rules by their names in a file.
enum RuleShape: String, CaseIterable {
    case linear, proportion, count
    case allOrNothing = "all_or_nothing"
    case graded, judged, bands, steps, target, weighted, occurrences
    case gradedRange = "graded_range"
    case items, parts
    case byCategory = "by_category"
    case weakestLink = "weakest_link"
    case lookup

    /// A shape without parts, written as a word.
    var word: Rule? {
        switch self {
        case .allOrNothing: .allOrNothing
        case .judged: .judged
        case .linear, .proportion, .count, .graded, .bands, .steps, .target, .weighted,
            .occurrences, .gradedRange, .items, .parts, .byCategory, .weakestLink, .lookup:
            nil
        }
    }

    /// Whether it can stand within another rule, where it scores one thing.
    var isInner: Bool {
        switch self {
        case .linear, .proportion, .count, .allOrNothing, .graded, .bands, .steps, .target,
            .weighted, .occurrences:
            true
        case .judged, .gradedRange, .items, .parts, .byCategory, .weakestLink, .lookup: false
        }
    }

    var isOfRules1: Bool {
        switch self {
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged: true
        case .bands, .steps, .target, .weighted, .occurrences, .gradedRange, .items, .parts,
            .byCategory, .weakestLink, .lookup:
            false
        }
    }
}

/// What a rule stands in.
struct RuleSetting {
    /// The evaluation points it speaks of.
    let points: [EvaluationPoint]
    /// What it scores out of; nil where that could not be read.
    let weight: DecimalNumber?
    /// Whether it stands within another rule.
    let isInner: Bool
    /// The way to it from the indicator's own rule.
    var steps: [RubricSpot.Step] = []

    /// The same for a rule within this one.
    func inner(points: [EvaluationPoint], _ step: RubricSpot.Step) -> RuleSetting {
        RuleSetting(points: points, weight: weight, isInner: true, steps: steps + [step])
    }
}

extension RubricReader {
    /// A word for a rule without parts, else a mapping whose one key is the rule's shape.
    mutating func rule(_ node: YAMLNode, _ setting: RuleSetting) -> Rule? {
        rulePlaces[setting.steps] = node.place
        if case .text(let word) = node.value {
            if let shape = RuleShape(rawValue: word.text), let rule = shape.word {
                return check(shape, at: node.place, setting) ? rule : nil
            }
            notes.note(.word(word.text, expected: shapes(setting)), at: node.place)
            return nil
        }
        let shapes = RuleShape.allCases.filter { $0.word == nil }
        guard let row = Row(node, texts: [], parts: shapes.map(\.rawValue), &notes) else {
            return nil
        }
        let given = shapes.filter { row.part($0.rawValue) != nil }
        if given.count > 1 {
            notes.note(.keysExclude(given[0].rawValue, given[1].rawValue), at: node.place)
        }
        guard let shape = given.first, let part = row.part(shape.rawValue) else {
            notes.note(.missingOneOf(self.shapes(setting)), at: node.place)
            return nil
        }
        return check(shape, at: part.place, setting) ? rule(shape, part, setting) : nil
    }

    /// The names of the shapes that are expected here.
    private func shapes(_ setting: RuleSetting) -> [String] {
        RuleShape.allCases
            .filter { ($0.isInner || !setting.isInner) && ($0.isOfRules1 || rules > 1) }
            .map(\.rawValue)
    }

    /// Whether a shape can stand here; notes where it cannot, and where newer scoring rules are needed.
    private mutating func check(
        _ shape: RuleShape, at place: Place, _ setting: RuleSetting
    ) -> Bool {
        if !shape.isOfRules1 { places.noteNewer("rule", at: place) }
        guard setting.isInner, !shape.isInner else { return true }
        notes.note(.word(shape.rawValue, expected: shapes(setting)), at: place)
        return false
    }

    private mutating func rule(
        _ shape: RuleShape, _ node: YAMLNode, _ setting: RuleSetting
    ) -> Rule? {
        switch shape {
        case .allOrNothing, .judged: shape.word
        case .linear: linear(node).map(Rule.linear)
        case .proportion: proportion(node).map(Rule.proportion)
        case .count: .count(numbers(node))
        case .graded:
            .graded(node.elements(atMost: 50, &notes).compactMap { gradePoints($0) })
        case .bands: .bands(rows(node, atMost: 100, setting).compactMap { band($0) })
        case .steps: steps(node).map(Rule.steps)
        case .target: target(node).map(Rule.target)
        case .weighted: .weighted(numbers(node, for: setting.points))
        case .occurrences: occurrences(node, setting.points).map(Rule.occurrences)
        case .gradedRange:
            .gradedRange(
                rows(node, atMost: 50, setting).compactMap { gradeRange($0, setting.weight) })
        case .items: items(node, setting).map(Rule.items)
        case .parts: parts(node, setting).map(Rule.parts)
        case .byCategory: byCategory(node, setting).map(Rule.byCategory)
        case .weakestLink: weakestLink(node).map(Rule.weakestLink)
        case .lookup: .lookup(rows(node, atMost: 1_000, setting).compactMap { lookupRow($0) })
        }
    }

    /// The elements of a rule that is a list, each place taken down.
    private mutating func rows(
        _ node: YAMLNode, atMost limit: Int, _ setting: RuleSetting
    ) -> [YAMLNode] {
        let elements = node.elements(atMost: limit, &notes)
        for (place, element) in elements.enumerated() {
            rulePlaces[setting.steps + [.row(place)]] = element.place
        }
        return elements
    }

    private mutating func linear(_ node: YAMLNode) -> Rule.Linear? {
        guard let row = Row(node, texts: ["full", "zero"], &notes) else { return nil }
        let fullCell = row.required("full", &notes)
        let zeroCell = row.required("zero", &notes)
        let full = fullCell.flatMap { end($0) }
        let zero = zeroCell.flatMap { end($0) }
        guard let fullCell, let zeroCell, let full, let zero else { return nil }
        let (low, high) =
            full.at.exact < zero.at.exact ? (full.sign, zero.sign) : (zero.sign, full.sign)
        if low == .atLeast || high == .atMost, full.at.exact != zero.at.exact {
            notes.note(
                .ruleDirection(full: fullCell.text, zero: zeroCell.text), at: node.place)
            return nil
        }
        return Rule.Linear(
            full: .init(at: full.at, beyond: full.sign != .exactly),
            zero: .init(at: zero.at, beyond: zero.sign != .exactly))
    }

    /// `<= 100%`: the sign says whether the rule also speaks of what lies beyond; `=` is silent there.
    private mutating func end(_ cell: Located) -> (sign: Comparison, at: DecimalNumber)? {
        guard let (sign, at) = comparison(cell), sign != .below, sign != .above else {
            notes.note(.ruleEnd(cell.text), at: cell.place)
            return nil
        }
        return at.map { (sign, $0) }
    }

    private mutating func proportion(_ node: YAMLNode) -> Rule.Proportion? {
        guard let row = Row(node, texts: ["cap"], &notes),
            let cell = row.required("cap", &notes)
        else { return nil }
        if cell.text == "none" { return Rule.Proportion(cap: nil) }
        return ratio(cell).map { Rule.Proportion(cap: $0) }
    }

    private mutating func numbers(_ node: YAMLNode) -> [DecimalNumber] {
        node.elements(atMost: 101, &notes).compactMap { text($0)?.number(&notes) }
    }

    private mutating func gradePoints(_ node: YAMLNode) -> Rule.GradePoints? {
        guard let row = Row(node, texts: ["id", "title", "points"], &notes) else { return nil }
        let id = row.requiredID("id", GradeKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let points = row.required("points", &notes).flatMap { $0.number(&notes) }
        guard let id, let title, let points else { return nil }
        return Rule.GradePoints(id: id, title: title, points: points)
    }

    mutating func text(_ node: YAMLNode) -> Located? {
        if case .text(let text) = node.value { return text }
        notes.note(.shape(expected: .text, found: node.shape), at: node.place)
        return nil
    }
}
