// Which questions the divisions of a rubric's formulas can raise.

import Evaluation

/// The questions of each derived figure, so that a formula over it is never written out.
struct FormulaQuestions {
    private var derived: [FigureID: Set<InterpretationQuestion>] = [:]
    private var priors: Set<FigureID> = []

    init(_ rubric: Rubric) {
        for figure in rubric.derived {
            derived[figure.id] = questions(of: figure.formula)
            if readsPrior(figure.formula) { priors.insert(figure.id) }
        }
    }

    /// Whether it reads an earlier year's value.
    func readsPrior(_ formula: Formula) -> Bool {
        formula.reads.contains { $0.yearsBack > 0 || priors.contains($0.figure) }
    }

    /// What an indicator leaves open where a divisor is zero.
    func whereZero(_ indicator: Indicator) -> Set<InterpretationQuestion> {
        ofAll(indicator).subtracting([.negativeBase])
    }

    /// What its formulas, its target and the weights of its items can raise.
    func ofAll(_ indicator: Indicator) -> Set<InterpretationQuestion> {
        let formulas = [indicator.measure?.formula].compactMap { $0 } + indicator.rule.formulas
        var found = formulas.reduce(into: Set<InterpretationQuestion>()) {
            $0.formUnion(questions(of: $1))
        }
        if case .items(let items) = indicator.rule, items.weigh != nil {
            found.insert(.zeroDenominator)
        }
        for rule in indicator.simpleRules {
            guard case .target(let target) = rule.rule else { continue }
            switch target.meets {
            case .atLeast: found.insert(.negativeBase)
            case .atMost, .exactly:
                if target.zeroAt != nil { found.formUnion([.zeroDenominator, .negativeBase]) }
            }
        }
        return found
    }

    private func questions(of formula: Formula) -> Set<InterpretationQuestion> {
        formula.divisionQuestions(of: derived)
    }
}

extension Formula {
    /// What its divisions can raise, given what those of derived figures can.
    func divisionQuestions(
        of derived: [FigureID: Set<InterpretationQuestion>] = [:]
    ) -> Set<InterpretationQuestion> {
        switch self {
        case .number: return []
        case .figure(let id, _): return derived[id] ?? []
        case .negated(let operand): return operand.divisionQuestions(of: derived)
        case .binary(let sign, let left, let right):
            let within = left.divisionQuestions(of: derived)
                .union(right.divisionQuestions(of: derived))
            guard sign == .divide, !right.reads.isEmpty else { return within }
            return within.union(
                dividesByPrior
                    ? [.zeroToZero, .zeroToPositive, .negativeBase]
                    : [.zeroToZero, .zeroDenominator])
        case .function(_, let operands):
            return operands.reduce(into: []) { $0.formUnion($1.divisionQuestions(of: derived)) }
        }
    }
}
