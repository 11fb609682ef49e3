// A decimal as somebody wrote it, with the zeros they gave.

import BigInt

/// Why a text is not a decimal.
package enum DecimalError: Error, Hashable, Sendable {
    /// Not `-?(0|[1-9][0-9]*)(\.[0-9]+)?`.
    case spelling
    /// More than 30 digits before the point or 12 after it.
    case tooManyDigits
    /// A zero with a sign.
    case negativeZero
}

/// A decimal in the spelling `-?(0|[1-9][0-9]{0,29})(\.[0-9]{1,12})?`, zeros as given, zero unsigned.
///
/// `12.5` and `12.50` are two of these with one `exact` value: what was written is what is recorded.
package struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Reads a decimal and keeps its text.
    package init(canonical: String) throws(DecimalError) {
        let bytes = canonical.utf8
        let isNegative = bytes.first == UInt8(ascii: "-")
        let unsigned = bytes.dropFirst(isNegative ? 1 : 0)
        let point = unsigned.firstIndex(of: UInt8(ascii: "."))
        let whole = unsigned[..<(point ?? unsigned.endIndex)]
        let fraction = point.map { unsigned[unsigned.index(after: $0)...] }
        guard let first = whole.first, whole.allSatisfy(isDigit),
            first != UInt8(ascii: "0") || whole.count == 1,
            fraction.map({ !$0.isEmpty && $0.allSatisfy(isDigit) }) ?? true
        else { throw .spelling }
        guard whole.count <= 30, fraction.map({ $0.count <= 12 }) ?? true else {
            throw .tooManyDigits
        }
        let isZero = unsigned.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
        guard !(isNegative && isZero) else { throw .negativeZero }
        text = canonical
    }

    /// The value of the text.
    package var exact: Exact {
        // Eighteen digits fit a machine word whatever they are.
        if text.utf8.count <= 18 {
            let (digits, scale) = fraction(of: Int.self)
            return Exact(reducing: digits, over: scale)
        }
        let (digits, scale) = fraction(of: BigInt.self)
        return Exact(reducing: digits, over: scale)
    }

    package var description: String { text }

    /// All digits as one integer with the sign, and the power of ten to divide it by.
    private func fraction<Number: SignedInteger>(of: Number.Type) -> (Number, scale: Number) {
        var (digits, scale): (Number, Number) = (0, 1)
        var isPastPoint = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): continue
            case UInt8(ascii: "."): isPastPoint = true
            default:
                digits = digits * 10 + Number(byte - UInt8(ascii: "0"))
                if isPastPoint { scale *= 10 }
            }
        }
        return (text.utf8.first == UInt8(ascii: "-") ? -digits : digits, scale)
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
