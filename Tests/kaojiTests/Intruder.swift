// A hand on a ledger's file that plays by no rules.

import GRDBSQLite
import Testing

/// SQLite as anybody has it.
final class Intruder {
    private var connection: OpaquePointer?

    init(_ path: String) throws {
        try #require(sqlite3_open(path, &connection) == SQLITE_OK)
    }

    deinit { sqlite3_close_v2(connection) }

    func run(_ sql: String) throws {
        try #require(sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK, "\(sql)")
    }

    /// Runs statements that triggers forbid, and puts the triggers back as they were.
    func runUnwatched(_ sql: String) throws {
        try run("BEGIN")
        let triggers = try rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        for trigger in triggers { try run("DROP TRIGGER \(trigger[0])") }
        try run(sql)
        for trigger in triggers { try run(trigger[1]) }
        try run("COMMIT")
    }

    /// Has the file find an entry under another agency than its line says.
    func misfile(_ entry: Int, under agency: String) throws {
        func replaceSchema(_ value: String) throws {
            try run(
                """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = \(value) WHERE name = 'entry';
                PRAGMA writable_schema = RESET;
                """)
        }
        let said = "json_extract(line, '$.event.body.agency')"
        let told = "CASE seq WHEN \(entry) THEN '\(agency)' ELSE \(said) END"
        let (quoted, other) = (said.replacing("'", with: "''"), told.replacing("'", with: "''"))
        try run("CREATE TEMP TABLE saved AS SELECT name, sql FROM sqlite_schema")
        try replaceSchema("replace(sql, '\(quoted)', '\(other)')")
        try run("REINDEX entry_agency")
        try replaceSchema("(SELECT sql FROM saved WHERE name = 'entry')")
    }

    /// The rows of a query as texts.
    func rows(_ sql: String) throws -> [[String]] {
        var statement: OpaquePointer?
        try #require(
            sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, "\(sql)")
        defer { sqlite3_finalize(statement) }
        var rows: [[String]] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
                })
        }
        return rows
    }
}
