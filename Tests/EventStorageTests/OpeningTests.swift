// Opening trusts nothing in a file.

import EventStorage
import Foundation
import Testing

struct OpeningTests {
    private let workplace: Workplace
    private let purposes: [LedgerFile.Purpose] = [.reading, .appending]

    init() throws { workplace = try Workplace() }

    private func expect(_ error: StorageError, at path: String) {
        for purpose in purposes {
            #expect(throws: error) { try LedgerFile.open(at: path, for: purpose) }
        }
    }

    private func write(_ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: workplace.path()))
        return workplace.path()
    }

    @Test("A missing file is not made by opening it")
    func absent() throws {
        let path = workplace.path()
        expect(.absent(path: path), at: path)
        #expect(try workplace.listing == [])
    }

    @Test("A directory, an empty file and a file of something else each have their own error")
    func noLedger() throws {
        expect(.notAFile(path: workplace.directory), at: workplace.directory)
        expect(.empty(path: workplace.path()), at: try write([]))
        expect(.foreign(path: workplace.path()), at: try write(Array("机关,年度\n".utf8)))
        let cutOff = Array("SQLite format 3\0".utf8)
        expect(.foreign(path: workplace.path()), at: try write(cutOff))
    }

    @Test("An SQLite file of another application is foreign and stays as it was")
    func otherApplication() throws {
        let path = workplace.path("notes.db")
        do { try Intruder(path).run("CREATE TABLE note (text)") }
        let before = try workplace.bytes(of: path)
        expect(.foreign(path: path), at: path)
        #expect(try workplace.bytes(of: path) == before)
        #expect(try workplace.listing == ["notes.db"])
    }

    @Test("A file of a later format is told from a damaged one")
    func newer() throws {
        let path = try workplace.ledger()
        do { try Intruder(path).run("PRAGMA user_version = 5") }
        expect(.newer(path: path, version: 5, known: 4), at: path)
    }

    @Test(
        "A ledger of the first version is read as it is, and gets its new tables when appended to")
    func firstVersion() throws {
        let path = try workplace.ledger()
        do {
            try Intruder(path).run(
                """
                DROP TRIGGER signature_follows; DROP TRIGGER signature_stays;
                DROP TRIGGER signature_remains; DROP TABLE signature;
                \(Self.withoutThirdVersion)
                PRAGMA user_version = 1;
                """)
        }
        let before = try workplace.bytes(of: path)
        let file = try LedgerFile.open(at: path, for: .reading)
        #expect(try file.verify() == Sample.events.count)
        try file.read { snapshot throws in
            #expect(try snapshot.schemaDifferences() == [])
            #expect(try snapshot.signature(of: 0) == nil)
            #expect(try snapshot.signatureCount() == 0)
            #expect(try snapshot.lastSigned(before: 9) == nil)
            try snapshot.forEachSigned { Issue.record("\($0)") }
            #expect(try snapshot.keptEvidence() == [] && snapshot.pieces(of: 0) == nil)
            #expect(try snapshot.evidenceBytes(of: 0) == 0)
            try snapshot.forEachPiece(of: 0) { Issue.record("\($0)") }
        }
        #expect(try workplace.bytes(of: path) == before, "reading changes nothing")

        let writer = try LedgerFile.open(at: path, for: .appending)
        try writer.append { try $0.putSignature([UInt8](repeating: 1, count: 64), of: 6) }
        try writer.append(Sample.event("figure.recorded", agency: "302"))
        try writer.close()
        let upgraded = try LedgerFile.open(at: path, for: .reading)
        #expect(try upgraded.verify() == Sample.events.count + 1)
        try upgraded.read { snapshot throws in
            #expect(try snapshot.schemaDifferences() == [])
            #expect(try snapshot.signatureCount() == 1)
            #expect(try snapshot.signature(of: 6)?.count == 64)
        }
        do { try Intruder(path).run("PRAGMA user_version = 1") }
        expect(
            .schema(
                path: path,
                differences: [
                    .unknown(kind: "trigger", name: "evidence_follows"),
                    .unknown(kind: "trigger", name: "evidence_remains"),
                    .unknown(kind: "trigger", name: "evidence_stays"),
                    .unknown(kind: "table", name: "evidence"),
                    .unknown(kind: "table", name: "node"),
                    .unknown(kind: "trigger", name: "signature_follows"),
                    .unknown(kind: "trigger", name: "signature_remains"),
                    .unknown(kind: "trigger", name: "signature_stays"),
                    .unknown(kind: "table", name: "signature"),
                ]), at: path)
    }

    /// What came with version 3.
    private static let withoutThirdVersion = """
        DROP TRIGGER evidence_follows; DROP TRIGGER evidence_stays; DROP TRIGGER evidence_remains;
        DROP TABLE evidence; DROP TABLE node;
        """

    @Test("A ledger of the second version keeps its signatures, and evidence once appended to")
    func secondVersion() throws {
        let path = try workplace.ledger()
        let signing = try LedgerFile.open(at: path, for: .appending)
        try signing.append { try $0.putSignature([UInt8](repeating: 1, count: 64), of: 6) }
        try signing.close()
        do {
            try Intruder(path).run("\(Self.withoutThirdVersion) PRAGMA user_version = 2;")
        }
        let before = try workplace.bytes(of: path)
        try LedgerFile.open(at: path, for: .reading).read { snapshot throws in
            #expect(try snapshot.schemaDifferences() == [])
            #expect(try snapshot.signatureCount() == 1 && snapshot.keptEvidence() == [])
        }
        #expect(try workplace.bytes(of: path) == before, "reading changes nothing")
        let writer = try LedgerFile.open(at: path, for: .appending)
        try writer.append(Sample.event("evidence.filed", agency: "302"))
        try writer.append { transaction in
            try [UInt8](repeating: 2, count: 32).withUnsafeBytes {
                try transaction.putPiece(0, $0, of: 7)
            }
        }
        try writer.close()
        try LedgerFile.open(at: path, for: .reading).read { snapshot throws in
            #expect(try snapshot.schemaDifferences() == [])
            #expect(try snapshot.signatureCount() == 1 && snapshot.keptEvidence() == [7])
        }
    }

    @Test("A ledger of the third version has every table, and is of the fourth once appended to")
    func thirdVersion() throws {
        let path = try workplace.ledger()
        try workplace.makeThirdVersion()
        let before = try workplace.bytes(of: path)
        try LedgerFile.open(at: path, for: .reading).read { snapshot throws in
            #expect(try snapshot.schemaDifferences() == [])
        }
        #expect(try workplace.bytes(of: path) == before, "reading changes nothing")
        let writer = try LedgerFile.open(at: path, for: .appending)
        try writer.append(Sample.event("figure.recorded", agency: "302"))
        try writer.close()
        #expect(try Intruder(path).rows("PRAGMA user_version") == ["4"])
        do { try Intruder(path).run("DROP TABLE node; PRAGMA user_version = 3") }
        expect(.schema(path: path, differences: [.missing(kind: "table", name: "node")]), at: path)
    }

    @Test("A format that there never was is a difference of its own")
    func older() throws {
        let path = try workplace.ledger()
        do { try Intruder(path).run("PRAGMA user_version = 0") }
        expect(
            .schema(path: path, differences: [.changed(kind: "pragma", name: "user_version")]),
            at: path)
    }

    @Test(
        "Every difference of the schema is refused and named",
        arguments: [
            (
                "DROP TRIGGER entry_stays",
                SchemaDifference.missing(kind: "trigger", name: "entry_stays")
            ),
            ("CREATE TABLE note (text)", .unknown(kind: "table", name: "note")),
            (
                "DROP VIEW log; CREATE VIEW log AS SELECT 1 AS seq",
                .changed(kind: "view", name: "log")
            ),
            (
                """
                DROP TRIGGER document_stays;
                CREATE TRIGGER document_stays BEFORE UPDATE ON document BEGIN SELECT 1; END
                """,
                .changed(kind: "trigger", name: "document_stays")
            ),
            ("DROP INDEX entry_agency", .missing(kind: "index", name: "entry_agency")),
            (
                """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET name = CAST(name AS BLOB) WHERE name = 'log'
                """,
                .changed(kind: "view", name: "log")
            ),
        ])
    func schema(sql: String, difference: SchemaDifference) throws {
        let path = try workplace.ledger()
        do { try Intruder(path).run(sql) }
        expect(.schema(path: path, differences: [difference]), at: path)
    }

    @Test("A ledger is never made over something that exists")
    func createRefuses() throws {
        let path = try workplace.ledger()
        let before = try workplace.bytes(of: path)
        #expect(throws: StorageError.exists(path: path)) { try LedgerFile.create(at: path) }
        #expect(try workplace.bytes(of: path) == before)
        let directory = workplace.directory
        #expect(throws: StorageError.exists(path: directory)) {
            try LedgerFile.create(at: directory)
        }
        // SQLite would take a leftover -wal for part of the new file.
        let fresh = workplace.path("fresh.db")
        try Data().write(to: URL(fileURLWithPath: fresh + "-wal"))
        #expect(throws: StorageError.exists(path: fresh + "-wal")) {
            try LedgerFile.create(at: fresh)
        }
    }

    @Test("A new ledger is empty, sound, in UTF-8, of page size 8192; WAL comes later")
    func created() throws {
        let file = try LedgerFile.create(at: workplace.path())
        #expect(try file.read { try $0.head() } == nil)
        #expect(try file.read { try $0.integrityProblems() } == [])
        #expect(try file.read { try $0.schemaDifferences() } == [])
        let intruder = try Intruder(workplace.path())
        #expect(try intruder.rows("PRAGMA encoding") == ["UTF-8"])
        #expect(try intruder.rows("PRAGMA page_size") == ["8192"])
        // "KAOJ"
        #expect(try intruder.rows("PRAGMA application_id") == ["\(0x4b41_4f4a)"])
        try file.append(Sample.events[0])
        #expect(try Intruder(workplace.path()).rows("PRAGMA journal_mode") == ["wal"])
    }

    @Test("Names that SQLite would read as something else are plain file names here")
    func oddNames() throws {
        for name in ["file:x.db?mode=memory", "a%41.db", "巨鹿县#2021?.db"] {
            let path = workplace.path(name)
            let file = try LedgerFile.create(at: path)
            try file.append(Sample.events[0])
            try file.close()
            #expect(try LedgerFile.open(at: path, for: .reading).verify() == 1)
        }
        #expect(try workplace.listing.count == 3)
    }
}
