// From the inputs of an indicator to its outcome: the scoring rules, number 1.

import Evaluation

extension IndicatorInputs {
    /// The outcome that follows from these inputs; a pure function of them.
    package func outcome() -> Outcome {
        var evaluation = RuleEvaluation(self)
        let verdict = evaluation.verdict()
        return evaluation.outcome(of: verdict)
    }

    /// The value of the measure, or the question it raises; nil where there is none or a figure is missing.
    package func measurement() -> Measurement? {
        scored.formula?.measured { reading in
            figures.first { $0.reading == reading }?.exact
        }
    }
}

/// What a rule says of its inputs.
enum Verdict {
    case points(Exact, Outcome.Reason)
    case notApplicable(Outcome.Reason)
    case missing([Outcome.Missing])
    case withheld(Outcome.Reason)
    case open(InterpretationQuestion)
}

/// One evaluation of one rule, noting the entries it rests on.
struct RuleEvaluation {
    private let inputs: IndicatorInputs
    private let weight: Exact
    private var used: [EntryNumber]

    init(_ inputs: IndicatorInputs) {
        self.inputs = inputs
        weight = inputs.scored.weight
        used = [inputs.edition.entry]
    }

    mutating func verdict() -> Verdict {
        if let exemption = inputs.exemption { return exempted(exemption) }
        let verdict: Verdict
        switch inputs.scored.indicator.rule {
        case .linear(let linear):
            verdict = measured { $0.linear($1, linear) }
        case .proportion(let proportion):
            verdict = measured { $0.proportion($1, proportion) }
        case .count(let table):
            verdict = judged { met in table[met.count { $0 }].exact }
        case .allOrNothing:
            let full = weight
            verdict = judged { met in met.allSatisfy { $0 } ? full : .zero }
        case .graded(let grades):
            verdict = graded(grades)
        case .judged:
            verdict = awarded()
        }
        return withinWeight(verdict)
    }

    /// The outcome a verdict comes to: its state, rounding and inputs.
    func outcome(of verdict: Verdict) -> Outcome {
        let entries = used.sortedOnce
        func unscored(_ state: IndicatorState, _ reason: Outcome.Reason) -> Outcome {
            Outcome(state: state, exact: nil, rounded: nil, inputs: entries, reason: reason)
        }
        switch verdict {
        case .points(let exact, let reason):
            if exact.digits > 200 { return unscored(.notComputable, .outsize) }
            return Outcome(
                state: .scored, exact: exact, rounded: rounded(exact), inputs: entries,
                reason: reason)
        case .notApplicable(let reason): return unscored(.notApplicable, reason)
        case .missing(let missing): return unscored(.missing, .missing(missing))
        case .withheld(let reason): return unscored(.missing, reason)
        case .open(.silent): return unscored(.silent, .open(.silent))
        case .open(let question): return unscored(.notComputable, .open(question))
        }
    }

    private func rounded(_ exact: Exact) -> DecimalNumber? {
        guard let rounding = inputs.edition.rubric.rounding, rounding.scope == .indicator else {
            return nil
        }
        return DecimalNumber(rounding: exact, places: rounding.digits, rounding.mode)
    }

    private mutating func exempted(_ exemption: Held<IndicatorExempted>) -> Verdict {
        used.append(exemption.entry)
        let treatment = exemption.value.treatment
        guard inputs.edition.rubric.exemptions.contains(treatment) else {
            return .withheld(.exemptionNotPermitted(treatment))
        }
        switch treatment {
        case .full: return .points(weight, .exempted(.full))
        case .leftOut: return .notApplicable(.exempted(.leftOut))
        case .moved: return .withheld(.exemptionNotPermitted(.moved))
        }
    }

    /// Scores the measure's value by `rule`, once every figure is there and nothing is open.
    private mutating func measured(
        _ rule: (inout RuleEvaluation, Exact) -> Verdict
    ) -> Verdict {
        used += inputs.figures.compactMap(\.held?.entry)
        let missing = inputs.figures.compactMap(\.missing)
        if !missing.isEmpty { return .missing(missing) }
        switch inputs.measurement() {
        case nil: return .missing([])
        case .open(let question): return settled(question) { $0.open(question) }
        case .value(let value):
            guard inputs.scored.indicator.measure?.partOfWhole == true, value > .one else {
                return rule(&self, value)
            }
            return settled(.overWhole) { rule(&$0, .one) }
        }
    }

