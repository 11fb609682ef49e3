// The right edge of a tree that grows: all that is needed to append leaves and to know the root.

/// The complete nodes that together cover a tree's leaves; one for each bit set in its size.
package struct TreeFrontier: Hashable, Sendable {
    /// How many leaves the tree has.
    package private(set) var size: Int
    /// The nodes' hashes, highest and leftmost first.
    package private(set) var peaks: [Digest]

    /// The empty tree.
    package init() {
        size = 0
        peaks = []
    }

    init(size: Int, peaks: [Digest]) {
        self.size = size
        self.peaks = peaks
    }

    /// Appends a leaf, which is an entry's digest.
    package mutating func append(
        _ leaf: Digest, hasher: borrowing SHA256Hasher
    ) throws(HashingFailed) {
        var hash = leaf
        var level = 0
        while size >> level & 1 == 1 {
            hash = try hasher.node(peaks.removeLast(), hash)
            level += 1
        }
        peaks.append(hash)
        size += 1
    }

    /// The root of the tree; of the empty one, SHA-256 of nothing.
    package func root(hasher: borrowing SHA256Hasher) throws(HashingFailed) -> Digest {
        try hasher.root(over: peaks)
    }
}
