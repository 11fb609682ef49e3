// Makes the kept nodes of the tree again from the digests that the lines really have.

import AuditTrail
import EventStorage

/// The cache of a ledger's tree, proven while the chain is followed; 256 leaves at a time, on any core.
struct TreeCheck {
    /// Nodes kept as they must be, of all; nil where none is and none must be.
    private(set) var count: AuditReport.Count?
    private(set) var problems: [AuditProblem] = []

    /// What the file keeps; nil where it is of a version that keeps no such nodes.
    private var check: NodeCheck?
    private var leaves: [Digest] = []
    private var pipeline = Pipeline<[Digest]>()

    /// Problems listed; the rest are counted.
    private static let mostListed = 100
    /// Leaves of a piece of work.
    private static let leavesAtOnce = 16 * KeptSpan.width

    init(_ snapshot: Snapshot) throws {
        check = try NodeCheck(snapshot)
        leaves.reserveCapacity(Self.leavesAtOnce)
    }

    /// Takes the digest of the next line.
    mutating func take(_ leaf: Digest) throws {
        guard check != nil else { return }
        leaves.append(leaf)
        if leaves.count == Self.leavesAtOnce { try hash() }
    }

    /// Says that no line follows.
    mutating func finish() throws {
        guard check != nil else { return }
        try hash()
        var made: [Digest] = []
        try pipeline.finish { made += $0 }
        try note(made)
        guard let check, check.total > 0 else { return }
        if let stray = try check.stray() { list(stray.level, stray.place) }
        count = AuditReport.Count(done: check.same, total: check.total)
    }

    /// Has the hashes made over what was taken, 16 leaves each.
    private mutating func hash() throws {
        let some = leaves
        leaves.removeAll(keepingCapacity: true)
        var made: [Digest] = []
        try pipeline.supply {
            let hasher = try SHA256Hasher()
            return try stride(from: 0, through: some.count - KeptSpan.width, by: KeptSpan.width)
                .map { try hasher.perfect(Array(some[$0..<$0 + KeptSpan.width])) }
        } taking: {
            made += $0
        }
        try note(made)
    }

    private mutating func note(_ made: [Digest]) throws {
        let hasher = try SHA256Hasher()
        for hash in made {
            for node in try check?.take(hash, hasher: hasher) ?? [] { list(node.level, node.place) }
        }
    }

    private mutating func list(_ level: Int, _ place: Int) {
        guard problems.count < Self.mostListed else { return }
        problems.append(AuditProblem(entry: nil, difference: .node(level: level, place: place)))
    }
}
