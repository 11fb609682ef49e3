// Reads the groups and indicators of a rubric file, in the order of the table.

import Evaluation

extension RubricReader {
    mutating func group(_ node: YAMLNode, within parent: GroupID?, depth: Int) {
        guard
            let row = Row(
                node, texts: ["id", "title", "weight"], parts: ["groups", "indicators"], &notes)
        else { return }
        let id = row.requiredID("id", GroupKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let weight = row.number("weight", &notes)
        if let inner = row.part("indicators"), row.part("groups") != nil {
            notes.note(.keysExclude("groups", "indicators"), at: inner.place)
        }
        guard let id else { return }
        places.groups[id, default: []].append(node.place)
        if let title {
            groups.append(Group(id: id, title: title, parent: parent, weight: weight))
        }
        for inner in row.list("groups", atMost: 100, &notes) {
            if depth == 2 {
                notes.note(.rubric(.groupTooDeep), at: inner.place)
            } else {
                group(inner, within: id, depth: depth + 1)
            }
        }
        for inner in row.list("indicators", atMost: Limit.indicators, &notes) {
            if let indicator = indicator(inner, of: id) { indicators.append(indicator) }
        }
    }

    private mutating func indicator(_ node: YAMLNode, of group: GroupID) -> Indicator? {
        let texts = ["id", "title", "weight", "measure", "part_of_whole", "form", "note"]
        guard let row = Row(node, texts: texts, parts: ["points", "rule"], &notes) else {
            return nil
        }
        let id = row.requiredID("id", IndicatorKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let weight = row.required("weight", &notes).flatMap { $0.number(&notes) }
        let before = notes.all.count
        let measure = measure(row)
        let isMeasureRead = notes.all.count == before
        let note = row.text("note", Limit.prose, &notes)
        let points = row.part("points").map { self.points($0) } ?? []
        let rule = row.part("rule").flatMap { self.rule($0) }
        if row.part("rule") == nil { notes.note(.missingKey("rule"), at: node.place) }
        guard let id else { return nil }
        places.indicators[id, default: []].append(
            .init(
                whole: node.place, measure: row.cell("measure")?.place,
                points: row.part("points")?.place, rule: row.part("rule")?.place))
        guard let title, let weight, let rule, isMeasureRead else { return nil }
        return Indicator(
            id: id, title: title, group: group, weight: weight, measure: measure, points: points,
            rule: rule, note: note)
    }

    private mutating func measure(_ row: Row) -> Measure? {
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

    /// A mapping of ids to titles, or a list of mappings with `id` and `title`.
    private mutating func points(_ node: YAMLNode) -> [EvaluationPoint] {
        var rows: [(id: Located?, title: Located?)] = []
        switch node.value {
        case .mapping(let members):
            for member in members {
                guard case .text(let title) = member.value.value else {
                    notes.note(
                        .shape(expected: .text, found: member.value.shape), at: member.value.place)
                    continue
                }
                rows.append((member.key, title))
            }
        case .list, .text:
            for element in node.elements(atMost: 100, &notes) {
                guard let row = Row(element, texts: ["id", "title"], &notes) else { continue }
                rows.append((row.required("id", &notes), row.required("title", &notes)))
            }
        }
        if rows.count > 100 { notes.note(.tooMany(limit: 100), at: node.place) }
        return rows.compactMap { row in
            guard let id = row.id?.identifier(PointKind.self, &notes),
                let title = row.title?.checked(Limit.prose, &notes)
            else { return nil }
            return EvaluationPoint(id: id, title: title)
        }
    }

    mutating func defect(_ node: YAMLNode) -> Defect? {
        guard let row = Row(node, texts: ["code", "indicator", "text"], &notes) else {
            return nil
        }
        let code = row.requiredText("code", Limit.title, &notes)
        let text = row.requiredText("text", Limit.prose, &notes)
        var indicator: IndicatorID?
        if let cell = row.filled("indicator") {
            let index = NameIndex(
                .indicator, indicators.map { Known(id: $0.id.text, title: $0.title) },
                isNumbered: true)
            do throws(NameProblem) {
                indicator = indicators[try index.place(of: cell.text)].id
            } catch {
                // An indicator that is there but could not be read is reported at its own place.
                if !isDefined(cell.text) { notes.note(.name(error), at: cell.place) }
            }
        }
        guard let code, let text else { return nil }
        return Defect(code: code, indicator: indicator, text: text)
    }

    private func isDefined(_ indicator: String) -> Bool {
        places.indicators.keys.contains { $0.text == indicator }
    }
}
