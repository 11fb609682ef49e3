// The file that shows that a log continues what it was: what a witness is sent, C2SP tlog-witness.

/// A consistency proof with the checkpoint it leads to; nothing of it has been checked yet.
///
///     old <number> LF
///     <base64 hash> LF …
///     LF
///     <checkpoint, a signed note>
package struct ConsistencyFile: Hashable, Sendable {
    /// The size of the older tree.
    package let old: Int
    /// In the order of RFC 6962, section 2.1.2.
    package let path: [Digest]
    /// The newer checkpoint with all its signatures.
    package let checkpoint: SignedNote

    package init(old: Int, path: [Digest], checkpoint: SignedNote) {
        self.old = old
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Reads a file, or the body of an add-checkpoint request; `bytes` gives the same bytes back.
    package init(parsing bytes: [UInt8]) throws(MalformedText) {
        var lines = TextLines(bytes)
        old = try lines.number(after: "old ", .oldSize)
        path = try lines.digests()
        checkpoint = try lines.note()
    }

    /// The file's bytes.
    package var bytes: [UInt8] {
        Array("old \(old)\n".utf8) + path.flatMap(\.line) + [newline] + checkpoint.bytes
    }

    /// Returns the trusted checkpoint, whose tree begins with that of `old` leaves and `oldRoot`.
    ///
    /// Whoever asks holds the old root themselves, from a checkpoint taken earlier.
    package func check(
        oldRoot: Digest, policy: TrustPolicy
    ) throws(TrustRefused) -> TrustedCheckpoint {
        let trusted = try policy.check(checkpoint)
        let proof = ConsistencyProof(old: old, size: trusted.checkpoint.size, path: path)
        do throws(ProofRefused) {
            try proof.check(oldRoot: oldRoot, root: trusted.checkpoint.root)
        } catch {
            throw .proof(error)
        }
        return trusted
    }
}
