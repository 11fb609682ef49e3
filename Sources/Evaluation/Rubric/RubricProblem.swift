// What keeps a rubric from being adopted at all: names that do not resolve, units that do not agree.

/// A reason to refuse a rubric, and the part of it concerned. (What is merely doubtful is a finding.)
package struct RubricProblem: Error, Hashable, Sendable {
    package let place: Place
    package let kind: Kind

    package init(place: Place, kind: Kind) {
        self.place = place
        self.kind = kind
    }

    package enum Place: Hashable, Sendable {
        case rubric
        case group(GroupID)
        case figure(FigureID)
        case indicator(IndicatorID)
        case grade(String)
    }

    package enum Kind: Hashable, Sendable {
        case duplicateID(String)
        case unknownGroup(GroupID)
        /// A group within a group within a group, or an indicator in a group that has groups.
        case groupTooDeep
        case unknownFigure(FigureID)
        /// A derived figure that does not stand above the one that uses it.
        case circular(FigureID)
        case units(UnitDisagreement)
        /// The rule reads a measure and the indicator has none; or the other way round.
        case measureMissing, measureUnused
        /// So many evaluation points are wanted: at least one, or exactly one.
        case pointsMissing, onePointWanted
        /// The table of points has to have one row more than there are evaluation points.
        case countRows(expected: Int, found: Int)
        /// Both ends of a linear rule are the same.
        case noSlope
        case gradesMissing
        /// A weight is 0 to a million points.
        case weightOutOfRange
        /// A measure's unit is not the one its rule speaks of: a ratio.
        case notARatio(Dimension)
        /// Over so many figures in one formula.
        case tooManyFigures
        case noIndicators
        case bandsNotDescending
        case pointsNegative
    }
}

extension Rubric {
    /// Everything for which this rubric is refused; empty where it can be adopted.
    package func problems() -> [RubricProblem] {
        var found: [RubricProblem] = []
        func note(_ place: RubricProblem.Place, _ kind: RubricProblem.Kind) {
            found.append(RubricProblem(place: place, kind: kind))
        }
        if indicators.isEmpty { note(.rubric, .noIndicators) }
        for id in repeated(groups.map(\.id.text)) { note(.rubric, .duplicateID(id)) }
        for id in repeated(indicators.map(\.id.text)) { note(.rubric, .duplicateID(id)) }
        for id in repeated(figures.map(\.id.text) + derived.map(\.id.text)) {
            note(.rubric, .duplicateID(id))
        }
        for (upper, lower) in zip(grades, grades.dropFirst())
        where upper.atLeast.exact <= lower.atLeast.exact {
            note(.grade(lower.title), .bandsNotDescending)
        }
        for group in groups { for kind in problems(of: group) { note(.group(group.id), kind) } }
        let known = dimensions()
        for figure in derived {
            for kind in problems(of: figure, known) { note(.figure(figure.id), kind) }
        }
        let derivedHold = !found.contains {
            if case .figure = $0.place { true } else { false }
        }
        for indicator in indicators {
            for kind in problems(of: indicator) { note(.indicator(indicator.id), kind) }
            guard indicator.rule.readsMeasure, let measure = indicator.measure else { continue }
            for kind in problems(of: measure, known, derivedHold) {
                note(.indicator(indicator.id), kind)
            }
        }
        return found
    }

    private func problems(of group: Group) -> [RubricProblem.Kind] {
        guard let parent = group.parent else { return [] }
        guard let above = groups.first(where: { $0.id == parent }) else {
            return [.unknownGroup(parent)]
        }
        return above.parent == nil ? [] : [.groupTooDeep]
    }

    /// A derived figure rests on recorded figures and on derived ones above it, so that none rests on itself.
    private func problems(
        of figure: DerivedFigure, _ known: [FigureID: Dimension]
    ) -> [RubricProblem.Kind] {
        let above = Set(derived.prefix { $0.id != figure.id }.map(\.id))
        for reading in figure.formula.reads
        where self.figure(reading.figure) == nil && !above.contains(reading.figure) {
            return [
                derived.contains { $0.id == reading.figure }
                    ? .circular(reading.figure) : .unknownFigure(reading.figure)
            ]
        }
        return disagreement(in: figure.formula, known).map { [.units($0)] } ?? []
    }

    private func problems(of indicator: Indicator) -> [RubricProblem.Kind] {
        var kinds: [RubricProblem.Kind] = []
        if !groups.contains(where: { $0.id == indicator.group }) {
            kinds.append(.unknownGroup(indicator.group))
        } else if groups.contains(where: { $0.parent == indicator.group }) {
            kinds.append(.groupTooDeep)
        }
        if indicator.weight.exact.isNegative || indicator.weight.exact > Exact(1_000_000) {
            kinds.append(.weightOutOfRange)
        }
        for id in repeated(indicator.points.map(\.id.text)) { kinds.append(.duplicateID(id)) }
        switch (indicator.rule.readsMeasure, indicator.measure) {
        case (true, nil): kinds.append(.measureMissing)
        case (false, _?): kinds.append(.measureUnused)
        case (true, _?), (false, nil): break
        }
        return kinds + problems(of: indicator.rule, points: indicator.points)
    }

    private func problems(
        of measure: Measure, _ known: [FigureID: Dimension], _ derivedHold: Bool
    ) -> [RubricProblem.Kind] {
        let unknown = measure.formula.reads.map(\.figure).filter { title(of: $0) == nil }
        if !unknown.isEmpty { return unknown.map { .unknownFigure($0) } }
        if !derivedHold { return [] }
        do throws(UnitDisagreement) {
            let dimension = try measure.formula.dimension { known[$0] ?? .none }
            if expandedSize(of: measure.formula) > Self.largestFormula { return [.tooManyFigures] }
            return dimension == .none ? [] : [.notARatio(dimension)]
        } catch {
            return [.units(error)]
        }
    }

    /// Figures and numbers a formula may hold when its derived figures are written out.
    private static var largestFormula: Int { 200 }

    /// How many leaves the formula has once expanded; stops counting well above the largest allowed.
    private func expandedSize(of formula: Formula) -> Int {
        var sizes: [FigureID: Int] = [:]
        for figure in derived { sizes[figure.id] = figure.formula.leaves { sizes[$0] ?? 1 } }
        return formula.leaves { sizes[$0] ?? 1 }
    }

    private func problems(
        of rule: Rule, points: [EvaluationPoint]
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
            if grades.isEmpty { return [.gradesMissing] }
            if grades.contains(where: \.points.exact.isNegative) { return [.pointsNegative] }
            return repeated(grades.map(\.id.text)).map { .duplicateID($0) }
                + (points.count == 1 ? [] : [.onePointWanted])
        }
    }

    private func disagreement(
        in formula: Formula, _ known: [FigureID: Dimension]
    ) -> UnitDisagreement? {
        do throws(UnitDisagreement) {
            _ = try formula.dimension { known[$0] ?? .none }
            return nil
        } catch {
            return error
        }
    }

    /// What each figure measures; derived ones from those above them.
    private func dimensions() -> [FigureID: Dimension] {
        var known: [FigureID: Dimension] = [:]
        for figure in figures { known[figure.id] = figure.unit.dimension }
        for figure in derived {
            do throws(UnitDisagreement) {
                known[figure.id] = try figure.formula.dimension { known[$0] ?? .none }
            } catch {
                known[figure.id] = error.left
            }
        }
        return known
    }
}

private func repeated(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !seen.insert($0).inserted }
}
