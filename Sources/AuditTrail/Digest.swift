// A SHA-256 digest: 32 bytes held inline, compared as bytes, written as lower-case hexadecimal.

/// The 32 bytes of a SHA-256 digest.
package struct Digest: Hashable, Sendable {
    /// How many bytes a digest has.
    package static let byteCount = 32

    /// 32 zero bytes, which stand for "no entry before this one"; written by nobody's hash.
    package static let zero = Digest(words: (0, 0, 0, 0))

    // Four words instead of an array: no allocation, and comparing is four comparisons. They hold
    // the bytes in memory order, so their values as numbers mean nothing.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    private init(words: (UInt64, UInt64, UInt64, UInt64)) {
        (first, second, third, fourth) = words
    }

    /// The digest that these 32 bytes are, or `nil` for any other number of bytes.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Digest.byteCount else { return nil }
        self.init(
            words: (
                bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
            ))
    }

    /// The digest that these 32 bytes are, or `nil` for any other number of bytes.
    package init?(bytes: [UInt8]) {
        guard let digest = bytes.withUnsafeBytes({ Digest(bytes: $0) }) else { return nil }
        self = digest
    }

    /// Takes 32 bytes from a function that writes them.
    init<Failure: Error>(
        filledBy fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        try withUnsafeMutableBytes(of: &words) { (buffer) throws(Failure) in try fill(buffer) }
        self.init(words: words)
    }

    /// Lends the 32 bytes.
    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try Swift.withUnsafeBytes(of: (first, second, third, fourth), body)
    }

    /// The 32 bytes.
    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
