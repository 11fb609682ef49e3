// A tree of a given size over kept hashes: its root and its proofs, from few of them.

/// A tree of RFC 6962, section 2.1, whose hashes someone else keeps.
///
/// Each of its results reads the rows around at most two ways up from a leaf: twice as many as there
/// are kept levels, of at most 16 hashes each, and none of them twice.
package struct Tree: ~Copyable {
    /// How many leaves the tree has.
    package let size: Int
    private let hashes: (KeptSpan) throws -> [Digest]
    private let hasher: SHA256Hasher

    /// A tree over the first `size` leaves.
    ///
    /// `hashes` gives all hashes of a span, which lies within one row: at level 0 the digests of
    /// entries, above it those that `KeptLevels.append` completed. It is asked for complete nodes of
    /// this tree only. Throws `HashingFailed`.
    package init(
        size: Int, hashes: @escaping (KeptSpan) throws -> [Digest]
    ) throws(HashingFailed) {
        self.size = size
        self.hashes = hashes
        hasher = try SHA256Hasher()
    }

    /// The tree's right edge, from which it grows.
    package func frontier() throws -> TreeFrontier {
        var rows = Rows()
        return TreeFrontier(size: size, peaks: try peaks(over: 0..<size, &rows))
    }

    /// The root of the tree.
    package func root() throws -> Digest {
        var rows = Rows()
        return try root(over: 0..<size, &rows)
    }

    /// The proof that a leaf stands at an index of this tree, RFC 6962, section 2.1.1.
    ///
    /// Throws `OutsideTree` where it does not reach there.
    package func inclusion(of index: Int) throws -> InclusionProof {
        guard index >= 0, index < size else { throw OutsideTree(number: index, size: size) }
        var path: [Digest] = []
        var rows = Rows()
        var around = 0..<size
        while around.count > 1 {
            let middle = around.lowerBound + 1 << (around.count - 1).highestBit
            let (left, right) = (around.lowerBound..<middle, middle..<around.upperBound)
            path.append(try root(over: index < middle ? right : left, &rows))
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
        var rows = Rows()
        var around = 0..<size
        while around.upperBound != old {
            let middle = around.lowerBound + 1 << (around.count - 1).highestBit
            let (left, right) = (around.lowerBound..<middle, middle..<around.upperBound)
            path.append(try root(over: old <= middle ? right : left, &rows))
            around = old <= middle ? left : right
        }
        // What the old tree's root alone says, the proof need not.
        if around.lowerBound > 0 { path.append(try root(over: around, &rows)) }
        return ConsistencyProof(old: old, size: size, path: path.reversed())
    }

    /// The rows read for one result.
    private typealias Rows = [KeptSpan: [Digest]]

    private func root(over leaves: Range<Int>, _ rows: inout Rows) throws -> Digest {
        try hasher.root(over: peaks(over: leaves, &rows))
    }

    private func peaks(over leaves: Range<Int>, _ rows: inout Rows) throws -> [Digest] {
        try TreeNode.peaks(over: leaves).map { try hash(of: $0, &rows) }
    }

    private func hash(of node: TreeNode, _ rows: inout Rows) throws -> Digest {
        let (level, inside) = (node.level / KeptSpan.height, node.level % KeptSpan.height)
        let span = KeptSpan(level: level, around: node.index << inside, size: size)
        let row = try read(span, &rows)
        let first = node.index << inside - span.hashes.lowerBound
        return try hasher.perfect(Array(row[first..<first + 1 << inside]))
    }

    private func read(_ span: KeptSpan, _ rows: inout Rows) throws -> [Digest] {
        if let row = rows[span] { return row }
        let row = try hashes(span)
        guard row.count == span.hashes.count else {
            throw HashesMissing(span: span, found: row.count)
        }
        rows[span] = row
        return row
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
    package let span: KeptSpan
    /// How many hashes came.
    package let found: Int

    package init(span: KeptSpan, found: Int) {
        self.span = span
        self.found = found
    }
}
