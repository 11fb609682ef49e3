// What can go wrong with checkpoints, proofs and policies, as facts.

import AuditTrail
import Reporting

enum ProofTrouble: Error, Hashable, Sendable {
    case malformed(String, MalformedText)
    case policy(String, PolicyRefused)
    case notTrusted(String, TrustRefused)
    case tooLarge(String, Int)
    /// Neither a key nor a policy was given.
    case noTrust
    /// The key signs in another manner than is wanted.
    case otherKind(String, wanted: KeyPurpose)
    /// The `.pub` beside the ledger's key has another name than the ledger.
    case otherName(String, expected: KeyName)
    /// What the key signed last, kept beside it, is not what it signed.
    case memory(String)
    /// The file is no proof of ours, or not wholly.
    case malformedProof(String, MalformedProof)
    /// What leads from an older checkpoint was to be checked without it.
    case noOldCheckpoint
    /// The older checkpoint is of another size than the file leads from.
    case otherOldSize(String, found: Int, expected: Int)
    /// The indicator has no computed score.
    case noScore(String)
    /// No key was given to cosign with.
    case noWitnessKey
    /// No key was given to sign with.
    case noLedgerKey
}
