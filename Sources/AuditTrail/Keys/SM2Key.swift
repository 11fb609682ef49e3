// SM2 keys, GB/T 32918, for an additional signature that Chinese standards ask for.

internal import COpenSSL

/// A point of the curve that verifies signatures, uncompressed: a byte 4, x and y.
package struct SM2PublicKey: Hashable, Sendable {
    /// The point's encoding.
    package let bytes: [UInt8]

    /// How many bytes a key has.
    package static let byteCount = 65

    /// Throws `length`, or `notOnCurve` where libcrypto takes it for no point of the curve.
    package init(bytes: [UInt8]) throws(KeyRefused) {
        guard bytes.count == SM2PublicKey.byteCount else { throw .length(bytes.count) }
        guard bytes[0] == 0x04, SM2PublicKey.key(of: bytes) != nil else {
            ERR_clear_error()
            throw .notOnCurve
        }
        self.bytes = bytes
    }

    /// Whether the signature, DER as GM/T 0009 has it, is this key's over the message.
    ///
    /// Throws `CryptoFailed` where libcrypto could not look.
    package func verifies(
        _ signature: [UInt8], of message: [UInt8]
    ) throws(CryptoFailed) -> Bool {
        guard let key = SM2PublicKey.key(of: bytes) else { throw .last() }
        return try key.verifies(signature, of: message, scheme: .sm2)
    }

    /// The key as a PEM text `PUBLIC KEY`, which `openssl` reads.
    package var pem: [UInt8] { PEM(label: "PUBLIC KEY", content: SM2PublicKey.head + bytes).text }

    private static func key(of bytes: [UInt8]) -> CryptoKey? {
        CryptoKey(
            Encoding.value(of: head + bytes, free: EVP_PKEY_free) { d2i_PUBKEY(nil, $0, $1) })
    }

    // RFC 5480, section 2: an elliptic curve's key, on 1.2.156.10197.1.301, and a bit string.
    private static let head: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08,
        0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x82, 0x2d, 0x03, 0x42, 0x00,
    ]
}

/// The secret half of an SM2 key; its memory is wiped with the value.
package struct SM2SigningKey: ~Copyable {
    private let key: CryptoKey
    /// The half that others verify with.
    package let publicKey: SM2PublicKey

    /// A new key from libcrypto's random numbers; throws `crypto` where it knows no SM2.
    package static func generate() throws(KeyRefused) -> SM2SigningKey {
        try SM2SigningKey(CryptoKey.generate("SM2"))
    }

    /// The key of a PEM text as PKCS #8 has it, encrypted or not.
    package init(pem text: [UInt8], passphrase: [UInt8]? = nil) throws(KeyRefused) {
        try self.init(SecretKeyFile.read(text, passphrase: passphrase))
    }

    /// The key as PKCS #8 in PEM, encrypted where a passphrase is given.
    package func pem(passphrase: [UInt8]? = nil) throws(KeyRefused) -> [UInt8] {
        try SecretKeyFile.text(of: key, passphrase: passphrase)
    }

    /// The signature over a message, DER as GM/T 0009 has it; another one each time.
    package func sign(_ message: [UInt8]) throws(CryptoFailed) -> [UInt8] {
        try key.sign(message, scheme: .sm2)
    }

    private init(_ key: consuming CryptoKey?) throws(KeyRefused) {
        guard let key else { throw .crypto(.last()) }
        guard EVP_PKEY_is_a(key.pointer, "SM2") == 1 else { throw .otherAlgorithm }
        var bytes = [UInt8](repeating: 0, count: SM2PublicKey.byteCount)
        var count = 0
        guard
            EVP_PKEY_get_octet_string_param(key.pointer, "pub", &bytes, bytes.count, &count) == 1,
            count == bytes.count
        else { throw .crypto(.last()) }
        publicKey = try SM2PublicKey(bytes: bytes)
        self.key = key
    }
}
