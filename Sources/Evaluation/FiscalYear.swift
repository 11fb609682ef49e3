// The year whose spending is evaluated: subject time.

/// A fiscal year (年度), 1950 to 2199.
package struct FiscalYear: Hashable, Comparable, Sendable, CustomStringConvertible {
    package static let range = 1950...2199

    package let number: Int

    /// Nil outside 1950 to 2199.
    package init?(_ number: Int) {
        guard Self.range.contains(number) else { return nil }
        self.number = number
    }

    /// For a number already known to lie in the range.
    init(inRange number: Int) {
        precondition(Self.range.contains(number))
        self.number = number
    }

    package var description: String { String(number) }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    /// The year `years` before this one; nil where that leaves the range.
    package func back(_ years: Int) -> FiscalYear? { FiscalYear(number - years) }
}
