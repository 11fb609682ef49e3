// The proof that an entry stands at its place in a tree, and how it is checked.

/// The hashes beside the way from a leaf up to the root.
package struct InclusionProof: Hashable, Sendable {
    /// The leaf's index, which is its entry's number.
    package let index: Int
    /// How many leaves the tree has.
    package let size: Int
    /// The leaf's sibling first, the root's child last.
    package let path: [Digest]

    package init(index: Int, size: Int, path: [Digest]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Returns where the leaf stands at the index of the tree with this root, and throws otherwise.
    ///
    /// RFC 9162, section 2.1.3.2: the shape is taken from index and size alone, and the path must
    /// have exactly as many hashes.
    package func check(leaf: Digest, root: Digest) throws(ProofRefused) {
        guard index >= 0, index < size else { throw .outside(number: index, size: size) }
        let computed: Digest?
        do throws(HashingFailed) {
            computed = try climb(from: leaf)
        } catch {
            throw .hashing(error)
        }
        guard let computed else { throw .length(found: path.count) }
        guard computed == root else { throw .root(computed: computed, expected: root) }
    }

    // The root that the path leads to; nil where it has not the length of the way.
    private func climb(from leaf: Digest) throws(HashingFailed) -> Digest? {
        let hasher = try SHA256Hasher()
        var (place, last, hash) = (index, size - 1, leaf)
        for sibling in path {
            guard last != 0 else { return nil }
            if place & 1 == 1 || place == last {
                hash = try hasher.node(sibling, hash)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = try hasher.node(hash, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 ? hash : nil
    }
}
