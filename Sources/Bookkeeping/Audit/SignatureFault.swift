// Why a signature under an append does not hold.

/// What is wrong with a signature, or with the key it should be of.
package enum SignatureFault: Hashable, Sendable {
    case missing(String)
    /// It is neither the actor's nor any author's: of another text, moved, or made up.
    case wrong(String)
    case another(String, signer: String)
    /// It is of a key that the actor had before.
    case replacedKey(String)
    /// No key of the actor's stands.
    case byNobody(String)
    case keyUnusable(String)
    /// The enrolment's proof is not the new key's.
    case possession(String)
    /// It is kept for an entry that ends no append in need of one.
    case stray
}
