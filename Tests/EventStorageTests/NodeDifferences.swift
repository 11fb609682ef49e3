// How the kept nodes differ from the digests: one entry after another, on one thread.

import AuditTrail

@testable import EventStorage

extension Snapshot {
    /// How many nodes are not kept as the digests of all entries make them, or are too many.
    func nodeDifferences() throws -> Int {
        guard var check = try NodeCheck(self) else { return 0 }
        let hasher = try SHA256Hasher()
        var row: [Digest] = []
        try forEachLeaf { leaf in
            row.append(leaf)
            guard row.count == KeptSpan.width else { return }
            _ = try check.take(hasher.perfect(row), hasher: hasher)
            row.removeAll(keepingCapacity: true)
        }
        return check.total - check.same
    }
}
