// The ways to round that a rubric may name.

/// A way to round; all go by the distance from zero and put the sign back afterwards (GB/T 8170-2008).
package enum RoundingMode: String, CaseIterable, Hashable, Sendable {
    /// A half goes away from zero: 四舍五入.
    case halfUp = "half_up"
    /// A half goes to the even neighbour: 四舍六入五成双.
    case halfEven = "half_even"
    /// Whatever is left over is dropped.
    case down
    /// Whatever is left over counts as a full unit.
    case up

    /// The rounded quotient; `denominator` is positive.
    func quotient<Number: BinaryInteger>(of numerator: Number, by denominator: Number) -> Number {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard remainder != 0 else { return quotient }
        let below = remainder.magnitude
        let above = denominator.magnitude - below
        let goesAway =
            switch self {
            case .halfUp: below >= above
            case .halfEven: below > above || (below == above && !quotient.isMultiple(of: 2))
            case .down: false
            case .up: true
            }
        return goesAway ? quotient + numerator.signum() : quotient
    }
}
