// The value of a measure: an exact number, or the question that keeps it from being one.

package import Evaluation

/// What a measure yields for given figures.
package enum Measurement: Hashable, Sendable {
    case value(Exact)
    /// A question that only a person can settle.
    case open(InterpretationQuestion)
}

extension Formula {
    /// The value of this formula, given the value of each figure it reads.
    ///
    /// - Returns: nil where a figure has no value.
    package func measured(_ value: (FigureReading) -> Exact?) -> Measurement? {
        switch self {
        case .number(let number):
            return .value(number.exact)
        case .figure(let figure, let yearsBack):
            return value(FigureReading(figure: figure, yearsBack: yearsBack))
                .map { .value($0) }
        case .negated(let operand):
            return operand.measured(value)?.map { .value(-$0) }
        case .binary(let sign, let left, let right):
            guard let left = left.measured(value), let divisor = right.measured(value) else {
                return nil
            }
            return left.map { left in
                divisor.map { right in
                    switch sign {
                    case .add: .value(left + right)
                    case .subtract: .value(left - right)
                    case .multiply: .value(left * right)
                    case .divide: divided(left, by: right, isChangeRate: self.dividesByPrior)
                    }
                }
            }
        case .function(let function, let operands):
            return function.measured(operands, value)
        }
    }

    /// Whether this divides by something that is all of earlier years: a change rate.
    private var dividesByPrior: Bool {
        guard case .binary(.divide, _, let divisor) = self else { return false }
        let reads = divisor.reads
        return !reads.isEmpty && reads.allSatisfy { $0.yearsBack > 0 }
    }

    private func divided(_ left: Exact, by right: Exact, isChangeRate: Bool) -> Measurement {
        if isChangeRate && right.isNegative { return .open(.negativeBase) }
        if let quotient = left.divided(by: right) { return .value(quotient) }
        if left.isZero { return .open(.zeroToZero) }
        return .open(isChangeRate ? .zeroToPositive : .zeroDenominator)
    }
}

extension Formula.Function {
    fileprivate func measured(
        _ operands: [Formula], _ value: (FigureReading) -> Exact?
    ) -> Measurement? {
        var values: [Exact] = []
        for operand in operands {
            switch operand.measured(value) {
            case nil: return nil
            case .open(let question): return .open(question)
            case .value(let exact): values.append(exact)
            }
        }
        return .value(applied(to: values))
    }

    private func applied(to values: [Exact]) -> Exact {
        let sum = values.reduce(Exact.zero, +)
        switch self {
        case .abs: return sum.magnitude
        case .min: return values.min() ?? .zero
        case .max: return values.max() ?? .zero
        case .mean: return sum.divided(by: Exact(values.count)) ?? .zero
        case .median:
            let sorted = values.sorted()
            let middle = sorted.count / 2
            if sorted.count % 2 == 1 { return sorted[middle] }
            return (sorted[middle - 1] + sorted[middle]).divided(by: Exact(2)) ?? .zero
        }
    }
}

extension Measurement {
    fileprivate func map(_ next: (Exact) -> Measurement) -> Measurement {
        switch self {
        case .value(let exact): next(exact)
        case .open: self
        }
    }
}
