// From the inputs of an indicator to its outcome: the one evaluation of every rule.

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
        guard scored.list == nil || !scored.rule.isOfItems else { return nil }
        return scored.formula?.measured(values)
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

/// What a rule is applied to: the indicator as a whole, one of its items, or one of its parts.
struct Subject {
    /// With its formula written out over recorded figures.
    let measure: Measure?
    let values: FigureValues
    let points: [JudgedPoint]

    struct JudgedPoint {
        let point: EvaluationPoint
        /// The entry that judged it; nil where nobody has, or an answer is only assumed.
        let entry: EntryNumber?
        let judgement: Judgement?

        init(point: EvaluationPoint, held: Held<PointJudged>?) {
            self.point = point
            entry = held?.entry
            judgement = held?.value.judgement
        }

        init(point: EvaluationPoint, assuming judgement: Judgement) {
            self.point = point
            entry = nil
            self.judgement = judgement
        }

        func missing(of item: ItemID?) -> Outcome.Missing {
            item.map { .itemJudgement(point.id, $0) } ?? .judgement(point.id)
        }
    }
}

/// One evaluation of one rule, noting the entries it rests on.
struct RuleEvaluation {
    let inputs: IndicatorInputs
    /// What the rule in hand scores out of.
    var weight: Exact
    var used: [EntryNumber]
    /// Taken in the place of the measure, where it is asked what a value would score.
    var assumed: Assumed?

    struct Assumed {
        let value: Exact
        /// What a rule of a target measures against; nil for any other.
        let target: Exact?
    }

    init(_ inputs: IndicatorInputs) {
        self.inputs = inputs
        weight = inputs.scored.weight
        used = [inputs.edition.entry]
    }

    mutating func verdict() -> Verdict {
        if let exemption = inputs.exemption { return exempted(exemption) }
        let subject = inputs.subject
        let verdict = verdict(of: inputs.scored.rule, subject)
        return completed(vetoed(verdict))
    }

    /// What a rule says of a subject, out of `weight`.
    mutating func verdict(of rule: Rule, _ subject: Subject) -> Verdict {
        switch rule {
        case .linear(let linear): measured(subject) { $0.linear($1, linear) }
        case .proportion(let proportion): measured(subject) { $0.proportion($1, proportion) }
        case .bands(let bands): measured(subject) { $0.banded($1, bands) }
        case .steps(let steps): measured(subject) { $0.stepped($1, steps) }
        case .target(let target): targeted(subject, target)
        case .count(let table): judged(subject) { met in table[met.count { $0 }].exact }
        case .allOrNothing:
            judged(subject) { [weight] met in met.allSatisfy { $0 } ? weight : .zero }
        case .weighted(let worth):
            judged(subject) { met in
                zip(met, worth).filter(\.0).map(\.1.exact).reduce(.zero, +)
            }
        case .occurrences(let occurrences): counted(subject, occurrences)
        case .graded(let grades): graded(subject, grades)
        case .gradedRange(let ranges): chosen(subject, ranges)
        case .weakestLink(let link): weakest(subject, link)
        case .lookup(let rows): lookedUp(subject, rows)
        case .judged: awarded()
        case .items(let items): gathered(items)
        case .parts(let parts): gathered(parts)
        case .byCategory(let choice): chosen(by: choice, subject)
        }
    }

    /// What of a verdict counts: held to the weight, then in proportion to what was moved to it.
    mutating func completed(_ verdict: Verdict) -> Verdict {
        withMovedWeight(withinWeight(verdict))
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
        guard inputs.edition.rubric.permits(treatment) else {
            return .withheld(.exemptionNotPermitted(treatment))
        }
        switch treatment {
        case .full: return withMovedWeight(.points(weight, .exempted(.full)))
        case .leftOut: return .notApplicable(.exempted(.leftOut))
        case .moved:
            used += inputs.moved.entries
            return inputs.moved.hasReceiver
                ? .notApplicable(.exempted(.moved)) : .withheld(.nowhereToMove)
        }
    }

    /// Zero where a point that vetoes is met, whatever the rule says; nothing before each of them is judged.
    private mutating func vetoed(_ verdict: Verdict) -> Verdict {
        guard inputs.scored.canBeVetoed else { return verdict }
        let points = inputs.scored.indicator.points
        var missing: [Outcome.Missing] = []
        var struck: PointID?
        for (point, held) in zip(points, inputs.points) where point.vetoes {
            used += [held?.entry].compactMap { $0 }
            switch held?.value.judgement {
            case .met(true): struck = struck ?? point.id
            case .met(false): break
            case .grade, .count, nil: missing.append(.judgement(point.id))
            }
        }
        if let struck { return .points(.zero, .vetoed(struck)) }
        if missing.isEmpty { return verdict }
        if case .missing(let others) = verdict { return .missing(others + missing) }
        return .missing(missing)
    }

    /// A rule that awards more than the weight leaves a question open. (Ranks of a scale have no weight.)
    private mutating func withinWeight(_ verdict: Verdict) -> Verdict {
        guard case .points(let exact, _) = verdict, exact > weight,
            !inputs.scored.rule.isOrdinal
        else { return verdict }
        return settled(.awardOverWeight) {
            .points($0.weight, .interpreted(.awardOverWeight, .capped))
        }
    }

    /// The points in proportion to a weight that others' weights were moved to.
    private mutating func withMovedWeight(_ verdict: Verdict) -> Verdict {
        guard !inputs.moved.entries.isEmpty else { return verdict }
        used += inputs.moved.entries
        guard case .points(let exact, let reason) = verdict,
            let rate = inputs.moved.added.divided(by: weight)
        else { return verdict }
        return .points(exact * (.one + rate), reason)
    }

    /// An open question, or what the rubric itself or an interpretation makes of it; `capped` says what holding to the
    /// limit means here.
    mutating func settled(
        _ question: InterpretationQuestion, capped: (inout RuleEvaluation) -> Verdict
    ) -> Verdict {
        if let own = inputs.scored.indicator.cases.first(where: { $0.question == question }) {
            return made(own.choice, own.points, .settled(question, own.choice), capped)
        }
        guard let interpretation = inputs.interpretation(of: question) else {
            return .open(question)
        }
        used.append(interpretation.entry)
        let choice = interpretation.value.choice
        return made(choice, interpretation.value.points, .interpreted(question, choice), capped)
    }

    private mutating func made(
        _ choice: InterpretationChoice, _ points: DecimalNumber?, _ reason: Outcome.Reason,
        _ capped: (inout RuleEvaluation) -> Verdict
    ) -> Verdict {
        switch choice {
        case .full: return .points(weight, reason)
        case .zero: return .points(.zero, reason)
        case .notApplicable: return .notApplicable(reason)
        case .points: return .points(points?.exact ?? .zero, reason)
        case .capped:
            let held = capped(&self)
            guard case .points(let exact, _) = held else { return held }
            return .points(exact, reason)
        }
    }
}

extension IndicatorInputs {
    /// The indicator as a whole, as its rule sees it.
    var subject: Subject {
        let scored = scored
        return Subject(
            measure: scored.measure, values: values,
            points: points.isEmpty
                ? []
                : zip(scored.indicator.points, points).filter { !$0.0.vetoes }.map {
                    Subject.JudgedPoint(point: $0.0, held: $0.1)
                })
    }
}

extension Rule {
    var isOfItems: Bool {
        if case .items = self { true } else { false }
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
