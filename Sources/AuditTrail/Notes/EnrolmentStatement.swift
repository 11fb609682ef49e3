// What a person signs to be enrolled: that the key is theirs, in this ledger.

/// The text that a new author signs with the new key, so that nobody enrols a key they do not have.
///
///     kaoji/enroll/v1 LF origin LF verifier key LF
///
/// This is set in stone: signatures over it are in the log.
package struct EnrolmentStatement: Hashable, Sendable {
    /// The ledger's origin, see `KeyName.init(ledgerBase:opening:)`.
    package let origin: KeyName
    /// The new key with its owner's name.
    package let key: VerifierKey

    package init(origin: KeyName, key: VerifierKey) {
        self.origin = origin
        self.key = key
    }

    /// The three lines that are signed.
    package var text: [UInt8] { Array("kaoji/enroll/v1\n\(origin)\n\(key.text)\n".utf8) }

    /// The request to be enrolled as a signed note, which can be passed on as a file.
    package func request(signedBy secret: borrowing SigningKey) throws -> SignedNote {
        try SignedNote(text: text, signatures: [secret.line(under: text, as: key.name)])
    }

    /// Reads a request; throws where it is none, or not signed by the key it names.
    package init(request note: SignedNote) throws(EnrolmentRefused) {
        var lines = TextLines(note.text)
        guard let head = lines.next(), head.elementsEqual("kaoji/enroll/v1".utf8),
            let name = lines.next(), let origin = KeyName(name), let text = lines.next(),
            lines.unread.isEmpty
        else { throw .form }
        do throws(MalformedText) { key = try VerifierKey(text: text) } catch { throw .key }
        self.origin = origin
        guard note.signatures.count == 1,
            try EnrolmentStatement.holds(note.signatures[0].signature, for: self)
        else { throw .signature }
    }

    /// Whether a signature over this statement is that of the key it names.
    package static func holds(
        _ signature: [UInt8], for statement: EnrolmentStatement
    ) throws(EnrolmentRefused) -> Bool {
        guard case .ed25519(let key) = statement.key.key else { throw .key }
        do throws(CryptoFailed) {
            return try key.verifies(signature, of: statement.text)
        } catch {
            throw .crypto(error)
        }
    }
}

/// Why a request to be enrolled is none.
package enum EnrolmentRefused: Error, Hashable, Sendable {
    /// It has not the three lines of a request.
    case form
    /// What stands for the key is none that signs entries.
    case key
    /// Whoever made it does not have the key.
    case signature
    /// It asks to be enrolled in another ledger.
    case otherLedger
    /// libcrypto could not look.
    case crypto(CryptoFailed)
}
