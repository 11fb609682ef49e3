// The rules made of others: over items, over parts, by category.

import Evaluation

extension RuleEvaluation {
    mutating func chosen(by choice: Rule.ByCategory, _ subject: Subject) -> Verdict {
        guard let category = inputs.category else {
            return .missing([.category(choice.category)])
        }
        used.append(category.entry)
        guard let rule = choice.cases.first(where: { $0.value == category.value.value })?.rule
        else { return .missing([.category(choice.category)]) }
        return verdict(of: rule, subject)
    }

    mutating func gathered(_ parts: Rule.Parts) -> Verdict {
        var scores = Scores()
        for part in parts.parts {
            let subject = Subject(measure: part.measure, values: inputs.values, points: [])
            scores.take(verdict(of: part.rule, subject), weighing: .one)
        }
        return scores.verdict { scores.gathered(by: parts.gather) }
    }

    mutating func gathered(_ rule: Rule.Items) -> Verdict {
        if inputs.items.isEmpty { return .missing([.items(rule.list)]) }
        let whole = weight
        // An item is scored out of 1; a sum adds points up as they are.
        weight = rule.gather == .sum ? whole : .one
        var scores = Scores()
        for item in inputs.items {
            used.append(item.listed.entry)
            let subject = inputs.subject(of: item)
            let verdict = verdict(of: rule.rule, subject)
            guard let weigh = rule.weigh else {
                scores.take(verdict, weighing: .one)
                continue
            }
            let reading = FigureReading(figure: weigh, yearsBack: 0)
            scores.take(
                self.verdict(verdict, weighedBy: reading, subject.values),
                weighing: subject.values.input(reading)?.exact ?? .zero)
        }
        weight = whole
        if scores.hasNoWeight {
            return settled(.zeroDenominator) { _ in .open(.zeroDenominator) }
        }
        return scores.verdict {
            let gathered = scores.gathered(by: rule.gather)
            return rule.gather == .sum
                ? max(.zero, (rule.base?.exact ?? whole) + gathered) : gathered * whole
        }
    }

    /// The verdict on an item, or that the figure it is weighed by is missing.
    private mutating func verdict(
        _ verdict: Verdict, weighedBy reading: FigureReading, _ values: FigureValues
    ) -> Verdict {
        let weigh = Formula.figure(reading.figure, yearsBack: 0)
        guard let missing = missing(for: [weigh], values) else { return verdict }
        guard case .missing(let others) = verdict, case .missing(let weight) = missing else {
            return missing
        }
        return .missing(others + weight.filter { !others.contains($0) })
    }
}

extension IndicatorInputs {
    /// What each item comes to by itself: a coefficient, or points where they are summed; empty without a rule of items.
    package var itemOutcomes: [Outcome] {
        guard case .items(let rule) = scored.rule else { return [] }
        return items.map { item in
            var evaluation = RuleEvaluation(self)
            if rule.gather != .sum { evaluation.weight = .one }
            let verdict = evaluation.verdict(of: rule.rule, subject(of: item))
            return evaluation.outcome(of: verdict)
        }
    }

    /// What each part comes to by itself, out of the weight; empty without a rule of parts.
    package var partOutcomes: [Outcome] {
        guard case .parts(let rule) = scored.rule else { return [] }
        return rule.parts.map { part in
            var evaluation = RuleEvaluation(self)
            let subject = Subject(measure: part.measure, values: values, points: [])
            let verdict = evaluation.verdict(of: part.rule, subject)
            return evaluation.outcome(of: verdict)
        }
    }

    /// One item, as the rule of items sees it.
    fileprivate func subject(of item: ItemInputs) -> Subject {
        let indicator = scored.indicator
        return Subject(
            measure: indicator.measure.flatMap { measure in
                scored.formula.map {
                    Measure(formula: $0, partOfWhole: measure.partOfWhole, form: measure.form)
                }
            }, values: values.with(item),
            points: zip(indicator.ruledPoints, item.points).map {
                Subject.JudgedPoint(point: $0, held: $1)
            })
    }
}

/// The verdicts on several things, on their way to one.
private struct Scores {
    private var scores: [(points: Exact, weight: Exact)] = []
    private var missing: [Outcome.Missing] = []
    private var other: Verdict?

    mutating func take(_ verdict: Verdict, weighing weight: Exact) {
        switch verdict {
        case .points(let points, _): scores.append((points, weight))
        case .notApplicable: break
        case .missing(let more): missing += more.filter { !missing.contains($0) }
        case .withheld, .open: other = other ?? verdict
        }
    }

    var hasNoWeight: Bool {
        missing.isEmpty && other == nil && !scores.isEmpty
            && scores.map(\.weight).reduce(.zero, +).isZero
    }

    /// What is missing goes first, then what is open; `points` are asked for where neither is.
    func verdict(_ points: () -> Exact) -> Verdict {
        if !missing.isEmpty { return .missing(missing) }
        if let other { return other }
        return scores.isEmpty ? .notApplicable(.ruled) : .points(points(), .ruled)
    }

    func gathered(by gather: Rule.Gather) -> Exact {
        let points = scores.map(\.points)
        switch gather {
        case .sum: return points.reduce(.zero, +)
        case .smallest: return points.min() ?? .zero
        case .largest: return points.max() ?? .zero
        case .median: return Formula.Function.median.applied(to: points)
        case .mean:
            let weights = scores.map(\.weight).reduce(.zero, +)
            return scores.map { $0.points * $0.weight }.reduce(.zero, +).divided(by: weights)
                ?? .zero
        }
    }
}
