// An Ed25519 secret key: made, read, written, and used to sign.

internal import COpenSSL

/// The secret half of a key; its memory is wiped with the value.
package struct SigningKey: ~Copyable {
    private let key: CryptoKey
    /// The half that others verify with.
    package let publicKey: PublicKey

    /// A new key from libcrypto's random numbers.
    package static func generate() throws(KeyRefused) -> SigningKey {
        try SigningKey(CryptoKey.generate("ED25519"))
    }

    /// The key that 32 secret bytes are.
    package init(seed: [UInt8]) throws(KeyRefused) {
        guard seed.count == PublicKey.byteCount else { throw .length(seed.count) }
        try self.init(
            CryptoKey(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)))
    }

    /// The key of a PEM text as PKCS #8 has it, encrypted or not.
    ///
    /// A passphrase for a key that is not encrypted is not looked at.
    package init(pem text: [UInt8], passphrase: [UInt8]? = nil) throws(KeyRefused) {
        try self.init(SecretKeyFile.read(text, passphrase: passphrase))
    }

    /// The key as PKCS #8 in PEM, encrypted where a passphrase is given.
    ///
    /// Keep the result where nobody else reads it, and not for long.
    package func pem(passphrase: [UInt8]? = nil) throws(KeyRefused) -> [UInt8] {
        try SecretKeyFile.text(of: key, passphrase: passphrase)
    }

    /// The 64 bytes of the signature over a message, the same ones each time.
    package func sign(_ message: [UInt8]) throws(CryptoFailed) -> [UInt8] {
        try key.sign(message, scheme: .ed25519)
    }

    private init(_ key: consuming CryptoKey?) throws(KeyRefused) {
        guard let key else { throw .crypto(.last()) }
        guard EVP_PKEY_is_a(key.pointer, "ED25519") == 1 else { throw .otherAlgorithm }
        var bytes = [UInt8](repeating: 0, count: PublicKey.byteCount)
        var count = bytes.count
        guard EVP_PKEY_get_raw_public_key(key.pointer, &bytes, &count) == 1 else {
            throw .crypto(.last())
        }
        publicKey = try PublicKey(bytes: bytes)
        self.key = key
    }
}
