// A key as libcrypto holds it; freeing it wipes what is secret of it.

internal import COpenSSL

/// libcrypto refused; nothing was made.
package struct CryptoFailed: Error, Hashable, Sendable {
    /// OpenSSL's packed error code, 0 where it gave none.
    package let code: UInt

    /// The reason of the call that just failed; empties libcrypto's list of them.
    static func last() -> CryptoFailed {
        let code = UInt(ERR_get_error())
        ERR_clear_error()
        return CryptoFailed(code: code)
    }
}

/// One `EVP_PKEY`, freed with the value that holds it.
struct CryptoKey: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a pointer that a call of libcrypto just gave; `nil` where it gave none.
    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { EVP_PKEY_free(pointer) }

    /// A new key of an algorithm that libcrypto knows by this name.
    static func generate(_ algorithm: String) -> CryptoKey? {
        guard let context = EVP_PKEY_CTX_new_from_name(nil, algorithm, nil) else { return nil }
        defer { EVP_PKEY_CTX_free(context) }
        var pointer: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1,
            EVP_PKEY_generate(context, &pointer) == 1
        else { return nil }
        return CryptoKey(pointer)
    }

    /// Signs a message.
    func sign(_ message: [UInt8], scheme: SignatureScheme) throws(CryptoFailed) -> [UInt8] {
        let context = try MessageContext(key: pointer, scheme: scheme)
        guard
            EVP_DigestSignInit_ex(context.pointer, nil, scheme.digest, nil, nil, pointer, nil) == 1
        else { throw .last() }
        var size = 0
        guard EVP_DigestSign(context.pointer, nil, &size, message, message.count) == 1 else {
            throw .last()
        }
        var signature = [UInt8](repeating: 0, count: size)
        guard EVP_DigestSign(context.pointer, &signature, &size, message, message.count) == 1
        else { throw .last() }
        return Array(signature.prefix(size))
    }

    /// Whether the signature is this key's over the message.
    func verifies(
        _ signature: [UInt8], of message: [UInt8], scheme: SignatureScheme
    ) throws(CryptoFailed) -> Bool {
        let context = try MessageContext(key: pointer, scheme: scheme)
        guard
            EVP_DigestVerifyInit_ex(context.pointer, nil, scheme.digest, nil, nil, pointer, nil)
                == 1
        else { throw .last() }
        let answer = EVP_DigestVerify(
            context.pointer, signature, signature.count, message, message.count)
        ERR_clear_error()
        return answer == 1
    }
}

/// How a message becomes a signature.
enum SignatureScheme {
    /// Ed25519, RFC 8032, which has its own digest.
    case ed25519
    /// SM2 with SM3, GB/T 32918.2, for the usual distinguishing identifier.
    case sm2

    /// The digest's name, `nil` where the algorithm has its own.
    fileprivate var digest: String? {
        switch self {
        case .ed25519: nil
        case .sm2: "SM3"
        }
    }

    /// GM/T 0009-2012, section 10: where no other identifier is agreed upon, it is this one.
    fileprivate var identifier: String? {
        switch self {
        case .ed25519: nil
        case .sm2: "1234567812345678"
        }
    }
}

/// One `EVP_MD_CTX` with the identifier its scheme asks for, freed with the value that holds it.
private struct MessageContext: ~Copyable {
    let pointer: OpaquePointer?
    private let options: OpaquePointer?

    init(key: OpaquePointer, scheme: SignatureScheme) throws(CryptoFailed) {
        pointer = EVP_MD_CTX_new()
        options = scheme.identifier == nil ? nil : EVP_PKEY_CTX_new(key, nil)
        guard pointer != nil else { throw .last() }
        guard let identifier = scheme.identifier else { return }
        guard EVP_PKEY_CTX_set1_id(options, identifier, Int32(identifier.utf8.count)) == 1 else {
            throw .last()
        }
        EVP_MD_CTX_set_pkey_ctx(pointer, options)
    }

    deinit {
        EVP_MD_CTX_free(pointer)
        EVP_PKEY_CTX_free(options)
    }
}
