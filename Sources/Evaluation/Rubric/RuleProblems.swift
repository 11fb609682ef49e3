// What keeps a rule from being adopted: numbers that contradict one another, names that do not resolve.

extension Rubric {
    /// The problems of one indicator's rule, its measures apart.
    func problems(
        of rule: Rule, points: [EvaluationPoint], weight: Exact
    ) -> [RubricProblem.Kind] {
        switch rule {
        case .linear(let linear):
            return linear.full.at.exact == linear.zero.at.exact ? [.noSlope] : []
        case .proportion(let proportion):
            return proportion.cap?.exact.isNegative == true ? [.pointsNegative] : []
        case .judged:
            return []
        case .count(let table):
            if points.isEmpty { return [.pointsMissing] }
            if table.contains(where: \.exact.isNegative) { return [.pointsNegative] }
            return table.count == points.count + 1
                ? [] : [.countRows(expected: points.count + 1, found: table.count)]
        case .allOrNothing:
            return points.isEmpty ? [.pointsMissing] : []
        case .graded(let grades):
            return problems(ofGrades: grades.map(\.id), points: points)
                + (grades.contains(where: \.points.exact.isNegative) ? [.pointsNegative] : [])
        case .bands(let bands): return problems(of: bands)
        case .steps(let steps): return problems(of: steps)
        case .target(let target):
            guard let zeroAt = target.zeroAt?.exact else { return [] }
            let isBeyond =
                switch target.meets {
                case .atLeast: !zeroAt.isNegative && zeroAt < .one
                case .atMost, .exactly: zeroAt > .one
                }
            return isBeyond ? [] : [.zeroAtWrongSide]
        case .weighted(let worth):
            if points.isEmpty { return [.pointsMissing] }
            if worth.contains(where: \.exact.isNegative) { return [.pointsNegative] }
            return worth.count == points.count
                ? [] : [.countRows(expected: points.count, found: worth.count)]
        case .occurrences(let occurrences):
            if points.isEmpty { return [.pointsMissing] }
            return occurrences.changes.count == points.count
                ? []
                : [.countRows(expected: points.count, found: occurrences.changes.count)]
        case .gradedRange(let ranges):
            return problems(ofGrades: ranges.map(\.id), points: points)
                + ranges.flatMap { range -> [RubricProblem.Kind] in
                    let from = range.from.at.exact
                    if from > range.to.at.exact || (from == range.to.at.exact && !range.holds(from))
                    {
                        return [.bandEmpty]
                    }
                    return range.from.at.exact.isNegative || range.to.at.exact > weight
                        ? [.rangeBeyondWeight] : []
                }
        case .items(let items): return problems(of: items, points: points)
        case .parts(let parts):
            if parts.parts.isEmpty { return [.noParts] }
            return parts.parts.flatMap { part in
                (part.rule.readsMeasure ? [] : [.measureUnused])
                    + problems(of: part.rule, points: [], weight: weight)
            }
        case .byCategory(let choice):
            return problems(of: choice, points: points, weight: weight)
        case .weakestLink: return points.isEmpty ? [.pointsMissing] : []
        case .lookup(let rows):
            let known = scale.map(\.id)
            let unknown = rows.flatMap { $0.grades + [$0.result] }.filter { !known.contains($0) }
            if !unknown.isEmpty { return unknown.map { .unknownGrade($0.text) } }
            let keys = rows.map { $0.grades.map(\.text).joined(separator: " ") }
            return (points.isEmpty ? [.pointsMissing] : [])
                + repeated(keys).map { .duplicateID($0) }
        }
    }

    private func problems(
        ofGrades grades: [GradeID], points: [EvaluationPoint]
    ) -> [RubricProblem.Kind] {
        if grades.isEmpty { return [.gradesMissing] }
        return repeated(grades.map(\.text)).map { .duplicateID($0) }
            + (points.count == 1 ? [] : [.onePointWanted])
    }

    private func problems(of bands: [Rule.Band]) -> [RubricProblem.Kind] {
        if bands.isEmpty { return [.noParts] }
        return bands.flatMap { band -> [RubricProblem.Kind] in
            if band.pointsTo != nil && (band.from == nil || band.to == nil) {
                return [.slopeWithoutEnds]
            }
            guard let from = band.from, let to = band.to else { return [] }
            if from.at.exact > to.at.exact { return [.bandEmpty] }
            if from.at.exact == to.at.exact {
                if !(from.closed && to.closed) { return [.bandEmpty] }
                return band.pointsTo == nil ? [] : [.noSlope]
            }
            return []
        }
    }

    private func problems(of steps: Rule.Steps) -> [RubricProblem.Kind] {
        var kinds: [RubricProblem.Kind] = []
        if steps.step.exact <= .zero { kinds.append(.stepNotPositive) }
        switch (steps.low, steps.high) {
        case (nil, nil): kinds.append(.stepsNowhere)
        case (let low?, let high?): if low.exact > high.exact { kinds.append(.bandEmpty) }
        case (nil, _?), (_?, nil): break
        }
        return kinds
    }

    private func problems(
        of items: Rule.Items, points: [EvaluationPoint]
    ) -> [RubricProblem.Kind] {
        var kinds = problems(of: items.rule, points: points, weight: .one)
        if points.count > Self.mostOfItem { kinds.append(.tooManyFigures) }
        if list(items.list) == nil { kinds.append(.unknownList(items.list)) }
        if let weigh = items.weigh {
            if figure(weigh)?.list != items.list { kinds.append(.notOfList(weigh, items.list)) }
            if items.gather != .mean { kinds.append(.weighedOnlyMean) }
        }
        if items.base != nil && items.gather != .sum { kinds.append(.baseOnlySum) }
        return kinds
    }

    private func problems(
        of choice: Rule.ByCategory, points: [EvaluationPoint], weight: Exact
    ) -> [RubricProblem.Kind] {
        guard let category = category(choice.category) else {
            return [.unknownCategory(choice.category)]
        }
        let first = choice.cases.first?.rule
        let isUniform = choice.cases.allSatisfy {
            $0.rule.asks == first?.asks && $0.rule.readsMeasure == first?.readsMeasure
                && $0.rule.readsPoints == first?.readsPoints && $0.rule.grades == first?.grades
        }
        return (isUniform ? [] : [.casesDiffer])
            + (Set(choice.cases.map(\.value)) == Set(category.values.map(\.id))
                && choice.cases.count == category.values.count
                ? [] : [.casesIncomplete(choice.category)])
            + choice.cases.flatMap { problems(of: $0.rule, points: points, weight: weight) }
    }
}

func repeated(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !seen.insert($0).inserted }
}
