// An entry as it is kept: its line and the digest of it.

/// One line of the log with its digest.
package struct Entry: Hashable, Sendable {
    /// The entry's number, from 0.
    package let seq: Int
    /// The bytes that are hashed and kept, see `EntryFormat`.
    package let line: [UInt8]
    /// The leaf hash of the line.
    package let digest: Digest

    /// The caller has hashed the line and followed it.
    package init(seq: Int, line: [UInt8], digest: Digest) {
        self.seq = seq
        self.line = line
        self.digest = digest
    }
}

/// The last entry of a log that has at least one.
package struct Head: Hashable, Sendable {
    /// The last entry's number.
    package let seq: Int
    /// The last entry's digest, which binds every entry before it.
    package let digest: Digest

    /// How many entries the log has.
    package var count: Int { seq + 1 }

    package init(seq: Int, digest: Digest) {
        self.seq = seq
        self.digest = digest
    }
}
