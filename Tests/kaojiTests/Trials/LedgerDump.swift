// All that SQLite can read out of a file, to tell a change that matters from one that nobody can see.

import Foundation
import GRDBSQLite
import Testing

/// The schema and every row of every table of a file, as SQLite reads them.
///
/// - Returns: nil where it cannot be read to the end.
func dump(of path: String) -> [String]? {
    var connection: OpaquePointer?
    defer { sqlite3_close_v2(connection) }
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
        return nil
    }
    let schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    let tables = ["entry", "document", "scored_table"].map { "SELECT * FROM \($0)" }
    let settings = ["application_id", "user_version", "encoding"].map { "PRAGMA \($0)" }
    var lines: [String] = []
    for query in settings + [schema] + tables {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK else {
            return nil
        }
        lines.append(query)
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                lines.append(
                    (0..<sqlite3_column_count(statement)).map { cell(statement, $0) }
                        .joined(separator: " "))
                continue
            case SQLITE_DONE: break
            default: return nil
            }
            break
        }
    }
    return lines
}

/// A cell's type and bytes, so that nothing is read as something that looks like it.
private func cell(_ statement: OpaquePointer?, _ column: Int32) -> String {
    let type = sqlite3_column_type(statement, column)
    let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, column),
        count: Int(sqlite3_column_bytes(statement, column)))
    return "\(type):" + bytes.map { String($0, radix: 16) }.joined(separator: ".")
}
