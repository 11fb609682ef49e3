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

    @Test("What stands under a name like that of a file not yet whole is kept, and in nobody's way")
    func partial() throws {
        let folder = desk.path("out.tiles.partial")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try desk.desk.write("out.tiles.partial/thesis.txt", "mine")
        try desk.succeed("export --tiles out.tiles --checkpoint c.txt")
        #expect(try desk.text("out.tiles.partial/thesis.txt") == "mine")
        try desk.succeed("export --bundle a.bundle --checkpoint c.txt")
        for name in ["again.db.partial", "again.db.partial-wal"] {
            try desk.desk.write(name, "mine")
        }
        try desk.succeed("import --bundle a.bundle --key ledger.pem.pub --ledger again.db")
        for name in ["again.db.partial", "again.db.partial-wal"] {
            #expect(try desk.text(name) == "mine")
        }
        #expect(
            try partials().sorted() == [
                "again.db.partial", "again.db.partial-wal", "out.tiles.partial",
            ])
    }

    private func partials() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.desk.folder)
            .filter { $0.contains(".partial") }
    }

    @Test("Of two imports of one name each verifies a file of its own, which nobody else comes to")
    func twoImports() async throws {
        try desk.succeed("export --bundle a.bundle --checkpoint c.txt")
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: desk.path("a.bundle"))))
        // The first waits for the rest of its bundle while the second begins and ends.
        let pipe = desk.path("slow.bundle")
        try #require(mkfifo(pipe, 0o600) == 0)
        let line = "--key ledger.pem.pub --ledger again.db"
        let desk = desk
        let slow = Task.detached { desk.type("import --bundle slow.bundle \(line)") }
        let end = open(pipe, O_WRONLY)
        try #require(end >= 0)
        while try partials().isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        let mine = desk.path(try #require(try partials().first))
        var facts = stat()
        #expect(stat(mine, &facts) == 0 && facts.st_mode & 0o077 == 0, "\(mine)")
        try desk.succeed("import --bundle a.bundle \(line)")
        #expect(stat(desk.path("again.db"), &facts) == 0 && facts.st_mode & 0o044 == 0o044)
        try bytes.withUnsafeBytes { try #require(write(end, $0.baseAddress, $0.count) == $0.count) }
        close(end)
        let late = await slow.value
        #expect(late.code == 2 && late.err.contains("again.db"), "\(late.err)\(late.out)")
        #expect(try partials().isEmpty)
        #expect(try desk.succeed("verify --ledger again.db").contains("19/19"))
    }

    @Test("An export that fails leaves nothing, whatever it had written by then")
    func failedExport() throws {
        let broken = try desk.copied()
        try Intruder(broken.desk.ledger).runUnwatched(
            "UPDATE document SET content = CAST('{}' AS BLOB)")
        for line in [
            "--tiles out.tiles", "--bundle out.bundle", "--tiles out.tiles --bundle out.bundle",
        ] {
            let session = broken.type("export \(line) --checkpoint c.txt")
            #expect(session.code != 0 && session.out.isEmpty, "\(session.out)")
            for name in try FileManager.default.contentsOfDirectory(atPath: broken.desk.folder) {
                #expect(!name.hasPrefix("out."), "\(line): \(name)")
            }
        }
        // And of two, the first not alone.
        try desk.desk.write("out.bundle", "mine")
        let both = desk.type("export --tiles out.tiles --bundle out.bundle --checkpoint c.txt")
        #expect(both.code == 3)
        #expect(!FileManager.default.fileExists(atPath: desk.path("out.tiles")))
        #expect(try desk.text("out.bundle") == "mine")
    }

    @Test("A name that no file can have is refused before the key signs and remembers")
    func noName() throws {
        try desk.succeed("record 2020 staff 50 人 --source x")
        let before = try desk.text("ledger.pem.last")
        for name in ["out/", String(repeating: "n", count: 300), "nowhere/out.txt"] {
            for line in ["checkpoint", "prove 5", "prove --consistency 0", "export"] {
                let option = line == "export" ? "--bundle" : "--output"
                let session = desk.type("\(line) --ledger-key ledger.pem \(option) \(name)")
                #expect(session.code == 2, "\(line) \(name): \(session.err)")
                #expect(try desk.text("ledger.pem.last") == before, "\(line) \(name)")
            }
        }
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

    @Test(
        "A memory that is a link is kept where that leads; where it leads nowhere, nothing is signed"
    )
    func memoryElsewhere() throws {
        try desk.succeed("checkpoint --ledger-key ledger.pem --output a.txt")
        let (last, stick) = (desk.path("ledger.pem.last"), desk.path("stick"))
        try FileManager.default.moveItem(atPath: last, toPath: stick)
        try FileManager.default.createSymbolicLink(atPath: last, withDestinationPath: stick)
        let before = try desk.text("stick")
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output b.txt")
        #expect(try desk.text("stick") != before)
        try FileManager.default.removeItem(atPath: stick)
        let refused = desk.type("checkpoint --ledger-key ledger.pem --output c2.txt")
        #expect(refused.code == 1)
        #expect(refused.err.contains("ledger.pem.last"), "\(refused.err)")
        #expect(!FileManager.default.fileExists(atPath: desk.path("c2.txt")))
    }

    @Test("A key with two names of its own is not signed with: each would have a memory")
    func hardLink() throws {
        try FileManager.default.createDirectory(
            atPath: desk.path("b"), withIntermediateDirectories: true)
        try FileManager.default.linkItem(
            atPath: desk.path("ledger.pem"), toPath: desk.path("b/ledger.pem"))
        let ledger = desk.type("checkpoint --ledger-key b/ledger.pem --output d.txt")
        #expect(ledger.code == 2 && ledger.err.contains("b/ledger.pem"), "\(ledger.err)")
        #expect(desk.type("checkpoint --ledger-key ledger.pem", lang: "zh").err.contains("硬链接"))
        #expect(!FileManager.default.fileExists(atPath: desk.path("b/ledger.pem.last")))
        #expect(!FileManager.default.fileExists(atPath: desk.path("d.txt")))
        try desk.succeed("key new 省厅/w --output w.pem")
        try desk.succeed("prove --consistency 0 --checkpoint c.txt --output c.proof")
        try FileManager.default.linkItem(atPath: desk.path("w.pem"), toPath: desk.path("v.pem"))
        let cosign = "witness cosign c.proof --key ledger.pem.pub --witness-key w.pem"
        #expect(desk.type(cosign).code == 2)
        for name in ["v.pem", "b/ledger.pem"] {
            try FileManager.default.removeItem(atPath: desk.path(name))
        }
        try desk.succeed(cosign)
        try desk.succeed("checkpoint --ledger-key ledger.pem")
    }

    @Test("What cannot be written is refused before the key signs and remembers")
    func outputTaken() throws {
        try desk.succeed("key new 省厅/w --output w.pem")
        try desk.succeed("prove --consistency 0 --checkpoint c.txt --output c.proof")
        try desk.desk.write("taken.txt", "mine")
        let cosign = "witness cosign c.proof --key ledger.pem.pub --witness-key w.pem"
        let refused = desk.type("\(cosign) --output taken.txt")
        #expect(refused.code == 3 && refused.err.contains("taken.txt"))
        let nowhere = desk.type("\(cosign) --output none/answer.txt")
        #expect(nowhere.code != 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.desk.folder) {
            #expect(!name.hasPrefix("w.pem.") || !name.hasSuffix(".last"), "\(name)")
        }
        try desk.succeed("\(cosign) --output answer.txt")
        let before = try desk.text("ledger.pem.last")
        try desk.succeed("record 2020 staff 50 人 --source x")
        let checkpoint = desk.type("checkpoint --ledger-key ledger.pem --output taken.txt")
        #expect(checkpoint.code == 3)
        #expect(try desk.text("ledger.pem.last") == before)
        #expect(try desk.text("taken.txt") == "mine")
        // So is what is proven or exported under a new checkpoint.
        for line in [
            "prove 5 --output taken.txt", "prove --consistency 0 --output taken.txt",
            "export --bundle taken.txt", "export --tiles taken.txt",
            "export --bundle new.bundle --tiles taken.txt",
            "export --bundle taken.txt --tiles new.tiles",
        ] {
            let refused = desk.type("\(line) --ledger-key ledger.pem")
            #expect(refused.code == 3 && refused.err.contains("taken.txt"), "\(line)")
            #expect(try desk.text("ledger.pem.last") == before, "\(line)")
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: desk.desk.folder)
        #expect(!kept.contains { $0.hasPrefix("new.") || $0.contains(".partial") }, "\(kept)")
        #expect(try desk.text("taken.txt") == "mine")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output d.txt")
        #expect(try desk.text("d.txt") == desk.text("ledger.pem.last"))
        // What fails while it is written leaves no empty file.
        #expect(desk.type("checkpoint --ledger-key none.pem --output e.txt").code != 0)
        #expect(!FileManager.default.fileExists(atPath: desk.path("e.txt")))
    }

    @Test("A file has its name once it is whole, and takes nobody else's")
    func whole() throws {
        let path = desk.path("fresh.txt")
        try #require(FreshFile.unnamed(besides: path, 0o644).map { close($0) } != nil)
        func isThere() -> Bool { FileManager.default.fileExists(atPath: path) }
        struct Broken: Error {}
        #expect(throws: Broken.self) {
            try FreshFile.with(path) { file in
                try file.write(Array("half".utf8))
                throw Broken()
            }
        }
        #expect(!isThere())
        try FreshFile.with(path, mode: 0o600) { file in
            try file.write(Array("one".utf8))
            try file.begin()
            try file.write(Array("whole".utf8))
            #expect(!isThere())
        }
        #expect(try desk.text("fresh.txt") == "whole")
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
        #expect(throws: KeyTrouble.exists(path)) {
            try FreshFile.with(path) { _ in Issue.record("it is not begun") }
        }
        // Nor a name that somebody else took while it was written.
        let other = desk.path("other.txt")
        #expect(throws: KeyTrouble.exists(other)) {
            try FreshFile.with(other) { _ in try desk.desk.write("other.txt", "mine") }
        }
        #expect(try desk.text("other.txt") == "mine")
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
        // Nor one of more than there are, or than there can be.
        for size in ["20", "9007199254740993", "9223372036854775807"] {
            let more = [String(lines[0]), size, root] + lines.dropFirst(3).map(String.init)
            try desk.desk.write("more.txt", more.joined(separator: "\n"))
            for line in ["--bundle z.bundle", "--tiles z.tiles"] {
                let session = desk.type("export \(line) --checkpoint more.txt")
                #expect(session.code == 1 && session.err.flat.contains("was cut"), "\(session.err)")
            }
        }
        for name in ["z.bundle", "z.tiles", "z.proof"] {
            #expect(!FileManager.default.fileExists(atPath: desk.path(name)))
        }
    }
}
