// The units in which figures are held, and what can be converted into what.

/// A unit of a closed list, with the base it is measured in and its size in that base.
///
/// Money counts in 元; 1 万元 = 10,000 元 exactly. Counted things (人, 个, 项 …) convert into nothing else.
package struct Unit: Hashable, Sendable, CustomStringConvertible {
    /// As written in files and events.
    package let symbol: String
    package let dimension: Dimension
    /// Size in the base unit of the dimension.
    package let factor: Exact

    package static let number = Unit("1", .none, Exact.one)
    package static let percent = Unit("%", .none, Exact(numerator: 1, denominator: 100) ?? .one)

    /// Every unit there is. The list only ever grows.
    package static let all: [Unit] =
        [
            number, percent,
            Unit("分", .base("元"), Exact(numerator: 1, denominator: 100) ?? .one),
            Unit("元", .base("元"), Exact.one),
            Unit("千元", .base("元"), Exact(1000)),
            Unit("万元", .base("元"), Exact(10_000)),
            Unit("亿元", .base("元"), Exact(100_000_000)),
            Unit("平方米", .base("平方米"), Exact.one),
            Unit("天", .base("天"), Exact.one),
        ]
        + ["人", "个", "项", "件", "次", "台", "套", "辆", "户", "处"].map {
            Unit($0, .base($0), Exact.one)
        }

    private static let bySymbol = Dictionary(
        uniqueKeysWithValues: all.map { (Array($0.symbol.utf8), $0) })

    /// The unit written so; nil where the list has none.
    package init?(symbol: String) {
        guard let unit = Self.bySymbol[Array(symbol.utf8)] else { return nil }
        self = unit
    }

    private init(_ symbol: String, _ dimension: Dimension, _ factor: Exact) {
        self.symbol = symbol
        self.dimension = dimension
        self.factor = factor
    }

    package var description: String { symbol }

    package static func == (left: Unit, right: Unit) -> Bool {
        left.symbol.utf8.elementsEqual(right.symbol.utf8)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
}

/// What a quantity measures, as powers of base units: 元 is one, 元/人 another, a ratio none.
package struct Dimension: Hashable, Sendable, CustomStringConvertible {
    /// Base unit to its power; never zero.
    private let powers: [String: Int]

    package static let none = Dimension(powers: [:])
    /// Where powers stop growing: far above any formula's, since figures derived from figures can double them.
    private static let highest = 1_000_000
    package static func base(_ unit: String) -> Dimension { Dimension(powers: [unit: 1]) }

    private init(powers: [String: Int]) { self.powers = powers }

    package func times(_ other: Dimension) -> Dimension { combined(other, sign: 1) }
    package func divided(by other: Dimension) -> Dimension { combined(other, sign: -1) }

    private func combined(_ other: Dimension, sign: Int) -> Dimension {
        var powers = powers
        for (unit, power) in other.powers {
            let sum = (powers[unit] ?? 0) + sign * power
            powers[unit] = sum == 0 ? nil : min(max(sum, -Self.highest), Self.highest)
        }
        return Dimension(powers: powers)
    }

    package var description: String {
        if powers.isEmpty { return "1" }
        return powers.sorted { $0.key < $1.key }
            .map { $0.value == 1 ? $0.key : "\($0.key)^\($0.value)" }.joined(separator: "·")
    }
}

/// A number with its unit, both as given.
package struct Quantity: Hashable, Sendable, CustomStringConvertible {
    package let value: DecimalNumber
    package let unit: Unit

    package init(_ value: DecimalNumber, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// The value in the base unit of its dimension: 12.5 万元 and 125,000 元 are both 125000.
    package var exact: Exact { value.exact * unit.factor }

    package var description: String {
        unit == .number ? value.text : "\(value.text) \(unit.symbol)"
    }
}
