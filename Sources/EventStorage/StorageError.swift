// What can go wrong with a ledger file, as facts; whoever shows them makes the sentences.

internal import Foundation
internal import GRDB

/// Why a ledger file could not be made, opened, read or written.
package enum StorageError: Error, Hashable, Sendable {
    /// There is no such file.
    case absent(path: String)
    /// Something stands where a new file was to be made, or a leftover of SQLite's beside it.
    case exists(path: String)
    /// It is a directory, a device or another thing that is no regular file.
    case notAFile(path: String)
    /// The file has no bytes.
    case empty(path: String)
    /// The system refused; its `errno`.
    case unreadable(path: String, errno: Int32)
    /// It is no SQLite file, or one of another application.
    case foreign(path: String)
    /// The file is of a later format than this program knows.
    case newer(path: String, version: Int, known: Int)
    /// Texts are not kept in UTF-8 but in this encoding.
    case encoding(path: String, found: String)
    /// The file's schema is not the ledger's.
    case schema(path: String, differences: [SchemaDifference])
    /// Another connection kept the file locked for longer than the patience given.
    case locked(path: String)
    /// The file, its directory or its medium cannot be written to.
    case readOnly(path: String)
    /// Entries stand in a `-wal` or journal beside the file, and cannot be read from there without
    /// writing beside it, which was refused.
    case besideUnreadable(path: String)
    /// No room is left.
    case diskFull(path: String)
    /// Reading or writing failed below SQLite; its extended result code.
    case io(path: String, code: Int)
    /// The file's structure is damaged.
    case damaged(path: String, message: String)
    /// The schema refused what was to be written.
    case refused(path: String, message: String)
    /// Anything else; SQLite's extended result code.
    case other(path: String, code: Int, message: String)
    /// An entry was to be appended through a file opened for reading.
    case openedForReading(path: String)
    /// Another file, or none, has the name of the one that was just appended to.
    case replaced(path: String)
}

extension StorageError {
    /// Why the system made no new file of this name; `code` is its `errno`.
    package static func notMade(path: String, errno code: Int32) -> StorageError {
        switch code {
        case EEXIST: .exists(path: path)
        case ENOENT, ENOTDIR: .absent(path: path)
        case EROFS, EACCES, EPERM: .readOnly(path: path)
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .unreadable(path: path, errno: code)
        }
    }

    /// What SQLite's result code means for the file.
    init(_ error: DatabaseError, path: String) {
        let code = Int(error.extendedResultCode.rawValue)
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_READONLY_CANTINIT, .SQLITE_READONLY_RECOVERY, .SQLITE_READONLY_ROLLBACK,
            .SQLITE_READONLY_CANTLOCK:
            self = .besideUnreadable(path: path)
            return
        default: break
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_IOERR: self = .io(path: path, code: code)
        case .SQLITE_NOTADB: self = .foreign(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, message: message)
        case .SQLITE_CONSTRAINT: self = .refused(path: path, message: message)
        default: self = .other(path: path, code: code, message: message)
        }
    }

    /// Runs something, turning SQLite's errors into these; other errors pass unchanged.
    static func translating<Result>(
        path: String, _ body: () throws -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }
}
