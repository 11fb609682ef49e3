// The tree over the entries' digests, with the hashes of every fourth level kept: a root or a proof
// reads a row or two of 16 in each.

package import AuditTrail
internal import GRDB

extension Snapshot {
    /// The tree over the first `size` entries.
    ///
    /// Its hashes are those kept, which an audit proves; of a node that is not kept, those below.
    package func tree(at size: Int) throws -> Tree {
        let hashes = try TreeHashes(self)
        return try Tree(size: size) { try hashes.of($0) }
    }

    /// The right edge of the tree over the first `size` entries, from which it grows.
    package func frontier(at size: Int) throws -> TreeFrontier { try tree(at: size).frontier() }

    /// How many nodes the file keeps, whatever they are of; `nil` in a ledger of a version that
    /// keeps none, or others.
    package func nodeCount() throws -> Int? {
        try keepsNodes ? number("SELECT count(*) FROM node") : nil
    }

    /// The first node kept, by level and place, for which so many of the lowest level are too few.
    func firstNode(beyond lowest: Int) throws -> (level: Int, place: Int)? {
        let row = try RawStatement(
            database,
            """
            SELECT level, place FROM node WHERE place >= ?1 >> \(KeptSpan.height) * (level - 1)
            ORDER BY level, place LIMIT 1
            """)
        defer { row.reset() }
        try row.bind(lowest, at: 1)
        return try row.step() ? (row.integer(at: 0), row.integer(at: 1)) : nil
    }

    /// The hashes kept of neighbouring nodes, `nil` for each that is not there or no 32 bytes.
    ///
    /// Only of a ledger that keeps nodes.
    func nodes(level: Int, _ places: Range<Int>) throws -> [Digest?] {
        var nodes: [Digest?] = Array(repeating: nil, count: places.count)
        let row = try RawStatement(
            kept: "SELECT place, hash FROM node WHERE level = ? AND place BETWEEN ? AND ?",
            database)
        defer { row.reset() }
        try row.bind(level, at: 1)
        try row.bind(places.lowerBound, at: 2)
        try row.bind(places.upperBound - 1, at: 3)
        while try row.step() {
            let place = row.integer(at: 0)
            guard row.type(at: 0) == .integer, places.contains(place) else { continue }
            nodes[place - places.lowerBound] = row.digest(at: 1)
        }
        return nodes
    }

    fileprivate var keepsNodes: Bool {
        get throws { try number("PRAGMA user_version") >= LedgerSchema.fourthLevelVersion }
    }

    fileprivate func leaves(_ range: Range<Int>) throws -> [Digest] {
        let row = try RawStatement(
            kept: "SELECT digest FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq", database)
        defer { row.reset() }
        try row.bind(range.lowerBound, at: 1)
        try row.bind(range.upperBound - 1, at: 2)
        var digests: [Digest] = []
        digests.reserveCapacity(range.count)
        while try row.step() {
            digests.append(row.digest(at: 0) ?? .zero)
        }
        return digests
    }

    /// Lends the digests kept of all entries, a few thousand at a time in memory.
    package func forEachLeaf(_ body: (Digest) throws -> Void) throws {
        let count = try entryCount()
        for first in stride(from: 0, to: count, by: 4096) {
            for leaf in try leaves(first..<min(first + 4096, count)) { try body(leaf) }
        }
    }
}

/// The hashes of a ledger's tree: those kept, and in the place of one that is not what lies below it.
private final class TreeHashes {
    let hasher: SHA256Hasher
    private let snapshot: Snapshot
    private let keepsNodes: Bool

    init(_ snapshot: Snapshot) throws {
        self.snapshot = snapshot
        keepsNodes = try snapshot.keepsNodes
        hasher = try SHA256Hasher()
    }

    func of(_ span: KeptSpan) throws -> [Digest] {
        guard span.level > 0 else { return try snapshot.leaves(span.hashes) }
        guard keepsNodes else { return try span.hashes.map { try made(span.level, $0) } }
        let kept = try snapshot.nodes(level: span.level, span.hashes)
        return try zip(span.hashes, kept).map { try $1 ?? made(span.level, $0) }
    }

    private func made(_ level: Int, _ place: Int) throws -> Digest {
        let span = KeptSpan(level: level - 1, below: place)
        let below = try of(span)
        guard below.count == span.hashes.count else {
            throw HashesMissing(span: span, found: below.count)
        }
        return try hasher.perfect(below)
    }
}

extension Transaction {
    /// Makes every kept node again from the digests.
    package func rebuildNodes() throws {
        try RawStatement(kept: "DELETE FROM node", database).run()
        let hasher = try SHA256Hasher()
        var levels = KeptLevels()
        try snapshot.forEachLeaf { leaf in
            for node in try levels.append(leaf, hasher: hasher) { try keep(node) }
        }
    }

    /// Keeps the nodes that these entries, the last of the log, completed.
    func keepNodes(completedBy entries: [Entry]) throws {
        guard let first = entries.first?.seq,
            first / KeptSpan.width < (first + entries.count) / KeptSpan.width
        else { return }
        let hashes = try TreeHashes(snapshot)
        var levels = KeptLevels(size: first) { try hashes.of($0) }
        for entry in entries {
            for node in try levels.append(entry.digest, hasher: hashes.hasher) { try keep(node) }
        }
    }

    private func keep(_ node: KeptHash) throws {
        let insert = try RawStatement(
            kept: "INSERT OR REPLACE INTO node (level, place, hash) VALUES (?, ?, ?)", database)
        try node.hash.withUnsafeBytes { bytes in
            try insert.bind(node.level, at: 1)
            try insert.bind(node.place, at: 2)
            try insert.bind(blob: bytes, at: 3)
            try insert.run()
        }
    }
}
