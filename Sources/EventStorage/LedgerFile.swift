// One ledger file: made, opened without trust, read and appended to.

internal import GRDB
import Synchronization

/// An SQLite file that holds one ledger.
package final class LedgerFile: Sendable {
    /// What a file is opened for.
    package enum Purpose: Hashable, Sendable {
        /// Nothing is changed, neither the file nor what stands beside it.
        case reading
        /// The file is kept open for appending, one append at a time among all processes. Nothing is
        /// changed until something is appended.
        case appending
    }

    /// Where the file is.
    package let path: String

    /// Where it really is, if the path is a link.
    let realPath: String
    let busySeconds: Int
    private let writer: DatabaseQueue?
    private let identity: FileIdentity?
    /// Whether something was appended through this value, so that the file is as appending needs it.
    private let hasAppended = Atomic(false)

    private init(path: String, realPath: String, busySeconds: Int, writer: DatabaseQueue?) {
        self.path = path
        self.realPath = realPath
        self.busySeconds = busySeconds
        self.writer = writer
        identity = FileIdentity(of: realPath)
    }

    /// Makes a new ledger file without entries, opened for appending.
    ///
    /// Throws `StorageError`; whatever exists at the path stays as it is.
    package static func create(
        at path: String, busySeconds: Int = 5
    ) throws -> LedgerFile {
        let file = try NewFile(at: path)
        return try file.filled {
            try StorageError.translating(path: path) {
                try Connection.makeLedger(at: path, busySeconds: busySeconds)
            }
            return try open(at: path, for: .appending, busySeconds: busySeconds)
        }
    }

    /// Opens a ledger file, trusting nothing in it: it must be a regular file, ours, of a known
    /// format, with exactly our schema.
    ///
    /// Throws `StorageError`. Waits up to `busySeconds` where another process holds a lock.
    package static func open(
        at path: String, for purpose: Purpose, busySeconds: Int = 5
    ) throws -> LedgerFile {
        _ = try FileState(of: path)
        let realPath = try FileState.realPath(of: path)
        switch purpose {
        case .reading:
            let file = LedgerFile(
                path: path, realPath: realPath, busySeconds: busySeconds, writer: nil)
            try file.read { _ in }
            return file
        case .appending:
            let writer = try StorageError.translating(path: path) {
                try Connection.openForAppending(realPath, busySeconds: busySeconds)
            }
            return LedgerFile(
                path: path, realPath: realPath, busySeconds: busySeconds, writer: writer)
        }
    }

    /// Paths of a `-wal` or `-journal` that stands beside the file and holds something: a copy of
    /// the file alone would not be the whole ledger.
    package var besides: [String] { FileState.besides(realPath) }

    /// Reads one moment of the ledger.
    ///
    /// The body can run a second time, with a later moment, where somebody wrote during the first;
    /// it keeps what it gathers in its result. It must not read or append through this same value
    /// again. Throws `StorageError` and what the body throws.
    package func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        try StorageError.translating(path: path) {
            guard let writer else { return try readQuietly(body) }
            return try writer.writeWithoutTransaction { database in
                // Not GRDB's own read: what it sets for one makes SQLite compile every statement anew.
                try RawStatement(kept: "BEGIN DEFERRED TRANSACTION", database).run()
                return try database.endingTransaction { try body(Snapshot(database: database)) }
            }
        }
    }

    /// Appends: keeps what the body wrote once it returns, durably; nothing if it throws.
    ///
    /// Throws `StorageError` and what the body throws.
    package func append<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try writing { database in
            if hasAppended.load(ordering: .relaxed) {
                try Connection.beginAppend(database)
            } else {
                try Connection.beginFirstAppend(database, path: path)
            }
            let result = try database.endingTransaction { try body(Transaction(database)) }
            // Whoever reads this name must find there what is acknowledged.
            guard FileIdentity(of: realPath) == identity else {
                throw StorageError.replaced(path: path)
            }
            hasAppended.store(true, ordering: .relaxed)
            return result
        }
    }

    /// Works on the file outside of an append.
    func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
        guard let writer else { throw StorageError.openedForReading(path: path) }
        return try StorageError.translating(path: path) {
            try writer.writeWithoutTransaction(body)
        }
    }

    /// Closes the file, which empties its `-wal` if nobody else has it open; not used afterwards.
    package func close() throws {
        try StorageError.translating(path: path) { try writer?.close() }
    }
}

extension Database {
    /// Commits what the body did in the transaction under way, or rolls it back where that throws.
    fileprivate func endingTransaction<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            let result = try body()
            try RawStatement(kept: "COMMIT TRANSACTION", self).run()
            return result
        } catch {
            // SQLite rolls some failures back by itself.
            if isInsideTransaction { try rollback() }
            throw error
        }
    }
}
