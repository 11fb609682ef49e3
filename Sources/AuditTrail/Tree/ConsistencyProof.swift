// The proof that one tree continues another, and how it is checked.

/// The hashes that make both the root of an older tree and that of the tree it became.
package struct ConsistencyProof: Hashable, Sendable {
    /// How many leaves the older tree has.
    package let old: Int
    /// How many leaves the newer tree has.
    package let size: Int
    /// In the order of RFC 6962, section 2.1.2.
    package let path: [Digest]

    package init(old: Int, size: Int, path: [Digest]) {
        self.old = old
        self.size = size
        self.path = path
    }

    /// Returns where the newer tree begins with every leaf of the older, and throws otherwise.
    ///
    /// RFC 9162, section 2.1.4.2. From the empty tree, and between equal sizes, the path is empty;
    /// the empty tree has one root only, and equal sizes have equal roots.
    package func check(oldRoot: Digest, root: Digest) throws(ProofRefused) {
        guard old >= 0, old <= size else { throw .outside(number: old, size: size) }
        let roots: (old: Digest, new: Digest)?
        do throws(HashingFailed) {
            roots = try climb(oldRoot: oldRoot, root: root)
        } catch {
            throw .hashing(error)
        }
        guard let roots else { throw .length(found: path.count) }
        guard roots.old == oldRoot else {
            throw .oldRoot(computed: roots.old, expected: oldRoot)
        }
        guard roots.new == root else { throw .root(computed: roots.new, expected: root) }
    }

    // The roots that the path leads to; nil where it has not the length of the way.
    private func climb(
        oldRoot: Digest, root: Digest
    ) throws(HashingFailed) -> (old: Digest, new: Digest)? {
        let hasher = try SHA256Hasher()
        guard old > 0, old < size else {
            guard path.isEmpty else { return nil }
            let empty = try hasher.digest(of: [])
            return (old == 0 ? empty : root, size == 0 ? empty : old == 0 ? root : oldRoot)
        }
        // The nodes below the lowest peak of the old tree are the same in both.
        let shift = old.trailingZeroBitCount
        var (place, last) = ((old - 1) >> shift, (size - 1) >> shift)
        var steps = path[...]
        // A power of two is one peak, whose hash is the old root and is left out.
        guard let first = place == 0 ? oldRoot : steps.popFirst() else { return nil }
        var roots = (old: first, new: first)
        for sibling in steps {
            guard last != 0 else { return nil }
            if place & 1 == 1 || place == last {
                roots.old = try hasher.node(sibling, roots.old)
                roots.new = try hasher.node(sibling, roots.new)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                roots.new = try hasher.node(roots.new, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 ? roots : nil
    }
}
