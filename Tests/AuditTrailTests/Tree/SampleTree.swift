// A tree made the long way, straight from the definition, to hold the quick way against.

import AuditTrail

/// Leaves, and the roots that RFC 6962's recursive definition gives them.
struct SampleTree {
    let leaves: [Digest]

    init(leaves: [Digest]) { self.leaves = leaves }

    /// Leaves that are the digests of `0`, `1`, `2` and so on.
    init(count: Int) throws {
        let hasher = try SHA256Hasher()
        leaves = try (0..<count).map { try hasher.leaf(of: Array(String($0).utf8)) }
    }

    /// MTH(D[range]), by definition.
    func root(over range: Range<Int>) throws -> Digest {
        let hasher = try SHA256Hasher()
        if range.isEmpty { return try hasher.digest(of: []) }
        if range.count == 1 { return leaves[range.lowerBound] }
        var half = 1
        while half * 2 < range.count { half *= 2 }
        let middle = range.lowerBound + half
        return try hasher.node(
            root(over: range.lowerBound..<middle), root(over: middle..<range.upperBound))
    }

    /// The tree over the first leaves, as the code under test has it.
    func tree(size: Int) throws -> Tree {
        try Tree(size: size) { span in
            let width = 1 << (span.level * KeptSpan.height)
            return try span.hashes.map { try root(over: $0 * width..<($0 + 1) * width) }
        }
    }
}

extension Digest {
    /// The same digest but for one bit.
    func flipped(bit: Int) throws -> Digest {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << (bit % 8)
        guard let digest = Digest(bytes: bytes) else { throw NotADigest() }
        return digest
    }
}

struct NotADigest: Error {}
