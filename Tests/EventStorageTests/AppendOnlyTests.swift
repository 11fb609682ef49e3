// Nothing is changed or deleted through SQL, whoever sends it.

import AuditTrail
import EventStorage
import Testing

struct AppendOnlyTests {
    @Test(
        "Every statement that would change or skip an entry is refused",
        arguments: [
            "UPDATE entry SET line = '{}' WHERE seq = 1",
            "UPDATE entry SET seq = 9 WHERE seq = 6",
            "UPDATE OR REPLACE entry SET seq = 0 WHERE seq = 1",
            "UPDATE OR IGNORE entry SET digest = zeroblob(32)",
            "DELETE FROM entry", "DELETE FROM entry WHERE seq = 6",
            "INSERT OR REPLACE INTO entry (seq, line, digest) VALUES (1, '{}', zeroblob(32))",
            "REPLACE INTO entry (rowid, line, digest) VALUES (6, '{}', zeroblob(32))",
            "REPLACE INTO entry (_rowid_, line, digest) VALUES (0, '{}', zeroblob(32))",
            "INSERT OR IGNORE INTO entry (seq, line, digest) VALUES (1, '{}', zeroblob(32))",
            """
            INSERT INTO entry (seq, line, digest) VALUES (1, '{}', zeroblob(32))
            ON CONFLICT (seq) DO UPDATE SET line = excluded.line
            """,
            """
            INSERT INTO entry (seq, line, digest) VALUES (1, '{}', zeroblob(32))
            ON CONFLICT DO NOTHING
            """,
            "INSERT INTO entry (seq, line, digest) VALUES (8, '{}', zeroblob(32))",
            "INSERT INTO entry (seq, line, digest) VALUES (-1, '{}', zeroblob(32))",
            "INSERT INTO entry (line, digest) VALUES ('{}', zeroblob(32))",
            "INSERT INTO entry (seq, line, digest) VALUES (7, '{}', zeroblob(31))",
            "INSERT INTO entry (seq, line, digest) VALUES (7, x'7b7d', zeroblob(32))",
            "INSERT INTO entry (seq, line, digest) VALUES (7, '{', zeroblob(32))",
        ])
    func entries(sql: String) throws {
        let workplace = try Workplace()
        let path = try workplace.ledger()
        for recursive in ["OFF", "ON"] {
            let intruder = try Intruder(path)
            try intruder.run("PRAGMA recursive_triggers = \(recursive)")
            #expect(intruder.refusal(of: sql) != nil)
        }
        #expect(try LedgerFile.open(at: path, for: .reading).verify() == Sample.events.count)
    }

    @Test("What follows the last entry is taken, so that the refusals above mean something")
    func control() throws {
        let workplace = try Workplace()
        let intruder = try Intruder(workplace.ledger())
        let sql = "INSERT INTO entry (seq, line, digest) VALUES (7, '{}', zeroblob(32))"
        #expect(intruder.refusal(of: sql) == nil)
    }

    @Test(
        "Every statement that would change a document is refused",
        arguments: [
            "UPDATE document SET content = x'00'", "DELETE FROM document",
            "UPDATE OR REPLACE document SET digest = zeroblob(32)",
            "INSERT OR REPLACE INTO document SELECT digest, x'00' FROM document",
            "INSERT OR IGNORE INTO document SELECT digest, x'00' FROM document",
            """
            INSERT INTO document SELECT digest, x'00' FROM document WHERE true
            ON CONFLICT (digest) DO UPDATE SET content = excluded.content
            """,
            "INSERT INTO document VALUES (x'00', x'00')",
            "INSERT INTO document VALUES (NULL, x'00')",
        ])
    func documents(sql: String) throws {
        let workplace = try Workplace()
        let path = try workplace.ledger()
        let text = Array("全年预算数".utf8)
        let digest = try LedgerFile.open(at: path, for: .appending)
            .append { try $0.putDocument(text) }
        #expect(try Intruder(path).refusal(of: sql) != nil)
        let kept = try LedgerFile.open(at: path, for: .reading).read { try $0.document(digest) }
        #expect(kept == text)
    }
}
