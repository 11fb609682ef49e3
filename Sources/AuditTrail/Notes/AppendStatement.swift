// What an actor signs of each append: which entries they are, and all that stands before them.

/// The text that the author of an append signs.
///
///     kaoji/append/v1 LF origin LF first LF size LF base64(root) LF actor LF
///
/// This is set in stone: signatures over it are kept beside the log.
package struct AppendStatement: Hashable, Sendable {
    /// The ledger's origin, see `KeyName.init(ledgerBase:opening:)`.
    package let origin: KeyName
    /// The number of the append's first entry.
    package let first: Int
    /// How many entries the log has after the append; its last entry is number `size - 1`.
    package let size: Int
    /// The root of the tree over these entries.
    package let root: Digest
    /// The name of the actor, as the entries' events have it.
    package let actor: String

    /// `nil` where the append has no entry, or the actor's name is no line.
    package init?(origin: KeyName, first: Int, size: Int, root: Digest, actor: String) {
        guard first >= 0, first < size, !actor.isEmpty, actor.utf8.allSatisfy({ $0 >= 0x20 })
        else { return nil }
        self.origin = origin
        self.first = first
        self.size = size
        self.root = root
        self.actor = actor
    }

    /// The six lines that are signed.
    package var text: [UInt8] {
        Array("kaoji/append/v1\n\(origin)\n\(first)\n\(size)\n".utf8) + root.line
            + Array("\(actor)\n".utf8)
    }

    /// The 64 bytes of the author's signature.
    package func signature(by key: borrowing SigningKey) throws(CryptoFailed) -> [UInt8] {
        try key.sign(text)
    }

    /// Whether the signature over this statement is that key's.
    package func isSigned(
        _ signature: [UInt8], by key: PublicKey
    ) throws(CryptoFailed) -> Bool {
        try key.verifies(signature, of: text)
    }
}
