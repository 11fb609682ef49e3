// The tree over the entries' digests, with the hashes of every eighth level kept: nothing that is
// asked of it reads more than a few hundred rows.

package import AuditTrail
internal import GRDB

extension Snapshot {
    /// The tree over the first `size` entries.
    ///
    /// Its hashes are those kept, which an audit proves; of a node that is not kept, those below.
    package func tree(at size: Int) throws -> Tree {
        let hasher = try SharedHasher()
        return try Tree(size: size) { try hashes(of: $0, hasher) }
    }

    /// The right edge of the tree over the first `size` entries, from which it grows.
    package func frontier(at size: Int) throws -> TreeFrontier { try tree(at: size).frontier() }

    /// The hash kept of a node; `nil` where there is none, or no 32 bytes.
    package func node(level: Int, place: Int) throws -> Digest? {
        guard try keepsNodes else { return nil }
        let row = try RawStatement(
            kept: "SELECT hash FROM node WHERE level = ? AND place = ?", database)
        defer { row.reset() }
        try row.bind(level, at: 1)
        try row.bind(place, at: 2)
        guard try row.step(), row.type(at: 0) == .blob else { return nil }
        return Digest(bytes: row.storedBytes(at: 0))
    }

    /// How many nodes the file keeps, whatever they are of; `nil` in a ledger of a version that
    /// keeps none.
    package func nodeCount() throws -> Int? {
        try keepsNodes ? number("SELECT count(*) FROM node") : nil
    }

    /// How many nodes are not kept as the digests of all entries make them, or are too many.
    package func nodeDifferences() throws -> Int {
        guard let kept = try nodeCount() else { return 0 }
        let hasher = try SHA256Hasher()
        var (same, wanted) = (0, 0)
        func compare(_ hash: Digest, _ level: Int, _ place: Int) throws {
            wanted += 1
            if try node(level: level, place: place) == hash { same += 1 }
        }
        let count = try entryCount() / TileSpan.width
        var row: [Digest] = []
        for place in 0..<count {
            let below = Tile(level: 0, index: place, width: TileSpan.width).span
            row.append(try hasher.perfect(leaves(below.hashes)))
            try compare(row[place], 1, place)
        }
        var level = 2
        while row.count >= TileSpan.width {
            row = try (0..<row.count / TileSpan.width).map { place in
                let first = place * TileSpan.width
                return try hasher.perfect(Array(row[first..<first + TileSpan.width]))
            }
            for (place, hash) in row.enumerated() { try compare(hash, level, place) }
            level += 1
        }
        return max(wanted, kept) - same
    }

    private var keepsNodes: Bool {
        get throws { try number("PRAGMA user_version") >= LedgerSchema.nodeVersion }
    }

    fileprivate func hashes(of span: TileSpan, _ shared: SharedHasher) throws -> [Digest] {
        guard span.level > 0 else { return try leaves(span.hashes) }
        let kept = try nodes(level: span.level, span.hashes)
        return try span.hashes.map { place in
            if let kept = kept[place - span.hashes.lowerBound] { return kept }
            let below = Tile(level: span.level - 1, index: place, width: TileSpan.width).span
            return try shared.hasher.perfect(hashes(of: below, shared))
        }
    }

    /// The hashes kept of neighbouring nodes, `nil` for each that is not there or no 32 bytes.
    private func nodes(level: Int, _ places: Range<Int>) throws -> [Digest?] {
        var nodes: [Digest?] = Array(repeating: nil, count: places.count)
        guard try keepsNodes else { return nodes }
        let row = try RawStatement(
            kept: "SELECT place, hash FROM node WHERE level = ? AND place BETWEEN ? AND ?",
            database)
        defer { row.reset() }
        try row.bind(level, at: 1)
        try row.bind(places.lowerBound, at: 2)
        try row.bind(places.upperBound - 1, at: 3)
        while try row.step() {
            let place = row.integer(at: 0)
            guard row.type(at: 0) == .integer, places.contains(place), row.type(at: 1) == .blob
            else { continue }
            nodes[place - places.lowerBound] = Digest(bytes: row.storedBytes(at: 1))
        }
        return nodes
    }

    private func leaves(_ range: Range<Int>) throws -> [Digest] {
        let row = try RawStatement(
            kept: "SELECT digest FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq", database)
        defer { row.reset() }
        try row.bind(range.lowerBound, at: 1)
        try row.bind(range.upperBound - 1, at: 2)
        var digests: [Digest] = []
        digests.reserveCapacity(range.count)
        while try row.step() {
            digests.append(
                row.type(at: 0) == .blob ? Digest(bytes: row.storedBytes(at: 0)) ?? .zero : .zero)
        }
        return digests
    }
}

extension Transaction {
    /// Makes every kept node again from the digests.
    package func rebuildNodes() throws {
        try RawStatement(kept: "DELETE FROM node", database).run()
        try keepNodes(completedBy: 0..<(try snapshot.entryCount()))
    }

    /// Keeps the nodes that these entries, the last of the log, completed.
    func keepNodes(completedBy entries: Range<Int>) throws {
        var (level, first) = (1, entries.lowerBound / TileSpan.width)
        var end = entries.upperBound / TileSpan.width
        guard first < end else { return }
        let shared = try SharedHasher()
        while first < end {
            for place in first..<end {
                let below = Tile(level: level - 1, index: place, width: TileSpan.width).span
                let hash = try shared.hasher.perfect(snapshot.hashes(of: below, shared))
                try keep(hash, level, place)
            }
            (level, first, end) = (level + 1, first / TileSpan.width, end / TileSpan.width)
        }
    }

    private func keep(_ hash: Digest, _ level: Int, _ place: Int) throws {
        let insert = try RawStatement(
            kept: "INSERT OR REPLACE INTO node (level, place, hash) VALUES (?, ?, ?)", database)
        try hash.withUnsafeBytes { bytes in
            try insert.bind(level, at: 1)
            try insert.bind(place, at: 2)
            try insert.bind(blob: bytes, at: 3)
            try insert.run()
        }
    }
}

/// One hasher for many closures.
private final class SharedHasher {
    let hasher: SHA256Hasher

    init() throws(HashingFailed) { hasher = try SHA256Hasher() }
}
