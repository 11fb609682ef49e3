// Opens connections to SQLite with every guard it has set.

internal import CSQLite
internal import GRDB

/// How a connection is opened.
enum Access {
    /// Reads the file alone, as if nobody could change it: no lock, nothing written beside it.
    case immutable
    /// Reads the file and its `-wal`, as if nobody could change them: no lock, nothing written beside.
    case alone
    /// Reads among others, with what stands in the `-wal`.
    case shared
    /// Appends.
    case appending
}

enum Connection {
    /// The longest document, in bytes: 64 MiB.
    static let lengthLimit: Int32 = 67_108_864

    // Where SQLite was built to take URIs anyway, or runs already, this changes nothing.
    private static let urisAllowed = sqlite_allow_uris()

    /// Opens a connection that waits up to so many seconds for others.
    static func open(
        _ path: String, access: Access, busySeconds: Int
    ) throws -> DatabaseQueue {
        _ = urisAllowed
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(Double(busySeconds))
        // Before anything is read, which some settings do.
        if access == .alone { configuration.prepareDatabase { try keepToItself($0) } }
        configuration.prepareDatabase { try guardAgainst($0) }
        switch access {
        case .immutable:
            configuration.readonly = true
            let uri = uri(of: path) + "?mode=ro&immutable=1"
            return try DatabaseQueue(path: uri, configuration: configuration)
        case .alone:
            configuration.readonly = true
            let uri = uri(of: path) + "?mode=ro&vfs=unix-none"
            return try DatabaseQueue(path: uri, configuration: configuration)
        case .shared:
            configuration.readonly = true
        case .appending:
            configuration.prepareDatabase { try makeDurable($0) }
        }
        return try DatabaseQueue(path: plain(path), configuration: configuration)
    }

    // What a hostile file could use: long values, deep expressions, damaged cells. Its schema cannot
    // be distrusted by `trusted_schema`: SQLite 3.40 refuses json_extract there, which ours calls.
    // So nothing of the schema runs before `LedgerSchema.check` has found it to be our own.
    private static func guardAgainst(_ database: Database) throws {
        guard let connection = database.sqliteConnection else { return }
        let code = sqlite_make_defensive(connection)
        guard code == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        for (limit, value) in [
            (SQLITE_LIMIT_LENGTH, lengthLimit), (SQLITE_LIMIT_SQL_LENGTH, 100_000),
            (SQLITE_LIMIT_COLUMN, 100), (SQLITE_LIMIT_EXPR_DEPTH, 100),
            (SQLITE_LIMIT_COMPOUND_SELECT, 10), (SQLITE_LIMIT_ATTACHED, 0),
            (SQLITE_LIMIT_TRIGGER_DEPTH, 5),
        ] {
            sqlite3_limit(connection, limit, value)
        }
        try database.execute(
            sql: """
                PRAGMA cell_size_check = ON;
                PRAGMA cache_size = -16384;
                """)
    }

    private static func makeDurable(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
    }

    // What others would share stays in this connection's memory, and closing moves nothing. It would
    // drop the locks of this process's other connections: without a -shm, there are none.
    private static func keepToItself(_ database: Database) throws {
        try setCheckpointOnClose(false, database)
        try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }

    /// Names that SQLite would take for something else than a path get one.
    private static func plain(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./" + path
    }

    private static func uri(of path: String) -> String {
        let start = path.hasPrefix("/") ? "file://" : "file:./"
        return path.utf8.reduce(into: start) { $0 += escaped($1) }
    }

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            String(UnicodeScalar(byte))
        default:
            (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
        }
    }
}
