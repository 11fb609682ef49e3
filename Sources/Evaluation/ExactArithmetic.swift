// Arithmetic and order of exact numbers: machine words while they hold, any size where they overflow.

import BigInt

extension Exact {
    package static func + (left: Exact, right: Exact) -> Exact {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form,
            let sum = smallSum(a, b, c, d)
        {
            return sum
        }
        // Knuth, TAOCP 4.5.1: both are in lowest terms, so that only what the denominators share can be
        // left to divide by; a long sum is never searched for its divisors when a short number is added.
        let (a, b) = left.terms
        let (c, d) = right.terms
        let shared = b.commonDivisor(with: d)
        let (e, f) = (b / shared, d / shared)
        let sum = a * f + c * e
        let divisor = sum.commonDivisor(with: shared)
        return Exact(inLowestTerms: sum / divisor, over: e * (d / divisor))
    }

    package static func - (left: Exact, right: Exact) -> Exact { left + -right }

    package static func * (left: Exact, right: Exact) -> Exact {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form,
            let product = smallProduct(a, b, c, d)
        {
            return product
        }
        let (a, b) = left.terms
        let (c, d) = right.terms
        let (across, back) = (a.commonDivisor(with: d), c.commonDivisor(with: b))
        return Exact(
            inLowestTerms: (a / across) * (c / back), over: (b / back) * (d / across))
    }

    package static prefix func - (number: Exact) -> Exact {
        switch number.form {
        case .small(let numerator, let denominator):
            Exact(form: .small(numerator: -numerator, denominator: denominator))
        case .large(let numerator, let denominator):
            Exact(reducing: -numerator, over: denominator)
        }
    }

    package static func += (left: inout Exact, right: Exact) { left = left + right }

    /// The exact quotient; `nil` when `divisor` is zero.
    package func divided(by divisor: Exact) -> Exact? {
        divisor.reciprocal.map { self * $0 }
    }

    private var reciprocal: Exact? {
        switch form {
        case .small(let numerator, let denominator):
            return Exact(numerator: denominator, denominator: numerator)
        case .large(let numerator, let denominator):
            // A large form is never zero.
            let sign = numerator.signum()
            return Exact(reducing: denominator * sign, over: numerator * sign)
        }
    }

    /// a/b + c/d, or `nil` where a machine word overflows.
    private static func smallSum(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Exact? {
        if b == d {
            let (sum, overflow) = a.addingReportingOverflow(c)
            return overflow ? nil : Exact(reducing: sum, over: b)
        }
        let (left, overflowLeft) = a.multipliedReportingOverflow(by: d)
        let (right, overflowRight) = c.multipliedReportingOverflow(by: b)
        let (sum, overflowSum) = left.addingReportingOverflow(right)
        let (below, overflowBelow) = b.multipliedReportingOverflow(by: d)
        guard !overflowLeft, !overflowRight, !overflowSum, !overflowBelow else { return nil }
        return Exact(reducing: sum, over: below)
    }

    /// a/b × c/d, or `nil` where a machine word overflows.
    private static func smallProduct(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Exact? {
        let (above, overflowAbove) = a.multipliedReportingOverflow(by: c)
        let (below, overflowBelow) = b.multipliedReportingOverflow(by: d)
        guard !overflowAbove, !overflowBelow else { return nil }
        return Exact(reducing: above, over: below)
    }
}

extension Exact: Comparable {
    package static func < (left: Exact, right: Exact) -> Bool {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
            // Two words hold any product of two, so that nothing overflows.
            let first = a.multipliedFullWidth(by: d)
            let second = c.multipliedFullWidth(by: b)
            return (first.high, first.low) < (second.high, second.low)
        }
        let (a, b) = left.terms
        let (c, d) = right.terms
        return a * d < c * b
    }
}
