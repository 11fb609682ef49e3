// A file to be filed as evidence, read piece by piece and never whole.

package import AuditTrail

/// Lends the pieces of a content one after another, none longer than `EvidencePieces.mostBytes`; from the
/// start each time it is called.
package typealias ContentSource = ((UnsafeRawBufferPointer) throws -> Void) throws -> Void

/// Why evidence cannot be kept, given out or compared.
package enum EvidenceRefused: Error, Hashable, Sendable {
    /// The file was changed while it was read.
    case changed
    /// There is nothing to keep for an entry that says its content is in the ledger.
    case noContent
    /// A bundle could not hold it; the limit in bytes.
    case tooLarge(Int)
    /// Neither the ledger's content nor its salt is there.
    case missing(entry: Int)
    /// The content is kept outside of the ledger.
    case outside(entry: Int)
    /// What is kept does not hash to the digest on record.
    case differs(entry: Int)
}

/// A content with the salt that its digest is over.
package struct EvidenceContent {
    /// 32 random bytes.
    package let salt: [UInt8]
    package let digest: Digest
    package let bytes: Int
    let source: ContentSource

    /// How many bytes a salt has.
    package static let saltBytes = 32
    /// How many a content kept in the ledger has at most, so that a bundle holds it with its salt.
    package static let mostBytes = TarHeader.sizeLimit - saltBytes

    /// Reads the content once.
    ///
    /// - Throws: `HashingFailed`, and what `source` throws.
    package init(salt: [UInt8], source: @escaping ContentSource) throws {
        var digest = try SaltedDigest(salt: salt)
        try source { try digest.add($0) }
        self.salt = salt
        self.source = source
        bytes = digest.bytes
        self.digest = try digest.finish()
    }
}

/// SHA-256 over a salt and a content that comes in pieces.
struct SaltedDigest: ~Copyable {
    private let hasher: SHA256Hasher
    private(set) var bytes = 0

    init(salt: [UInt8]) throws {
        let fresh = try SHA256Hasher()
        try fresh.start()
        try salt.withUnsafeBytes { try fresh.add($0) }
        hasher = fresh
    }

    mutating func add(_ piece: UnsafeRawBufferPointer) throws(HashingFailed) {
        bytes += piece.count
        try hasher.add(piece)
    }

    func finish() throws(HashingFailed) -> Digest { try hasher.finish() }
}
