// Fractions by the schoolbook in 128 bits, to hold exact numbers against.

import Evaluation
import Testing

/// A fraction with terms of at most 62 bits, so that 128 bits hold every intermediate result.
struct WideFraction {
    let numerator: Int128
    let denominator: Int128

    /// Small terms half of the time, so that common factors and equal numbers occur.
    init(random: inout SeededGenerator) {
        let bound: Int128 = Bool.random(using: &random) ? 1 << 62 : 12
        numerator = Int128.random(in: -bound...bound, using: &random)
        denominator = Int128.random(in: 1...bound, using: &random)
    }

    private init(_ numerator: Int128, _ denominator: Int128) {
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    var exact: Exact {
        get throws {
            try #require(Exact(numerator: Int(numerator), denominator: Int(denominator)))
        }
    }

    var canonical: String {
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let (top, bottom) = (numerator / Int128(a), denominator / Int128(a))
        return bottom == 1 ? "\(top)" : "\(top)/\(bottom)"
    }

    static func + (left: Self, right: Self) -> Self {
        Self(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    static func - (left: Self, right: Self) -> Self {
        left + Self(-right.numerator, right.denominator)
    }

    static func * (left: Self, right: Self) -> Self {
        Self(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    static func < (left: Self, right: Self) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}
