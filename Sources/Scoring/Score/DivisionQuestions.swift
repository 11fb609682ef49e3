// Which questions the divisions of a formula can raise.

import Evaluation

extension Formula {
    /// What it leaves open where a figure makes one of its divisors zero.
    var divisionQuestions: Set<InterpretationQuestion> {
        switch self {
        case .number, .figure: return []
        case .negated(let operand): return operand.divisionQuestions
        case .binary(let sign, let left, let right):
            let within = left.divisionQuestions.union(right.divisionQuestions)
            guard sign == .divide, !right.reads.isEmpty else { return within }
            return within.union([
                .zeroToZero, dividesByPrior ? .zeroToPositive : .zeroDenominator,
            ])
        case .function(_, let operands):
            return operands.reduce(into: []) { $0.formUnion($1.divisionQuestions) }
        }
    }
}
