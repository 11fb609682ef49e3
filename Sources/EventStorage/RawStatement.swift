// A prepared statement whose values are raw bytes: no text passes through `String` on its way.

import AuditTrail
internal import GRDB
internal import GRDBSQLite

/// A value's storage class in SQLite.
package enum StorageType: Hashable, Sendable {
    case integer, real, text, blob, null

    fileprivate init(_ code: Int32) {
        self =
            switch code {
            case SQLITE_INTEGER: .integer
            case SQLITE_FLOAT: .real
            case SQLITE_TEXT: .text
            case SQLITE_BLOB: .blob
            default: .null
            }
    }
}

/// A statement of GRDB's, bound and stepped through SQLite's own functions.
///
/// Positions count from 1 in `bind` and from 0 in a row, as in SQLite.
struct RawStatement {
    // Keeps the pointer alive.
    private let statement: Statement
    private let pointer: OpaquePointer

    /// Prepares a statement for one use.
    init(_ database: Database, _ sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        pointer = statement.sqliteStatement
    }

    /// Takes the connection's kept statement of this text, or prepares another where that is at work.
    init(kept sql: String, _ database: Database) throws {
        let kept = try database.cachedStatement(sql: sql)
        let isAtWork = sqlite3_stmt_busy(kept.sqliteStatement) != 0
        statement = isAtWork ? try database.makeStatement(sql: sql) : kept
        pointer = statement.sqliteStatement
        reset()
    }

    /// Whether there is a row.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    /// Runs a statement that gives no rows, and makes it ready for the next one.
    func run() throws {
        defer { reset() }
        _ = try step()
    }

    /// Forgets the position and the values; bytes lent to `bind` are needed until then.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    func bind(_ number: Int, at position: Int32) throws {
        try check(sqlite3_bind_int64(pointer, position, Int64(number)))
    }

    func bind(_ number: Int?, at position: Int32) throws {
        guard let number else { return try check(sqlite3_bind_null(pointer, position)) }
        try bind(number, at: position)
    }

    /// Copies a text.
    func bind(_ text: String?, at position: Int32) throws {
        guard var text else { return try check(sqlite3_bind_null(pointer, position)) }
        try text.withUTF8 { try bind(copyOfText: UnsafeRawBufferPointer($0), at: position) }
    }

    /// Copies the bytes of a text.
    func bind(copyOfText text: UnsafeRawBufferPointer, at position: Int32) throws {
        try check(
            sqlite3_bind_text64(
                pointer, position, text.baseAddress?.assumingMemoryBound(to: CChar.self),
                UInt64(text.count), Self.transient, UInt8(SQLITE_UTF8)))
    }

    /// Copies bytes.
    func bind(copyOfBlob bytes: UnsafeRawBufferPointer, at position: Int32) throws {
        guard !bytes.isEmpty else { return try bind(blob: bytes, at: position) }
        try check(
            sqlite3_bind_blob64(
                pointer, position, bytes.baseAddress, UInt64(bytes.count), Self.transient))
    }

    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    /// Lends bytes that are text already.
    func bind(text: UnsafeRawBufferPointer, at position: Int32) throws {
        try check(
            sqlite3_bind_text64(
                pointer, position, text.baseAddress?.assumingMemoryBound(to: CChar.self),
                UInt64(text.count), nil, UInt8(SQLITE_UTF8)))
    }

    /// Lends bytes.
    func bind(blob: UnsafeRawBufferPointer, at position: Int32) throws {
        guard let start = blob.baseAddress else {
            return try check(sqlite3_bind_zeroblob(pointer, position, 0))
        }
        try check(sqlite3_bind_blob64(pointer, position, start, UInt64(blob.count), nil))
    }

    func integer(at column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }

    /// The storage class of a value, asked before anything converts it.
    func type(at column: Int32) -> StorageType { StorageType(sqlite3_column_type(pointer, column)) }

    /// The bytes of a text or blob, valid until the next step; none of a number or NULL.
    func bytes(at column: Int32) -> UnsafeRawBufferPointer { value(at: column).bytes }

    /// A value's storage class and bytes, looked up once for both.
    func value(at column: Int32) -> (type: StorageType, bytes: UnsafeRawBufferPointer) {
        // Not to be used by several threads at once, which no connection is.
        let value = sqlite3_column_value(pointer, column)
        let type = StorageType(sqlite3_value_type(value))
        switch type {
        case .text, .blob:
            let start = sqlite3_value_blob(value)
            let count = Int(sqlite3_value_bytes(value))
            return (type, UnsafeRawBufferPointer(start: start, count: count))
        case .integer, .real, .null:
            return (type, UnsafeRawBufferPointer(start: nil, count: 0))
        }
    }

    /// The digest that a value is; `nil` unless it is a blob of 32 bytes.
    func digest(at column: Int32) -> Digest? {
        let value = value(at: column)
        return value.type == .blob ? Digest(bytes: value.bytes) : nil
    }

    /// A text for people, repaired where it is no UTF-8; `nil` where the value is NULL.
    func text(at column: Int32) -> String? {
        let value = value(at: column)
        return value.type == .null ? nil : String(decoding: value.bytes, as: UTF8.self)
    }

    /// A text as it is; `nil` unless the value is a text in UTF-8.
    func soundText(at column: Int32) -> String? {
        let value = value(at: column)
        guard value.type == .text else { return nil }
        let bytes = value.bytes.bindMemory(to: UInt8.self)
        var text = String(decoding: bytes, as: UTF8.self)
        // Decoding repairs what is broken, and so changes the bytes; validating takes several times as long.
        let isSame = text.withUTF8 { text in
            text.count == bytes.count && text.indices.allSatisfy { text[$0] == bytes[$0] }
        }
        return isSame ? text : nil
    }

    /// The first value of the only row, as a text.
    func text() throws -> String? {
        defer { reset() }
        return try step() ? text(at: 0) : nil
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw failure() }
    }

    private func failure() -> DatabaseError {
        let connection = sqlite3_db_handle(pointer)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }
}
