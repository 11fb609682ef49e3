// How an indicator's points follow from what was measured or judged: a closed set of typed shapes.

/// A scoring rule (评分标准). The first six shapes are those of scoring rules 1; scoring rules 2 know all.
package indirect enum Rule: Hashable, Sendable {
    /// Full marks at one end, zero at the other, in proportion between.
    case linear(Linear)
    /// The measure times the weight.
    case proportion(Proportion)
    /// Points for how many evaluation points are met; element n is for n met.
    case count([DecimalNumber])
    /// The weight where every evaluation point is met, else zero.
    case allOrNothing
    /// Points for the grade given to the one evaluation point.
    case graded([GradePoints])
    /// Left to judgement: an evaluator awards within the weight, giving grounds.
    case judged

    /// Points by the band the measure falls into, the same throughout or rising to its upper end.
    case bands([Band])
    /// Full marks within a range, and so much less for each step outside it.
    case steps(Steps)
    /// What was done against what was to be done.
    case target(Target)
    /// Points of its own for each evaluation point that is met, in their order.
    case weighted([DecimalNumber])
    /// So much for each occurrence; each evaluation point is a kind of them and is counted.
    case occurrences(Occurrences)
    /// A grade for the one evaluation point, and an award within the grade's range.
    case gradedRange([GradeRange])
    /// A rule for each item of a list, gathered into one score.
    case items(Items)
    /// Several measures, each with its rule, gathered into one score.
    case parts(Parts)
    /// A rule for each value of a category.
    case byCategory(ByCategory)
    /// In an ordinal rubric: the lowest grade of the evaluation points.
    case weakestLink(WeakestLink)
    /// In an ordinal rubric: the grade a table gives for the sorted grades of the evaluation points.
    case lookup([LookupRow])
}

/// What a rule wants of an indicator's evaluation points.
package enum PointQuestion: Hashable, Sendable {
    case met, grade, count
}

extension Rule {
    /// What each evaluation point is asked.
    package var asks: PointQuestion {
        switch self {
        case .graded, .gradedRange, .weakestLink, .lookup: .grade
        case .occurrences: .count
        case .linear, .proportion, .count, .allOrNothing, .judged, .bands, .steps, .target,
            .weighted, .parts:
            .met
        case .items(let items): items.rule.asks
        case .byCategory(let choice): choice.cases.first?.rule.asks ?? .met
        }
    }

    /// Whether the points come out of the indicator's measure.
    package var readsMeasure: Bool {
        switch self {
        case .linear, .proportion, .bands, .steps, .target: true
        case .count, .allOrNothing, .graded, .judged, .weighted, .occurrences, .gradedRange,
            .parts, .weakestLink, .lookup:
            false
        case .items(let items): items.rule.readsMeasure
        case .byCategory(let choice): choice.cases.contains { $0.rule.readsMeasure }
        }
    }

    /// Whether the points come out of judged evaluation points.
    package var readsPoints: Bool {
        switch self {
        case .count, .allOrNothing, .graded, .weighted, .occurrences, .gradedRange, .weakestLink,
            .lookup:
            true
        case .linear, .proportion, .judged, .bands, .steps, .target, .parts: false
        case .items(let items): items.rule.readsPoints
        case .byCategory(let choice): choice.cases.contains { $0.rule.readsPoints }
        }
    }

    /// Whether an evaluator's award enters the score.
    package var takesAward: Bool {
        switch self {
        case .judged, .gradedRange: true
        case .linear, .proportion, .count, .allOrNothing, .graded, .bands, .steps, .target,
            .weighted, .occurrences, .items, .parts, .byCategory, .weakestLink, .lookup:
            false
        }
    }

    /// Whether it yields a grade of the rubric's scale instead of points.
    package var isOrdinal: Bool {
        switch self {
        case .weakestLink, .lookup: true
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .bands, .steps,
            .target, .weighted, .occurrences, .gradedRange, .items, .parts, .byCategory:
            false
        }
    }

    /// The grades an evaluation point can be given, where the rule itself names them.
    package var grades: [GradeID] {
        switch self {
        case .graded(let grades): grades.map(\.id)
        case .gradedRange(let ranges): ranges.map(\.id)
        case .items(let items): items.rule.grades
        case .byCategory(let choice): choice.cases.first?.rule.grades ?? []
        case .linear, .proportion, .count, .allOrNothing, .judged, .bands, .steps, .target,
            .weighted, .occurrences, .parts, .weakestLink, .lookup:
            []
        }
    }

    /// Whether scoring rules 1 know the shape.
    package var isOfRules1: Bool {
        switch self {
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged: true
        case .bands, .steps, .target, .weighted, .occurrences, .gradedRange, .items, .parts,
            .byCategory, .weakestLink, .lookup:
            false
        }
    }

    /// The formulas within the rule itself, beside the indicator's measure.
    package var formulas: [Formula] {
        switch self {
        case .target(let target): [target.target]
        case .items(let items): items.rule.formulas
        case .parts(let parts): parts.parts.flatMap { [$0.measure.formula] + $0.rule.formulas }
        case .byCategory(let choice): choice.cases.flatMap(\.rule.formulas)
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .bands, .steps,
            .weighted, .occurrences, .gradedRange, .weakestLink, .lookup:
            []
        }
    }

    /// The same rule with its formulas replaced.
    package func replacing(_ formula: (Formula) -> Formula) -> Rule {
        switch self {
        case .target(let target):
            .target(
                Target(
                    target: formula(target.target), meets: target.meets, zeroAt: target.zeroAt))
        case .items(let items):
            .items(
                Items(
                    list: items.list, rule: items.rule.replacing(formula), gather: items.gather,
                    weigh: items.weigh, base: items.base))
        case .parts(let parts):
            .parts(
                Parts(
                    gather: parts.gather,
                    parts: parts.parts.map { part in
                        Part(
                            title: part.title,
                            measure: Measure(
                                formula: formula(part.measure.formula),
                                partOfWhole: part.measure.partOfWhole, form: part.measure.form),
                            rule: part.rule.replacing(formula))
                    }))
        case .byCategory(let choice):
            .byCategory(
                ByCategory(
                    category: choice.category,
                    cases: choice.cases.map {
                        Case(value: $0.value, rule: $0.rule.replacing(formula))
                    }))
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .bands, .steps,
            .weighted, .occurrences, .gradedRange, .weakestLink, .lookup:
            self
        }
    }
}
