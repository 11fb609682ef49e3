// Rounds an exact number to decimal places, as a number and as text.

import BigInt

extension Exact {
    /// The nearest multiple of 10^-`places` in the sense of `mode`; `places` is not negative.
    package func rounded(places: Int, _ mode: RoundingMode) -> Exact {
        let scale = Exact.power(ofTen: places)
        let units = (self * scale).roundedToInteger(mode)
        return units.divided(by: scale) ?? units
    }

    /// The number rounded and written with exactly `places` decimals: `1.75`, `-0.25`, `2.00`.
    ///
    /// What rounds to zero has no sign. `places` is not negative; at 0 there is no point.
    package func decimal(places: Int, _ mode: RoundingMode) -> String {
        let units = (self * Exact.power(ofTen: places)).roundedToInteger(mode)
        let written = units.magnitude.canonical
        let padding = String(repeating: "0", count: max(0, places + 1 - written.utf8.count))
        let digits = padding + written
        let sign = units.isNegative ? "-" : ""
        guard places > 0 else { return sign + digits }
        return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
    }

    /// The number rounded half up to at most `maxPlaces` decimals, trailing zeros dropped: `1.75`, `2`.
    package func shortDecimal(maxPlaces: Int) -> String {
        let full = decimal(places: maxPlaces, .halfUp)
        guard let point = full.firstIndex(of: "."),
            let last = full.lastIndex(where: { $0 != "0" })
        else { return full }
        return String(last == point ? full[..<point] : full[...last])
    }

    private func roundedToInteger(_ mode: RoundingMode) -> Exact {
        switch form {
        case .small(let numerator, let denominator):
            Exact(mode.quotient(of: numerator, by: denominator))
        case .large(let numerator, let denominator):
            Exact(reducing: mode.quotient(of: numerator, by: denominator), over: 1)
        }
    }

    private static func power(ofTen exponent: Int) -> Exact {
        precondition(exponent >= 0, "a number has no fewer than 0 decimal places")
        guard exponent > 18 else {
            return Exact((0..<exponent).reduce(1) { power, _ in power * 10 })
        }
        return Exact(reducing: BigInt(10).power(exponent), over: 1)
    }
}
