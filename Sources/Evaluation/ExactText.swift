// The only spelling of an exact number: `n` or `n/d` in lowest terms.

import BigInt

/// Why a text is not an exact number.
package enum ExactError: Error, Hashable, Sendable {
    /// Not `n` or `n/d`, or not the only spelling of it.
    case spelling
    /// Numerator or denominator has more than `Exact.longestTerm` digits.
    case tooManyDigits
    /// Numerator and denominator share a factor.
    case notInLowestTerms
}

extension Exact: CustomStringConvertible {
    /// The most digits that numerator and denominator may each have where a number is recorded.
    package static let longestTerm = 200

    /// `n`, or `n/d` in lowest terms with `d` above 1.
    package var canonical: String {
        switch form {
        case .small(let numerator, 1): "\(numerator)"
        case .small(let numerator, let denominator): "\(numerator)/\(denominator)"
        case .large(let numerator, 1): "\(numerator)"
        case .large(let numerator, let denominator): "\(numerator)/\(denominator)"
        }
    }

    package var description: String { canonical }

    /// The decimal digits of the longer of numerator and denominator, signs not counted; at least 1.
    package var digits: Int {
        switch form {
        case .small(let numerator, let denominator):
            String(max(numerator.magnitude, denominator.magnitude)).utf8.count
        case .large(let numerator, let denominator):
            String(max(numerator.magnitude, denominator.magnitude)).utf8.count
        }
    }

    /// Reads the only spelling of a number, as `canonical` writes it.
    ///
    /// Refuses `2/4`, `1/1`, `+1`, `-0`, `01` and more than 200 digits in either term.
    package init(canonical: String) throws(ExactError) {
        var text = canonical
        if let short = text.withUTF8({ Exact(short: $0) }) {
            self = short
            return
        }
        let bytes = canonical.utf8
        let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
        let isNegative = bytes.first == UInt8(ascii: "-")
        let top = bytes[..<(slash ?? bytes.endIndex)].dropFirst(isNegative ? 1 : 0)
        let magnitude = try Exact.term(top)
        guard !(isNegative && magnitude == 0) else { throw .spelling }
        let numerator = isNegative ? -magnitude : magnitude
        guard let slash else {
            self.init(reducing: numerator, over: 1)
            return
        }
        let denominator = try Exact.term(bytes[bytes.index(after: slash)...])
        guard denominator > 1 else { throw .spelling }
        self.init(reducing: numerator, over: denominator)
        guard terms.denominator == denominator else { throw .notInLowestTerms }
    }

    /// A number whose terms have at most 18 digits, in its only spelling; nearly all are such.
    init?(short bytes: UnsafeBufferPointer<UInt8>) {
        let isNegative = bytes.first == UInt8(ascii: "-")
        var place = isNegative ? 1 : 0
        guard let top = Exact.shortTerm(bytes, &place), !(isNegative && top == 0) else {
            return nil
        }
        let numerator = isNegative ? -top : top
        guard place < bytes.count else {
            self.init(numerator)
            return
        }
        guard bytes[place] == UInt8(ascii: "/") else { return nil }
        place += 1
        guard let denominator = Exact.shortTerm(bytes, &place), denominator > 1,
            place == bytes.count
        else { return nil }
        self.init(reducing: numerator, over: denominator)
        guard case .small(_, denominator) = form else { return nil }
    }

    /// Steps over `0`, or over at most 18 digits that do not begin with `0`: they fit a machine word.
    private static func shortTerm(
        _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
    ) -> Int? {
        let start = place
        var number = 0
        while place < bytes.count, place < start + 18,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
        {
            number = number * 10 + Int(bytes[place] - UInt8(ascii: "0"))
            place += 1
        }
        guard place > start, bytes[start] != UInt8(ascii: "0") || place == start + 1 else {
            return nil
        }
        return number
    }

    /// Reads `0` or digits that do not begin with `0`.
    private static func term(_ digits: Substring.UTF8View) throws(ExactError) -> BigInt {
        guard let first = digits.first,
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            first != UInt8(ascii: "0") || digits.count == 1
        else { throw .spelling }
        guard digits.count <= longestTerm else { throw .tooManyDigits }
        if digits.count <= 18, let value = Int(Substring(digits)) { return BigInt(value) }
        guard let value = BigInt(Substring(digits)) else { throw .spelling }
        return value
    }
}
