// The units in which figures are held, and what can be converted into what.

/// A unit of a closed list, with the base it is measured in and its size in that base.
///
/// Money counts in 元; 1 万元 = 10,000 元 exactly. Counted things (人, 个, 项 …) convert into nothing else.
package struct Unit: Hashable, Sendable, CustomStringConvertible {
    /// The place in the list.
    private let place: Int

    /// As written in files and events.
    package var symbol: String { Self.list[place].symbol }
    package var dimension: Dimension { Self.list[place].dimension }
    /// Size in the base unit of the dimension.
    package var factor: Exact { Self.list[place].factor }

    package static let number = Unit(place: 0)
    package static let percent = Unit(place: 1)

    /// Every unit there is. The list only ever grows.
    package static let all: [Unit] = list.indices.map { Unit(place: $0) }

    private struct Listed: Sendable {
        let symbol: String
        let dimension: Dimension
        let factor: Exact
    }

    private static let hundredth = Exact(numerator: 1, denominator: 100) ?? .one

    private static let list: [Listed] =
        [
            Listed(symbol: "1", dimension: .none, factor: .one),
            Listed(symbol: "%", dimension: .none, factor: hundredth),
            Listed(symbol: "分", dimension: .base("元"), factor: hundredth),
            Listed(symbol: "元", dimension: .base("元"), factor: .one),
            Listed(symbol: "千元", dimension: .base("元"), factor: Exact(1000)),
            Listed(symbol: "万元", dimension: .base("元"), factor: Exact(10_000)),
            Listed(symbol: "亿元", dimension: .base("元"), factor: Exact(100_000_000)),
            Listed(symbol: "平方米", dimension: .base("平方米"), factor: .one),
            Listed(symbol: "天", dimension: .base("天"), factor: .one),
        ]
        + [
            "人", "个", "项", "件", "次", "台", "套", "辆", "户", "处", "人次", "所", "家", "张", "份", "篇",
            "期", "场", "小时", "公里", "亩", "吨",
        ].map { Listed(symbol: $0, dimension: .base($0), factor: .one) }

    private static let symbols = list.map(\.symbol)

    /// The unit written so; nil where the list has none.
    package init?(symbol: String) {
        var symbol = symbol
        guard let unit = symbol.withUTF8({ Unit(symbol: $0) }) else { return nil }
        self = unit
    }

    /// The unit written in these bytes.
    init?(symbol bytes: UnsafeBufferPointer<UInt8>) {
        guard let place = Self.symbols.firstIndex(where: { $0.isSameBytes(as: bytes) }) else {
            return nil
        }
        self.place = place
    }

    private init(place: Int) { self.place = place }

    package var description: String { symbol }
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

    /// Whether it counts or lasts (天, 人, 个 …), so that a rule's numbers can be of it as they stand; money cannot.
    package var isCount: Bool {
        powers.count == 1 && powers.values.first == 1 && powers["元"] == nil
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
