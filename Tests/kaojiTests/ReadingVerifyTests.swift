// What an auditor's command says of ledgers that are whole, tampered with, cut, foreign or empty.

import Foundation
import Testing

@testable import kaoji

@Suite struct ReadingVerifyTests {
    @Test("The head that verify prints is found again")
    func headFound() throws {
        let path = try ReadingLedger.one.get().path
        let printed = Session.run(["verify"], on: path).out
        let line = try #require(printed.split(separator: "\n").first { $0.contains("--head") })
        let head = try #require(line.split(separator: " ").last.map(String.init))
        #expect(head.hasPrefix("166:"))
        #expect(head.utf8.count == 68)
        #expect(Session.run(["verify", "--head", head], on: path).code == 0)
    }

    @Test("A head noted from another chain, or beyond the last entry, is tampering")
    func headLost() throws {
        let path = try ReadingLedger.one.get().path
        let digest = String(repeating: "ab", count: 32)
        let rewritten = Session.run(["verify", "--head", "166:\(digest)"], on: path)
        #expect(rewritten.code == 1)
        let cut = Session.run(["verify", "--head", "167:\(digest)"], on: path)
        #expect(cut.code == 1)
        #expect(rewritten.out != cut.out)
    }

    @Test(
        "A head that is not a number and all 64 digits is refused",
        arguments: ["166", "166:", "166:00", ":" + String(repeating: "0", count: 64), "-1:ab"])
    func headMalformed(head: String) throws {
        let path = try ReadingLedger.one.get().path
        #expect(Session.run(["verify", "--head=\(head)"], on: path).code == 2)
    }

    @Test("A figure changed in the file's bytes is found at its entry")
    func changedFigure() throws {
        let path = try Copy.make { $0.replaceOnce(#""value":"9.30""#, with: #""value":"9.31""#) }
        let session = Session.run(["verify"], on: path, lang: "en")
        #expect(session.code == 1)
        #expect(session.out.contains("#161"))
        #expect(Session.run(["table", "2021", "--verified"], on: path).code == 1)
    }

    @Test("A schema that is not the ledger's is tampering to verify, and trouble to other verbs")
    func changedSchema() throws {
        let path = try Copy.make {
            $0.replaceOnce("no entry is deleted", with: "no entry is  gone  ")
        }
        #expect(Session.run(["verify"], on: path).code == 1)
        #expect(Session.run(["table", "2021"], on: path).code == 2)
    }

    @Test("What is no ledger is never verified", arguments: ["", "not a ledger"])
    func foreign(content: String) throws {
        let path = try Copy.path()
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        let session = Session.run(["verify"], on: path)
        #expect(session.code == 2)
        #expect(session.out.isEmpty)
    }

    @Test("A copy is whole, verified, and never put over anything")
    func copy() throws {
        let path = try ReadingLedger.one.get().path
        let target = try Copy.path()
        let made = Session.run(["copy", target], on: path)
        #expect(made.code == 0, "\(made.err)")
        #expect(try Copy.neighbours(of: target) == ["ledger.db"])
        #expect(
            Session.run(["log", "--json"], on: target) == Session.run(["log", "--json"], on: path))
        #expect(Session.run(["copy", target], on: path).code == 2)
    }

    @Test("Progress is for terminals")
    func progress() throws {
        let path = try ReadingLedger.one.get().path
        #expect(Session.run(["verify"], on: path).err.isEmpty)
        let terminal = Session.run(["verify"], on: path, terminal: true)
        #expect(terminal.err.contains("/167"))
        #expect(terminal.err.hasSuffix("\r\u{1B}[K"))
    }
}

/// Copies of the fixture, changed byte by byte.
private enum Copy {
    static func path() throws -> String {
        try DeskFolder.make("reading") + "/ledger.db"
    }

    static func make(_ change: (inout Data) throws -> Void) throws -> String {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: try ReadingLedger.one.get().path))
        try change(&bytes)
        let path = try path()
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }

    static func neighbours(of path: String) throws -> [String] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
}

extension Data {
    /// Replaces text of equal length where it stands once.
    fileprivate mutating func replaceOnce(_ old: String, with new: String) {
        guard let place = range(of: Data(old.utf8)), old.utf8.count == new.utf8.count else {
            Issue.record("nothing to replace: \(old)")
            return
        }
        replaceSubrange(place, with: Data(new.utf8))
    }
}
