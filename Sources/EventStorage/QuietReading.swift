// Reads a ledger file without leaving a trace.

internal import GRDB

// A read-only connection to a WAL database still makes a -shm and -wal beside it and leaves them
// there, and fails on a medium that cannot be written to. A file that nobody writes to can be read
// without all that; whether nobody did is checked afterwards.
extension LedgerFile {
    func readQuietly<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        guard besides.isEmpty else { return try readShared(body) }
        let before = try FileState(of: realPath)
        before.waitUntilDistinct()
        do {
            let result = try reading(.immutable, body)
            if try isUndisturbed(since: before) { return result }
        } catch {
            // Pages of two moments look like damage.
            if try isUndisturbed(since: before) { throw error }
        }
        return try readShared(body)
    }

    private func isUndisturbed(since before: FileState) throws(StorageError) -> Bool {
        guard besides.isEmpty else { return false }
        return try FileState(of: realPath) == before
    }

    private func readShared<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        do {
            return try reading(.shared, body)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            throw StorageError.besideUnreadable(path: path)
        }
    }

    private func reading<Result>(
        _ access: Access, _ body: (Snapshot) throws -> Result
    ) throws -> Result {
        let queue = try Connection.open(realPath, access: access, busySeconds: busySeconds)
        return try queue.read { database in
            try LedgerSchema.check(database, path: path)
            return try body(Snapshot(database: database))
        }
    }
}
