// Reads the indicators of a rubric file: measure, points, rule, special cases, and where a weight moves.

import Evaluation

extension RubricReader {
    private static let indicatorTexts = [
        "id", "title", "weight", "kind", "measure", "part_of_whole", "form", "note",
    ]
    private static let indicatorParts = ["points", "rule", "cases", "moves_to", "clauses"]

    mutating func indicator(_ node: YAMLNode, of group: GroupID) -> Indicator? {
        guard
            let row = Row(node, texts: Self.indicatorTexts, parts: Self.indicatorParts, &notes)
        else { return nil }
        let id = row.requiredID("id", IndicatorKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let weight = weight(row)
        let before = notes.all.count
        let measure = measure(row)
        let isMeasureRead = notes.all.count == before
        let note = row.text("note", Limit.prose, &notes)
        let points = row.part("points").map { self.points($0) } ?? []
        let setting = RuleSetting(
            points: points.filter { !$0.vetoes }, weight: weight, isInner: false)
        rulePlaces = [:]
        let rule = row.part("rule").flatMap { self.rule($0, setting) }
        if row.part("rule") == nil { notes.note(.missingKey("rule"), at: node.place) }
        let kind = row.word("kind", InputWords.kind, &notes)
        let cases = row.part("cases").map { self.cases($0) } ?? []
        let moves = row.part("moves_to").map { self.moves($0) } ?? []
        let clauses = row.part("clauses").map { self.clauses($0) } ?? []
        for key in ["kind", "cases", "moves_to", "clauses"] {
            if let place = row.places[key] { places.noteNewer(key, at: place) }
        }
        guard let id else { return nil }
        places.indicators[id, default: []].append(PartPlaces(row, rules: rulePlaces))
        guard let title, let weight, let rule, isMeasureRead else { return nil }
        return Indicator(
            id: id, title: title, group: group, weight: weight, measure: measure, points: points,
            rule: rule, note: note, kind: kind, cases: cases, movesTo: moves, clauses: clauses)
    }

    /// The weight, which only an ordinal rubric can leave out.
    private mutating func weight(_ row: Row) -> DecimalNumber? {
        if isOrdinal, row.filled("weight") == nil { return .zero }
        return row.required("weight", &notes).flatMap { $0.number(&notes) }
    }

    mutating func measure(_ row: Row) -> Measure? {
        let partOfWhole = row.word("part_of_whole", InputWords.flag, &notes)
        let form = row.word("form", InputWords.form, &notes)
        guard let cell = row.filled("measure") else {
            for key in ["part_of_whole", "form"] {
                if row.filled(key) != nil { notes.note(.missingKey("measure"), at: row.place) }
            }
            return nil
        }
        return formula(cell).map {
            Measure(formula: $0, partOfWhole: partOfWhole ?? false, form: form ?? .percent)
        }
    }

    /// `{zero_to_zero: full, zero_to_positive: {points: 1}}`.
    private mutating func cases(_ node: YAMLNode) -> [SpecialCase] {
        node.members(atMost: 20, &notes).compactMap { member in
            guard let question = InputWords.question.value(of: member.key.text) else {
                notes.note(
                    .word(member.key.text, expected: InputWords.question.names),
                    at: member.key.place)
                return nil
            }
            if case .text(let cell) = member.value.value {
                if let choice = InputWords.choice.value(of: cell.text) {
                    return SpecialCase(question: question, choice: choice)
                }
                notes.note(.word(cell.text, expected: InputWords.choice.names), at: cell.place)
                return nil
            }
            let row = Row(member.value, texts: ["points"], &notes)
            return row?.required("points", &notes).flatMap { $0.number(&notes) }.map {
                SpecialCase(question: question, choice: .points, points: $0)
            }
        }
    }

    /// `{other: 2, another: 1}`: ids of indicators and their parts in the ratio.
    private mutating func moves(_ node: YAMLNode) -> [WeightMove] {
        node.members(atMost: Limit.indicators, &notes).compactMap { member in
            let indicator = member.key.identifier(IndicatorKind.self, &notes)
            let share = text(member.value)?.number(&notes)
            guard let indicator, let share else { return nil }
            return WeightMove(indicator: indicator, share: share)
        }
    }
}
