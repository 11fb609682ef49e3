// Makes the kept nodes of the tree again from the digests that the lines really have.

import AuditTrail
import EventStorage

/// The cache of a ledger's tree, proven while the chain is followed; 256 leaves at a time, on any core.
struct TreeCheck {
    /// Nodes kept as they must be, of all; nil where none is and none must be.
    private(set) var count: AuditReport.Count?
    private(set) var problems: [AuditProblem] = []

    private let snapshot: Snapshot
    /// How many the file keeps; nil where it is of a version that keeps none.
    private let kept: Int?
    private var leaves: [Digest] = []
    private var pipeline = Pipeline<Digest>()
    /// By level from 1: nodes over which none is made yet, and how many were made.
    private var rows: [(open: [Digest], made: Int)] = []
    private var found = AuditReport.Count()

    /// Problems listed; the rest are counted.
    private static let mostListed = 100

    init(_ snapshot: Snapshot) throws {
        self.snapshot = snapshot
        kept = try snapshot.nodeCount()
        leaves.reserveCapacity(TileSpan.width)
    }

    /// Takes the digest of the next line.
    mutating func take(_ leaf: Digest) throws {
        guard kept != nil else { return }
        leaves.append(leaf)
        guard leaves.count == TileSpan.width else { return }
        let full = leaves
        leaves.removeAll(keepingCapacity: true)
        var made: [Digest] = []
        try pipeline.supply {
            try SHA256Hasher().perfect(full)
        } taking: {
            made.append($0)
        }
        for hash in made { try note(hash, level: 1) }
    }

    /// Says that no line follows.
    mutating func finish() throws {
        guard let kept else { return }
        var made: [Digest] = []
        try pipeline.finish { made.append($0) }
        for hash in made { try note(hash, level: 1) }
        guard kept > 0 || found.total > 0 else { return }
        if kept > found.total {
            problems.append(
                AuditProblem(
                    entry: nil,
                    difference: .node(level: rows.count + 1, place: rows.last?.made ?? 0)))
        }
        count = AuditReport.Count(done: found.done, total: max(kept, found.total))
    }

    private mutating func note(_ hash: Digest, level: Int) throws {
        if rows.count < level { rows.append(([], 0)) }
        let place = rows[level - 1].made
        found.total += 1
        if try snapshot.node(level: level, place: place) == hash {
            found.done += 1
        } else if problems.count < Self.mostListed {
            problems.append(
                AuditProblem(entry: nil, difference: .node(level: level, place: place)))
        }
        rows[level - 1].made += 1
        rows[level - 1].open.append(hash)
        guard rows[level - 1].open.count == TileSpan.width else { return }
        let full = rows[level - 1].open
        rows[level - 1].open = []
        try note(try SHA256Hasher().perfect(full), level: level + 1)
    }
}
