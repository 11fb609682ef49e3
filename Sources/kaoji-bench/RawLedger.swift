// The limit: the same rows into the same schema, read and written through SQLite's own functions.

import AuditTrail
import Dispatch
import GRDBSQLite
import Schema

/// SQLite refused.
struct RawFailure: Error {
    let message: String
}

/// A ledger file handled with nothing but the C interface.
final class RawLedger {
    private var connection: OpaquePointer?
    private var insertEntry: OpaquePointer?
    private var insertRow: OpaquePointer?

    init(_ path: String) throws {
        guard sqlite3_open(path, &connection) == SQLITE_OK else { throw failure() }
        try run("PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16384")
    }

    deinit {
        sqlite3_finalize(insertEntry)
        sqlite3_finalize(insertRow)
        sqlite3_close_v2(connection)
    }

    /// Makes the schema, and all that appending needs.
    static func create(_ path: String) throws -> RawLedger {
        let ledger = try RawLedger(path)
        try ledger.run(Bundled.ledgerSQL)
        try ledger.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        ledger.insertEntry = try ledger.prepare("INSERT INTO entry VALUES (?, ?, ?)")
        ledger.insertRow = try ledger.prepare(
            "INSERT OR REPLACE INTO scored_table VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
        return ledger
    }

    func run(_ sql: String) throws {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    private func prepare(_ sql: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else {
            throw failure()
        }
        return statement
    }

    private func failure() -> RawFailure {
        RawFailure(message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "")
    }

    /// Appends rows in one transaction.
    func append(_ append: RawAppend) throws {
        try run("BEGIN IMMEDIATE")
        for entry in append.entries {
            entry.line.withUnsafeBytes { line in
                entry.digest.withUnsafeBytes { digest in
                    sqlite3_bind_int64(insertEntry, 1, Int64(entry.seq))
                    sqlite3_bind_text64(
                        insertEntry, 2, line.baseAddress?.assumingMemoryBound(to: CChar.self),
                        UInt64(line.count), nil, UInt8(SQLITE_UTF8))
                    sqlite3_bind_blob(insertEntry, 3, digest.baseAddress, 32, nil)
                    sqlite3_step(insertEntry)
                }
            }
            guard sqlite3_reset(insertEntry) == SQLITE_OK else { throw failure() }
        }
        for row in append.rows {
            for (place, cell) in row.cells.enumerated() {
                let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                sqlite3_bind_text(insertRow, Int32(place + 1), cell, -1, transient)
            }
            sqlite3_step(insertRow)
            guard sqlite3_reset(insertRow) == SQLITE_OK else { throw failure() }
        }
        try run("COMMIT")
    }

    /// Scans every line and hashes it on all cores; how many there were.
    func scanAndHash() throws -> Int {
        let select = try prepare("SELECT seq, line, digest FROM entry ORDER BY seq")
        defer { sqlite3_finalize(select) }
        let queue = DispatchQueue.global()
        let (group, room) = (DispatchGroup(), DispatchSemaphore(value: 4))
        var batch = RawBatch()
        var count = 0
        func hand() {
            let full = batch
            batch = RawBatch()
            room.wait()
            queue.async(group: group) {
                full.hash()
                room.signal()
            }
        }
        while sqlite3_step(select) == SQLITE_ROW {
            batch.append(
                UnsafeBufferPointer(
                    start: sqlite3_column_blob(select, 1)?.assumingMemoryBound(to: UInt8.self),
                    count: Int(sqlite3_column_bytes(select, 1))))
            _ = sqlite3_column_blob(select, 2)
            count += 1
            if batch.ends.count == 256 { hand() }
        }
        hand()
        group.wait()
        return count
    }
}

/// What one transaction writes.
struct RawAppend {
    let entries: [Entry]
    let rows: [RawRow]

    struct Entry {
        let seq: Int
        let line: [UInt8]
        let digest: Digest
    }
}

/// A row of the scored table, its cells as text.
struct RawRow {
    let cells: [String?]
}

/// Lines in one piece of memory.
private struct RawBatch {
    var bytes: [UInt8] = []
    var ends: [Int] = []

    init() {
        bytes.reserveCapacity(114_688)
        ends.reserveCapacity(256)
    }

    mutating func append(_ line: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: line)
        ends.append(bytes.count)
    }

    func hash() {
        bytes.withUnsafeBytes { bytes in
            do {
                let hasher = try SHA256Hasher()
                var start = 0
                for end in ends {
                    _ = try hasher.leaf(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                    start = end
                }
            } catch { print("\(error)") }
        }
    }
}
