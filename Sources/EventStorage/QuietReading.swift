// Reads a ledger file without leaving a trace.

internal import GRDB

// A read-only connection to a WAL database still makes a -shm and -wal beside it and leaves them
// there, and fails on a medium that cannot be written to. What nobody writes to can be read without
// all that; whether nobody did is checked afterwards.
extension LedgerFile {
    func readQuietly<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        guard let access = quietAccess else { return try readShared(body) }
        let before = try states()
        for state in before { state.waitUntilDistinct() }
        do {
            let result = try reading(access, body)
            if try isUndisturbed(since: before, access) { return result }
        } catch {
            // Pages of two moments look like damage.
            if try isUndisturbed(since: before, access) { throw error }
        }
        return try readShared(body)
    }

    /// How nobody is disturbed; nil where somebody may be at work, which a `-shm` shows, or has left a
    /// write unfinished.
    private var quietAccess: Access? {
        let besides = besides
        if besides.isEmpty { return .immutable }
        let isAtWork = FileState.exists(realPath + "-shm")
        return besides == [realPath + "-wal"] && !isAtWork ? .alone : nil
    }

    private func isUndisturbed(
        since before: [FileState], _ access: Access
    ) throws(StorageError) -> Bool {
        guard quietAccess == access else { return false }
        return try states() == before
    }

    /// Of the file and what stands beside it.
    private func states() throws(StorageError) -> [FileState] {
        var states = [try FileState(of: realPath)]
        for path in besides { states.append(try FileState(beside: path)) }
        return states
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
