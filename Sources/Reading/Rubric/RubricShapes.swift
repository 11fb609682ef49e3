// Reads the shapes of rules that score one thing: bands, steps, targets, points of their own, occurrences, ranges of grades.

import Evaluation

extension RubricReader {
    /// `{when: "(10%, 20%]", points: 6}`; two points are those at the lower and the upper end.
    mutating func band(_ node: YAMLNode) -> Rule.Band? {
        guard let row = Row(node, texts: ["when"], parts: ["points"], &notes) else { return nil }
        let interval = row.required("when", &notes).flatMap { self.interval($0) }
        guard let given = row.part("points") else {
            notes.note(.missingKey("points"), at: node.place)
            return nil
        }
        let points = pointsOfBand(given)
        guard let interval, let first = points.first else { return nil }
        return Rule.Band(
            from: interval.from, to: interval.to, points: first,
            pointsTo: points.count > 1 ? points.last : nil)
    }

    /// One number, or two; none where that is not what stands there.
    private mutating func pointsOfBand(_ node: YAMLNode) -> [DecimalNumber] {
        switch node.value {
        case .text(let cell):
            return [cell.number(&notes)].compactMap { $0 }
        case .list(let elements):
            guard elements.count == 2 else {
                notes.note(.bandPoints(found: elements.count), at: node.place)
                return []
            }
            let numbers = elements.compactMap { text($0)?.number(&notes) }
            return numbers.count == 2 ? numbers : []
        case .mapping:
            notes.note(.shape(expected: .list, found: .mapping), at: node.place)
            return []
        }
    }

    mutating func steps(_ node: YAMLNode) -> Rule.Steps? {
        let texts = ["within", "step", "each", "counted", "base", "least"]
        guard let row = Row(node, texts: texts, &notes) else { return nil }
        let within = row.required("within", &notes).flatMap { interval($0, closed: true) }
        let step = row.required("step", &notes).flatMap { ratio($0) }
        let change = row.required("each", &notes).flatMap { $0.number(&notes) }
        _ = row.required("counted", &notes)
        let counted = row.word("counted", InputWords.counted, &notes)
        let base = row.number("base", &notes)
        let least = row.filled("least") == nil ? .zero : row.number("least", &notes)
        guard let within, let step, let change, let counted, let least else { return nil }
        return Rule.Steps(
            low: within.from?.at, high: within.to?.at, step: step, change: change,
            counted: counted, base: base, least: least)
    }

    mutating func target(_ node: YAMLNode) -> Rule.Target? {
        guard let row = Row(node, texts: ["target", "meets", "zero_at"], &notes) else {
            return nil
        }
        let target = row.required("target", &notes).flatMap { formula($0) }
        _ = row.required("meets", &notes)
        let meets = row.word("meets", InputWords.meets, &notes)
        let zeroAt = row.filled("zero_at").flatMap { ratio($0) }
        guard let target, let meets else { return nil }
        return Rule.Target(target: target, meets: meets, zeroAt: zeroAt)
    }

    mutating func occurrences(
        _ node: YAMLNode, _ points: [EvaluationPoint]
    ) -> Rule.Occurrences? {
        guard let row = Row(node, texts: ["base", "least"], parts: ["each"], &notes) else {
            return nil
        }
        let base = row.number("base", &notes)
        let least = row.filled("least") == nil ? .zero : row.number("least", &notes)
        guard let each = row.part("each") else {
            notes.note(.missingKey("each"), at: node.place)
            return nil
        }
        let changes = numbers(each, for: points)
        guard let least else { return nil }
        return Rule.Occurrences(base: base, changes: changes, least: least)
    }

    /// A number for each evaluation point, by its id or title, in the order of the points.
    mutating func numbers(_ node: YAMLNode, for points: [EvaluationPoint]) -> [DecimalNumber] {
        let index = NameIndex(.point, points.map { Known(id: $0.id.text, title: $0.title) })
        var places: [Int: Place] = [:]
        var numbers: [Int: DecimalNumber] = [:]
        for member in node.members(atMost: 100, &notes) {
            do throws(NameProblem) {
                let point = try index.place(of: member.key.text)
                if let first = places[point] {
                    notes.note(.twice(member.key.text, first: first), at: member.key.place)
                }
                places[point] = member.key.place
                numbers[point] = text(member.value)?.number(&notes)
            } catch {
                notes.note(.name(error), at: member.key.place)
            }
        }
        for (place, point) in points.enumerated() where places[place] == nil {
            notes.note(.missingKey(point.id.text), at: node.place)
        }
        return points.indices.compactMap { numbers[$0] }
    }

    /// `{id: done, title: 达成, range: "[80%, 100%]"}`: percentages are of the weight, plain numbers points.
    mutating func gradeRange(_ node: YAMLNode, _ weight: DecimalNumber?) -> Rule.GradeRange? {
        guard let row = Row(node, texts: ["id", "title", "range"], &notes) else { return nil }
        let id = row.requiredID("id", GradeKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let cell = row.required("range", &notes)
        guard let cell, let interval = interval(cell), let weight, let id, let title else {
            return nil
        }
        let isPercent = cell.text.unicodeScalars.contains { NameFolding.narrowed($0) == "%" }
        let factor = isPercent ? weight.exact : .one
        // An award is neither below nothing nor above the weight, so that an end left out is one of these.
        let whole = Interval(
            from: .init(at: .zero, closed: true), to: .init(at: weight, closed: true))
        let from = interval.from.map { end($0, times: factor, cell) } ?? whole.from
        let to = interval.to.map { end($0, times: factor, cell) } ?? whole.to
        guard let from, let to else { return nil }
        return Rule.GradeRange(id: id, title: title, from: from, to: to)
    }

    private mutating func end(
        _ end: Rule.Band.End, times factor: Exact, _ cell: Located
    ) -> Rule.Band.End? {
        let points = end.at.exact * factor
        guard points.magnitude < Exact(1_000_000_000),
            DecimalNumber(shortening: points).exact == points
        else {
            notes.note(.number(.tooManyDigits(cell.text)), at: cell.place)
            return nil
        }
        return Rule.Band.End(at: DecimalNumber(shortening: points), closed: end.closed)
    }
}

extension DecimalNumber {
    static let zero = DecimalNumber(shortening: .zero)
}
