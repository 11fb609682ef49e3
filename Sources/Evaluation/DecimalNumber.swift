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
        var text = canonical
        if let error = text.withUTF8(DecimalNumber.error) { throw error }
        self.text = text
    }

    /// The decimal that these bytes are; nil where they are none.
    init?(canonical bytes: UnsafeBufferPointer<UInt8>) {
        guard DecimalNumber.error(in: bytes) == nil else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The exact number rounded to so many places, zeros at the end kept.
    ///
    /// - Precondition: less than 10^30 from zero, and at most 12 places.
    package init(rounding exact: Exact, places: Int, _ mode: RoundingMode) {
        text = exact.decimal(places: places, mode)
        precondition(text.utf8.count <= 44)
    }

    /// The exact number in the fewest of at most 12 places, halves up.
    ///
    /// - Precondition: less than 10^30 from zero.
    package init(shortening exact: Exact) {
        text = exact.shortDecimal(maxPlaces: 12)
        precondition(text.utf8.count <= 44)
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

    /// What keeps bytes from being a decimal, if anything.
    private static func error(in bytes: UnsafeBufferPointer<UInt8>) -> DecimalError? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        let point = endOfDigits(in: bytes, from: start)
        guard point > start, bytes[start] != UInt8(ascii: "0") || point == start + 1 else {
            return .spelling
        }
        if point < bytes.count {
            let end = endOfDigits(in: bytes, from: point + 1)
            guard bytes[point] == UInt8(ascii: "."), end > point + 1, end == bytes.count else {
                return .spelling
            }
        }
        guard point - start <= 30, bytes.count - point <= 13 else { return .tooManyDigits }
        let isZero = bytes[start...].allSatisfy { $0 <= UInt8(ascii: "0") }
        return isNegative && isZero ? .negativeZero : nil
    }

    private static func endOfDigits(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) {
            end += 1
        }
        return end
    }
}
