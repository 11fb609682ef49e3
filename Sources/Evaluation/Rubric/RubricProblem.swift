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
        /// A score that can come to rest on more entries than an event holds.
        case tooManyInputs
        case noIndicators
        case bandsNotDescending
        case pointsNegative

        // Of rules 2.

        /// Something that scoring rules 1 do not know, by its name in the file.
        case newerRules(String)
        case unknownList(ListID)
        case unknownCategory(CategoryID)
        case unknownIndicator(IndicatorID)
        case unknownGrade(String)
        /// A figure that is not recorded for each item of that list.
        case notOfList(FigureID, ListID)
        /// A figure of a list's items read where no item is in hand.
        case itemOutsideList(FigureID)
        /// An earlier year's value of a figure of items.
        case priorOfItem(FigureID)
        /// `sum` over nothing that is recorded for items; or one indicator with items of two lists.
        case sumOfNothing, severalLists
        /// A band, or a range, that holds no value.
        case bandEmpty
        /// A band whose points rise needs both its ends.
        case slopeWithoutEnds
        case stepNotPositive
        /// Steps that begin neither below nor above anything.
        case stepsNowhere
        /// A target at whose multiple the score reaches zero, on the side where it is met.
        case zeroAtWrongSide
        /// A grade's range beyond nothing or the weight.
        case rangeBeyondWeight
        /// A rule by bands or parts without any.
        case noParts
        case weighedOnlyMean, baseOnlySum
        /// A category's rules that ask for different things; or do not give each value one rule.
        case casesDiffer
        case casesIncomplete(CategoryID)
        /// A special case settled twice, in a way its question does not allow, or with points only where they are the choice.
        case specialCase(InterpretationQuestion)
        /// A weight moved to itself, twice, or by no share.
        case moveUnusable(IndicatorID)
        /// A clause that takes nothing, or more than the weight.
        case clauseUnusable(ClauseID)
        /// A limit that limits nothing, or a veto on an indicator that is none.
        case limitUnusable
        /// What is least is above what is most.
        case rangeEmpty
        /// A group that is scored out of something needs a weight, and something above zero.
        case fullWithoutWeight
        /// Points in an ordinal rubric, or grades of a scale in one that has none.
        case ordinalMixed
        /// A scale needs a grade that is given, and one of insufficient data and not applicable at most.
        case scaleUnusable
        /// A total rounded twice, or rounding of a total that does not round one.
        case roundingTwice
    }
}

extension Rubric {
    /// Everything for which this rubric is refused; empty where it can be adopted.
    package func problems() -> [RubricProblem] {
        var found: [RubricProblem] = []
        func note(_ place: RubricProblem.Place, _ kinds: [RubricProblem.Kind]) {
            found += kinds.map { RubricProblem(place: place, kind: $0) }
        }
        note(.rubric, problemsOfWhole())
        for (upper, lower) in zip(grades, grades.dropFirst())
        where upper.atLeast.exact <= lower.atLeast.exact {
            note(.grade(lower.title), [.bandsNotDescending])
        }
        for group in groups { note(.group(group.id), problems(of: group)) }
        let known = dimensions()
        for figure in figures {
            guard let list = figure.list, self.list(list) == nil else { continue }
            note(.figure(figure.id), [.unknownList(list)])
        }
        for figure in derived { note(.figure(figure.id), problems(of: figure, known)) }
        let derivedHold = !found.contains {
            if case .figure = $0.place { true } else { false }
        }
        for indicator in indicators {
            note(.indicator(indicator.id), problems(of: indicator))
            note(.indicator(indicator.id), problemsOfMeasures(indicator, known, derivedHold))
        }
        if found.isEmpty {
            for indicator in indicators where mostInputs(of: indicator) > Limit.inputs {
                note(.indicator(indicator.id), [.tooManyInputs])
            }
        }
        return found
    }

    private func problemsOfWhole() -> [RubricProblem.Kind] {
        var kinds: [RubricProblem.Kind] = indicators.isEmpty ? [.noIndicators] : []
        kinds += repeated(groups.map(\.id.text)).map { .duplicateID($0) }
        kinds += repeated(indicators.map(\.id.text)).map { .duplicateID($0) }
        kinds += repeated(figures.map(\.id.text) + derived.map(\.id.text))
            .map { .duplicateID($0) }
        return kinds + problemsOfTerms()
    }

    private func problems(of group: Group) -> [RubricProblem.Kind] {
        if let full = group.full, full.exact <= .zero || group.weight == nil {
            return [.fullWithoutWeight]
        }
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
        return kinds + problemsOfTerms(indicator)
            + problems(
                of: indicator.rule, points: indicator.ruledPoints, weight: indicator.weight.exact)
    }

    /// The problems of every measure and target of an indicator.
    private func problemsOfMeasures(
        _ indicator: Indicator, _ known: [FigureID: Dimension], _ derivedHold: Bool
    ) -> [RubricProblem.Kind] {
        var kinds: [RubricProblem.Kind] = []
        var list: ListID?
        if case .items(let items) = indicator.rule { list = items.list }
        if indicator.rule.readsMeasure, let measure = indicator.measure {
            kinds += problems(of: measure, under: indicator.rule, known, derivedHold)
            if derivedHold { kinds += problemsOfItems(in: measure.formula, list) }
        }
        for formula in indicator.rule.formulas where derivedHold {
            kinds += problemsOfItems(in: formula, list)
        }
        if case .parts(let parts) = indicator.rule {
            for part in parts.parts {
                kinds += problems(of: part.measure, under: part.rule, known, derivedHold)
            }
        }
        return kinds
    }

    private func problems(
        of measure: Measure, under rule: Rule, _ known: [FigureID: Dimension], _ derivedHold: Bool
    ) -> [RubricProblem.Kind] {
        let formulas = [measure.formula] + rule.formulas
        let unknown = formulas.flatMap(\.reads).map(\.figure).filter { title(of: $0) == nil }
        if !unknown.isEmpty { return unknown.map { .unknownFigure($0) } }
        if !derivedHold { return [] }
        do throws(UnitDisagreement) {
            let dimension = try measure.formula.dimension { known[$0] ?? .none }
            for formula in formulas where expandedSize(of: formula) > Self.largestFormula {
                return [.tooManyFigures]
            }
            if let target = rule.formulas.first {
                let wanted = try target.dimension { known[$0] ?? .none }
                return wanted == dimension
                    ? [] : [.units(UnitDisagreement(left: dimension, right: wanted))]
            }
            let isReadable = dimension == .none || (rules > 1 && dimension.isCount)
            return isReadable ? [] : [.notARatio(dimension)]
        } catch {
            return [.units(error)]
        }
    }

    /// Figures and numbers a formula may hold when its derived figures are written out.
    static var largestFormula: Int { 200 }

    /// How many leaves the formula has once expanded; stops counting well above the largest allowed.
    func expandedSize(of formula: Formula) -> Int {
        var sizes: [FigureID: Int] = [:]
        for figure in derived { sizes[figure.id] = figure.formula.leaves { sizes[$0] ?? 1 } }
        return formula.leaves { sizes[$0] ?? 1 }
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
    package func dimensions() -> [FigureID: Dimension] {
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
