// Finds out whose signatures under a note hold.

/// A signature that its key has verified.
package struct VerifiedSignature: Hashable, Sendable {
    /// Whose it is.
    package let key: VerifierKey
    /// When a witness says that it signed, in seconds since 1970; `nil` for other kinds.
    package let time: Int?
}

/// Why a note is not to be believed.
package enum NoteRefused: Error, Hashable, Sendable {
    /// None of the known keys signed it.
    case unsigned
    /// The signature with a known key's name and id does not fit the text.
    case wrong(VerifierKey)
    /// Two of the known keys have the same name and id, so that nobody can tell whose it is.
    case ambiguous(VerifierKey)
    /// libcrypto could not look.
    case crypto(CryptoFailed)
}

extension SignedNote {
    /// The signatures of known keys, each key once, in the order of their lines.
    ///
    /// Lines of unknown keys are passed over, as a name and an id prove nothing. One wrong
    /// signature of a known key refuses the note, and so does none.
    package func verified(by keys: [VerifierKey]) throws(NoteRefused) -> [VerifiedSignature] {
        var verified: [VerifiedSignature] = []
        for line in signatures {
            let known = keys.filter { $0.name == line.name && $0.id == line.id }
            guard let key = known.first else { continue }
            guard known.allSatisfy({ $0 == key }) else { throw .ambiguous(key) }
            let time = try time(of: line, by: key)
            guard !verified.contains(where: { $0.key == key }) else { continue }
            verified.append(VerifiedSignature(key: key, time: time))
        }
        guard !verified.isEmpty else { throw .unsigned }
        return verified
    }

    // Throws where the signature is wrong; the time is a witness's.
    private func time(of line: NoteSignature, by key: VerifierKey) throws(NoteRefused) -> Int? {
        let holds: Bool
        var time: Int?
        do throws(CryptoFailed) {
            switch key.key {
            case .ed25519(let key): holds = try key.verifies(line.signature, of: text)
            case .sm2(let key): holds = try key.verifies(line.signature, of: text)
            case .cosignature(let key):
                let cosignature = Cosignature(line.signature)
                time = cosignature?.time
                holds = try cosignature?.holds(of: text, by: key) ?? false
            }
        } catch {
            throw .crypto(error)
        }
        guard holds else { throw .wrong(key) }
        return time
    }
}
