// A rational number of any size that is always held in lowest terms.

import BigInt

/// A rational number, exact at any size.
///
/// The denominator is positive and shares no factor with the numerator. Whatever fits machine words is
/// held in machine words, so that equality and hashing may go by form.
package struct Exact: Hashable, Sendable {
    /// `small` holds everything whose numerator and denominator lie in `-Int.max...Int.max`.
    enum Form: Hashable, Sendable {
        case small(numerator: Int, denominator: Int)
        indirect case large(numerator: BigInt, denominator: BigInt)
    }

    let form: Form

    package static let zero = Exact(0)
    package static let one = Exact(1)

    /// A whole number.
    package init(_ integer: Int) {
        self.init(reducing: integer, over: 1)
    }

    /// A fraction in any terms and with any signs; `nil` when `denominator` is zero.
    package init?(numerator: Int, denominator: Int) {
        guard denominator != 0 else { return nil }
        if denominator > 0 {
            self.init(reducing: numerator, over: denominator)
        } else {
            self.init(reducing: -BigInt(numerator), over: -BigInt(denominator))
        }
    }

    /// Takes a form that is in lowest terms, and small if it can be.
    init(form: Form) { self.form = form }

    /// Brings a fraction with a positive denominator to lowest terms.
    init(reducing numerator: Int, over denominator: Int) {
        // The one machine word that has no opposite stays out of the small form.
        guard numerator != .min else {
            self.init(reducing: BigInt(numerator), over: BigInt(denominator))
            return
        }
        guard denominator != 1 else {
            self.init(form: .small(numerator: numerator, denominator: 1))
            return
        }
        // The divisor is at most the denominator, so that it fits.
        let divisor = Int(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        self.init(
            form: .small(numerator: numerator / divisor, denominator: denominator / divisor))
    }

    /// Brings a fraction with a positive denominator to lowest terms, and to the small form if it fits.
    init(reducing numerator: BigInt, over denominator: BigInt) {
        precondition(denominator.signum() > 0, "a denominator is positive")
        let divisor = numerator.commonDivisor(with: denominator)
        self.init(inLowestTerms: numerator / divisor, over: denominator / divisor)
    }

    /// Takes a fraction that is in lowest terms with a positive denominator; in the small form if it fits.
    init(inLowestTerms numerator: BigInt, over denominator: BigInt) {
        if let small = Int(exactly: numerator), small != .min, let below = Int(exactly: denominator)
        {
            self.init(form: .small(numerator: small, denominator: below))
        } else {
            self.init(form: .large(numerator: numerator, denominator: denominator))
        }
    }

    /// Numerator and denominator, whatever their form.
    var terms: (numerator: BigInt, denominator: BigInt) {
        switch form {
        case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
        case .large(let numerator, let denominator): (numerator, denominator)
        }
    }

    package var isZero: Bool { self == .zero }

    package var isNegative: Bool {
        switch form {
        case .small(let numerator, _): numerator < 0
        case .large(let numerator, _): numerator.signum() < 0
        }
    }

    package var isInteger: Bool {
        switch form {
        case .small(_, let denominator): denominator == 1
        case .large(_, let denominator): denominator == 1
        }
    }

    /// The distance from zero.
    package var magnitude: Exact { isNegative ? -self : self }
}

extension BigInt {
    /// The greatest common divisor, the second number not zero; after one division, without which a long number and
    /// a short one would take the binary algorithm as many steps as the long one has digits.
    func commonDivisor(with other: BigInt) -> BigInt {
        let (short, long) = magnitude < other.magnitude ? (self, other) : (other, self)
        return short.isZero ? long : short.greatestCommonDivisor(with: long % short)
    }
}

/// The binary algorithm (Stein's), which needs no division; the second operand is not zero.
private func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
    guard first != 0 else { return second }
    let shift = (first | second).trailingZeroBitCount
    var (low, high) = (first >> first.trailingZeroBitCount, second >> second.trailingZeroBitCount)
    while low != high {
        if low > high { swap(&low, &high) }
        high -= low
        high >>= high.trailingZeroBitCount
    }
    return low << shift
}
