// The checkpoint that a ledger's key signs: read back from what is committed, never from what is meant.

package import AuditTrail
import Evaluation
package import EventStorage
import Scoring

/// Why a ledger has no checkpoint to sign.
package enum CheckpointRefused: Error, Hashable, Sendable {
    /// The last checkpoint that the key signed is of another ledger; this one's origin.
    case otherLedger(signed: KeyName, origin: KeyName)
    /// The ledger has fewer entries than the key has signed for.
    case cut(signed: Int, entries: Int)
    /// The ledger's first entries make another root than the one the key has signed.
    case rewritten(size: Int)
    /// The line of an entry does not hash to the digest kept with it.
    case content(entry: Int)
    /// Entry 0 does not open a ledger whose base is a name.
    case noOrigin
    /// The checkpoint given has fewer entries than what was asked for.
    case beyond(entry: Int, size: Int)
    /// The kept nodes of the tree are not those over the entries.
    case cache
    /// The checkpoint given is of another size than the ledger ever had, or has another root.
    case notOfLedger(size: Int)
}

extension Snapshot {
    /// The origin of the ledger, from the line of entry 0, hashed again.
    ///
    /// - Throws: `NoSuchTime.noEntries`, `CheckpointRefused`, `UnreadableEntry`, `HashingFailed`.
    package func origin() throws -> KeyName {
        let opening = try entry(at: 0) { stored in
            (try SHA256Hasher().leaf(of: stored.line), stored.digest, try stored.recorded())
        }
        guard let (digest, kept, recorded) = opening else { throw NoSuchTime.noEntries }
        guard digest == kept else { throw CheckpointRefused.content(entry: 0) }
        guard case .ledgerOpened(let fact) = recorded.event.fact,
            let origin = fact.origin(opening: digest)
        else { throw CheckpointRefused.noOrigin }
        return origin
    }

    /// What the ledger's key may sign now: the whole ledger, which continues what it signed last.
    ///
    /// Every line that came since is hashed again and followed. Of those before, the kept digests
    /// make the signed root, or nothing is signed. What is signed is the root that these lines make, never
    /// one that the kept nodes of the tree say, which must say the same.
    ///
    /// - Throws: `CheckpointRefused`, `ChainBreak`, `NoSuchTime`, `StorageError`, `HashingFailed`.
    package func checkpoint(continuing last: Checkpoint?) throws -> Checkpoint {
        guard let head = try head() else { throw NoSuchTime.noEntries }
        let origin = try origin()
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        if let last {
            guard last.origin == origin else {
                throw CheckpointRefused.otherLedger(signed: last.origin, origin: origin)
            }
            guard last.size <= head.count else {
                throw CheckpointRefused.cut(signed: last.size, entries: head.count)
            }
            frontier = try self.frontier(at: last.size)
            guard try frontier.root(hasher: hasher) == last.root else {
                let isCache = try rootOfDigests(at: last.size) == last.root
                throw isCache ? CheckpointRefused.cache : .rewritten(size: last.size)
            }
        }
        try follow(from: last?.size ?? 0, through: head.seq) {
            try frontier.append($0, hasher: hasher)
        }
        let root = try frontier.root(hasher: hasher)
        guard try self.root(at: head.count) == root else { throw CheckpointRefused.cache }
        return Checkpoint(origin: origin, size: head.count, root: root)
    }

    /// The root over the first entries, from the kept nodes of the tree.
    package func root(at size: Int) throws -> Digest { try tree(at: size).root() }

    /// The root over the digests kept with the first entries, each of which is read.
    package func rootOfDigests(at size: Int) throws -> Digest {
        try frontierOfDigests(at: size).root(hasher: SHA256Hasher())
    }

    /// The right edge of the tree over them.
    package func frontierOfDigests(at size: Int) throws -> TreeFrontier {
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        try forEachEntry(Selection(.everything, in: 0..<size)) { entry in
            try frontier.append(entry.digest ?? .zero, hasher: hasher)
        }
        return frontier
    }

    /// Hashes every line again from an entry that begins an append on, and follows the chain to the
    /// end of another; lends the digest of each.
    private func follow(
        from first: Int, through last: Int, _ body: (Digest) throws -> Void
    ) throws {
        guard first <= last else { return }
        let before = try entry(at: first - 1) { $0.digest }.flatMap { $0 }
        var chain = HashChain(after: before.map { Head(seq: first - 1, digest: $0) })
        let hasher = try SHA256Hasher()
        try forEachEntry(Selection(.everything, in: first..<(last + 1))) { entry in
            try chain.follow(
                try ExaminedLine(
                    key: entry.seq, line: entry.line, stored: entry.digest, hasher: hasher))
            // What the line was found to hash to.
            try body(entry.digest ?? .zero)
        }
        try chain.finish()
    }
}
