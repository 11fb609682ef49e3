// SHA-256 by OpenSSL, one context for many messages.

internal import COpenSSL

/// OpenSSL refused to hash; there is no digest then, not even of nothing.
package struct HashingFailed: Error, Hashable, Sendable {
    /// OpenSSL's packed error code, 0 where it gave none.
    package let code: UInt

    static func last() -> HashingFailed { HashingFailed(code: UInt(ERR_get_error())) }
}

/// Hashes many messages, one after another, on one thread.
///
/// OpenSSL 3 looks an algorithm up by its name, which takes longer than hashing a few short lines; here
/// that is done once.
package struct SHA256Hasher: ~Copyable {
    private let context: OpaquePointer

    // Never changed and never freed, so every thread can use it; its address, since Swift lets no
    // pointer be shared.
    private static let algorithm = UInt(bitPattern: EVP_MD_fetch(nil, "SHA256", nil))

    /// Throws `HashingFailed` where OpenSSL has no SHA-256 to give.
    package init() throws(HashingFailed) {
        guard let algorithm = OpaquePointer(bitPattern: Self.algorithm),
            let context = EVP_MD_CTX_new()
        else { throw .last() }
        guard EVP_DigestInit_ex2(context, algorithm, nil) == 1 else {
            EVP_MD_CTX_free(context)
            throw .last()
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// SHA-256 of the bytes.
    package func digest(of bytes: UnsafeRawBufferPointer) throws(HashingFailed) -> Digest {
        try start()
        try add(bytes)
        return try finish()
    }

    /// The leaf hash of RFC 6962, section 2.1: SHA-256 of a zero byte and the bytes.
    package func leaf(of bytes: UnsafeRawBufferPointer) throws(HashingFailed) -> Digest {
        try start()
        var prefix: UInt8 = 0
        try withUnsafeBytes(of: &prefix) { (byte) throws(HashingFailed) in try add(byte) }
        try add(bytes)
        return try finish()
    }

    /// The hash of an inner node, RFC 6962, section 2.1: SHA-256 of a one byte and both children.
    package func node(_ left: Digest, _ right: Digest) throws(HashingFailed) -> Digest {
        try start()
        var prefix: UInt8 = 1
        try withUnsafeBytes(of: &prefix) { (byte) throws(HashingFailed) in try add(byte) }
        try left.withUnsafeBytes { (bytes) throws(HashingFailed) in try add(bytes) }
        try right.withUnsafeBytes { (bytes) throws(HashingFailed) in try add(bytes) }
        return try finish()
    }

    /// Begins a message that comes in pieces.
    package func start() throws(HashingFailed) {
        // Without an algorithm named, the context keeps the one it has.
        guard EVP_DigestInit_ex2(context, nil, nil) == 1 else { throw .last() }
    }

    /// The message's next piece.
    package func add(_ bytes: UnsafeRawBufferPointer) throws(HashingFailed) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { throw .last() }
    }

    /// SHA-256 of the pieces one after another.
    package func finish() throws(HashingFailed) -> Digest {
        try Digest { (target) throws(HashingFailed) in
            var written: UInt32 = 0
            let bytes = target.bindMemory(to: UInt8.self).baseAddress
            guard EVP_DigestFinal_ex(context, bytes, &written) == 1,
                Int(written) == Digest.byteCount
            else { throw .last() }
        }
    }
}

extension SHA256Hasher {
    /// SHA-256 of the bytes.
    package func digest(of bytes: [UInt8]) throws(HashingFailed) -> Digest {
        try bytes.withUnsafeBufferPointer { (buffer) throws(HashingFailed) in
            try digest(of: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The leaf hash of RFC 6962, section 2.1: SHA-256 of a zero byte and the bytes.
    package func leaf(of bytes: [UInt8]) throws(HashingFailed) -> Digest {
        try bytes.withUnsafeBufferPointer { (buffer) throws(HashingFailed) in
            try leaf(of: UnsafeRawBufferPointer(buffer))
        }
    }
}

extension Digest {
    /// SHA-256 of one document, such as a rubric; for many messages keep a `SHA256Hasher`.
    package init(hashing document: [UInt8]) throws(HashingFailed) {
        self = try SHA256Hasher().digest(of: document)
    }
}
