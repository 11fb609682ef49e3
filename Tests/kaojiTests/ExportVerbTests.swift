// Exports at the desk: tiles that others read, bundles that become ledgers again, or are refused.

import AuditTrail
import Foundation
import Testing

@testable import Bookkeeping
@testable import kaoji

@Suite("Exports at the desk") struct ExportVerbTests {
    private let sign = "--ledger-key ledger.pem"

    private func bytes(_ desk: ProvingDesk, _ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: desk.path(name))))
    }

    /// What there is beside the desk's own files: nothing half done stays.
    private func partials(_ desk: ProvingDesk) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.desk.folder)
            .filter { $0.contains(".partial") }
    }

    @Test("Tiles have the hashes and lines of the ledger, and its checkpoint")
    func tiles() throws {
        let desk = try ProvingDesk.begun()
        // With those begun, more than one full tile.
        for number in 0..<240 { try desk.succeed("agency add 9\(1000 + number) 第\(number)中心") }
        let page = try desk.succeed("export --tiles out.tiles \(sign)", lang: "zh")
        #expect(page.contains("条目数    259"))
        let size = 259
        for tile in Tile.all(ofSize: size) {
            let hashes = try bytes(desk, "out.tiles/\(tile.path)")
            #expect(hashes.count == 32 * tile.width, "\(tile.path)")
            guard tile.level == 0 else { continue }
            var lines = try bytes(desk, "out.tiles/\(tile.entriesPath)")[...]
            for place in 0..<tile.width {
                let length = Int(lines.removeFirst()) << 8 | Int(lines.removeFirst())
                let leaf = try SHA256Hasher().leaf(of: Array(lines.prefix(length)))
                lines.removeFirst(length)
                #expect(Array(hashes[(32 * place)..<(32 * place + 32)]) == leaf.bytes)
            }
            #expect(lines.isEmpty)
        }
        let root = try Tree(size: size) { span in
            let all = try Tile.all(ofSize: size).filter {
                2 * $0.level == span.level - span.level % 2
            }
            .flatMap { try bytes(desk, "out.tiles/\($0.path)") }
            // The tree is asked for every fourth level, of which tiles have every other one.
            let below = span.level % 2 == 0 ? 1 : KeptSpan.width
            return try span.hashes.map { place in
                try SHA256Hasher().perfect(
                    (place * below..<(place + 1) * below).map {
                        try #require(Digest(bytes: Array(all[(32 * $0)..<(32 * $0 + 32)])))
                    })
            }
        }.root()
        let note = try SignedNote(parsing: bytes(desk, "out.tiles/checkpoint"))
        #expect(try Checkpoint(text: note.text).root == root)
        #expect(Tile.all(ofSize: size).map(\.path).sorted().first == "tile/0/000")
        let again = desk.type("export --tiles out.tiles \(sign)")
        #expect(again.code == 3 && again.err.contains("not written over"))
        #expect(try partials(desk).isEmpty)
        #expect(desk.type("export").code == 2)
    }

    @Test("A bundle becomes the same ledger again, line by line")
    func bundle() throws {
        let desk = try ProvingDesk.begun()
        let json = try desk.succeed("export --bundle all.bundle \(sign) --json")
        #expect(json.contains(#""page": "export""#))
        let log = try desk.succeed("log --json")
        try FileManager.default.removeItem(atPath: desk.desk.ledger)
        let page = try desk.succeed("import --bundle all.bundle --key ledger.pem.pub")
        #expect(page.contains("= intact") && page.contains("signed by the ledger's key"))
        #expect(try desk.succeed("log --json") == log)
        #expect(try desk.succeed("verify").contains("19/19"))
        // It goes on as a ledger.
        try desk.succeed("record 2020 staff 50 人 --source x")
        let over = desk.type("import --bundle all.bundle")
        #expect(over.code == 2 && over.out.isEmpty)
        #expect(desk.type("import").code == 2)
        #expect(desk.type("import small.yaml --checkpoint c.txt").code == 2)
        #expect(try partials(desk).isEmpty)
    }

    @Test("Authors' signatures are in it, each with its append")
    func signed() throws {
        let desk = ProvingDesk(desk: try RecordingDesk())
        try desk.succeed("key new 管 --output gl.pem")
        try desk.succeed("init --title t --administrator gl.pem.pub --key gl.pem --actor 管")
        try desk.succeed("key new --ledger-key --output ledger.pem")
        try desk.succeed("rubric adopt small.yaml --key gl.pem --actor 管")
        try desk.succeed("export --bundle all.bundle \(sign)")
        try desk.succeed("agency add 1 甲中心 --key gl.pem --actor 管")
        let page = try desk.succeed("import --bundle all.bundle --ledger new.db")
        #expect(page.flat.contains("= appends signed 2/2"))
        #expect(page.contains("nobody's signature on the checkpoint"))
        // A signature moved to another append, or one too many, is refused.
        let text = try bytes(desk, "all.bundle")
        let place = try #require(text.firstRange(of: Array("\n1 ".utf8)))
        var moved = text
        moved[place.lowerBound + 1] = UInt8(ascii: "5")
        try desk.desk.write("moved.bundle", moved)
        let refused = desk.type("import --bundle moved.bundle --ledger moved.db")
        #expect(refused.code == 1 && refused.err.contains("of no append"))
        #expect(!FileManager.default.fileExists(atPath: desk.path("moved.db")))
    }

    @Test("What does not verify is refused, and nothing of it is left")
    func refused() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("export --bundle all.bundle \(sign)")
        let whole = try bytes(desk, "all.bundle")
        func replaced(_ old: String, _ new: String) throws -> [UInt8] {
            let place = try #require(whole.firstRange(of: Array(old.utf8)), "\(old)")
            return Array(whole[..<place.lowerBound]) + Array(new.utf8) + whole[place.upperBound...]
        }
        let cases: [(String, [UInt8], String)] = [
            ("a figure", try replaced(#""value":"100""#, #""value":"900""#), "continue the chain"),
            ("the title of a document", try replaced("三公经费", "三公经弗"), "does not hash to its name"),
            ("its name", try replaced("documents/", "documentz/"), "bundle of a ledger"),
            ("its size", try replaced("\n19\n", "\n18\n"), "expected 18"),
            ("cut", Array(whole.dropLast(700)), "was cut"), ("more", whole + [0], "was cut"),
            ("empty", [], "was cut"), ("no tar", Array("not a bundle".utf8), "was cut"),
        ]
        for (name, bytes, words) in cases {
            try desk.desk.write("bad.bundle", bytes)
            let session = desk.type(
                "import --bundle bad.bundle --ledger new.db --key ledger.pem.pub")
            #expect(session.code == 1, "\(name): \(session.err)\(session.out)")
            #expect(session.err.contains(words), "\(name): \(session.err)")
            #expect(!FileManager.default.fileExists(atPath: desk.path("new.db")), "\(name)")
            #expect(try partials(desk).isEmpty, "\(name)")
        }
        let none = desk.type("import --bundle none.bundle --ledger new.db", lang: "zh")
        #expect(none.code == 2 && none.err.contains("没有这个文件"))
    }

    @Test("A bundle that is older than a checkpoint from outside, or of a fork, is refused")
    func outside() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("export --bundle old.bundle \(sign)")
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("checkpoint \(sign) --output c.txt")
        let line = "--checkpoint c.txt --key ledger.pem.pub --ledger new.db"
        let older = desk.type("import --bundle old.bundle \(line)")
        #expect(older.code == 1 && older.err.contains("an older backup restored"))
        try desk.succeed("export --bundle new.bundle \(sign)")
        try desk.succeed("import --bundle new.bundle \(line)")
        let fork = ProvingDesk(desk: try RecordingDesk.begun(sangong: "999"))
        for name in ["ledger.pem", "ledger.pem.pub", "c.txt"] {
            try FileManager.default.copyItem(atPath: desk.path(name), toPath: fork.path(name))
        }
        try fork.succeed("record 2020 staff 50 人 --source x")
        try fork.succeed("export --bundle fork.bundle \(sign)")
        let forked = fork.type("import --bundle fork.bundle \(line)")
        #expect(forked.code == 1 && forked.err.contains("not that checkpoint's root"))
        #expect(!FileManager.default.fileExists(atPath: fork.path("new.db")))
    }

    @Test("The archive is one that tar reads")
    func tar() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("export --bundle all.bundle \(sign)")
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/tar") else { return }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/tar")
        process.arguments = ["-tf", desk.path("all.bundle")]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let names = String(decoding: data, as: UTF8.self).split(separator: "\n")
        #expect(names.prefix(4) == ["README.txt", "checkpoint", "signatures", "lines"])
        #expect(names.count == 5 && names[4].hasPrefix("documents/"))
    }
}
