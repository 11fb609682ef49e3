// Evidence piece by piece: what SQL may do to it, and what is left in the file when it goes.

import AuditTrail
import EventStorage
import Foundation
import Testing

struct EvidenceStorageTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    private static func erasure(of seq: Int) -> String {
        #"{"body":{"agency":"301","entry":\#(seq)},"type":"document.erased"}"#
    }

    private static let filing = Sample.event("evidence.filed", agency: "301")

    /// Evidence in three pieces under #7 and in one, the salt, under #8, which is the last entry.
    private func ledger() throws -> String {
        let path = try workplace.ledger(Sample.events + [Self.filing, Self.filing])
        let file = try LedgerFile.open(at: path, for: .appending)
        try file.append { transaction in
            let pieces = [(7, 32, 0xA0), (7, 5_000, 0xA1), (7, 9, 0xA2), (8, 32, 0xB0)]
            for (place, (seq, count, byte)) in pieces.enumerated() {
                try [UInt8](repeating: UInt8(byte), count: count).withUnsafeBytes {
                    try transaction.putPiece(seq == 7 ? place : 0, $0, of: seq)
                }
            }
        }
        try file.close()
        return path
    }

    @Test("What is kept is lent in order, counted, and numbered")
    func read() throws {
        try LedgerFile.open(at: try ledger(), for: .reading).read { snapshot throws in
            #expect(try snapshot.keptEvidence() == [7, 8])
            #expect(try snapshot.pieces(of: 7) == 0...2 && snapshot.pieces(of: 8) == 0...0)
            #expect(try snapshot.pieces(of: 6) == nil)
            #expect(try snapshot.evidenceBytes(of: 7) == 5_041)
            #expect(try snapshot.evidenceBytes(of: 6) == 0)
            var read: [[Int]] = []
            try snapshot.forEachPiece(of: 7) {
                #expect($0.seq == 7 && $0.contentType == .blob)
                read.append([$0.piece, $0.content.count, Int($0.content[0])])
            }
            #expect(read == [[0, 32, 0xA0], [1, 5_000, 0xA1], [2, 9, 0xA2]])
            read = []
            try snapshot.forEachPiece(of: 7, upTo: 0) { read.append([$0.piece]) }
            #expect(read == [[0]])
        }
    }

    @Test(
        "Every statement that would change, delete or add a piece out of place is refused",
        arguments: [
            "UPDATE evidence SET content = x'00'", "UPDATE evidence SET seq = 9 WHERE seq = 8",
            "UPDATE OR REPLACE evidence SET piece = 0 WHERE piece = 1",
            "UPDATE OR IGNORE evidence SET piece = 5 WHERE piece = 2",
            "DELETE FROM evidence", "DELETE FROM evidence WHERE seq = 8",
            "DELETE FROM evidence WHERE piece = 2",
            "INSERT OR REPLACE INTO evidence VALUES (7, 1, x'00')",
            "INSERT OR IGNORE INTO evidence VALUES (7, 1, x'00')",
            "REPLACE INTO evidence VALUES (7, 0, zeroblob(32))",
            """
            INSERT INTO evidence VALUES (7, 1, x'00')
            ON CONFLICT (seq, piece) DO UPDATE SET content = excluded.content
            """,
            "INSERT INTO evidence VALUES (7, 4, x'00')",
            "INSERT INTO evidence VALUES (7, -1, x'00')",
            "INSERT INTO evidence VALUES (6, 0, zeroblob(32))",
            "INSERT INTO evidence VALUES (99, 0, zeroblob(32))",
            "INSERT INTO evidence VALUES (NULL, 0, zeroblob(32))",
            "INSERT INTO evidence VALUES (8, 1, 'text')",
            "INSERT INTO evidence VALUES (8, 1, NULL)",
        ])
    func refused(sql: String) throws {
        let path = try ledger()
        for recursive in ["OFF", "ON"] {
            let intruder = try Intruder(path)
            try intruder.run("PRAGMA recursive_triggers = \(recursive)")
            #expect(intruder.refusal(of: sql) != nil)
        }
    }

    @Test("A salt has 32 bytes, a piece 1 to 1,048,576, and what follows in its place is taken")
    func control() throws {
        let path = try workplace.ledger(Sample.events + [Self.filing])
        let intruder = try Intruder(path)
        #expect(intruder.refusal(of: "INSERT INTO evidence VALUES (7, 0, zeroblob(31))") != nil)
        #expect(intruder.refusal(of: "INSERT INTO evidence VALUES (7, 0, zeroblob(32))") == nil)
        for bytes in [0, EvidencePieces.mostBytes + 1] {
            let sql = "INSERT INTO evidence VALUES (7, 1, zeroblob(\(bytes)))"
            #expect(intruder.refusal(of: sql) != nil)
        }
        for (piece, bytes) in [(1, 1), (2, EvidencePieces.mostBytes)] {
            let sql = "INSERT INTO evidence VALUES (7, \(piece), zeroblob(\(bytes)))"
            #expect(intruder.refusal(of: sql) == nil)
        }
    }

    @Test("Evidence goes with the entry that erases it, no other with it, and never comes back")
    func erased() throws {
        let path = try ledger()
        let file = try LedgerFile.open(at: path, for: .appending)
        #expect(throws: StorageError.self) { try file.append { try $0.erasePieces(of: 7) } }
        try file.append(Self.erasure(of: 7))
        #expect(throws: StorageError.self) { try file.append { try $0.erasePieces(of: 8) } }
        try file.append { try $0.erasePieces(of: 7) }
        try file.append(Sample.events[2])
        #expect(throws: StorageError.self) { try file.append { try $0.erasePieces(of: 8) } }
        try file.close()
        let intruder = try Intruder(path)
        #expect(try intruder.rows("SELECT seq || '.' || piece FROM evidence") == ["8.0"])
        #expect(intruder.refusal(of: "DELETE FROM evidence WHERE seq = 8") != nil)
        #expect(intruder.refusal(of: "INSERT INTO evidence VALUES (7, 0, zeroblob(32))") != nil)
    }

    /// Whether any file of the directory holds these bytes.
    private func holds(_ bytes: [UInt8]) throws -> [String] {
        try workplace.listing.filter {
            try Data(contentsOf: URL(fileURLWithPath: workplace.path($0)))
                .range(of: Data(bytes)) != nil
        }
    }

    @Test(
        "Nothing of what was erased is left in the file or beside it, wherever SQLite had moved it")
    func purged() throws {
        // Small and large ones, by an SQLite that overwrites nothing, so that pages split and rows move
        // about, and leave what they were.
        let numbers = 0..<150
        let path = try workplace.ledger(
            Sample.events + numbers.map { _ in Self.filing })
        func text(_ number: Int) -> String { "mark of number \(1_000 + number) salt:" }
        func mark(_ number: Int) -> [UInt8] { Array(text(number).utf8) }
        do {
            let intruder = try Intruder(path)
            try intruder.run("PRAGMA secure_delete = OFF")
            for number in numbers.map({ $0 * 37 % 150 }) {
                let content = String(
                    repeating: text(number), count: [2, 35, 80, 120, 800][number % 5])
                for (piece, text) in [text(number) + "1234567", content].enumerated() {
                    try intruder.run(
                        """
                        INSERT INTO evidence
                        VALUES (\(7 + number), \(piece), CAST('\(text)' AS BLOB))
                        """)
                }
            }
        }
        let file = try LedgerFile.open(at: path, for: .appending)
        let gone = numbers.map { $0 * 61 % 150 }.filter { $0 % 7 < 3 }
        for number in gone {
            try file.append(Self.erasure(of: 7 + number))
            try file.append { try $0.erasePieces(of: 7 + number) }
        }
        #expect(try file.purge())
        for number in numbers {
            #expect(try holds(mark(number)).isEmpty == gone.contains(number), "\(number)")
        }
        try file.close()
        let reading = try LedgerFile.open(at: path, for: .reading)
        #expect(try reading.read { try $0.integrityProblems() } == [])
        #expect(try reading.read { try $0.schemaDifferences() } == [])
        #expect(try reading.verify() == Sample.events.count + numbers.count + gone.count)
    }

    @Test("Where somebody reads meanwhile, purging says that it is not done, and can be done again")
    func besideReader() throws {
        let path = try ledger()
        let file = try LedgerFile.open(at: path, for: .appending, busySeconds: 0)
        let reader = try Intruder(path)
        try reader.run("BEGIN; SELECT count(*) FROM entry")
        try file.append(Self.erasure(of: 7))
        try file.append { try $0.erasePieces(of: 7) }
        #expect(try !file.purge())
        let content = [UInt8](repeating: 0xA1, count: 300)
        #expect(try !holds(content).isEmpty)
        try reader.run("COMMIT")
        #expect(try file.purge())
        #expect(try holds(content).isEmpty)
        try file.close()
        let closed = try LedgerFile.open(at: path, for: .reading)
        #expect(throws: StorageError.openedForReading(path: path)) { try closed.purge() }
    }
}
