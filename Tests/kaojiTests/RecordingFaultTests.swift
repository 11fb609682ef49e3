// Files that the system keeps from us, and disks that are full: a clear message, and nothing recorded.

import EventStorage
import Foundation
import Testing

@testable import kaoji

@Suite(.enabled(if: Child.isPossible)) struct RecordingFaultTests {
    static let line = "record 2020 staff 47 人 --source x --confirm-clock"

    private func protect(_ path: String, _ permissions: Int) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: permissions], ofItemAtPath: path)
    }

    @Test("A file that may not be written to is not appended to, and is read")
    func readOnly() throws {
        let desk = try RecordingDesk.begun()
        try protect(desk.ledger, 0o444)
        let before = try desk.bytes()
        for lang in ["zh", "en"] {
            let session = try #require(desk.typeAside(Self.line, lang: lang))
            #expect(session.code == 2)
            #expect(session.out.isEmpty)
            #expect(session.err.contains("ledger.db: "), "\(session.err)")
            #expect(session.err.contains("kaoji copy"), "\(session.err)")
        }
        #expect(desk.typeAside("table 2021")?.code == 0)
        #expect(try desk.bytes() == before)
    }

    @Test("Files that may not be read are named, and why")
    func unreadable() throws {
        let desk = try RecordingDesk.begun()
        try desk.write("staff.csv", "figure,value,unit\nstaff,47,人\n")
        try protect("\(desk.folder)/staff.csv", 0)
        let table = try #require(desk.typeAside("import staff.csv --year 2020", lang: "en"))
        #expect(table.code == 2)
        #expect(table.err.contains("staff.csv"), "\(table.err)")
        try protect(desk.ledger, 0)
        for line in [Self.line, "table 2021", "verify"] {
            let session = try #require(desk.typeAside(line, lang: "en"))
            #expect(session.code == 2)
            #expect(session.err.contains("Permission denied"), "\(session.err)")
        }
    }

    @Test("A medium that cannot be written to is read, with what stands in a -wal")
    func medium() throws {
        let desk = try RecordingDesk.begun()
        let appender = try LedgerFile.open(at: desk.ledger, for: .appending)
        #expect(desk.type("record 2020 staff 40 人 --source x").code == 0)
        let medium = try RecordingDesk()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: desk.ledger + suffix, toPath: medium.ledger + suffix)
        }
        try appender.close()
        try protect(medium.folder, 0o555)
        defer { chmod(medium.folder, 0o755) }
        let before = try medium.bytes()
        let verified = try #require(medium.typeAside("verify", lang: "en"))
        #expect(verified.code == 0)
        #expect(verified.out.contains("20/20"), "\(verified.out)")
        #expect(verified.out.contains("-wal"), "\(verified.out)")
        #expect(try medium.bytes() == before)
    }

    @Test("Where no file may grow, nothing is recorded, and the ledger goes on afterwards")
    func full() throws {
        let desk = try RecordingDesk.begun()
        // Nobody must be able to write here, were there room.
        try protect(desk.folder, 0o777)
        try protect(desk.ledger, 0o666)
        let head = try desk.head()
        for lang in ["zh", "en"] {
            let session = try #require(desk.typeAside(Self.line, lang: lang, fileBlocks: 16))
            #expect(session.code == 2)
            #expect(session.out.isEmpty)
            #expect(session.err.contains("ledger.db: "), "\(session.err)")
        }
        #expect(try desk.head() == head)
        #expect(desk.type("verify").code == 0)
        #expect(desk.typeAside(Self.line)?.code == 0)
        #expect(desk.type("verify").code == 0)
    }
}
