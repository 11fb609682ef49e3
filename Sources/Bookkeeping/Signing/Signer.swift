// The secret key of whoever appends.

package import AuditTrail

/// Holds a secret key for as long as a command runs, and signs appends with it.
package final class Signer {
    private let key: SigningKey

    package init(_ key: consuming SigningKey) { self.key = key }

    package var publicKey: PublicKey { key.publicKey }

    /// The 64 bytes of a signature.
    func signature(of statement: AppendStatement) throws(CryptoFailed) -> [UInt8] {
        try statement.signature(by: key)
    }

    /// A request to be enrolled with this key.
    package func request(_ statement: EnrolmentStatement) throws -> SignedNote {
        try statement.request(signedBy: key)
    }
}

/// Why nothing is appended in an author's name.
package enum SigningRefused: Error, Hashable, Sendable {
    /// The ledger wants signatures, and no key was given.
    case keyMissing(actor: String)
    /// The key is not the one with which the actor is enrolled.
    case otherKey(actor: String)
    /// An entry in the actor's name that they did not sign: to append after it would vouch for it.
    case unsigned(actor: String, entry: Int)
    /// The signature under an append in the actor's name is not theirs.
    case forged(actor: String, entry: Int)
    /// The kept nodes of the tree are not those over the entries: their root is another history's.
    case nodes
    /// The ledger's base is no name, so that nothing can be signed for it.
    case noOrigin
    /// A request to be enrolled is of another ledger or another key, or not signed by that key.
    case enrolment(EnrolmentRefused)
}
