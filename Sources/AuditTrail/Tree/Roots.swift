// Roots over several nodes of a tree.

extension SHA256Hasher {
    /// The root of a tree whose leaves, or equally high nodes, are a power of two in number.
    package func perfect(_ hashes: [Digest]) throws(HashingFailed) -> Digest {
        var row = hashes
        while row.count > 1 {
            for index in 0..<row.count / 2 {
                row[index] = try node(row[2 * index], row[2 * index + 1])
            }
            row.removeLast(row.count / 2)
        }
        return row[0]
    }

    /// The root over neighbouring complete nodes, highest first; over none, that of the empty tree.
    func root(over peaks: [Digest]) throws(HashingFailed) -> Digest {
        guard var root = peaks.last else { return try digest(of: []) }
        for peak in peaks.dropLast().reversed() { root = try node(peak, root) }
        return root
    }
}
