// Files that evidence is kept in: nothing of others is taken away, and a key has one memory.

import Foundation
import Testing

@testable import kaoji

@Suite("Files of evidence") struct ProvingFileTests {
    private let desk: ProvingDesk

    init() throws {
        desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
    }

    @Test("What stands under a name that a file has until it is whole is kept, and named")
    func partial() throws {
        let folder = desk.path("out.tiles.partial")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try desk.desk.write("out.tiles.partial/thesis.txt", "mine")
        let tiles = desk.type("export --tiles out.tiles --checkpoint c.txt")
        #expect(tiles.code == 3 && tiles.err.contains("out.tiles.partial"))
        #expect(try desk.text("out.tiles.partial/thesis.txt") == "mine")
        try desk.succeed("export --bundle a.bundle --checkpoint c.txt")
        for name in ["again.db.partial", "again.db.partial-wal"] {
            try desk.desk.write(name, "mine")
        }
        let taken = desk.type("import --bundle a.bundle --key ledger.pem.pub --ledger again.db")
        #expect(taken.code != 0)
        for name in ["again.db.partial", "again.db.partial-wal"] {
            #expect(try desk.text(name) == "mine")
        }
        #expect(!FileManager.default.fileExists(atPath: desk.path("again.db")))
    }

    @Test("A key that is named by a link remembers what it signed by its own name")
    func link() throws {
        let other = try desk.copied()
        try other.succeed("record 2020 staff 51 人 --source y")
        try FileManager.default.copyItem(
            atPath: other.path("ledger.db"), toPath: desk.path("fork.db"))
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output a.txt")
        for ending in ["", ".pub"] {
            try FileManager.default.createSymbolicLink(
                atPath: desk.path("link.pem\(ending)"),
                withDestinationPath: desk.path("ledger.pem\(ending)"))
        }
        let forked = desk.type("checkpoint --ledger-key link.pem --output b.txt --ledger fork.db")
        #expect(forked.code == 1, "\(forked.out)\(forked.err)")
        #expect(!FileManager.default.fileExists(atPath: desk.path("link.pem.last")))
        #expect(!FileManager.default.fileExists(atPath: desk.path("b.txt")))
    }

    @Test("A checkpoint of nothing proves nothing, and is refused")
    func ofNothing() throws {
        let lines = try desk.text("c.txt").split(
            separator: "\n", omittingEmptySubsequences: false)
        let root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        let text = [String(lines[0]), "0", root] + lines.dropFirst(3).map(String.init)
        try desk.desk.write("zero.txt", text.joined(separator: "\n"))
        for line in [
            "export --bundle z.bundle --checkpoint zero.txt",
            "prove 2021 1 --checkpoint zero.txt --output z.proof",
            "prove 5 --checkpoint zero.txt --output z.proof",
        ] {
            let session = desk.type(line)
            #expect(session.code == 2 && session.err.contains("zero.txt:2"), "\(session.err)")
        }
        for name in ["z.bundle", "z.proof"] {
            #expect(!FileManager.default.fileExists(atPath: desk.path(name)))
        }
    }
}
