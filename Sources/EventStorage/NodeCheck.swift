// Holds the nodes that a ledger keeps of its tree against those that its entries make.

package import AuditTrail

/// The kept levels of a tree that grows, beside those in the file.
package struct NodeCheck {
    /// Nodes made, each of which must be kept.
    package private(set) var made = 0
    /// Those of them that are kept as they were made.
    package private(set) var same = 0
    /// How many nodes the file keeps.
    package let kept: Int
    /// Nodes made or kept, whichever are more.
    package var total: Int { max(made, kept) }

    private let snapshot: Snapshot
    private var levels = KeptLevels()
    /// How many nodes of the lowest level were taken.
    private var taken = 0
    /// By level from 1: the kept row in which the next node made has its place.
    private var rows: [[Digest?]] = []

    /// Nothing where the ledger is of a version that keeps no such nodes.
    package init?(_ snapshot: Snapshot) throws {
        guard let kept = try snapshot.nodeCount() else { return nil }
        self.kept = kept
        self.snapshot = snapshot
    }

    /// Takes the hash over the next 16 entries, and returns which nodes, this one or those it completes,
    /// are not kept as they were made.
    package mutating func take(
        _ hash: Digest, hasher: borrowing SHA256Hasher
    ) throws -> [KeptHash] {
        let first = KeptHash(level: 1, place: taken, hash: hash)
        taken += 1
        let nodes = [first] + (try levels.append(hash, level: 1, hasher: hasher))
        return try nodes.filter { try !isKept($0) }
    }

    /// The first node kept, by level and place, over entries that there are not.
    package func stray() throws -> (level: Int, place: Int)? {
        try snapshot.firstNode(beyond: taken)
    }

    private mutating func isKept(_ node: KeptHash) throws -> Bool {
        let inRow = node.place % KeptSpan.width
        if rows.count < node.level { rows.append([]) }
        if inRow == 0 {
            rows[node.level - 1] = try snapshot.nodes(
                level: node.level, node.place..<node.place + KeptSpan.width)
        }
        made += 1
        guard rows[node.level - 1][inRow] == node.hash else { return false }
        same += 1
        return true
    }
}
