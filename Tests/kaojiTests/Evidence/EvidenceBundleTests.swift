// Bundles carry the evidence that a ledger keeps, and what was erased does not come back with one.

import AuditTrail
import Foundation
import Testing

@testable import Bookkeeping
@testable import kaoji

@Suite("Bundles with evidence") struct EvidenceBundleTests {
    private let sign = "--ledger-key ledger.pem"

    /// Evidence kept inside (#19), outside (#20), erased (#21 by #22), lost (#23), empty (#24), and larger
    /// than a piece (#25).
    private func desk() throws -> EvidenceDesk {
        let desk = try EvidenceDesk.filed()
        try desk.succeed("evidence add other.txt")
        try desk.succeed("evidence erase 21 --basis 决定书")
        try desk.desk.desk.write("lost.txt", "遗失")
        try desk.succeed("evidence add lost.txt")
        try Intruder(desk.desk.desk.ledger).runUnwatched(
            "DELETE FROM evidence WHERE seq = 23 AND piece = 1")
        try desk.desk.desk.write("empty.txt", "")
        try desk.succeed("evidence add empty.txt")
        try desk.desk.desk.write("large.txt", EvidenceDesk.large(2_200_000))
        try desk.succeed("evidence add large.txt")
        return desk
    }

    private func importing(_ name: String, _ desk: EvidenceDesk) -> Session {
        desk.type("import --bundle \(name) --ledger new.db --key ledger.pem.pub")
    }

    @Test("What is kept comes back to the last byte; what is erased, lost or outside stays so")
    func whole() throws {
        let desk = try desk()
        try desk.succeed("export --bundle all.bundle \(sign)")
        let page = importing("all.bundle", desk)
        #expect(page.code == 0, "\(page.err)\(page.out)")
        let text = page.out.flat
        #expect(text.contains("! evidence 5/6") && text.contains("= intact"))
        #expect(text.contains("the evidence of #21 was erased by #22"))
        #expect(text.contains("the evidence filed by #23, lost.txt, is not in the ledger"))
        for (entry, name) in [(19, "roster"), (24, "empty"), (25, "large")] {
            try desk.succeed("evidence extract \(entry) --output \(name)2.txt --ledger new.db")
            #expect(try desk.bytes("\(name)2.txt") == desk.bytes("\(name).txt"))
        }
        try desk.succeed("evidence check 20 plan.txt --ledger new.db")
        let list = try desk.succeed("evidence list --json")
        #expect(try desk.succeed("evidence list --json --ledger new.db") == list)
        // It goes on as a ledger.
        try desk.succeed("evidence erase 25 --basis x --ledger new.db")
        // And says the same when it is bundled again, but for what was erased meanwhile.
        try desk.succeed("export --bundle again.bundle \(sign)")
        #expect(try desk.bytes("again.bundle") == desk.bytes("all.bundle"))
    }

