// Why a proof of the tree does not hold.

/// What is wrong with an inclusion or consistency proof.
package enum ProofRefused: Error, Hashable, Sendable {
    /// The tree of this size has no such leaf, or is smaller than the old one.
    case outside(number: Int, size: Int)
    /// It has not as many hashes as its place and size ask for.
    case length(found: Int)
    /// It leads from what is to be proven to another root.
    case root(computed: Digest, expected: Digest)
    /// It does not start from the old root.
    case oldRoot(computed: Digest, expected: Digest)
    /// OpenSSL refused to hash.
    case hashing(HashingFailed)
}
