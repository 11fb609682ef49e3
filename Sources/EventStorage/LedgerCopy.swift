// Copies a ledger into one closed file.

internal import GRDB

extension LedgerFile {
    /// Copies one moment of the ledger, page by page, into a new file that is whole by itself: what
    /// still stands in a `-wal` is in it, and no `-wal` belongs to it.
    ///
    /// Throws `StorageError`; whatever exists at the target stays as it is.
    package func copy(to target: String) throws {
        let file = try NewFile(at: target)
        try file.filled {
            let copy = try StorageError.translating(path: target) {
                try Connection.open(target, access: .appending, busySeconds: busySeconds)
            }
            try read { snapshot in
                try copy.writeWithoutTransaction { try snapshot.database.backup(to: $0) }
            }
            try StorageError.translating(path: target) {
                try copy.writeWithoutTransaction { database in
                    _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
                }
                try copy.close()
            }
        }
    }
}
