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

    /// Opens a ledger file for appending, and changes nothing in it yet.
    static func openForAppending(_ path: String, busySeconds: Int) throws -> DatabaseQueue {
        let queue = try open(path, access: .appending, busySeconds: busySeconds)
        try queue.writeWithoutTransaction { database in
            // SQLite opens what it may not write to for reading, without saying so.
            guard sqlite3_db_readonly(database.sqliteConnection, "main") == 0 else {
                throw StorageError.readOnly(path: path)
            }
            if !FileState.besides(path).isEmpty { try setCheckpointOnClose(false, database) }
            try LedgerSchema.check(database, path: path)
        }
        return queue
    }

    /// Begins an append, while nobody else writes.
    static func beginAppend(_ database: Database) throws {
        try RawStatement(kept: "BEGIN IMMEDIATE TRANSACTION", database).run()
    }

    /// Begins an append like the others, once the file is in WAL mode and of this version: what a
    /// connection's first append sees to.
    static func beginFirstAppend(_ database: Database, path: String) throws {
        try setCheckpointOnClose(true, database)
        let mode = try RawStatement(database, "PRAGMA journal_mode = WAL").text()
        guard mode == "wal" else {
            throw StorageError.other(
                path: path, code: Int(SQLITE_ERROR), message: "journal mode \(mode ?? "")")
        }
        try beginAppend(database)
        try upgradeIfNeeded(database)
    }

    /// A ledger of an earlier version gets its new tables with the first thing that is appended.
    private static func upgradeIfNeeded(_ database: Database) throws {
        do {
            try LedgerSchema.upgrade(database)
        } catch {
            if database.isInsideTransaction { try database.rollback() }
            throw error
        }
    }

    /// Says whether closing moves what stands in a `-wal` into the file: not where nothing was appended.
    static func setCheckpointOnClose(_ isOn: Bool, _ database: Database) throws {
        guard let connection = database.sqliteConnection else { return }
        let code = sqlite_set_checkpoint_on_close(connection, isOn ? 1 : 0)
        guard code == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }
}
