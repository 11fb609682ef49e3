// Makes ledger files, and opens them for appending.

internal import CSQLite
internal import GRDB
internal import Schema

extension Connection {
    /// Fills an empty file with the ledger's schema.
    static func makeLedger(at path: String, busySeconds: Int) throws {
        let queue = try open(path, access: .appending, busySeconds: busySeconds)
        try queue.writeWithoutTransaction { database in
            do {
                // The text begins and commits a transaction of its own.
                try database.execute(sql: Bundled.ledgerSQL)
            } catch {
                if database.isInsideTransaction { try database.rollback() }
                throw error
            }
        }
        try queue.close()
    }

    /// Opens a ledger file for appending, in WAL mode.
    static func openForAppending(_ path: String, busySeconds: Int) throws -> DatabaseQueue {
        let queue = try open(path, access: .appending, busySeconds: busySeconds)
        try queue.writeWithoutTransaction { database in
            // SQLite opens what it may not write to for reading, without saying so.
            guard sqlite3_db_readonly(database.sqliteConnection, "main") == 0 else {
                throw StorageError.readOnly(path: path)
            }
            try LedgerSchema.check(database, path: path)
            try setWAL(database, path: path)
        }
        return queue
    }

    private static func setWAL(_ database: Database, path: String) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw StorageError.other(
                path: path, code: Int(SQLITE_ERROR), message: "journal mode \(mode ?? "")")
        }
    }
}
