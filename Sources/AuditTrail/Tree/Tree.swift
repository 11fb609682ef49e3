// A tree of a given size over kept hashes: its root and its proofs, from few of them.

/// A tree of RFC 6962, section 2.1, whose hashes someone else keeps.
///
/// Each of its results reads O(log size) spans, never more than 256 hashes of a tile each.
package struct Tree: ~Copyable {
    /// How many leaves the tree has.
    package let size: Int
    private let hashes: (TileSpan) throws -> [Digest]
    private let hasher: SHA256Hasher

    /// A tree over the first `size` leaves.
    ///
    /// `hashes` gives all hashes of a span: at level 0 the digests of entries, above it those that
    /// `TreeFrontier.append` completed at a level that `TileSpan.height` divides. It is asked for
    /// complete nodes of this tree only. Throws `HashingFailed`.
    package init(
        size: Int, hashes: @escaping (TileSpan) throws -> [Digest]
    ) throws(HashingFailed) {
        self.size = size
        self.hashes = hashes
        hasher = try SHA256Hasher()
    }

    /// The tree's right edge, from which it grows.
    package func frontier() throws -> TreeFrontier {
        TreeFrontier(size: size, peaks: try TreeNode.peaks(over: 0..<size).map { try hash(of: $0) })
    }

    /// The root of the tree.
    package func root() throws -> Digest { try root(over: 0..<size) }

    /// The proof that a leaf stands at an index of this tree, RFC 6962, section 2.1.1.
    ///
    /// Throws `OutsideTree` where it does not reach there.
    package func inclusion(of index: Int) throws -> InclusionProof {
        guard index >= 0, index < size else { throw OutsideTree(number: index, size: size) }
        var path: [Digest] = []
        var around = 0..<size
        while around.count > 1 {
            let middle = around.lowerBound + 1 << (around.count - 1).highestBit
            let (left, right) = (around.lowerBound..<middle, middle..<around.upperBound)
            path.append(try root(over: index < middle ? right : left))
            around = index < middle ? left : right
        }
        return InclusionProof(index: index, size: size, path: path.reversed())
    }

    /// The proof that this tree continues the one of its first `old` leaves, RFC 6962, section
    /// 2.1.2.
    ///
    /// Throws `OutsideTree` where it is not that large.
    package func consistency(from old: Int) throws -> ConsistencyProof {
        guard old >= 0, old <= size else { throw OutsideTree(number: old, size: size) }
        guard old > 0, old < size else {
            return ConsistencyProof(old: old, size: size, path: [])
        }
        var path: [Digest] = []
        var around = 0..<size
        while around.upperBound != old {
            let middle = around.lowerBound + 1 << (around.count - 1).highestBit
            let (left, right) = (around.lowerBound..<middle, middle..<around.upperBound)
            path.append(try root(over: old <= middle ? right : left))
            around = old <= middle ? left : right
        }
        // What the old tree's root alone says, the proof need not.
        if around.lowerBound > 0 { path.append(try root(over: around)) }
        return ConsistencyProof(old: old, size: size, path: path.reversed())
    }

    private func root(over leaves: Range<Int>) throws -> Digest {
        try hasher.root(over: TreeNode.peaks(over: leaves).map { try hash(of: $0) })
    }

    private func hash(of node: TreeNode) throws -> Digest {
        let span = TileSpan(of: node)
        let kept = try hashes(span)
        guard kept.count == span.hashes.count else {
            throw HashesMissing(span: span, found: kept.count)
        }
        return try hasher.perfect(kept)
    }
}

/// A tree was asked about a leaf, or a size, that it does not reach.
package struct OutsideTree: Error, Hashable, Sendable {
    /// The index or the size asked for.
    package let number: Int
    /// How many leaves the tree has.
    package let size: Int

    package init(number: Int, size: Int) {
        self.number = number
        self.size = size
    }
}

/// The keeper of a tree's hashes gave not as many as a span has.
package struct HashesMissing: Error, Hashable, Sendable {
    /// What was asked for.
    package let span: TileSpan
    /// How many hashes came.
    package let found: Int
}
