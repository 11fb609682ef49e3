// Rows of the append-only tables as they are found, unconverted.

package import AuditTrail

/// A row of the log. Its bytes are lent: they are valid inside the function they are given to.
package struct StoredEntry {
    /// The number under which the line is kept, one of `EntryFormat.numbers` in a sound file.
    package let seq: Int
    /// The line; empty where the row holds neither a text nor a blob.
    package let line: UnsafeRawBufferPointer
    /// The storage class of the line, text in a sound file.
    package let lineType: StorageType
    /// The digest kept beside the line; `nil` unless it is a blob of 32 bytes.
    package let digest: Digest?

    init(_ row: RawStatement) {
        seq = row.integer(at: 0)
        (lineType, line) = row.value(at: 1)
        digest = row.digest(at: 2)
    }
}

/// A row of the log under a number that no entry of the file can have: no honest program put it there.
package struct StrayEntry: Error, Hashable, Sendable {
    package let number: Int

    package init(number: Int) { self.number = number }
}

/// A kept document. Its bytes are lent: they are valid inside the function they are given to.
package struct StoredDocument {
    /// The digest under which it is kept; `nil` unless that is a blob of 32 bytes.
    package let digest: Digest?
    /// The document.
    package let content: UnsafeRawBufferPointer
    /// The storage class of the content, blob in a sound file.
    package let contentType: StorageType

    init(_ row: RawStatement) {
        digest = row.digest(at: 0)
        (contentType, content) = row.value(at: 1)
    }
}
