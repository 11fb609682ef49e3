// Secret keys as PKCS #8 in PEM, RFC 5958, encrypted with a passphrase where one is given.

internal import COpenSSL

enum SecretKeyFile {
    private static let plainLabel = "PRIVATE KEY"
    private static let encryptedLabel = "ENCRYPTED PRIVATE KEY"
    /// Rounds of PBKDF2 with HMAC-SHA-256: what guessing a passphrase costs, each time.
    private static let rounds: Int32 = 600_000

    /// The key of a text, of whatever algorithm.
    static func read(
        _ text: [UInt8], passphrase: [UInt8]?
    ) throws(KeyRefused) -> CryptoKey {
        guard let blocks = PEM.blocks(of: text), blocks.count == 1 else { throw .notPEM }
        let info: OpaquePointer?
        switch blocks[0].label {
        case plainLabel:
            info = Encoding.value(of: blocks[0].content, free: PKCS8_PRIV_KEY_INFO_free) {
                d2i_PKCS8_PRIV_KEY_INFO(nil, $0, $1)
            }
        case encryptedLabel:
            guard let passphrase else { throw .passphraseMissing }
            info = try opened(blocks[0].content, passphrase: passphrase)
        default: throw .notPEM
        }
        guard let info else { throw .notPEM }
        defer { PKCS8_PRIV_KEY_INFO_free(info) }
        guard let key = CryptoKey(EVP_PKCS82PKEY(info)) else {
            ERR_clear_error()
            throw .otherAlgorithm
        }
        return key
    }

    /// The text of a key.
    static func text(
        of key: borrowing CryptoKey, passphrase: [UInt8]?
    ) throws(KeyRefused) -> [UInt8] {
        guard let info = EVP_PKEY2PKCS8(key.pointer) else { throw .crypto(.last()) }
        defer { PKCS8_PRIV_KEY_INFO_free(info) }
        do throws(CryptoFailed) {
            guard let passphrase else {
                let content = try Encoding.bytes { i2d_PKCS8_PRIV_KEY_INFO(info, $0) }
                return PEM(label: plainLabel, content: content).text
            }
            let sealed = try closed(info, passphrase: passphrase)
            defer { X509_SIG_free(sealed) }
            let content = try Encoding.bytes { i2d_X509_SIG(sealed, $0) }
            return PEM(label: encryptedLabel, content: content).text
        } catch {
            throw .crypto(error)
        }
    }

    private static func opened(
        _ content: [UInt8], passphrase: [UInt8]
    ) throws(KeyRefused) -> OpaquePointer {
        let sealed = Encoding.value(of: content, free: X509_SIG_free) { d2i_X509_SIG(nil, $0, $1) }
        guard let sealed else { throw .notPEM }
        defer { X509_SIG_free(sealed) }
        let info = characters(of: passphrase) { PKCS8_decrypt(sealed, $0, $1) }
        guard let info else {
            ERR_clear_error()
            throw .passphraseWrong
        }
        return info
    }

    private static func closed(
        _ info: OpaquePointer, passphrase: [UInt8]
    ) throws(CryptoFailed) -> OpaquePointer {
        let sealed = characters(of: passphrase) { text, count in
            // -1: PBES2, whose key derivation is PBKDF2 with HMAC-SHA-256; nil: a random salt.
            PKCS8_encrypt(-1, EVP_aes_256_cbc(), text, count, nil, 0, rounds, info)
        }
        guard let sealed else { throw .last() }
        return sealed
    }

    private static func characters<Result>(
        of passphrase: [UInt8], _ body: (UnsafePointer<CChar>?, Int32) -> Result
    ) -> Result {
        passphrase.withUnsafeBytes { bytes in
            body(bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        }
    }
}
