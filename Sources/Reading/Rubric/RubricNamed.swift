// Reads what has an id and a title, in either of the two ways to write it: points, lists, categories, scales.

import Evaluation

extension RubricReader {
    /// One thing of a mapping of ids to titles, or of a list of mappings with `id` and `title`.
    private struct Named {
        let id: Located?
        let title: Located?
        /// What else is said of it; nil where its title is all.
        let row: Row?
    }

    /// - Parameters:
    ///   - texts: the keys it may have beside its title.
    ///   - parts: those whose values are lists or mappings.
    private mutating func named(
        _ node: YAMLNode, atMost limit: Int, texts: [String] = [], parts: [String] = []
    ) -> [Named] {
        let texts = ["title"] + texts
        guard case .mapping = node.value else {
            return node.elements(atMost: limit, &notes).compactMap { element in
                Row(element, texts: ["id"] + texts, parts: parts, &notes).map { row in
                    Named(
                        id: row.required("id", &notes), title: row.required("title", &notes),
                        row: row)
                }
            }
        }
        return node.members(atMost: limit, &notes).compactMap { member in
            if case .text(let title) = member.value.value {
                return Named(id: member.key, title: title, row: nil)
            }
            guard texts.count + parts.count > 1 else {
                notes.note(
                    .shape(expected: .text, found: member.value.shape), at: member.value.place)
                return nil
            }
            return Row(member.value, texts: texts, parts: parts, &notes).map { row in
                Named(id: member.key, title: row.required("title", &notes), row: row)
            }
        }
    }

    mutating func points(_ node: YAMLNode) -> [EvaluationPoint] {
        named(node, atMost: 100, texts: ["vetoes"]).compactMap { named in
            let vetoes = named.row?.word("vetoes", InputWords.flag, &notes) ?? false
            if vetoes, let row = named.row {
                places.noteNewer("vetoes", at: row.cell("vetoes")?.place ?? row.place)
            }
            guard let id = named.id?.identifier(PointKind.self, &notes),
                let title = named.title?.checked(Limit.prose, &notes)
            else { return nil }
            return EvaluationPoint(id: id, title: title, vetoes: vetoes)
        }
    }

    mutating func clauses(_ node: YAMLNode) -> [Clause] {
        named(node, atMost: 50, texts: ["deduction", "repeats"]).compactMap { named in
            guard let row = named.row else {
                notes.note(.missingKey("deduction"), at: named.title?.place ?? node.place)
                return nil
            }
            let deduction = row.required("deduction", &notes).flatMap { $0.number(&notes) }
            let repeats = row.word("repeats", InputWords.flag, &notes) ?? false
            guard let id = named.id?.identifier(ClauseKind.self, &notes),
                let title = named.title?.checked(Limit.prose, &notes), let deduction
            else { return nil }
            return Clause(id: id, title: title, deduction: deduction, repeats: repeats)
        }
    }

    mutating func lists(_ node: YAMLNode) -> [ItemList] {
        named(node, atMost: 20).compactMap { named in
            let id = named.id?.identifier(ListKind.self, &notes)
            let title = named.title?.checked(Limit.title, &notes)
            guard let id, let title else { return nil }
            places.lists[id] = named.id?.place
            return ItemList(id: id, title: title)
        }
    }

    /// `{region: {title: 地区, values: {east: 东部, west: 西部}}}`.
    mutating func categories(_ node: YAMLNode) -> [Category] {
        named(node, atMost: 20, parts: ["values"]).compactMap { named in
            let id = named.id?.identifier(CategoryKind.self, &notes)
            let title = named.title?.checked(Limit.title, &notes)
            guard let part = named.row?.part("values") else {
                notes.note(.missingKey("values"), at: named.id?.place ?? node.place)
                return nil
            }
            let before = notes.all.count
            let values = self.named(part, atMost: 50).compactMap { named -> Category.Value? in
                let id = named.id?.identifier(CategoryValueKind.self, &notes)
                let title = named.title?.checked(Limit.title, &notes)
                guard let id, let title else { return nil }
                return Category.Value(id: id, title: title)
            }
            if values.isEmpty, notes.all.count == before {
                notes.note(.missingKey("values"), at: part.place)
            }
            guard let id, let title else { return nil }
            places.categories[id] = named.id?.place
            return Category(id: id, title: title, values: values)
        }
    }

    /// `{id: Bp, title: B+, role: between}`; without a title the id is shown, without a role it is given.
    mutating func scaleGrade(_ node: YAMLNode) -> ScaleGrade? {
        guard let row = Row(node, texts: ["id", "title", "role"], &notes) else { return nil }
        let id = row.requiredID("id", GradeKind.self, &notes)
        let title = row.text("title", Limit.title, &notes)
        let before = notes.all.count
        let role = row.word("role", InputWords.role, &notes) ?? .given
        guard let id, notes.all.count == before else { return nil }
        places.scale[id.text, default: []].append(node.place)
        return ScaleGrade(id: id, title: title ?? id.text, role: role)
    }
}
