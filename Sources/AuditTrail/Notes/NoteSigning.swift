// Makes the signature lines of notes.

/// Why there is no signature line.
package enum SigningFailed: Error, Hashable, Sendable {
    /// The time lies before 1970.
    case time(Int)
    /// OpenSSL refused to hash.
    case hashing(HashingFailed)
    /// libcrypto refused to sign.
    case crypto(CryptoFailed)
}

extension SigningKey {
    /// The line of a log, or of whoever else signs a note, kind 1.
    package func line(under text: [UInt8], as name: KeyName) throws(SigningFailed) -> NoteSignature
    {
        let id = try keyID(of: .ed25519(publicKey), name)
        return NoteSignature(name: name, id: id, signature: try signature(of: text))
    }

    /// The line of a witness under a checkpoint, kind 4.
    ///
    /// `time` is in seconds since 1970. A witness signs only what continues all it signed before.
    package func cosignature(
        under checkpoint: Checkpoint, at time: Int, as name: KeyName
    ) throws(SigningFailed) -> NoteSignature {
        guard time >= 0 else { throw .time(time) }
        let id = try keyID(of: .cosignature(publicKey), name)
        let message = Cosignature.message(checkpoint.text, time: time)
        let cosignature = Cosignature(time: time, signature: try signature(of: message))
        return NoteSignature(name: name, id: id, signature: cosignature.bytes)
    }

    private func signature(of message: [UInt8]) throws(SigningFailed) -> [UInt8] {
        do throws(CryptoFailed) { return try sign(message) } catch { throw .crypto(error) }
    }
}

extension SM2SigningKey {
    /// The additional line of a log, kind `SM2-SM3`, which other tools pass over.
    package func line(under text: [UInt8], as name: KeyName) throws(SigningFailed) -> NoteSignature
    {
        let id = try keyID(of: .sm2(publicKey), name)
        do throws(CryptoFailed) {
            return NoteSignature(name: name, id: id, signature: try sign(text))
        } catch {
            throw .crypto(error)
        }
    }
}

private func keyID(of key: VerifierKey.Key, _ name: KeyName) throws(SigningFailed) -> UInt32 {
    do throws(HashingFailed) {
        return try VerifierKey(name: name, key: key).id
    } catch {
        throw .hashing(error)
    }
}
