// An Ed25519 public key, RFC 8032, in its only encoding and of full order.

internal import COpenSSL

/// 32 bytes that verify signatures.
package struct PublicKey: Hashable, Sendable {
    /// The key's encoding.
    package let bytes: [UInt8]

    /// How many bytes a key has.
    package static let byteCount = 32
    /// How many bytes a signature has.
    package static let signatureByteCount = 64

    /// Throws `length`, `notCanonical` or `smallOrder`.
    package init(bytes: [UInt8]) throws(KeyRefused) {
        guard bytes.count == PublicKey.byteCount else { throw .length(bytes.count) }
        var y = bytes
        y[31] &= 0x7f
        guard !SmallOrder.contains(y) else { throw .smallOrder }
        // p = 2^255 - 19 is ed ff … ff 7f.
        guard y[0] < 0xed || y[31] != 0x7f || y[1...30].contains(where: { $0 != 0xff }) else {
            throw .notCanonical
        }
        self.bytes = bytes
    }

    /// The key of a PEM text `PUBLIC KEY`, as `openssl pkey -pubout` writes it.
    package init(pem text: [UInt8]) throws(KeyRefused) {
        guard let blocks = PEM.blocks(of: text), blocks.count == 1,
            blocks[0].label == PublicKey.label
        else { throw .notPEM }
        guard blocks[0].content.starts(with: PublicKey.head) else { throw .otherAlgorithm }
        try self.init(bytes: Array(blocks[0].content.dropFirst(PublicKey.head.count)))
    }

    /// The key as a PEM text, which `openssl` reads.
    package var pem: [UInt8] {
        PEM(label: PublicKey.label, content: PublicKey.head + bytes).text
    }

    /// Whether the signature is this key's over the message.
    ///
    /// Throws `CryptoFailed` where libcrypto could not look.
    package func verifies(
        _ signature: [UInt8], of message: [UInt8]
    ) throws(CryptoFailed) -> Bool {
        let pointer = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
        guard let key = CryptoKey(pointer) else { throw .last() }
        return try key.verifies(signature, of: message, scheme: .ed25519)
    }

    private static let label = "PUBLIC KEY"
    // RFC 8410, section 4: a sequence of the algorithm 1.3.101.112 and a bit string.
    private static let head: [UInt8] = [
        0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]
}

/// The y-coordinates of the eight points of small order, sign bit cleared.
private enum SmallOrder {
    static func contains(_ y: [UInt8]) -> Bool { points.contains(y) }

    private static let points: [[UInt8]] = [
        // Order 4, order 1 and order 2; then each again as the field's number more.
        [0x00] + [UInt8](repeating: 0x00, count: 31),
        [0x01] + [UInt8](repeating: 0x00, count: 31),
        [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
        [0xed] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
        [0xee] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
        // Order 8, twice.
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef,
            0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88,
            0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10,
            0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77,
            0x92, 0xac, 0x03, 0x7a,
        ],
    ]
}
