// Structures of libcrypto to DER and back, with nothing left over.

internal import COpenSSL

enum Encoding {
    /// The DER that one of libcrypto's `i2d_` functions writes; its own copy is wiped.
    static func bytes(
        _ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
    ) throws(CryptoFailed) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        let count = Int(write(&start))
        guard count > 0, let start else { throw .last() }
        defer { CRYPTO_clear_free(start, count, nil, 0) }
        return Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// What one of libcrypto's `d2i_` functions reads from the bytes; `nil` unless it reads them
    /// all. The caller frees it.
    static func value(
        of bytes: [UInt8], free: (OpaquePointer?) -> Void,
        _ read: (UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Int) -> OpaquePointer?
    ) -> OpaquePointer? {
        defer { ERR_clear_error() }
        return bytes.withUnsafeBufferPointer { buffer in
            var next = buffer.baseAddress
            guard let value = read(&next, buffer.count) else { return nil }
            if let start = buffer.baseAddress, next == start + buffer.count { return value }
            free(value)
            return nil
        }
    }
}
