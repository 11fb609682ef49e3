// Ledgers in a temporary directory, and a second hand on them that plays by no rules.

import AuditTrail
import EventStorage
import Foundation
import GRDBSQLite
import Testing

/// A directory of its own for one test, taken away afterwards.
final class Workplace {
    let directory: String

    init() throws {
        let name =
            "kaoji-\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0...UInt64.max))"
        directory = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    func path(_ name: String = "考绩 100%?#.db") -> String { directory + "/" + name }

    var listing: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: directory).sorted() }
    }

    func bytes(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// A closed ledger that holds these events, each an append of its own.
    func ledger(_ events: [String] = Sample.events) throws -> String {
        let file = try LedgerFile.create(at: path())
        for event in events { try file.append(event) }
        try file.close()
        return path()
    }
}

enum Sample {
    static let events = [
        #"{"body":{},"type":"ledger.opened"}"#,
        event("agency.registered", agency: "301"), event("figure.recorded", agency: "301"),
        event("agency.registered", agency: "302"), event("figure.recorded", agency: "302"),
        #"{"body":{},"type":"rubric.adopted"}"#, event("figure.recorded", agency: "301"),
    ]

    static func event(_ type: String, agency: String) -> String {
        #"{"body":{"agency":"\#(agency)"},"type":"\#(type)"}"#
    }
}

extension LedgerFile {
    /// Appends one event, wherever the chain then stands.
    func append(_ event: String) throws {
        try append { transaction in
            var chain = HashChain(after: try transaction.snapshot.head())
            try transaction.append(chain.append(events: [Array(event.utf8)]))
        }
    }

    func numbers(_ selection: Selection) throws -> [Int] {
        try read { snapshot in
            var numbers: [Int] = []
            try snapshot.forEachEntry(selection) { numbers.append($0.seq) }
            return numbers
        }
    }

    /// Follows the whole chain; the number of entries.
    func verify() throws -> Int {
        try read { snapshot in
            var chain = HashChain()
            let hasher = try SHA256Hasher()
            try snapshot.forEachEntry(.all) { entry in
                try chain.follow(
                    ExaminedLine(
                        key: entry.seq, line: entry.line, stored: entry.digest, hasher: hasher))
            }
            try chain.finish()
            return chain.next
        }
    }
}

/// SQLite as anybody has it, without the program's care.
final class Intruder {
    private var connection: OpaquePointer?

    init(_ path: String) throws {
        try #require(sqlite3_open(path, &connection) == SQLITE_OK)
    }

    deinit { sqlite3_close_v2(connection) }

    /// What SQLite says against a statement, `nil` where it did it.
    func refusal(of sql: String) -> String? {
        var message: UnsafeMutablePointer<CChar>?
        defer { sqlite3_free(message) }
        guard sqlite3_exec(connection, sql, nil, nil, &message) != SQLITE_OK else { return nil }
        return message.map { String(cString: $0) } ?? "refused"
    }

    func run(_ sql: String) throws {
        let refusal = refusal(of: sql)
        try #require(refusal == nil, "\(sql): \(refusal ?? "")")
    }

    /// The rows of a query, their values as text, joined by bars.
    func rows(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        try #require(sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK)
        defer { sqlite3_finalize(statement) }
        var rows: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            let values = (0..<sqlite3_column_count(statement)).map { column in
                sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "NULL"
            }
            rows.append(values.joined(separator: "|"))
        }
        return rows
    }
}
