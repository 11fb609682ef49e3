// Files that were changed below the schema.

import AuditTrail
import EventStorage
import Foundation
import Testing

struct DamageTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// Runs statements as if the schema had neither triggers nor types, then restores the schema.
    private func tamper(_ path: String, _ sql: String) throws {
        let saved = "CREATE TEMP TABLE saved AS SELECT name, sql FROM sqlite_schema"
        do {
            let intruder = try Intruder(path)
            try intruder.run(saved)
            let triggers = try intruder.rows(
                "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'entry'")
            for name in ["entry_follows", "entry_stays", "entry_remains"] {
                try intruder.run("DROP TRIGGER \(name)")
            }
            try intruder.run(
                """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'entry';
                PRAGMA writable_schema = RESET;
                """)
            try intruder.run(sql)
            try intruder.run(
                """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = (SELECT sql FROM saved WHERE name = 'entry')
                WHERE name = 'entry';
                PRAGMA writable_schema = RESET;
                """)
            for trigger in triggers { try intruder.run(trigger) }
        }
    }

    @Test("A line kept as a blob is told from the same bytes kept as text")
    func storageType() throws {
        let path = try workplace.ledger()
        try tamper(path, "UPDATE entry SET line = CAST(line AS BLOB) WHERE seq = 2")
        let file = try LedgerFile.open(at: path, for: .reading)
        let types = try file.read { snapshot in
            var types: [StorageType] = []
            try snapshot.forEachEntry(.all) { types.append($0.lineType) }
            return types
        }
        #expect(types == [.text, .text, .blob, .text, .text, .text, .text])
        #expect(try file.read { try $0.integrityProblems() } != [])
    }

    @Test("A digest that is a text has no digest")
    func digestType() throws {
        let path = try workplace.ledger()
        try tamper(path, "UPDATE entry SET digest = substr(hex(digest), 1, 32) WHERE seq = 6")
        let file = try LedgerFile.open(at: path, for: .reading)
        #expect(try file.read { try $0.entry(at: 6) { $0.digest != nil } } == false)
        #expect(throws: StorageError.self) { try file.read { try $0.head() } }
    }

    @Test("A line that is no JSON is read as it is, and found by the integrity check")
    func noJSON() throws {
        let path = try workplace.ledger()
        let line = try #require(
            try LedgerFile.open(at: path, for: .reading).read { snapshot in
                try snapshot.entry(at: 2) { Array($0.line) }
            })
        var bytes = Data(try workplace.bytes(of: path))
        let place = try #require(bytes.firstRange(of: Data(line)))
        bytes[place.lowerBound] = UInt8(ascii: "x")
        try bytes.write(to: URL(fileURLWithPath: path))
        let file = try LedgerFile.open(at: path, for: .reading)
        let found = try file.read { try $0.entry(at: 2) { Array($0.line) } }
        #expect(found == [UInt8(ascii: "x")] + line.dropFirst())
        #expect(throws: ChainBreak.self) { try file.verify() }
        #expect(try file.read { try $0.integrityProblems() } != [])
    }

    @Test("A page written over is found by the integrity check or on the way to it")
    func page() throws {
        let path = try workplace.ledger()
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        try handle.seek(toOffset: 8192 + 8)
        try handle.write(contentsOf: Data(repeating: 0xff, count: 4096))
        try handle.close()
        var problems: [String] = []
        do {
            let file = try LedgerFile.open(at: path, for: .reading)
            problems = try file.read { try $0.integrityProblems() }
        } catch StorageError.damaged(_, let message) {
            problems = [message]
        }
        #expect(problems != [])
    }
}
