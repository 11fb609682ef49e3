// Names that a rubric defines and never uses, and texts that name another indicator than their own.

import Evaluation

extension Rubric {
    func unusedRemarks() -> [RubricRemark] {
        var remarks: [RubricRemark] = []
        func note(_ unused: RubricDoubt.Unused, _ spot: RubricSpot) {
            remarks.append(RubricRemark(.unused(unused), at: spot))
        }
        let (used, lists, categories) = namesUsed()
        for figure in figures where !used.contains(figure.id) {
            note(.figure, RubricSpot(.figure(figure.id)))
        }
        for figure in derived where !used.contains(figure.id) {
            note(.derived, RubricSpot(.figure(figure.id)))
        }
        for list in self.lists where !lists.contains(list.id) {
            note(.list, RubricSpot(.list(list.id)))
        }
        for category in self.categories where !categories.contains(category.id) {
            note(.category, RubricSpot(.category(category.id)))
        }
        let filled = Set(indicators.map(\.group) + groups.compactMap(\.parent))
        for group in groups where !filled.contains(group.id) {
            note(.group, RubricSpot(.group(group.id)))
        }
        for grade in scale where grade.role == .between && !isResult(grade.id) {
            note(.grade, RubricSpot(.scale(grade.id)))
        }
        for indicator in indicators {
            if !indicator.ruledPoints.isEmpty && !indicator.rule.readsPoints
                && !indicator.rule.takesAward
            {
                note(.points, RubricSpot(.indicator(indicator.id), key: "points"))
            }
            if !indicator.movesTo.isEmpty && !permits(.moved) {
                note(.movesTo, RubricSpot(.indicator(indicator.id), key: "moves_to"))
            }
        }
        let kinds = Set(indicators.compactMap(\.kind))
        if bonusCap != nil && !kinds.contains(.bonus) {
            note(.bonusCap, RubricSpot(.rubric, key: "bonus_cap"))
        }
        if penaltyCap != nil && !kinds.contains(.penalty) {
            note(.penaltyCap, RubricSpot(.rubric, key: "penalty_cap"))
        }
        return remarks
    }

    /// Figures read by measures and rules, or by derived figures that are; lists and categories that rules go through.
    private func namesUsed() -> (Set<FigureID>, Set<ListID>, Set<CategoryID>) {
        var used: Set<FigureID> = []
        var lists: Set<ListID> = []
        var categories: Set<CategoryID> = []
        for indicator in indicators {
            let formulas = [indicator.measure?.formula].compactMap { $0 } + indicator.rule.formulas
            used.formUnion(formulas.flatMap(\.reads).map(\.figure))
            switch indicator.rule {
            case .items(let items):
                lists.insert(items.list)
                used.formUnion([items.weigh].compactMap { $0 })
            case .byCategory(let choice): categories.insert(choice.category)
            case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .bands, .steps,
                .target, .weighted, .occurrences, .gradedRange, .parts, .weakestLink, .lookup:
                break
            }
        }
        for figure in derived.reversed() where used.contains(figure.id) {
            used.formUnion(figure.formula.reads.map(\.figure))
        }
        lists.formUnion(figures.filter { used.contains($0.id) }.compactMap(\.list))
        return (used, lists, categories)
    }

    /// Whether some rule can come to a grade between two others.
    private func isResult(_ grade: GradeID) -> Bool {
        indicators.contains { indicator in
            switch indicator.rule {
            case .weakestLink(let link): link.plus
            case .lookup(let rows): rows.contains { $0.result == grade }
            case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .bands, .steps,
                .target, .weighted, .occurrences, .gradedRange, .items, .parts, .byCategory:
                false
            }
        }
    }

    /// Notes and evaluation points with the title of another indicator in them.
    func otherNameRemarks() -> [RubricRemark] {
        let titles = TitleSearch(indicators.map(\.title))
        return indicators.flatMap { indicator in
            let own = Array(indicator.title.unicodeScalars)
            func remarks(_ text: String, _ key: String) -> [RubricRemark] {
                titles.found(in: text).filter { !TitleSearch.contains(own, $0) }.map {
                    RubricRemark(
                        .namesOther(title: $0), at: RubricSpot(.indicator(indicator.id), key: key))
                }
            }
            return (indicator.note.map { remarks($0, "note") } ?? [])
                + indicator.points.flatMap { remarks($0.title, "points") }
        }
    }
}

/// Looks for many titles in a text at once, going over it a single time.
private struct TitleSearch {
    /// Shorter ones are words of the language: 管理, 效益.
    private static let shortest = 4

    /// By how each begins.
    private var titles: [[Unicode.Scalar]: [String]] = [:]

    init(_ all: [String]) {
        for title in Set(all) {
            let start = title.unicodeScalars.prefix(Self.shortest)
            if start.count == Self.shortest { titles[Array(start), default: []].append(title) }
        }
    }

    /// The longest title at each place, each once, in the order of the text.
    func found(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var found: [String] = []
        var place = 0
        while place + Self.shortest <= scalars.count {
            let start = Array(scalars[place..<place + Self.shortest])
            let longest = (titles[start] ?? [])
                .filter { scalars[place...].starts(with: $0.unicodeScalars) }
                .max { $0.unicodeScalars.count < $1.unicodeScalars.count }
            if let longest, !found.contains(longest) { found.append(longest) }
            place += longest?.unicodeScalars.count ?? 1
        }
        return found
    }

    /// Whether a title is part of an indicator's own.
    static func contains(_ own: [Unicode.Scalar], _ title: String) -> Bool {
        let title = Array(title.unicodeScalars)
        guard own.count >= title.count else { return false }
        return (0...own.count - title.count).contains { own[$0...].starts(with: title) }
    }
}
