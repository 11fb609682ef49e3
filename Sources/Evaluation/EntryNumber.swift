// The place of an entry in the ledger: record time.

/// The number of an entry (条目) in its ledger, counted from 0.
package struct EntryNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    package static let range = 0...9_007_199_254_740_991

    package let number: Int

    package init(_ number: Int) {
        precondition(Self.range.contains(number), "an entry number is never negative")
        self.number = number
    }

    /// The nearest number that an entry can have.
    package static func nearest(to number: Int) -> EntryNumber {
        EntryNumber(min(max(number, range.lowerBound), range.upperBound))
    }

    package var description: String { String(number) }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
