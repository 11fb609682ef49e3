// What is doubtful in one indicator's rule: what it awards, where it is silent, and what it never comes to.

import Evaluation

/// One look at a rubric's rules, with what all of them need worked out once.
struct RuleExamination {
    let rubric: Rubric
    let dimensions: [FigureID: Dimension]
    private let divisions: FormulaQuestions

    init(_ rubric: Rubric) {
        self.rubric = rubric
        dimensions = rubric.dimensions()
        divisions = FormulaQuestions(rubric)
    }

    func remarks(of indicator: Indicator) -> [RubricRemark] {
        let settled = Set(indicator.cases.map(\.question))
        var remarks = awards(of: indicator, settled)
        for rule in indicator.simpleRules {
            let spot = RubricSpot(.indicator(indicator.id), key: "rule", steps: rule.steps)
            if !settled.contains(.silent) { remarks += silences(of: rule, spot) }
            remarks += BandExamination(rule, rubric, spot).remarks()
            remarks += TableExamination(rule.rule, indicator, rubric, spot).remarks()
            remarks += cliffs(of: rule, indicator, spot)
        }
        let open = divisions.whereZero(indicator).subtracting(settled)
        let unused = casesUnused(indicator)
        let mistaken = MistakenCase(unused, open: open)
        if !open.isEmpty {
            let divisor = indicator.measure == nil ? "rule" : "measure"
            remarks.append(
                RubricRemark(
                    .zeroDenominatorOpen(mistaken: mistaken), as: .zeroDenominatorOpen,
                    at: RubricSpot(
                        .indicator(indicator.id), key: mistaken == nil ? divisor : "cases")))
        }
        // What is given for another is said of that.
        return remarks
            + unused.filter { $0 != mistaken?.given }.map {
                RubricRemark(
                    .caseUnused($0), at: RubricSpot(.indicator(indicator.id), key: "cases"))
            }
    }

    /// More than the weight, unless the rubric settles it.
    private func awards(
        of indicator: Indicator, _ settled: Set<InterpretationQuestion>
    ) -> [RubricRemark] {
        let uncapped = indicator.simpleRules.filter {
            if case .proportion(let proportion) = $0.rule { proportion.cap == nil } else { false }
        }
        func spot(_ steps: [RubricSpot.Step] = []) -> RubricSpot {
            RubricSpot(.indicator(indicator.id), key: "rule", steps: steps)
        }
        if settled.contains(.awardOverWeight) { return [] }
        var remarks = uncapped.map { RubricRemark(.noCap, as: .noCap, at: spot($0.steps)) }
        let weight = indicator.weight.exact
        guard let points = indicator.rule.points(outOf: weight) else { return remarks }
        if let most = points.most, most > weight {
            remarks.append(
                RubricRemark(
                    .awardsOverWeight(most: most, weight: weight), as: .awardsOverWeight,
                    at: spot()))
        } else if points.most == nil, uncapped.isEmpty {
            remarks.append(RubricRemark(.unlimited(weight: weight), at: spot()))
        }
        return remarks
    }

    /// Values of the measure that the rule says nothing of.
    private func silences(of rule: SimpleRule, _ spot: RubricSpot) -> [RubricRemark] {
        switch rule.rule {
        case .linear(let line):
            let isRising = line.full.at.exact > line.zero.at.exact
            let silent = [line.full, line.zero].filter { !$0.beyond }.map(\.at.exact)
            guard !silent.isEmpty else { return [] }
            let top = isRising ? line.full.at.exact : line.zero.at.exact
            let kind = Finding.Kind.ruleSilent(
                below: silent.first { $0 != top }, above: silent.first { $0 == top })
            return [RubricRemark(kind, as: .ruleSilent, at: spot)]
        case .proportion:
            // A figure below zero is rare and says so itself; a difference is what a formula makes.
            guard let measure = rule.measure,
                rubric.range(of: measure, negativeMoney: false).reaches(below: .zero)
            else { return [] }
            let kind = Finding.Kind.ruleSilent(below: .zero, above: nil)
            return [RubricRemark(kind, as: .ruleSilent, at: spot)]
        case .bands, .count, .allOrNothing, .graded, .judged, .steps, .target, .weighted,
            .occurrences, .gradedRange, .items, .parts, .byCategory, .weakestLink, .lookup:
            return []
        }
    }

    /// Special cases that never come up.
    private func casesUnused(_ indicator: Indicator) -> [InterpretationQuestion] {
        let weight = indicator.weight.exact
        let formulas = [indicator.measure?.formula].compactMap { $0 } + indicator.rule.formulas
        return indicator.cases.map(\.question).filter { question in
            switch question {
            case .zeroDenominator, .zeroToZero, .zeroToPositive, .negativeBase:
                !divisions.ofAll(indicator).contains(question)
            case .priorMissing: !formulas.contains(where: divisions.readsPrior)
            case .overWhole: !indicator.simpleRules.contains { $0.measure?.partOfWhole == true }
            case .silent:
                !indicator.simpleRules.contains { rule in
                    rule.rule.course(outOf: rule.weight)?.pieces.contains { $0.run == nil } == true
                }
            case .awardOverWeight:
                indicator.rule.points(outOf: weight)?.most.map { $0 <= weight } == true
            }
        }
    }
}
