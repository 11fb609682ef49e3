// A ledger's tree as static files, which other tools of transparency logs read.

package import AuditTrail
package import EventStorage

extension Snapshot {
    /// Hands over the files of C2SP tlog-tiles for the first entries, those under a checkpoint: tiles
    /// of hashes, tiles of lines, and at last `checkpoint`.
    ///
    /// Every line is hashed again on its way, and the lines must make the checkpoint's root.
    ///
    /// - Throws: `CheckpointRefused`, `StorageError`, `HashingFailed`, and what `write` throws.
    package func forEachTile(
        under note: SignedNote, _ checkpoint: Checkpoint,
        _ write: (_ path: String, [UInt8]) throws -> Void
    ) throws {
        try check(checkpoint)
        var tiles = TileRows()
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        try forEachEntry(Selection(.everything, in: 0..<checkpoint.size)) { entry in
            let leaf = try hasher.leaf(of: entry.line)
            try frontier.append(leaf, hasher: hasher)
            try tiles.take(leaf, line: Array(entry.line), hasher, write)
        }
        guard try frontier.root(hasher: hasher) == checkpoint.root else {
            throw CheckpointRefused.notOfLedger(size: checkpoint.size)
        }
        try tiles.finish(write)
        try write("checkpoint", note.bytes)
    }
}

/// The tiles that are not full yet, one a level.
private struct TileRows {
    private var rows: [Row] = []
    private var lines: [UInt8] = []

    private struct Row {
        var index = 0
        var hashes: [Digest] = []
    }

    mutating func take(
        _ leaf: Digest, line: [UInt8], _ hasher: borrowing SHA256Hasher,
        _ write: (String, [UInt8]) throws -> Void
    ) throws {
        lines += [
            UInt8(truncatingIfNeeded: line.count >> 8), UInt8(truncatingIfNeeded: line.count),
        ]
        lines += line
        try take(leaf, level: 0, hasher, write)
    }

    private mutating func take(
        _ hash: Digest, level: Int, _ hasher: borrowing SHA256Hasher,
        _ write: (String, [UInt8]) throws -> Void
    ) throws {
        if rows.count == level { rows.append(Row()) }
        rows[level].hashes.append(hash)
        guard rows[level].hashes.count == Tile.fullWidth else { return }
        let full = rows[level].hashes
        try put(level, write)
        rows[level] = Row(index: rows[level].index + 1)
        try take(try hasher.perfect(full), level: level + 1, hasher, write)
    }

    /// What is left at the right edge.
    mutating func finish(_ write: (String, [UInt8]) throws -> Void) throws {
        for level in rows.indices where !rows[level].hashes.isEmpty { try put(level, write) }
    }

    private mutating func put(_ level: Int, _ write: (String, [UInt8]) throws -> Void) throws {
        let row = rows[level]
        let tile = Tile(level: level, index: row.index, width: row.hashes.count)
        try write(tile.path, row.hashes.flatMap(\.bytes))
        guard level == 0 else { return }
        try write(tile.entriesPath, lines)
        lines = []
    }
}
