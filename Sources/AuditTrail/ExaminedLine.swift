// What one line shows on its own; lines can be examined on many threads and followed in order.

/// A line taken apart and hashed, but not yet compared with its neighbours.
package struct ExaminedLine: Hashable, Sendable {
    /// The number under which the line is kept.
    package let key: Int
    /// The line's parts, `nil` where it has not the form of an entry.
    package let parts: EntryParts?
    /// How long the line is.
    package let byteCount: Int
    /// The digest kept beside the line, `nil` where none is.
    package let stored: Digest?
    /// The digest that the line really has.
    package let digest: Digest

    /// Examines a line; its bytes are not needed afterwards.
    ///
    /// Throws `HashingFailed` where OpenSSL does.
    package init(
        key: Int, line: UnsafeRawBufferPointer, stored: Digest?, hasher: borrowing SHA256Hasher
    ) throws(HashingFailed) {
        self.key = key
        self.stored = stored
        byteCount = line.count
        parts = EntryFormat.parse(line)
        digest = try hasher.leaf(of: line)
    }
}
