// A ledger to be tampered with, again and again from the same sound file.

import AuditTrail
import Bookkeeping
import EventStorage
import Foundation
import Testing

@testable import kaoji

struct TamperBench {
    let desk: RecordingDesk
    let head: Head
    var path: String { desk.ledger }

    /// A change of rows or schema, past all triggers where they would forbid it.
    struct Change: Sendable {
        let isForbidden: Bool
        /// Its SQL, at an entry's number.
        let sql: @Sendable (Int) -> String
    }

    init() throws {
        desk = try RecordingDesk.begun()
        for line in [
            "correct 8 53 人 --reason 核对花名册", "exempt 2021 3 left_out --cause 涉密",
            "open 2022 --rubric small-2021", "record 2022 sangong 90 万元 --source 决算",
        ] {
            let session = desk.type(line)
            try #require(session.code == 0, "\(line): \(session.err)")
        }
        head = try #require(try desk.head())
    }

    func content() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    func put(_ content: Data) throws {
        for suffix in ["-wal", "-shm", "-journal"] {
            _ = try? FileManager.default.removeItem(atPath: path + suffix)
        }
        try content.write(to: URL(fileURLWithPath: path))
    }

    /// Whether an audit that knows the head finds anything: a problem, a remark, or a file it cannot
    /// call a ledger.
    func isFound() throws -> Bool {
        do {
            let report = try Audit.run(
                try LedgerFile.open(at: path, for: .reading), expecting: head)
            return report.verdict != .intact || !report.remarks.isEmpty
        } catch is StorageError {
            return true
        }
    }

    /// Makes a change at a random entry, and says what it did.
    func make(_ change: Change, _ noise: inout TrialNoise) throws -> String {
        let sql = change.sql(Int.random(in: 0..<head.seq, using: &noise))
        let intruder = try Intruder(path)
        try change.isForbidden ? intruder.runUnwatched(sql) : intruder.run(sql)
        return sql
    }

    /// Edits one line's text, and makes every digest and link after it anew.
    func forge(from seq: Int, _ noise: inout TrialNoise) throws {
        let intruder = try Intruder(path)
        var lines = try intruder.rows("SELECT line FROM entry WHERE seq >= \(seq) ORDER BY seq")
            .map { $0[0] }
        let words = ["accountant", "2021", "2022", "\"v\":1", "325001", "0"]
        let word = words.shuffled(using: &noise).first { lines[0].contains($0) } ?? "a"
        lines[0] = lines[0].replacing(word, with: word == "\"v\":1" ? "\"v\":2" : "9\(word)")
        var digest: String?
        var changes = ""
        for (place, line) in lines.enumerated() {
            var line = line
            if let digest,
                let link = line.range(of: #""prev":"[0-9a-f]{64}""#, options: .regularExpression)
            {
                line.replaceSubrange(link, with: "\"prev\":\"\(digest)\"")
            }
            let made = try Digest(hashing: [0] + Array(line.utf8)).hex
            digest = made
            changes += """
                UPDATE entry SET line = '\(line.replacing("'", with: "''"))', digest = x'\(made)'
                WHERE seq = \(seq + place);
                """
        }
        try intruder.runUnwatched(changes)
    }

    /// Ways of changing what stands, each at a random place.
    static let changes: [Change] = [
        unwatched { "DELETE FROM entry WHERE seq = \($0)" },
        unwatched { "UPDATE entry SET digest = randomblob(32) WHERE seq = \($0)" },
        unwatched { "UPDATE entry SET line = line || ' ' WHERE seq = \($0)" },
        unwatched {
            "UPDATE entry SET line = replace(line, 'accountant', 'accountent') WHERE seq = \($0)"
        },
        unwatched {
            "UPDATE entry SET line = CAST(CAST(line AS BLOB) || x'00' AS TEXT) WHERE seq = \($0)"
        },
        unwatched {
            """
            UPDATE entry SET seq = -1 WHERE seq = \($0);
            UPDATE entry SET seq = \($0) WHERE seq = \($0 + 1);
            UPDATE entry SET seq = \($0 + 1) WHERE seq = -1
            """
        },
        unwatched {
            "INSERT INTO entry SELECT 1000 + \($0), line, digest FROM entry WHERE seq = \($0)"
        },
        unwatched {
            """
            INSERT INTO entry SELECT (SELECT max(seq) + 1 FROM entry), line, digest FROM entry
            WHERE seq = \($0)
            """
        },
        unwatched { "UPDATE entry SET seq = -seq - 1 WHERE seq = \($0)" },
        unwatched { _ in "DELETE FROM document" },
        unwatched { _ in "UPDATE document SET content = CAST(content || x'20' AS BLOB)" },
        unwatched { _ in "INSERT INTO document VALUES (randomblob(32), x'00')" },
        plain { "DELETE FROM scored_table WHERE number = 1 + \($0) % 5 AND year = 2021" },
        plain { "UPDATE scored_table SET score = '1\($0)' WHERE number = 1 + \($0) % 5" },
        plain { "UPDATE scored_table SET state = 'Scored' WHERE number = 1 + \($0) % 5" },
        plain { "UPDATE scored_table SET entry = \($0) + 100 WHERE number = 1 + \($0) % 5" },
        plain { "UPDATE scored_table SET declared = '0\($0)' WHERE number = 1 + \($0) % 5" },
        plain { "UPDATE scored_table SET weight = weight || '.0' WHERE number = 1 + \($0) % 5" },
        plain {
            "INSERT INTO scored_table SELECT agency, subject, 1990 + \($0), stage, indicator, number, title, weight, state, exact, score, declared, entry FROM scored_table WHERE year = 2021"
        },
        plain { _ in "UPDATE node SET hash = randomblob(32)" },
        plain { _ in "DELETE FROM node" },
        plain { "UPDATE node SET place = place + 1 + \($0)" },
        plain { "INSERT INTO node VALUES (1 + \($0) % 5, 1 + \($0), randomblob(32))" },
        plain { _ in "DROP TRIGGER entry_stays" },
        plain { _ in "DROP TRIGGER document_is_new" },
        plain { _ in "DROP VIEW log; CREATE VIEW log AS SELECT 1" },
        plain { "CREATE VIEW extra\($0) AS SELECT 1" },
        plain { "CREATE TABLE extra\($0) (a)" },
        plain { "CREATE INDEX extra\($0) ON entry (digest) WHERE seq > \($0)" },
        plain { _ in
            "DROP INDEX entry_agency; CREATE INDEX entry_agency ON entry (agency) WHERE seq > 3"
        },
        plain { "CREATE TRIGGER extra\($0) AFTER INSERT ON entry BEGIN SELECT 1; END" },
        plain { _ in "PRAGMA user_version = 7" },
        plain { _ in "PRAGMA application_id = 7" },
        plain { _ in
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'entry'"
        },
        plain { _ in
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'ABORT', 'IGNORE') WHERE name = 'entry_stays'"
        },
        plain { _ in
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'entry_registration') WHERE name = 'entry_agency'"
        },
    ]

    private static func unwatched(_ sql: @escaping @Sendable (Int) -> String) -> Change {
        Change(isForbidden: true, sql: sql)
    }

    private static func plain(_ sql: @escaping @Sendable (Int) -> String) -> Change {
        Change(isForbidden: false, sql: sql)
    }
}
