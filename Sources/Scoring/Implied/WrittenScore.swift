// Which exact scores are written as a given one: those that round to it.

package import Evaluation

extension ExactInterval {
    /// The exact numbers that a rounding writes as `score`; nil where it never writes so many places.
    package init?(roundedTo score: DecimalNumber, places: Int, _ mode: RoundingMode) {
        let written = score.exact
        guard written.rounded(places: places, .down) == written else { return nil }
        let unit = Self.unit(places)
        let half = unit.divided(by: Exact(2)) ?? unit
        // By the distance from zero, the sign put back afterwards.
        let size = written.magnitude
        let (below, above): (End, End) =
            switch mode {
            case .halfUp: (End(size - half, closed: true), End(size + half, closed: false))
            case .halfEven:
                (
                    End(size - half, closed: Self.isEven(size, unit)),
                    End(size + half, closed: Self.isEven(size, unit))
                )
            case .down: (End(size, closed: true), End(size + unit, closed: false))
            case .up: (End(size - unit, closed: false), End(size, closed: true))
            }
        if size.isZero {
            let reach = mode == .up ? End(.zero, closed: true) : above
            self.init(from: End(-reach.at, closed: reach.closed), to: reach)
        } else if written.isNegative {
            self.init(
                from: End(-above.at, closed: above.closed), to: End(-below.at, closed: below.closed)
            )
        } else {
            self.init(from: below, to: above)
        }
    }

    private static func unit(_ places: Int) -> Exact {
        (0..<places).reduce(Exact.one) { unit, _ in unit.divided(by: Exact(10)) ?? unit }
    }

    private static func isEven(_ size: Exact, _ unit: Exact) -> Bool {
        guard let units = size.divided(by: unit), let half = units.divided(by: Exact(2)) else {
            return true
        }
        return half.isInteger
    }
}

extension DecimalNumber {
    /// The decimal places it was written with.
    package var places: Int {
        text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }
}
