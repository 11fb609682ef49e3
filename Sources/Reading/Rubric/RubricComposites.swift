// Reads the rules made of others: items, parts, categories; and how the grades of a scale are combined.

import Evaluation

extension RubricReader {
    mutating func items(_ node: YAMLNode, _ setting: RuleSetting) -> Rule.Items? {
        guard
            let row = Row(
                node, texts: ["list", "gather", "weigh", "base"], parts: ["rule"], &notes)
        else { return nil }
        let list = row.requiredID("list", ListKind.self, &notes)
        let inner = innerRule(row, setting.inner(points: setting.points, .inner))
        let gather = gather(row)
        let before = notes.all.count
        let weigh = row.filled("weigh").flatMap { figure(named: $0) }
        let base = row.number("base", &notes)
        guard let list, let inner, let gather, notes.all.count == before else { return nil }
        return Rule.Items(list: list, rule: inner, gather: gather, weigh: weigh, base: base)
    }

    mutating func parts(_ node: YAMLNode, _ setting: RuleSetting) -> Rule.Parts? {
        guard let row = Row(node, texts: ["gather"], parts: ["parts"], &notes) else { return nil }
        let gather = gather(row)
        if row.part("parts") == nil { notes.note(.missingKey("parts"), at: node.place) }
        let parts = row.list("parts", atMost: 20, &notes).enumerated()
            .compactMap { place, node in part(node, setting.inner(points: [], .part(place))) }
        guard let gather else { return nil }
        return Rule.Parts(gather: gather, parts: parts)
    }

    private mutating func part(_ node: YAMLNode, _ setting: RuleSetting) -> Rule.Part? {
        let texts = ["title", "measure", "part_of_whole", "form"]
        guard let row = Row(node, texts: texts, parts: ["rule"], &notes) else { return nil }
        let title = row.requiredText("title", Limit.title, &notes)
        _ = row.required("measure", &notes)
        let measure = measure(row)
        let rule = innerRule(row, setting)
        guard let title, let measure, let rule else { return nil }
        return Rule.Part(title: title, measure: measure, rule: rule)
    }

    /// `{category: region, rules: {east: {…}, west: {…}}}`.
    mutating func byCategory(_ node: YAMLNode, _ setting: RuleSetting) -> Rule.ByCategory? {
        guard let row = Row(node, texts: ["category"], parts: ["rules"], &notes) else {
            return nil
        }
        let category = row.requiredID("category", CategoryKind.self, &notes)
        guard let rules = row.part("rules") else {
            notes.note(.missingKey("rules"), at: node.place)
            return nil
        }
        let cases = rules.members(atMost: 50, &notes).compactMap { member -> Rule.Case? in
            guard let value = member.key.identifier(CategoryValueKind.self, &notes) else {
                return nil
            }
            let inner = setting.inner(points: setting.points, .value(value))
            guard let rule = rule(member.value, inner) else { return nil }
            return Rule.Case(value: value, rule: rule)
        }
        return category.map { Rule.ByCategory(category: $0, cases: cases) }
    }

    mutating func weakestLink(_ node: YAMLNode) -> Rule.WeakestLink? {
        guard let row = Row(node, texts: ["plus"], &notes) else { return nil }
        _ = row.required("plus", &notes)
        return row.word("plus", InputWords.flag, &notes).map { Rule.WeakestLink(plus: $0) }
    }

    /// `{grades: [A, B, A], result: Bp}`, the grades in any order.
    mutating func lookupRow(_ node: YAMLNode) -> Rule.LookupRow? {
        guard let row = Row(node, texts: ["result"], parts: ["grades"], &notes) else {
            return nil
        }
        let result = row.required("result", &notes).flatMap { scaleGrade($0) }
        let before = notes.all.count
        let nodes = row.list("grades", atMost: 20, &notes)
        if nodes.isEmpty, notes.all.count == before {
            notes.note(.missingKey("grades"), at: row.part("grades")?.place ?? node.place)
        }
        let grades = nodes.compactMap { element in text(element).flatMap { scaleGrade($0) } }
        guard let result, !grades.isEmpty, grades.count == nodes.count else { return nil }
        return Rule.LookupRow(
            grades: scale.flatMap { grade in grades.filter { $0 == grade.id } },
            result: result)
    }

    /// A grade of the scale, by its id or title.
    private mutating func scaleGrade(_ cell: Located) -> GradeID? {
        let index = NameIndex(.grade, scale.map { Known(id: $0.id.text, title: $0.title) })
        do throws(NameProblem) { return scale[try index.place(of: cell.text)].id } catch {
            notes.note(.name(error), at: cell.place)
            return nil
        }
    }

    private mutating func gather(_ row: Row) -> Rule.Gather? {
        _ = row.required("gather", &notes)
        return row.word("gather", InputWords.gather, &notes)
    }

    private mutating func innerRule(_ row: Row, _ setting: RuleSetting) -> Rule? {
        guard let node = row.part("rule") else {
            notes.note(.missingKey("rule"), at: row.place)
            return nil
        }
        return rule(node, setting)
    }
}
