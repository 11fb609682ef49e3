// Compares a file's schema with the ledger's, byte for byte.

internal import GRDB
internal import Schema

/// One way in which a file's schema is not the ledger's.
package enum SchemaDifference: Hashable, Sendable {
    /// A table, index, trigger or view of ours is not there.
    case missing(kind: String, name: String)
    /// One that is not ours is there.
    case unknown(kind: String, name: String)
    /// It is there, but made by another statement.
    case changed(kind: String, name: String)
}

/// The schema that `ledger.sql` makes.
struct LedgerSchema: Sendable {
    let applicationID: Int
    let version: Int
    private let rows: [Key: Made]

    /// The statement that made something, and how SQLite keeps its row: a text kept as a blob has the
    /// same bytes, and is not the same.
    private struct Made: Hashable {
        let statement: [UInt8]
        let storage: [UInt8]
    }

    private struct Key: Hashable {
        // Bytes, since texts that merely look alike would be equal as strings.
        let kind: [UInt8]
        let name: [UInt8]
        let table: [UInt8]
    }

    /// The schema, read back from a database in memory; made once.
    static func expected() throws -> LedgerSchema { try made.get() }

    private static let made = Result {
        try DatabaseQueue().writeWithoutTransaction { database in
            try database.execute(sql: Bundled.ledgerSQL)
            return try LedgerSchema(of: database)
        }
    }

    /// The schema that a database has.
    init(of database: Database) throws {
        applicationID = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        var rows: [Key: Made] = [:]
        let cursor = try RawStatement(
            database,
            """
            SELECT type, name, tbl_name, sql,
                typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql)
            FROM sqlite_schema
            """)
        while try cursor.step() {
            let key = Key(
                kind: Array(cursor.bytes(at: 0)), name: Array(cursor.bytes(at: 1)),
                table: Array(cursor.bytes(at: 2)))
            rows[key] = Made(
                statement: Array(cursor.bytes(at: 3)), storage: Array(cursor.bytes(at: 4)))
        }
        self.rows = rows
    }

    /// The first version of the format. Ledgers of it, and of those after it, are read as they are and
    /// get what is new with the first append.
    static let firstVersion = 1
    /// The version that brought signatures of appends.
    static let signatureVersion = 2
    /// The version that brought evidence, and the table of kept nodes of the tree.
    static let evidenceVersion = 3
    /// The version that keeps the nodes of every fourth level. Those of every eighth, which the one before
    /// kept in the same table, are not read.
    static let fourthLevelVersion = 4
    /// The tables that came later, with the version that brought each.
    private static let newTables: [[UInt8]: Int] = [
        Array("signature".utf8): signatureVersion, Array("node".utf8): evidenceVersion,
        Array("evidence".utf8): evidenceVersion,
    ]

    /// The schema as it was in an earlier version; itself for a version that there never was.
    func asOf(version: Int) -> LedgerSchema {
        guard (LedgerSchema.firstVersion..<self.version).contains(version) else { return self }
        return LedgerSchema(
            applicationID: applicationID, version: version,
            rows: rows.filter { LedgerSchema.newTables[$0.key.table, default: 0] <= version })
    }

    private init(applicationID: Int, version: Int, rows: [Key: Made]) {
        self.applicationID = applicationID
        self.version = version
        self.rows = rows
    }

    /// Brings a ledger of an earlier version to this one, inside the transaction under way.
    static func upgrade(_ database: Database) throws {
        let version = try Snapshot(database: database).number("PRAGMA user_version")
        let expected = try expected()
        guard (firstVersion..<expected.version).contains(version) else { return }
        let missing = expected.rows.filter {
            newTables[$0.key.table, default: 0] > version && !$0.value.statement.isEmpty
        }
        // Tables before the triggers on them, whose kinds sort so.
        for row in missing.sorted(by: { $0.key.kind.lexicographicallyPrecedes($1.key.kind) }) {
            try database.execute(sql: String(decoding: row.value.statement, as: UTF8.self))
        }
        try database.execute(sql: "PRAGMA user_version = \(expected.version)")
        if version < fourthLevelVersion { try Transaction(database).rebuildNodes() }
    }

    /// What in this schema is not as in the other: its version first, then in the order of names.
    func differences(from expected: LedgerSchema) -> [SchemaDifference] {
        let keys = Set(rows.keys).union(expected.rows.keys)
            .sorted { ($0.name + $0.kind).lexicographicallyPrecedes($1.name + $1.kind) }
        let ofVersion: [SchemaDifference] =
            version == expected.version ? [] : [.changed(kind: "pragma", name: "user_version")]
        return ofVersion
            + keys.compactMap { key in
                let kind = String(decoding: key.kind, as: UTF8.self)
                let name = String(decoding: key.name, as: UTF8.self)
                guard let found = rows[key] else { return .missing(kind: kind, name: name) }
                guard let wanted = expected.rows[key] else {
                    return .unknown(kind: kind, name: name)
                }
                return found == wanted ? nil : .changed(kind: kind, name: name)
            }
    }

    /// Throws unless the database is a ledger of this format.
    static func check(_ database: Database, path: String) throws {
        let expected = try expected()
        let encoding = try String.fetchOne(database, sql: "PRAGMA encoding") ?? ""
        let found = try LedgerSchema(of: database)
        guard found.applicationID == expected.applicationID else {
            throw StorageError.foreign(path: path)
        }
        guard found.version <= expected.version else {
            throw StorageError.newer(path: path, version: found.version, known: expected.version)
        }
        guard encoding == "UTF-8" else {
            throw StorageError.encoding(path: path, found: encoding)
        }
        let differences = found.differences(from: expected.asOf(version: found.version))
        guard differences.isEmpty else {
            throw StorageError.schema(path: path, differences: differences)
        }
    }
}