    private mutating func linear(_ value: Exact, _ line: Rule.Linear) -> Verdict {
        let full = line.full.at.exact
        let zero = line.zero.at.exact
        guard let share = (zero - value).divided(by: zero - full) else { return .open(.silent) }
        if share > .one {
            if line.full.beyond { return .points(weight, .ruled) }
            return settled(.silent) { .points($0.weight, .interpreted(.silent, .capped)) }
        }
        if share.isNegative {
            if line.zero.beyond { return .points(.zero, .ruled) }
            return settled(.silent) { _ in .points(.zero, .interpreted(.silent, .capped)) }
        }
        return .points(share * weight, .ruled)
    }

    private mutating func proportion(_ value: Exact, _ rule: Rule.Proportion) -> Verdict {
        if value.isNegative {
            return settled(.silent) { _ in .points(.zero, .interpreted(.silent, .capped)) }
        }
        let share = rule.cap.map { min($0.exact, value) } ?? value
        return .points(share * weight, .ruled)
    }

    /// Scores met and unmet points by `rule`, once every one is judged.
    private mutating func judged(_ rule: ([Bool]) -> Exact) -> Verdict {
        used += inputs.points.compactMap { $0?.entry }
        var met: [Bool] = []
        var missing: [Outcome.Missing] = []
        for (point, held) in zip(inputs.scored.indicator.points, inputs.points) {
            if case .met(let answer) = held?.value.judgement {
                met.append(answer)
            } else {
                missing.append(.judgement(point.id))
            }
        }
        return missing.isEmpty ? .points(rule(met), .ruled) : .missing(missing)
    }

    private mutating func graded(_ grades: [Rule.GradePoints]) -> Verdict {
        used += inputs.points.compactMap { $0?.entry }
        guard case .grade(let given) = inputs.points.first??.value.judgement,
            let grade = grades.first(where: { $0.id == given })
        else { return .missing(inputs.scored.indicator.points.map { .judgement($0.id) }) }
        return .points(grade.points.exact, .ruled)
    }

    private mutating func awarded() -> Verdict {
        guard let award = inputs.award else { return .missing([.award]) }
        used.append(award.entry)
        return .points(award.value.score.exact, .awarded)
    }

    /// A rule that awards more than the weight leaves a question open.
    private mutating func withinWeight(_ verdict: Verdict) -> Verdict {
        guard case .points(let exact, _) = verdict, exact > weight else { return verdict }
        return settled(.awardOverWeight) {
            .points($0.weight, .interpreted(.awardOverWeight, .capped))
        }
    }

    /// An open question, or what an interpretation makes of it; `capped` says what holding to the limit means here.
    private mutating func settled(
        _ question: InterpretationQuestion,
        capped: (inout RuleEvaluation) -> Verdict
    ) -> Verdict {
        guard let interpretation = inputs.interpretation(of: question) else {
            return .open(question)
        }
        used.append(interpretation.entry)
        let choice = interpretation.value.choice
        let reason = Outcome.Reason.interpreted(question, choice)
        switch choice {
        case .full: return .points(weight, reason)
        case .zero: return .points(.zero, reason)
        case .notApplicable: return .notApplicable(reason)
        case .points: return .points(interpretation.value.points?.exact ?? .zero, reason)
        case .capped:
            let held = capped(&self)
            guard case .points(let exact, _) = held else { return held }
            return .points(exact, reason)
        }
    }

    private func open(_ question: InterpretationQuestion) -> Verdict { .open(question) }
}

extension FigureInput {
    fileprivate var missing: Outcome.Missing? {
        switch held?.value {
        case nil: .figure(reading, period: period)
        case .unavailable(let figure):
            .unavailable(reading, period: period, cause: figure.cause)
        case .recorded: nil
        }
    }
}

extension [EntryNumber] {
    /// Ascending, each once.
    fileprivate var sortedOnce: [EntryNumber] {
        var once: [EntryNumber] = []
        once.reserveCapacity(count)
        for entry in sorted() where once.last != entry { once.append(entry) }
        return once
    }
}
