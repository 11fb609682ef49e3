// What a log states of itself: its origin, its size and its root.

/// The text of a checkpoint, C2SP tlog-checkpoint, without extension lines.
///
///     origin LF size LF base64(root) LF
package struct Checkpoint: Hashable, Sendable {
    /// Which log it is of; the name of the log's key.
    package let origin: KeyName
    /// How many entries the log has.
    package let size: Int
    /// The root of the tree over them.
    package let root: Digest

    package init(origin: KeyName, size: Int, root: Digest) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the text of a note; `text` gives the same bytes back.
    package init(text: [UInt8]) throws(MalformedText) {
        var lines = TextLines(text)
        guard let origin = KeyName(try lines.line(.origin)) else {
            throw MalformedText(line: lines.number, expected: .origin)
        }
        self.origin = origin
        size = try lines.number(.size)
        root = try lines.digest(.root)
        guard size > 0 || root == Checkpoint.emptyRoot else {
            throw MalformedText(line: lines.number, expected: .root)
        }
        guard lines.unread.isEmpty else {
            throw MalformedText(line: lines.number + 1, expected: .end)
        }
    }

    /// The root of a tree without leaves, SHA-256 of nothing: RFC 6962, section 2.1.
    private static let emptyRoot = Digest(
        hex: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")

    /// The three lines.
    package var text: [UInt8] {
        Array("\(origin)\n\(size)\n".utf8) + root.line
    }
}
