// The tree over a log's first entries, as far as a root needs it.

package import AuditTrail

extension Snapshot {
    /// The right edge of the tree over the first `size` entries, from which it grows.
    ///
    /// It reads the digest of every one of them; the one place to put a cache of nodes in.
    package func frontier(at size: Int) throws -> TreeFrontier {
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        try forEachEntry(Selection(.everything, in: 0..<size)) { entry in
            try frontier.append(entry.digest ?? .zero, hasher: hasher)
        }
        return frontier
    }
}