    @Test("Each file in the archive hashes to the digest on record, salt first")
    func files() throws {
        let desk = try desk()
        try desk.succeed("export --bundle all.bundle \(sign)")
        let bytes = try desk.bytes("all.bundle")
        var files: [String: [UInt8]] = [:]
        var place = 0
        while let header = TarHeader.parse(Array(bytes[place..<(place + 512)])) {
            place += 512
            files[header.name] = Array(bytes[place..<(place + header.size)])
            place += header.size + TarHeader.padding(header.size)
        }
        let evidence = files.filter { $0.key.hasPrefix("evidence/") }
        #expect(evidence.keys.sorted() == [19, 20, 23, 24, 25].map { "evidence/\($0)" })
        for (entry, name) in [(19, "roster.txt"), (24, "empty.txt"), (25, "large.txt")] {
            let file = try #require(files["evidence/\(entry)"])
            #expect(file == Array(0..<32) + (try desk.bytes(name)))
            let digest = try Digest(hashing: file).hex
            #expect(try desk.succeed("show \(entry)").contains(digest))
        }
        for entry in [20, 23] { #expect(files["evidence/\(entry)"] == Array(0..<32)) }
        let readme = String(decoding: files["README.txt"] ?? [], as: UTF8.self)
        #expect(readme.contains("evidence: 归档的证据") && readme.contains("evidence: files of"))
    }

    @Test("A bundle under an older checkpoint has what was filed by then, and no more")
    func older() throws {
        let desk = try EvidenceDesk()
        try desk.succeed("evidence add roster.txt")
        try desk.succeed("checkpoint \(sign) --output c.txt")
        try desk.succeed("evidence add other.txt")
        try desk.succeed("export --bundle old.bundle --checkpoint c.txt")
        #expect(importing("old.bundle", desk).code == 0)
        let list = try desk.succeed("evidence list --ledger new.db")
        #expect(list.contains("#19") && !list.contains("#20"))
        // What was erased since is not in it, though its erasure is not either.
        try desk.succeed("evidence erase 19 --basis x")
        try desk.succeed("export --bundle erased.bundle --checkpoint c.txt")
        try FileManager.default.removeItem(atPath: desk.desk.path("new.db"))
        let page = importing("erased.bundle", desk)
        #expect(page.code == 0 && page.out.flat.contains("roster.txt, is not in the ledger"))
    }

    @Test("Evidence that was touched is not exported")
    func touched() throws {
        for sql in [
            "UPDATE evidence SET content = zeroblob(61) WHERE seq = 19 AND piece = 1",
            "INSERT INTO evidence VALUES (7, 0, zeroblob(32))",
            """
            PRAGMA ignore_check_constraints = ON;
            UPDATE evidence SET content = zeroblob(99) WHERE seq = 19 AND piece = 0;
            DELETE FROM evidence WHERE seq = 19 AND piece > 0
            """,
            "INSERT INTO evidence VALUES (-5, 0, zeroblob(32))",
        ] {
            let desk = try EvidenceDesk.filed()
            try Intruder(desk.desk.desk.ledger).runUnwatched(sql)
            let refused = desk.type("export --bundle all.bundle \(sign)")
            #expect(refused.code == 1, "\(sql): \(refused.err)")
            #expect(refused.err.contains("the evidence is not what was filed"), "\(refused.err)")
            let verified = desk.type("verify")
            #expect(verified.code == 1, "\(sql): \(verified.out)")
            #expect(!desk.exists("all.bundle"))
        }
    }

    /// An archive with the same files, of which the evidence is as given.
    private func rebundled(
        _ desk: EvidenceDesk, evidence: [(String, [UInt8])]
    ) throws {
        let bytes = try desk.bytes("all.bundle")
        let start = try #require(
            stride(from: 0, to: bytes.count, by: 512).first { place in
                TarHeader.parse(Array(bytes[place..<(place + 512)]))?.name
                    .hasPrefix("evidence/") == true
            })
        var made = Array(bytes[..<start])
        let archive = TarWriter { made += $0 }
        for (name, content) in evidence { try archive.add(name, content) }
        try archive.finish()
        try desk.desk.desk.write("bad.bundle", made)
    }

    @Test("A bundle whose evidence is another, erased, of no filing, or out of order is refused")
    func refused() throws {
        let desk = try EvidenceDesk.filed()
        try desk.succeed("evidence add other.txt")
        try desk.succeed("evidence erase 21 --basis 决定书")
        try desk.succeed("export --bundle all.bundle \(sign)")
        let salt = [UInt8](0..<32)
        let roster = salt + Array(EvidenceDesk.roster.utf8)
        let other = Array((salt + Array(EvidenceDesk.roster.utf8)).dropLast()) + [0x21]
        let (shorter, erased) = (Array(other.dropLast()), salt + (try desk.bytes("other.txt")))
        let (kept, outside) = (("evidence/19", roster), ("evidence/20", salt))
        try rebundled(desk, evidence: [kept, outside])
        #expect(try desk.bytes("bad.bundle") == desk.bytes("all.bundle"), "the control")
        let cases: [(String, [(String, [UInt8])], String)] = [
            (
                "another content", [("evidence/19", other)],
                "the evidence kept is not what was filed"
            ),
            (
                "another salt", [("evidence/19", salt.reversed() + roster.dropFirst(32))],
                "the evidence kept is not what was filed"
            ),
            ("erased", [kept, outside, ("evidence/21", erased)], "or it is erased"),
            ("another size", [("evidence/19", shorter)], "or it is erased"),
            ("outside", [("evidence/20", roster)], "or it is erased"),
            ("no filing", [("evidence/7", roster), kept], "or it is erased"),
            ("no entry", [kept, ("evidence/99", roster)], "or it is erased"),
            ("no salt", [("evidence/19", Array(salt.dropLast()))], "or it is erased"),
            ("nothing", [("evidence/19", [])], "or it is erased"),
            ("order", [outside, kept], "no bundle of a ledger"),
            ("twice", [kept, kept], "no bundle of a ledger"),
            ("number", [("evidence/019", roster)], "no bundle of a ledger"),
            ("minus", [("evidence/-1", roster)], "no bundle of a ledger"),
            ("name", [("evidences/19", roster)], "no bundle of a ledger"),
        ]
        for (name, evidence, words) in cases {
            try rebundled(desk, evidence: evidence)
            let session = importing("bad.bundle", desk)
            #expect(session.code == 1, "\(name): \(session.err)\(session.out)")
            #expect((session.err + session.out).flat.contains(words), "\(name): \(session.err)")
            #expect(!desk.exists("new.db"), "\(name)")
        }
        // Left out, it is missing, and said to be.
        try rebundled(desk, evidence: [outside])
        let left = importing("bad.bundle", desk)
        #expect(left.code == 0 && left.out.flat.contains("roster.txt, is not in the ledger"))
    }
}
