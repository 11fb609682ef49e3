// The rules that read a measure: linear, proportion, bands, steps, target.

package import Evaluation

extension RuleEvaluation {
    /// Scores the measure's value by `rule`, once every figure is there and nothing is open.
    mutating func measured(
        _ subject: Subject, _ rule: (inout RuleEvaluation, Exact) -> Verdict
    ) -> Verdict {
        guard let measure = subject.measure else { return .missing([]) }
        if assumed == nil, let missing = missing(for: [measure.formula], subject.values) {
            return missing
        }
        switch assumed.map({ .value($0.value) }) ?? measure.formula.measured(subject.values) {
        case nil: return .missing([])
        case .open(let question): return settled(question) { _ in .open(question) }
        case .value(let value):
            guard measure.partOfWhole, value > .one else { return rule(&self, value) }
            return settled(.overWhole) { rule(&$0, .one) }
        }
    }

    /// The verdict where a figure is not there; nil where all are. Notes what is used.
    mutating func missing(for formulas: [Formula], _ values: FigureValues) -> Verdict? {
        for figure in values.figures {
            if let held = figure.held { used.append(held.entry) }
        }
        if values.areComplete { return nil }
        let items = values.item.map { [$0] } ?? values.items
        used += items.flatMap(\.figures).compactMap(\.held?.entry)
        var missing: [FigureInput] = []
        for formula in formulas {
            for input in formula.missing(in: values) where !missing.contains(input) {
                missing.append(input)
            }
        }
        if let list = values.emptyList, formulas.contains(where: \.sumsItems) {
            return .missing([.items(list)] + missing.compactMap(\.missing))
        }
        if missing.isEmpty { return nil }
        let verdict = Verdict.missing(missing.compactMap(\.missing))
        // What is stated not to be had of an earlier year is a case the rubric may settle; a blank is not.
        guard missing.allSatisfy({ $0.isUnavailable && $0.reading.yearsBack > 0 }) else {
            return verdict
        }
        let settlement = settled(.priorMissing) { _ in verdict }
        if case .open = settlement { return verdict }
        return settlement
    }

    mutating func linear(_ value: Exact, _ line: Rule.Linear) -> Verdict {
        let full = line.full.at.exact
        let zero = line.zero.at.exact
        guard let share = (zero - value).divided(by: zero - full) else { return .open(.silent) }
        if share > .one {
            if line.full.beyond { return .points(weight, .ruled) }
            return settled(.silent) { .points($0.weight, .interpreted(.silent, .capped)) }
        }
        if share.isNegative {
            if line.zero.beyond { return .points(.zero, .ruled) }
            return silentAtZero()
        }
        return .points(share * weight, .ruled)
    }

    mutating func proportion(_ value: Exact, _ rule: Rule.Proportion) -> Verdict {
        if value.isNegative { return silentAtZero() }
        let share = rule.cap.map { min($0.exact, value) } ?? value
        return .points(share * weight, .ruled)
    }

    private mutating func silentAtZero() -> Verdict {
        settled(.silent) { _ in .points(.zero, .interpreted(.silent, .capped)) }
    }

    /// The first band that holds the value decides; between and beyond bands the rule is silent.
    mutating func banded(_ value: Exact, _ bands: [Rule.Band]) -> Verdict {
        guard let band = bands.first(where: { $0.holds(value) }) else {
            let nearest = bands.min { $0.distance(to: value) < $1.distance(to: value) }
            return settled(.silent) { _ in
                .points(
                    nearest?.points(at: value) ?? .zero, .interpreted(.silent, .capped))
            }
        }
        return .points(band.points(at: value), .ruled)
    }

    mutating func stepped(_ value: Exact, _ rule: Rule.Steps) -> Verdict {
        let points = (rule.base?.exact ?? weight) + rule.steps(at: value) * rule.change.exact
        return .points(max(rule.least.exact, points), .ruled)
    }

    /// What was done against its target: met is met; a miss falls in proportion to the target, which is then no zero.
    mutating func targeted(_ subject: Subject, _ rule: Rule.Target) -> Verdict {
        guard let measure = subject.measure else { return .missing([]) }
        if let assumed, let target = assumed.target {
            return targeted(assumed.value, target, rule)
        }
        let formulas = [measure.formula, rule.target]
        if let missing = missing(for: formulas, subject.values) { return missing }
        switch (measure.formula.measured(subject.values), rule.target.measured(subject.values)) {
        case (.open(let question)?, _), (_, .open(let question)?):
            return settled(question) { _ in .open(question) }
        case (.value(let actual)?, .value(let target)?):
            return targeted(actual, target, rule)
        case (nil, _), (_, nil): return .missing([])
        }
    }

    private mutating func targeted(
        _ actual: Exact, _ target: Exact, _ rule: Rule.Target
    ) -> Verdict {
        let isMet =
            switch rule.meets {
            case .atLeast: actual >= target
            case .exactly: actual == target
            case .atMost: actual <= target
            }
        if isMet { return .points(weight, .ruled) }
        if rule.zeroAt == nil && rule.meets != .atLeast { return .points(.zero, .ruled) }
        if target.isNegative { return settled(.negativeBase) { _ in .open(.negativeBase) } }
        guard let ratio = actual.divided(by: target) else {
            return settled(.zeroDenominator) { _ in .open(.zeroDenominator) }
        }
        let zeroAt = rule.zeroAt?.exact ?? .zero
        let share =
            switch rule.meets {
            case .atLeast: (ratio - zeroAt).divided(by: .one - zeroAt)
            case .atMost: (zeroAt - ratio).divided(by: zeroAt - .one)
            case .exactly:
                (zeroAt - .one - (ratio - .one).magnitude).divided(by: zeroAt - .one)
            }
        return .points(max(.zero, share ?? .zero) * weight, .ruled)
    }
}

extension Rule.Steps {
    /// How many steps a value lies outside the range; a fraction where they count in proportion.
    package func steps(at value: Exact) -> Exact {
        var outside = Exact.zero
        if let low = low?.exact, value < low { outside = low - value }
        if let high = high?.exact, value > high { outside = value - high }
        // A step is above zero, or the rubric could not be adopted.
        let steps = outside.divided(by: step.exact) ?? .zero
        return switch counted {
        case .full: steps.rounded(places: 0, .down)
        case .started: steps.rounded(places: 0, .up)
        case .proRata: steps
        }
    }
}

extension Rule.Band {
    /// How far a value lies outside the band.
    fileprivate func distance(to value: Exact) -> Exact {
        if let low = from?.at.exact, value < low { return low - value }
        if let high = to?.at.exact, value > high { return value - high }
        return .zero
    }
}

extension FigureInput {
    /// What is missing of it; nil where its value is there.
    fileprivate var missing: Outcome.Missing? {
        switch (held?.value, item) {
        case (.recorded?, _): nil
        case (nil, nil): .figure(reading, period: period)
        case (nil, let item?): .itemFigure(reading, item, period: period)
        case (.unavailable(let figure)?, nil):
            .unavailable(reading, period: period, cause: figure.cause)
        case (.unavailable(let figure)?, let item?):
            .itemUnavailable(reading, item, period: period, cause: figure.cause)
        }
    }
}
