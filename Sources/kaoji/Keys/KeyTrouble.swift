// What can go wrong with keys and their files, as facts.

import AuditTrail

/// What can go wrong with keys and their files.
enum KeyTrouble: Error, Hashable, Sendable {
    case exists(String)
    case notWritten(String, Int32)
    case refused(String, KeyRefused)
    /// No `.pub` lies beside the key, and nothing else says whose it is.
    case noName(String)
    case notVerifierKey(String)
    /// A name that no key can have.
    case badName(String)
    /// A passphrase is needed, and nobody can be asked.
    case noPassphrase(String)
    case passphraseEmpty(String)
    case passphrasesDiffer
    /// The public key beside the secret one is not its own.
    case otherPublicKey(String)
    /// The secret key is of another algorithm than SM2.
    case notSM2(String)
    /// No witness signs with a key of this algorithm.
    case notForWitnesses(String)
    /// The secret key's file has several names, by hard links, each of which would have a memory.
    case linked(String, names: Int)
    /// A name or a key is given twice.
    case twice(String)
}
