// Reads the groups of a rubric file, in the order of the table.

import Evaluation

extension RubricReader {
    mutating func group(_ node: YAMLNode, within parent: GroupID?, depth: Int) {
        guard
            let row = Row(
                node, texts: ["id", "title", "weight", "full"], parts: ["groups", "indicators"],
                &notes)
        else { return }
        let id = row.requiredID("id", GroupKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let weight = row.number("weight", &notes)
        let full = row.number("full", &notes)
        if let place = row.places["full"] { places.noteNewer("full", at: place) }
        if let inner = row.part("indicators"), row.part("groups") != nil {
            notes.note(.keysExclude("groups", "indicators"), at: inner.place)
        }
        guard let id else { return }
        places.groups[id, default: []].append(PartPlaces(row))
        if let title {
            groups.append(
                Group(id: id, title: title, parent: parent, weight: weight, full: full))
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
}
