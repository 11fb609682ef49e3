// Names of the nodes of a tree: those that are complete, and so never change again.

/// A node over `2^level` leaves, all of which exist.
///
/// It covers the leaves from `index * 2^level` on.
package struct TreeNode: Hashable, Sendable {
    /// How high it stands above the leaves, from 0.
    package let level: Int
    /// How many nodes of its level stand before it.
    package let index: Int

    package init(level: Int, index: Int) {
        self.level = level
        self.index = index
    }

    /// The complete nodes that together cover these leaves, highest and leftmost first.
    ///
    /// The leaves must be those of one node of a tree: the first is a multiple of a power of two
    /// that is at least as large as their number.
    static func peaks(over leaves: Range<Int>) -> [TreeNode] {
        var nodes: [TreeNode] = []
        var start = leaves.lowerBound
        while start < leaves.upperBound {
            let level = (leaves.upperBound - start).highestBit
            nodes.append(TreeNode(level: level, index: start >> level))
            start += 1 << level
        }
        return nodes
    }
}

/// Hashes of one tile of the tree, C2SP tlog-tiles: 256 neighbours of a level that 8 divides.
package struct TileSpan: Hashable, Sendable {
    /// The level of the hashes in tiles: they are nodes of level `8 * level`, at 0 the leaves.
    package let level: Int
    /// Which hashes of that level, counted from the tree's left edge; all of one tile.
    package let hashes: Range<Int>

    init(level: Int, hashes: Range<Int>) {
        self.level = level
        self.hashes = hashes
    }

    /// The hashes from which a node's own hash is made without leaving its tile.
    package init(of node: TreeNode) {
        level = node.level / TileSpan.height
        let inside = node.level % TileSpan.height
        hashes = node.index << inside..<(node.index + 1) << inside
    }

    /// How many levels of the tree a tile holds.
    package static let height = 8
    /// How many hashes a full tile has.
    package static let width = 1 << height
}

extension Int {
    /// The place of the highest bit that is set, of a number above 0.
    var highestBit: Int { Int.bitWidth - 1 - leadingZeroBitCount }
}
