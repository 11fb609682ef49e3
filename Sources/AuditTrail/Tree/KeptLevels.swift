// The kept levels of a tree that grows: each hash to be kept, made from the row below it.

/// A hash of a kept level above the leaves.
package struct KeptHash: Hashable, Sendable {
    /// Which kept level, from 1.
    package let level: Int
    /// How many hashes of its level stand before it.
    package let place: Int
    package let hash: Digest

    package init(level: Int, place: Int, hash: Digest) {
        self.level = level
        self.place = place
        self.hash = hash
    }
}

/// What is still open at the right edge of each kept level.
///
/// Of the hashes that stood there before it began to grow it asks for those alone that a hash is to be
/// made over: at most 15 of a level, once.
package struct KeptLevels {
    private let size: Int
    private let earlier: (KeptSpan) throws -> [Digest]
    private var rows: [Row] = []

    /// The hashes of one level and one row that came since it began to grow.
    private struct Row {
        var first: Int
        var hashes: [Digest] = []
    }

    /// The levels of the empty tree.
    package init() {
        self.init(size: 0) { span throws in throw HashesMissing(span: span, found: 0) }
    }

    /// The levels of a tree of so many leaves, of which `earlier` gives the hashes.
    package init(size: Int, earlier: @escaping (KeptSpan) throws -> [Digest]) {
        self.size = size
        self.earlier = earlier
    }

    /// Appends the next hash of a kept level, a leaf if it says no other; returns what it completes of
    /// the levels above, the lowest first.
    ///
    /// Throws what `earlier` throws, `HashesMissing` where it gives too few, and `HashingFailed`; the
    /// levels are of no use then.
    package mutating func append(
        _ hash: Digest, level: Int = 0, hasher: borrowing SHA256Hasher
    ) throws -> [KeptHash] {
        var (hash, level) = (hash, level)
        var completed: [KeptHash] = []
        while let (place, row) = try fill(level, with: hash) {
            level += 1
            hash = try hasher.perfect(row)
            completed.append(KeptHash(level: level, place: place, hash: hash))
        }
        return completed
    }

    /// The row that is full with this hash, and its place among the rows of the level.
    private mutating func fill(
        _ level: Int, with hash: Digest
    ) throws -> (place: Int, hashes: [Digest])? {
        while rows.count <= level {
            rows.append(Row(first: KeptSpan.count(level: rows.count, size: size)))
        }
        rows[level].hashes.append(hash)
        let (first, end) = (rows[level].first, rows[level].first + rows[level].hashes.count)
        guard end % KeptSpan.width == 0 else { return nil }
        let span = KeptSpan(level: level, hashes: end - KeptSpan.width..<first)
        let before = span.hashes.isEmpty ? [] : try earlier(span)
        guard before.count == span.hashes.count else {
            throw HashesMissing(span: span, found: before.count)
        }
        let row = before + rows[level].hashes
        rows[level].first = end
        rows[level].hashes.removeAll(keepingCapacity: true)
        return (end / KeptSpan.width - 1, row)
    }
}
