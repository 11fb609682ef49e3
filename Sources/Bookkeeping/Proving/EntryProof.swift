// An entry with the proof that it stands in its place under a checkpoint.

package import AuditTrail
package import Evaluation
package import EventStorage
package import Scoring

/// One entry's line, what it says, and where it stands.
package struct EntryProof: Hashable, Sendable {
    package let line: [UInt8]
    package let recorded: Recorded
    package let file: InclusionFile

    package var entry: EntryNumber { recorded.entry }
}

extension Recorded {
    /// The event that the bytes of a line say, under the number that the line has itself.
    ///
    /// - Throws: `UnreadableEntry`.
    package init(line: [UInt8]) throws(UnreadableEntry) {
        let found = line.withUnsafeBytes { bytes -> Result<Recorded, UnreadableEntry> in
            do throws(UnreadableEntry) {
                let seq = EntryFormat.parse(bytes)?.seq ?? 0
                return .success(try Recorded(seq: seq, line: bytes))
            } catch {
                return .failure(error)
            }
        }
        self = try found.get()
    }
}

extension Snapshot {
    /// Proofs of entries under a checkpoint of this ledger, each line hashed again, each proof tried.
    ///
    /// - Throws: `CheckpointRefused`, `UnreadableEntry`, `StorageError`, `HashingFailed`.
    package func proofs(
        of entries: [EntryNumber], under note: SignedNote, _ checkpoint: Checkpoint
    ) throws -> [EntryProof] {
        try check(checkpoint)
        let tree = try tree(at: checkpoint.size)
        let hasher = try SHA256Hasher()
        return try entries.map { entry in
            guard entry.number < checkpoint.size,
                let line = try self.entry(at: entry.number, { Array($0.line) })
            else { throw CheckpointRefused.beyond(entry: entry.number, size: checkpoint.size) }
            let proof = try tree.inclusion(of: entry.number)
            do throws(ProofRefused) {
                try proof.check(leaf: try leaf(of: line, hasher), root: checkpoint.root)
            } catch {
                if case .hashing(let failed) = error { throw failed }
                throw CheckpointRefused.content(entry: entry.number)
            }
            return EntryProof(
                line: line, recorded: try Recorded(line: line),
                file: InclusionFile(index: entry.number, path: proof.path, checkpoint: note))
        }
    }

    /// The proof that a checkpoint of this ledger continues one of a smaller size.
    ///
    /// - Throws: `CheckpointRefused`, `StorageError`, `HashingFailed`.
    package func consistency(
        from old: Checkpoint?, size: Int, to note: SignedNote, _ checkpoint: Checkpoint
    ) throws -> ConsistencyFile {
        try check(checkpoint)
        if let old { try check(old) }
        guard size <= checkpoint.size else {
            throw CheckpointRefused.beyond(entry: size, size: checkpoint.size)
        }
        let proof = try tree(at: checkpoint.size).consistency(from: size)
        let oldRoot = try root(at: size)
        do throws(ProofRefused) {
            try proof.check(oldRoot: oldRoot, root: checkpoint.root)
        } catch {
            throw CheckpointRefused.cache
        }
        return ConsistencyFile(old: size, path: proof.path, checkpoint: note)
    }

    /// Throws unless the checkpoint is one that this ledger has had.
    package func check(_ checkpoint: Checkpoint) throws {
        let origin = try origin()
        guard checkpoint.origin == origin else {
            throw CheckpointRefused.otherLedger(signed: checkpoint.origin, origin: origin)
        }
        let count = try head()?.count ?? 0
        guard checkpoint.size <= count else {
            throw CheckpointRefused.cut(signed: checkpoint.size, entries: count)
        }
        guard try root(at: checkpoint.size) == checkpoint.root else {
            throw CheckpointRefused.notOfLedger(size: checkpoint.size)
        }
    }
}

private func leaf(
    of line: [UInt8], _ hasher: borrowing SHA256Hasher
) throws(ProofRefused) -> Digest {
    do throws(HashingFailed) { return try hasher.leaf(of: line) } catch { throw .hashing(error) }
}
