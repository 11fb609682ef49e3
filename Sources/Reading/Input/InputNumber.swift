// Reads numbers as people type and print them, and tells a blank from a zero.

package import Evaluation

/// Why a text is neither a number nor a blank; each case holds what was read.
package enum NumberProblem: Error, Hashable, Sendable {
    /// A character that belongs in no number.
    case stray(Unicode.Scalar, in: String)
    /// Thousands separators that do not stand before groups of three digits.
    case grouping(String)
    /// Signs, points or digits in an order that makes no number.
    case spelling(String)
    /// More than 30 digits before the point or 12 after it.
    case tooManyDigits(String)
}

/// What stands where a number is asked for.
package enum InputNumber: Hashable, Sendable {
    /// Nothing, or a sign for nothing: `—`, `-`, `/`, `无`. Never a zero.
    case blank
    case number(DecimalNumber, isPercent: Bool)

    /// Reads full-width digits and signs, `1,234.5`, `(1.5)` for `-1.5`, `+1.5` and `5%` beside plain decimals.
    package init(_ text: String) throws(NumberProblem) {
        do throws(DecimalError) {
            self = .number(try DecimalNumber(canonical: text), isPercent: false)
            return
        } catch {
            // Most are plain decimals; the others are read with more patience.
        }
        if Self.isBlank(text) {
            self = .blank
            return
        }
        let folded = NameFolding.narrowed(InputText.trimmed(text))
        var rest = folded[...]
        let isPercent = rest.utf8.last == UInt8(ascii: "%")
        if isPercent { rest = rest.dropLast() }
        let isNegative = try Self.dropSign(&rest, of: text)
        try Self.dropSeparators(&rest, of: text)
        let isZero = rest.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
        do throws(DecimalError) {
            let sign = isNegative && !isZero ? "-" : ""
            self = .number(try DecimalNumber(canonical: sign + rest), isPercent: isPercent)
        } catch {
            switch error {
            case .tooManyDigits: throw .tooManyDigits(text)
            case .spelling, .negativeZero: throw .spelling(text)
            }
        }
    }

    /// Whether a text is nothing, or a sign for nothing.
    static func isBlank(_ text: String) -> Bool {
        let folded = NameFolding.narrowed(InputText.trimmed(text))
        return blanks.contains(where: folded.isSameBytes)
    }

    private static let blanks = ["", "-", "–", "—", "——", "--", "/", "无", "空白"]

    /// Takes away a sign or accounting brackets; tells whether the number is negative.
    private static func dropSign(
        _ rest: inout Substring, of text: String
    ) throws(NumberProblem) -> Bool {
        switch rest.utf8.first {
        case UInt8(ascii: "("):
            guard rest.utf8.last == UInt8(ascii: ")"), rest.utf8.count > 2 else {
                throw .spelling(text)
            }
            rest = rest.dropFirst().dropLast()
            return true
        case UInt8(ascii: "-"):
            rest = rest.dropFirst()
            return true
        case UInt8(ascii: "+"):
            rest = rest.dropFirst()
            return false
        default:
            return false
        }
    }

    /// Takes away commas that part the whole digits into threes; refuses whatever is no digit, comma or point.
    private static func dropSeparators(
        _ rest: inout Substring, of text: String
    ) throws(NumberProblem) {
        for scalar in rest.unicodeScalars where !isDigit(scalar) && scalar != "," && scalar != "." {
            throw "+-()".unicodeScalars.contains(scalar)
                ? .spelling(text) : .stray(scalar, in: text)
        }
        guard rest.utf8.contains(UInt8(ascii: ",")) else { return }
        let whole = rest.prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.utf8.count),
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
            !rest[whole.endIndex...].utf8.contains(UInt8(ascii: ","))
        else { throw .grouping(text) }
        rest = groups.joined()[...] + rest[whole.endIndex...]
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}

extension DecimalNumber {
    /// A hundredth of it, without trailing zeros: what a percentage is as a ratio.
    ///
    /// - Throws: `DecimalError.tooManyDigits` where that takes more than 12 digits after the point.
    package func hundredth() throws(DecimalError) -> DecimalNumber {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let unsigned = text.drop { $0 == "-" }
        let whole = unsigned.prefix { $0 != "." }
        var fraction = unsigned[whole.endIndex...].drop { $0 == "." }
        while fraction.utf8.last == UInt8(ascii: "0") { fraction = fraction.dropLast() }
        let digits = String(repeating: "0", count: 2) + whole
        var tail = digits.suffix(2) + fraction
        while tail.utf8.last == UInt8(ascii: "0") { tail = tail.dropLast() }
        let head = digits.dropLast(2).drop { $0 == "0" }
        return try DecimalNumber(
            canonical: (isNegative ? "-" : "") + (head.isEmpty ? "0" : head)
                + (tail.isEmpty ? "" : "." + tail))
    }
}
