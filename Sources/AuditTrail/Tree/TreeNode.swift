// Names of the nodes of a tree: those that are complete, and so never change again.

/// A node over `2^level` leaves, all of which exist.
///
/// It covers the leaves from `index * 2^level` on.
struct TreeNode: Hashable, Sendable {
    /// How high it stands above the leaves, from 0.
    let level: Int
    /// How many nodes of its level stand before it.
    let index: Int

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

extension Int {
    /// The place of the highest bit that is set, of a number above 0.
    var highestBit: Int { Int.bitWidth - 1 - leadingZeroBitCount }
}
