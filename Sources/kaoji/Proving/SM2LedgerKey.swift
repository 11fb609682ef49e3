// The ledger's SM2 key: it signs beside the ledger's own key and never alone, so it needs no memory.

import AuditTrail

/// A secret key, GB/T 32918, that signs in the ledger's name.
struct SM2LedgerKey: ~Copyable {
    /// Its public half, under the ledger's name.
    let key: VerifierKey
    /// Where the public half stands.
    let publicFile: String?
    private let secret: SM2SigningKey

    /// The key in a file.
    ///
    /// - Throws: `KeyTrouble`; `ProofTrouble.otherName` where the `.pub` beside it has another name.
    init(in path: String, of origin: KeyName) throws {
        let file = KeyFile(path: path)
        let secret = try file.sm2SigningKey()
        let key = try VerifierKey(name: origin, key: .sm2(secret.publicKey))
        try file.checkName(key)
        self.key = key
        self.secret = secret
        publicFile = file.hasPublicFile ? file.publicPath : nil
    }

    /// The additional line under a checkpoint.
    func line(under text: [UInt8]) throws -> NoteSignature {
        try secret.line(under: text, as: key.name)
    }
}
