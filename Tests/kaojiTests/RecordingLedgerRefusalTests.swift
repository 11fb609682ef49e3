// Ledgers that cannot be appended to, and clocks that cannot be right: a clear message, and nothing lost.

import EventStorage
import Foundation
import Testing

@testable import kaoji

@Suite struct RecordingLedgerRefusalTests {
    static let line = "record 2020 staff 47 人 --source x"

    @Test("A ledger of a newer format is left alone")
    func newer() throws {
        let desk = try RecordingDesk.begun()
        // `user_version` stands in the file's header, bytes 60 to 63, the greatest first.
        let file = URL(fileURLWithPath: desk.ledger)
        var bytes = try Data(contentsOf: file)
        bytes[60] = 1
        try bytes.write(to: file)
        for line in [Self.line, "table 2021", "verify"] {
            for lang in ["zh", "en"] {
                let session = desk.type(line, lang: lang)
                #expect(session.code == 2)
                #expect(session.err.contains("ledger.db"), "\(session.err)")
                #expect(session.err.contains(lang == "zh" ? "更新的 kaoji" : "newer kaoji"))
            }
        }
        #expect(try Data(contentsOf: file) == bytes)
    }

    @Test("What is no ledger is left alone", arguments: ["", "not a ledger\n"])
    func foreign(text: String) throws {
        let desk = try RecordingDesk()
        try desk.write("ledger.db", text)
        for line in [Self.line, "init --title 台账", "import small.yaml"] {
            let session = desk.type(line)
            #expect(session.code == 2)
            #expect(session.err.contains("ledger.db"), "\(session.err)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: desk.ledger)) == Data(text.utf8))
    }

    @Test("Without a ledger, the way to make one is said")
    func absent() throws {
        let session = try RecordingDesk().type(Self.line)
        #expect(session.code == 2)
        #expect(session.err.contains("kaoji init"), "\(session.err)")
    }

    @Test("A ledger that another program writes to is waited for, then left alone")
    func locked() throws {
        let desk = try RecordingDesk.begun()
        let before = try desk.head()
        let other = try LedgerFile.open(at: desk.ledger, for: .appending)
        let session = try other.append { _ in desk.type(Self.line) }
        try other.close()
        #expect(session.code == 2)
        #expect(session.out.isEmpty)
        #expect(session.err.contains("ledger.db"), "\(session.err)")
        #expect(try desk.head() == before)
        #expect(desk.type(Self.line).code == 0)
    }

    @Test("A clock more than a day ahead of the last entry is asked about")
    func clockAhead() throws {
        let desk = try RecordingDesk.begun()
        let before = try desk.head()
        let ahead = "2022-03-02T08:00:00.001Z"
        for lang in ["zh", "en"] {
            let session = desk.type(Self.line, lang: lang, clock: ahead)
            #expect(session.code == 2)
            #expect(session.err.contains(ahead))
            #expect(session.err.contains("--confirm-clock"), "\(session.err)")
        }
        #expect(try desk.head() == before)
        #expect(desk.type("\(Self.line) --confirm-clock", clock: ahead).code == 0)
        #expect(desk.type("verify").code == 0)
    }

    @Test("A clock a day ahead is taken, and one behind gives way to the ledger's time")
    func clockBehind() throws {
        let desk = try RecordingDesk.begun()
        #expect(desk.type(Self.line, clock: "2022-03-02T08:00:00.000Z").code == 0)
        let behind = desk.type(
            "record 2020 posts 50 人 --source x", clock: "2022-02-01T00:00:00.000Z")
        #expect(behind.code == 0)
        let shown = desk.type("show 20 --json").out
        #expect(shown.contains("2022-02-01T00:00:00.000Z"), "\(shown)")
        #expect(desk.type("verify").code == 0)
    }
}
