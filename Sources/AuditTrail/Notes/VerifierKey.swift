// A public key with its name: who may have signed a note, and in which manner.

/// A key that verifies lines of signed notes, C2SP signed-note.
package struct VerifierKey: Hashable, Sendable {
    /// Whose it is.
    package let name: KeyName
    /// The key and the manner in which it signs.
    package let key: Key
    /// The first four bytes of SHA-256(name, LF, kind, public key); tells keys apart, proves nothing.
    package let id: UInt32

    /// A public key in one of the manners to sign a note.
    package enum Key: Hashable, Sendable {
        /// Kind 1: Ed25519 over the note's text.
        case ed25519(PublicKey)
        /// Kind 4: a witness's timestamped Ed25519, C2SP tlog-cosignature.
        case cosignature(PublicKey)
        /// Kind 255 and `SM2-SM3`: SM2 with SM3 over the note's text.
        case sm2(SM2PublicKey)

        /// The kind and the public key, as they are written and hashed.
        var bytes: [UInt8] {
            switch self {
            case .ed25519(let key): [0x01] + key.bytes
            case .cosignature(let key): [0x04] + key.bytes
            case .sm2(let key): Key.sm2Kind + key.bytes
            }
        }

        static let sm2Kind = [0xff] + Array("SM2-SM3".utf8)

        init(bytes: [UInt8]) throws(KeyRefused) {
            if bytes.first == 0x01 {
                self = .ed25519(try PublicKey(bytes: Array(bytes.dropFirst())))
            } else if bytes.first == 0x04 {
                self = .cosignature(try PublicKey(bytes: Array(bytes.dropFirst())))
            } else if bytes.starts(with: Key.sm2Kind) {
                let point = Array(bytes.dropFirst(Key.sm2Kind.count))
                self = .sm2(try SM2PublicKey(bytes: point))
            } else {
                throw .otherAlgorithm
            }
        }
    }

    /// Throws `HashingFailed`.
    package init(name: KeyName, key: Key) throws(HashingFailed) {
        let hash = try Digest(hashing: name.bytes + [newline] + key.bytes)
        self.name = name
        self.key = key
        id = hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The key of a text `name+hex+base64`; white space around it is not passed over.
    ///
    /// Throws `verifierKey` where the form or the id is wrong, `publicKey` where the key is.
    package init(text: some Collection<UInt8>) throws(MalformedText) {
        let parts = text.split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = KeyName(parts[0]), let bytes = Base64.decode(parts[2])
        else { throw MalformedText(line: 0, expected: .verifierKey) }
        do {
            try self.init(name: name, key: Key(bytes: bytes))
        } catch {
            throw MalformedText(line: 0, expected: .publicKey)
        }
        guard parts[1].elementsEqual(VerifierKey.hex(id).utf8) else {
            throw MalformedText(line: 0, expected: .verifierKey)
        }
    }

    /// The text `name+hex+base64`, which other tools read.
    package var text: String {
        let key = String(decoding: Base64.encode(key.bytes), as: UTF8.self)
        return "\(name)+\(VerifierKey.hex(id))+\(key)"
    }

    /// The id as eight hexadecimal digits.
    package var idText: String { VerifierKey.hex(id) }

    /// The bytes of the public key, whatever it signs as.
    package var publicBytes: [UInt8] {
        switch key {
        case .ed25519(let key), .cosignature(let key): key.bytes
        case .sm2(let key): key.bytes
        }
    }

    private static func hex(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
