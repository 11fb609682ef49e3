// What a public key that is named on the command line is to be good for.

enum KeyPurpose: Hashable, Sendable {
    /// The ledger's own signature under a checkpoint.
    case ledger
    /// A witness's cosignature.
    case witness
    /// The ledger's line of SM2 besides its own.
    case sm2
}
