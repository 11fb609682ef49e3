// The file that shows one entry's place in a log to whoever holds the log's key, C2SP tlog-proof.

/// An inclusion proof with the checkpoint it leads to; nothing of it has been checked yet.
///
///     c2sp.org/tlog-proof@v1 LF
///     [extra <base64> LF]
///     index <number> LF
///     <base64 hash> LF …
///     LF
///     <checkpoint, a signed note>
package struct InclusionFile: Hashable, Sendable {
    /// Hints for display, which nothing authenticates.
    package let extra: [UInt8]?
    /// The entry's number.
    package let index: Int
    /// The leaf's sibling first.
    package let path: [Digest]
    /// The checkpoint with all its signatures.
    package let checkpoint: SignedNote

    package init(
        extra: [UInt8]? = nil, index: Int, path: [Digest], checkpoint: SignedNote
    ) {
        self.extra = extra
        self.index = index
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Reads a file; `bytes` gives the same bytes back.
    package init(parsing bytes: [UInt8]) throws(MalformedText) {
        var lines = TextLines(bytes)
        guard try lines.line(.proofHeading).elementsEqual(InclusionFile.heading.utf8) else {
            throw MalformedText(line: 1, expected: .proofHeading)
        }
        if lines.unread.starts(with: InclusionFile.extraHeading.utf8) {
            let hints = try lines.line(.index).dropFirst(InclusionFile.extraHeading.utf8.count)
            guard let hints = Base64.decode(hints) else {
                throw MalformedText(line: lines.number, expected: .index)
            }
            extra = hints
        } else {
            extra = nil
        }
        index = try lines.number(after: "index ", .index)
        path = try lines.digests()
        checkpoint = try lines.note()
    }

    /// The file's bytes.
    package var bytes: [UInt8] {
        var text = Array("\(InclusionFile.heading)\n".utf8)
        if let extra {
            text += Array(InclusionFile.extraHeading.utf8) + Base64.encode(extra) + [newline]
        }
        text += Array("index \(index)\n".utf8)
        return text + path.flatMap(\.line) + [newline] + checkpoint.bytes
    }

    /// Returns the trusted checkpoint under which an entry with this digest stands at `index`.
    package func check(
        leaf: Digest, policy: TrustPolicy
    ) throws(TrustRefused) -> TrustedCheckpoint {
        let trusted = try policy.check(checkpoint)
        let proof = InclusionProof(index: index, size: trusted.checkpoint.size, path: path)
        do throws(ProofRefused) {
            try proof.check(leaf: leaf, root: trusted.checkpoint.root)
        } catch {
            throw .proof(error)
        }
        return trusted
    }

    private static let heading = "c2sp.org/tlog-proof@v1"
    private static let extraHeading = "extra "
}
