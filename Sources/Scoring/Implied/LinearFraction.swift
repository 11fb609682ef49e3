// A measure as a function of its one unknown figure, where that is a quotient of two straight lines.

import Evaluation

/// `(slope x + constant)` over another such, and what must not be zero, or negative, for it to be computable.
struct LinearFraction {
    private let above: Line
    private let below: Line
    private let divisors: [Divisor]

    fileprivate struct Line: Hashable {
        let slope: Exact
        let constant: Exact

        func value(at x: Exact) -> Exact { slope * x + constant }
        func times(_ factor: Exact) -> Line {
            Line(slope: slope * factor, constant: constant * factor)
        }
        func plus(_ other: Line) -> Line {
            Line(slope: slope + other.slope, constant: constant + other.constant)
        }
        /// Nil where the product would be no straight line.
        func times(_ other: Line) -> Line? {
            if other.slope.isZero { return times(other.constant) }
            return slope.isZero ? other.times(constant) : nil
        }
    }

    private struct Divisor {
        let above: Line
        let below: Line
        /// Whether it is the base of a change rate, which cannot be negative either.
        let isBase: Bool
    }

    private init(_ above: Line, _ below: Line, _ divisors: [Divisor]) {
        self.above = above
        self.below = below
        self.divisors = divisors
    }

    private init(_ exact: Exact) {
        self.init(Line(slope: .zero, constant: exact), Self.unit, [])
    }

    private static let unit = Line(slope: .zero, constant: .one)

    /// - Parameter known: the value of a formula that does not read the unknown figure; nil where it has none.
    /// - Returns: nil where the measure is no such quotient.
    init?(
        _ formula: Formula, of unknown: FigureReading, known: (Formula) -> Exact?
    ) {
        guard formula.reads.contains(unknown) else {
            guard let exact = known(formula) else { return nil }
            self.init(exact)
            return
        }
        func fraction(_ formula: Formula) -> LinearFraction? {
            LinearFraction(formula, of: unknown, known: known)
        }
        let found: LinearFraction? =
            switch formula {
            case .number(let number): LinearFraction(number.exact)
            case .figure: LinearFraction(Line(slope: .one, constant: .zero), Self.unit, [])
            case .negated(let operand): fraction(operand)?.times(LinearFraction(-.one))
            case .binary(let sign, let left, let right):
                fraction(left).flatMap { left in
                    fraction(right).flatMap { right in
                        switch sign {
                        case .add: left.plus(right)
                        case .subtract:
                            right.times(LinearFraction(-.one)).flatMap { left.plus($0) }
                        case .multiply: left.times(right)
                        case .divide: left.divided(by: right, isBase: formula.dividesByPrior)
                        }
                    }
                }
            case .function(.mean, let operands):
                operands.reduce(LinearFraction(.zero)) { sum, operand in
                    fraction(operand).flatMap { sum?.plus($0) }
                }?.divided(by: LinearFraction(Exact(operands.count)), isBase: false)
            case .function: nil
            }
        guard let found else { return nil }
        self = found
    }

    private func plus(_ other: LinearFraction) -> LinearFraction? {
        if below == other.below {
            return LinearFraction(above.plus(other.above), below, divisors + other.divisors)
        }
        guard let left = above.times(other.below), let right = other.above.times(below),
            let below = below.times(other.below)
        else { return nil }
        return LinearFraction(left.plus(right), below, divisors + other.divisors)
    }

    private func times(_ other: LinearFraction) -> LinearFraction? {
        guard let above = above.times(other.above), let below = below.times(other.below) else {
            return nil
        }
        return LinearFraction(above, below, divisors + other.divisors)
    }

    private func divided(by other: LinearFraction, isBase: Bool) -> LinearFraction? {
        let own = Divisor(above: other.above, below: other.below, isBase: isBase)
        let turned = LinearFraction(other.below, other.above, other.divisors + [own])
        if below == other.below {
            return LinearFraction(above, other.above, divisors + turned.divisors)
        }
        return times(turned)
    }

    /// The values of the unknown for which the measure lies in a set.
    ///
    /// - Parameter isNegative: whether it can be below zero at all; what is counted cannot.
    func values(within set: ExactSet, isNegative: Bool) -> ExactSet {
        let poles = ([below] + divisors.flatMap { [$0.above, $0.below] }).compactMap(\.zero)
        let meets = set.ends.compactMap { end in
            above.plus(below.times(-end)).zero
        }
        return ExactSet(changingAt: poles + meets + [.zero]) { x in
            (isNegative || !x.isNegative) && value(at: x).map(set.contains) ?? false
        }
    }

    private func value(at x: Exact) -> Exact? {
        for divisor in divisors {
            guard let value = divisor.above.value(at: x).divided(by: divisor.below.value(at: x)),
                !value.isZero, !(divisor.isBase && value.isNegative)
            else { return nil }
        }
        return above.value(at: x).divided(by: below.value(at: x))
    }
}

extension LinearFraction.Line {
    /// Where it crosses zero; nil where it never does, or always is zero.
    fileprivate var zero: Exact? { (-constant).divided(by: slope) }
}
