// Which values a formula can take, as far as its form and the units of its figures show.

/// Values from a least to a most, each nil where there is none. Wider than the truth at times, never narrower.
package struct ValueRange: Hashable, Sendable {
    package let least: Exact?
    package let most: Exact?

    package init(_ least: Exact?, _ most: Exact?) {
        // Figures squared in turn grow without end; a bound that long is none.
        self.least = least.flatMap { $0.digits > 200 ? nil : $0 }
        self.most = most.flatMap { $0.digits > 200 ? nil : $0 }
    }

    package static let all = ValueRange(nil, nil)
    package static let notNegative = ValueRange(.zero, nil)

    /// Whether it has a value below.
    package func reaches(below value: Exact) -> Bool { least.map { $0 < value } ?? true }

    /// Whether it has a value above.
    package func reaches(above value: Exact) -> Bool { most.map { $0 > value } ?? true }

    var isNotNegative: Bool { least.map { !$0.isNegative } ?? false }
}

extension Rubric {
    /// What an indicator's measure, or a part's, can be.
    ///
    /// - Parameter negativeMoney: whether money may be negative, as a net cut can; what is counted never is.
    package func range(of measure: Measure, negativeMoney: Bool) -> ValueRange {
        var known: [FigureID: ValueRange] = [:]
        for figure in figures {
            let isMoney = figure.unit.dimension == .base("元")
            known[figure.id] = isMoney && negativeMoney ? .all : .notNegative
        }
        for figure in derived { known[figure.id] = figure.formula.range { known[$0] ?? .all } }
        let range = measure.formula.range { known[$0] ?? .all }
        guard measure.partOfWhole else { return range }
        return ValueRange(range.least, Swift.min(range.most ?? .one, .one))
    }
}

extension Formula {
    fileprivate func range(_ figure: (FigureID) -> ValueRange) -> ValueRange {
        switch self {
        case .number(let number): return ValueRange(number.exact, number.exact)
        case .figure(let id, _): return figure(id)
        case .negated(let operand): return operand.range(figure).negated
        case .binary(.divide, .binary(.subtract, let now, let base), let divisor)
        where base == divisor:
            return now.range(figure).divided(by: divisor.range(figure))
                .plus(ValueRange(-Exact.one, -Exact.one))
        case .binary(let sign, let left, let right):
            let (left, right) = (left.range(figure), right.range(figure))
            switch sign {
            case .add: return left.plus(right)
            case .subtract: return left.plus(right.negated)
            case .multiply: return left.times(right)
            case .divide: return left.divided(by: right)
            }
        case .function(.atLeast, _), .function(.atMost, _): return ValueRange(.zero, .one)
        case .function(.abs, let operands):
            return operands.first?.range(figure).magnitude ?? .notNegative
        case .function(.sum, let operands):
            let isNotNegative = operands.allSatisfy { $0.range(figure).isNotNegative }
            return isNotNegative ? .notNegative : .all
        case .function(.min, let operands), .function(.max, let operands),
            .function(.mean, let operands), .function(.median, let operands),
            .function(.availableMean, let operands):
            return operands.map { $0.range(figure) }.reduce(nil) { $0?.hull($1) ?? $1 } ?? .all
        }
    }
}

extension ValueRange {
    fileprivate var negated: ValueRange { ValueRange(most.map { -$0 }, least.map { -$0 }) }

    fileprivate var magnitude: ValueRange {
        if isNotNegative { return self }
        guard let least, let most else { return .notNegative }
        return ValueRange(most.isNegative ? -most : .zero, max(least.magnitude, most.magnitude))
    }

    fileprivate func plus(_ other: ValueRange) -> ValueRange {
        ValueRange(
            least.flatMap { mine in other.least.map { mine + $0 } },
            most.flatMap { mine in other.most.map { mine + $0 } })
    }

    fileprivate func times(_ other: ValueRange) -> ValueRange {
        if let least, let most, let low = other.least, let high = other.most {
            let corners = [least * low, least * high, most * low, most * high]
            return ValueRange(corners.min(), corners.max())
        }
        return isNotNegative && other.isNotNegative ? .notNegative : .all
    }

    fileprivate func divided(by other: ValueRange) -> ValueRange {
        if let low = other.least, low == other.most {
            guard let inverse = Exact.one.divided(by: low) else { return .all }
            return low.isNegative
                ? ValueRange(most.map { $0 * inverse }, least.map { $0 * inverse })
                : ValueRange(least.map { $0 * inverse }, most.map { $0 * inverse })
        }
        return isNotNegative && other.isNotNegative ? .notNegative : .all
    }

    fileprivate func hull(_ other: ValueRange) -> ValueRange {
        ValueRange(
            least.flatMap { mine in other.least.map { min(mine, $0) } },
            most.flatMap { mine in other.most.map { max(mine, $0) } })
    }
}
