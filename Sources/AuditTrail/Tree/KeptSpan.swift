// Names of the hashes that are kept of a tree: neighbours of one of its kept levels.

/// Hashes that stand side by side in a kept level of a tree.
///
/// Every fourth level is kept, the leaves first, so that 16 hashes of one kept level make one hash of
/// the next. A row is what lies below one such hash.
package struct KeptSpan: Hashable, Sendable {
    /// Which kept level, from 0 at the leaves: its hashes are the nodes of level `4 * level`.
    package let level: Int
    /// Which hashes of that level, counted from the tree's left edge.
    package let hashes: Range<Int>

    package init(level: Int, hashes: Range<Int>) {
        self.level = level
        self.hashes = hashes
    }

    /// The full row below a hash of the kept level above.
    package init(level: Int, below place: Int) {
        self.init(
            level: level, hashes: place * KeptSpan.width..<(place + 1) * KeptSpan.width)
    }

    /// The row with a hash of a kept level in it, as far as a tree of this size reaches.
    init(level: Int, around place: Int, size: Int) {
        let row = KeptSpan(level: level, below: place / KeptSpan.width).hashes
        let end = min(row.upperBound, KeptSpan.count(level: level, size: size))
        self.init(level: level, hashes: row.lowerBound..<end)
    }

    /// How many hashes a kept level of a tree has.
    package static func count(level: Int, size: Int) -> Int { size >> (level * height) }

    /// How far kept levels are apart in the tree.
    package static let height = 4
    /// How many hashes a full row has.
    package static let width = 1 << height
}
