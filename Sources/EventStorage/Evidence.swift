// Evidence: files of any size beside the log, piece by piece, and the one way in which they go.

import AuditTrail
internal import GRDB
internal import GRDBSQLite

/// A kept piece of evidence. Its bytes are lent: they are valid inside the function they are given to.
package struct StoredPiece {
    /// The entry it is kept for.
    package let seq: Int
    /// Its place: the salt is 0, the content follows.
    package let piece: Int
    package let content: UnsafeRawBufferPointer
    /// The storage class of the content, blob in a sound file.
    package let contentType: StorageType

    init(_ row: RawStatement) {
        seq = row.integer(at: 0)
        piece = row.integer(at: 1)
        (contentType, content) = row.value(at: 2)
    }
}

/// How evidence is cut into pieces.
package enum EvidencePieces {
    /// How many bytes a piece has at most, so that none has to fit into memory whole.
    package static let mostBytes = 1_048_576
}

extension Transaction {
    /// Keeps the next piece of the evidence that an entry files.
    package func putPiece(
        _ piece: Int, _ content: UnsafeRawBufferPointer, of seq: Int
    ) throws {
        let insert = try RawStatement(
            kept: "INSERT INTO evidence (seq, piece, content) VALUES (?, ?, ?)", database)
        try insert.bind(seq, at: 1)
        try insert.bind(piece, at: 2)
        try insert.bind(blob: content, at: 3)
        try insert.run()
    }

    /// Deletes the evidence that the last entry erases, and overwrites where it stood; `LedgerFile.purge`
    /// sees to what SQLite left of it elsewhere.
    package func erasePieces(of seq: Int) throws {
        _ = try RawStatement(database, "PRAGMA secure_delete = ON").text()
        let delete = try RawStatement(database, "DELETE FROM evidence WHERE seq = ?")
        try delete.bind(seq, at: 1)
        try delete.run()
    }
}

extension Snapshot {
    /// The numbers under which evidence is kept, whatever they are of, in ascending order.
    package func keptEvidence() throws -> [Int] {
        guard try keepsEvidence else { return [] }
        let row = try RawStatement(database, "SELECT DISTINCT seq FROM evidence ORDER BY seq")
        defer { row.reset() }
        var kept: [Int] = []
        while try row.step() { kept.append(row.integer(at: 0)) }
        return kept
    }

    /// Lends the pieces of one entry's evidence in order, up to one of them.
    package func forEachPiece(
        of seq: Int, upTo last: Int = .max, _ body: (StoredPiece) throws -> Void
    ) throws {
        guard try keepsEvidence else { return }
        let row = try RawStatement(
            database,
            """
            SELECT seq, piece, content FROM evidence WHERE seq = ? AND piece <= ? ORDER BY piece
            """)
        defer { row.reset() }
        try row.bind(seq, at: 1)
        try row.bind(last, at: 2)
        while try row.step() { try body(StoredPiece(row)) }
    }

    /// The numbers of the first and the last piece kept for an entry; nil where none is.
    package func pieces(of seq: Int) throws -> ClosedRange<Int>? {
        guard try keepsEvidence else { return nil }
        let row = try RawStatement(
            kept: """
                SELECT (SELECT min(piece) FROM evidence WHERE seq = ?1), \
                (SELECT max(piece) FROM evidence WHERE seq = ?1)
                """, database)
        defer { row.reset() }
        try row.bind(seq, at: 1)
        guard try row.step(), row.type(at: 0) == .integer else { return nil }
        return row.integer(at: 0)...row.integer(at: 1)
    }

    /// How many bytes are kept for an entry, the salt among them.
    package func evidenceBytes(of seq: Int) throws -> Int {
        guard try keepsEvidence else { return 0 }
        let row = try RawStatement(
            kept: "SELECT sum(length(content)) FROM evidence WHERE seq = ?", database)
        defer { row.reset() }
        try row.bind(seq, at: 1)
        return try row.step() ? row.integer(at: 0) : 0
    }

    /// Ledgers of the first two versions have no such table.
    private var keepsEvidence: Bool {
        get throws { try number("PRAGMA user_version") >= LedgerSchema.evidenceVersion }
    }
}

extension LedgerFile {
    /// Makes the file anew of what it keeps and empties the `-wal`, so that what was deleted is in neither.
    ///
    /// Where rows had been moved about, older copies of them can stand in the free room of pages.
    ///
    /// False where somebody else reads the ledger meanwhile: they may still see what stood there, and the
    /// `-wal` keeps it.
    package func purge() throws -> Bool {
        try writing { database in
            // VACUUM attaches the new file; nothing else may.
            sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_ATTACHED, 1)
            defer { sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_ATTACHED, 0) }
            try database.execute(sql: "VACUUM")
            let row = try RawStatement(database, "PRAGMA wal_checkpoint(TRUNCATE)")
            defer { row.reset() }
            return try row.step() && row.integer(at: 0) == 0
        }
    }
}
