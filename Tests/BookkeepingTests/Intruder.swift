// Hands on a ledger that play by no rules: raw SQL, raw bytes, and a forger with the chain's own tools.

import AuditTrail
import Bookkeeping
import EventStorage
import Foundation
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
        var message: UnsafeMutablePointer<CChar>?
        defer { sqlite3_free(message) }
        let code = sqlite3_exec(connection, sql, nil, nil, &message)
        try #require(code == SQLITE_OK, "\(sql): \(message.map { String(cString: $0) } ?? "")")
    }

    /// What SQLite's extended answer to a statement is.
    func code(of sql: String) -> Int32 {
        sqlite3_extended_result_codes(connection, 1)
        return sqlite3_exec(connection, sql, nil, nil, nil)
    }

    /// The first column of a query's rows.
    func texts(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        try #require(sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK)
        defer { sqlite3_finalize(statement) }
        var texts: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
        }
        return texts
    }

    /// Runs statements that triggers forbid, and puts the triggers back as they were.
    func runUnwatched(_ sql: String) throws {
        let triggers = try texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
        let names = try texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        let drops = names.map { "DROP TRIGGER \($0);" }.joined()
        let returns = triggers.map { $0 + ";" }.joined(separator: "\n")
        try run("BEGIN; \(drops) \(sql); \(returns) COMMIT")
    }
}

extension Intruder {
    /// Runs statements as if the stored table had no types, and puts its schema back as it was.
    func runUntyped(_ sql: String) throws {
        func replaceSchema(_ value: String) throws {
            try run(
                """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = \(value) WHERE name = 'scored_table';
                PRAGMA writable_schema = RESET;
                """)
        }
        try run("CREATE TEMP TABLE saved AS SELECT name, sql FROM sqlite_schema")
        try replaceSchema("replace(sql, ') STRICT, ', ') ')")
        try run(sql)
        try replaceSchema("(SELECT sql FROM saved WHERE name = 'scored_table')")
    }
}

/// One append of a forged ledger: its events as bytes.
typealias ForgedAppend = [String]

extension SmallLedger {
    /// All events, append by append.
    func appends() throws -> [ForgedAppend] {
        try read { snapshot in
            var appends: [ForgedAppend] = [[]]
            try snapshot.forEachEntry(.all) { entry in
                let parts = try #require(EntryFormat.parse(entry.line))
                let event = String(decoding: entry.line[parts.event], as: UTF8.self)
                appends[appends.count - 1].append(event)
                if parts.rest == 0 { appends.append([]) }
            }
            return appends.dropLast()
        }
    }

    /// A ledger with these events in a chain that holds, and this one's documents and stored rows.
    ///
    /// - Parameter encode: an event's bytes, where they are to be other than UTF-8.
    func forged(
        _ appends: [ForgedAppend], encode: (String) -> [UInt8] = { Array($0.utf8) }
    ) throws -> SmallLedger {
        let forged = try SmallLedger()
        let file = try LedgerFile.create(at: forged.path)
        var (documents, rows): ([[UInt8]], [ScoredRow]) = ([], [])
        try read { snapshot in
            try snapshot.forEachDocument { documents.append(Array($0.content)) }
            try snapshot.forEachScoredRow { rows.append($0.row) }
        }
        try file.append { transaction in
            var chain = HashChain()
            for append in appends {
                try transaction.append(chain.append(events: append.map(encode)))
            }
            for document in documents { _ = try transaction.putDocument(document) }
            try transaction.putScoredRows(rows)
        }
        try file.close()
        return forged
    }

    /// The same ledger with one text of one entry replaced, and everything after it chained anew.
    func forged(replacing old: String, with new: String, in entry: Int) throws -> SmallLedger {
        var (appends, seq) = (try appends(), 0)
        for append in appends.indices {
            for place in appends[append].indices {
                if seq == entry {
                    let event = appends[append][place]
                    try #require(event.contains(old), "\(event)")
                    appends[append][place] = event.replacingOccurrences(of: old, with: new)
                }
                seq += 1
            }
        }
        return try forged(appends)
    }

    /// The lines as stored.
    func lines() throws -> [[UInt8]] {
        try read { snapshot in
            var lines: [[UInt8]] = []
            try snapshot.forEachEntry(.all) { lines.append(Array($0.line)) }
            return lines
        }
    }

    func head() throws -> Head { try #require(try read { try $0.head() }) }
}
