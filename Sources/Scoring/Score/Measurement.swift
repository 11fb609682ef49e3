// The value of a measure: an exact number, or the question that keeps it from being one.

package import Evaluation

/// What a measure yields for given figures.
package enum Measurement: Hashable, Sendable {
    case value(Exact)
    /// A question that only a person can settle.
    case open(InterpretationQuestion)
}

extension Formula {
    /// The value of this formula over the figures on record.
    ///
    /// - Returns: nil where a figure has no value.
    package func measured(_ values: FigureValues) -> Measurement? {
        switch self {
        case .number(let number):
            return .value(number.exact)
        case .figure(let figure, let yearsBack):
            return values.exact(FigureReading(figure: figure, yearsBack: yearsBack))
                .map { .value($0) }
        case .negated(let operand):
            return operand.measured(values)?.map { .value(-$0) }
        case .binary(let sign, let left, let right):
            guard let left = left.measured(values), let divisor = right.measured(values) else {
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
        case .function(.sum, let operands):
            if values.emptyList != nil { return nil }
            return Function.sum.measured(
                values.items.flatMap { item in operands.map { $0.measured(values.with(item)) } })
        case .function(.availableMean, let operands):
            let there = operands.filter { !$0.readsUnavailable(in: values) }
            return Function.mean.measured(
                (there.isEmpty ? operands : there).map { $0.measured(values) })
        case .function(let function, let operands):
            return function.measured(operands.map { $0.measured(values) })
        }
    }

    /// The figures it needs and has no value of, each once, in order of first appearance.
    package func missing(in values: FigureValues) -> [FigureInput] {
        var found: [FigureInput] = []
        collectMissing(in: values, into: &found)
        return found
    }

    private func collectMissing(in values: FigureValues, into found: inout [FigureInput]) {
        switch self {
        case .number: break
        case .figure(let figure, let yearsBack):
            let reading = FigureReading(figure: figure, yearsBack: yearsBack)
            guard let input = values.input(reading), input.exact == nil else { return }
            if !found.contains(input) { found.append(input) }
        case .negated(let operand): operand.collectMissing(in: values, into: &found)
        case .binary(_, let left, let right):
            left.collectMissing(in: values, into: &found)
            right.collectMissing(in: values, into: &found)
        case .function(.sum, let operands):
            for item in values.items {
                for operand in operands {
                    operand.collectMissing(in: values.with(item), into: &found)
                }
            }
        case .function(.availableMean, let operands):
            let there = operands.filter { !$0.readsUnavailable(in: values) }
            for operand in there.isEmpty ? operands : there {
                operand.collectMissing(in: values, into: &found)
            }
        case .function(_, let operands):
            for operand in operands { operand.collectMissing(in: values, into: &found) }
        }
    }

    /// Whether it sums over the items of a list.
    var sumsItems: Bool {
        switch self {
        case .number, .figure: false
        case .negated(let operand): operand.sumsItems
        case .binary(_, let left, let right): left.sumsItems || right.sumsItems
        case .function(.sum, _): true
        case .function(_, let operands): operands.contains { $0.sumsItems }
        }
    }

    /// Whether it reads a figure that is stated not to be had. (One that was never entered is missing.)
    private func readsUnavailable(in values: FigureValues) -> Bool {
        reads.contains { values.input($0)?.isUnavailable == true }
    }

    /// Whether this divides by something that is all of earlier years: a change rate.
    var dividesByPrior: Bool {
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
    fileprivate func measured(_ operands: [Measurement?]) -> Measurement? {
        var values: [Exact] = []
        for operand in operands {
            switch operand {
            case nil: return nil
            case .open(let question)?: return .open(question)
            case .value(let exact)?: values.append(exact)
            }
        }
        return .value(applied(to: values))
    }

    func applied(to values: [Exact]) -> Exact {
        let sum = values.reduce(Exact.zero, +)
        switch self {
        case .sum: return sum
        case .atLeast: return (values.first ?? .zero) >= (values.last ?? .zero) ? .one : .zero
        case .atMost: return (values.first ?? .zero) <= (values.last ?? .zero) ? .one : .zero
        case .abs: return sum.magnitude
        case .min: return values.min() ?? .zero
        case .max: return values.max() ?? .zero
        case .mean, .availableMean: return sum.divided(by: Exact(values.count)) ?? .zero
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
