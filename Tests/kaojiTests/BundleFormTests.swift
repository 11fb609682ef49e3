// A bundle that is taken in is one that an export of that ledger writes: other spellings are refused.

import AuditTrail
import EventStorage
import Foundation
import Testing

@testable import Bookkeeping
@testable import kaoji

@Suite("The form of bundles") struct BundleFormTests {
    private let desk: ProvingDesk
    /// The files of a bundle of a signed ledger, in order.
    private let files: [(name: String, content: [UInt8])]

    init() throws {
        desk = ProvingDesk(desk: try RecordingDesk())
        try desk.succeed("key new 管 --output gl.pem")
        try desk.succeed("init --title t --administrator gl.pem.pub --key gl.pem --actor 管")
        try desk.succeed("key new --ledger-key --output ledger.pem")
        try desk.succeed("rubric adopt small.yaml --key gl.pem --actor 管")
        try desk.succeed("agency add 1 甲中心 --key gl.pem --actor 管")
        try desk.succeed("export --bundle all.bundle --ledger-key ledger.pem")
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: desk.path("all.bundle"))))
        var files: [(name: String, content: [UInt8])] = []
        var place = 0
        while let header = TarHeader.parse(Array(bytes[place..<(place + 512)])) {
            place += 512
            files.append((header.name, Array(bytes[place..<(place + header.size)])))
            place += header.size + TarHeader.padding(header.size)
        }
        self.files = files
        try write(files)
        let control = taken()
        try #require(control.code == 0, "\(control.err)\(control.out)")
    }

    private func write(_ files: [(name: String, content: [UInt8])]) throws {
        var made: [UInt8] = []
        let archive = TarWriter { made += $0 }
        for file in files { try archive.add(file.name, file.content) }
        try archive.finish()
        try desk.desk.write("x.bundle", made)
    }

    private func taken() -> Session {
        let path = desk.path("new.db")
        if FileManager.default.fileExists(atPath: path) { unlink(path) }
        return desk.type("import --bundle x.bundle --key ledger.pem.pub --ledger new.db")
    }

    /// The bundle with one file's content replaced.
    private func taken(_ name: String, _ content: [UInt8]) throws -> Session {
        try write(files.map { $0.name == name ? (name, content) : $0 })
        return taken()
    }

    private func content(_ name: String) throws -> [UInt8] {
        try #require(files.first { $0.name == name }).content
    }

    @Test("The number of a signature has one spelling")
    func signatures() throws {
        let text = String(decoding: try content("signatures"), as: UTF8.self)
        for (old, new) in [("0 ", "+0 "), ("0 ", "00 "), ("0 ", "-0 "), ("\n1 ", "\n01 ")] {
            let place = try #require(text.range(of: old))
            let session = try taken(
                "signatures", Array(text.replacingCharacters(in: place, with: new).utf8))
            #expect(session.code == 1 && session.err.contains("of no append"), "\(session.err)")
        }
        // Twice, and behind the last entry.
        let signature = try #require(text.split(separator: "\n").first).dropFirst(2)
        let twice = try taken("signatures", Array("0 \(signature)\n\(text)".utf8))
        #expect(twice.code == 1 && twice.err.contains("of no append"))
        let beyond = try taken("signatures", Array("\(text)3 \(signature)\n".utf8))
        #expect(beyond.code == 1 && beyond.err.contains("of no append"))
        let blank = try taken("signatures", Array((text + "\n").utf8))
        #expect(blank.code == 1)
    }

    @Test("A document stands in it once, in the order of the digests")
    func documents() throws {
        let document = try #require(files.last)
        try #require(document.name.hasPrefix("documents/"))
        try write(files + [document])
        let twice = taken()
        #expect(twice.code == 1 && twice.err.contains("no bundle of a ledger"), "\(twice.err)")
        // One that no entry names is the ledger's as well, and stands in its place.
        let other = Array("another".utf8)
        let name = "documents/\(try Digest(hashing: other).hex)"
        let both = [document, (name: name, content: other)].sorted { $0.name < $1.name }
        try write(files.dropLast() + both)
        #expect(taken().code == 0)
        try write(files.dropLast() + both.reversed())
        #expect(taken().code == 1)
    }

    @Test("What people read in it is what an export says")
    func readme() throws {
        for text in [
            Array("verified by the audit office\n".utf8), [], try content("README.txt") + [10],
        ] {
            let session = try taken("README.txt", text)
            #expect(session.code == 1 && session.err.contains("README.txt"), "\(session.err)")
        }
        // The text that exports had before they held evidence.
        let evidence = String(decoding: try content("README.txt"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .filter {
                !$0.hasPrefix("evidence:") && !$0.hasPrefix("content; the SHA-256 of both")
            }
        #expect(try taken("README.txt", Array(evidence.joined(separator: "\n").utf8)).code == 0)
    }

    @Test("A line that no line of a ledger is as long as is not read to its end")
    func long() throws {
        let lines = try content("lines")
        let long = Array(repeating: UInt8(ascii: "x"), count: 65_536)
        for content in [long, long + [10], lines + long, lines.dropLast() + long + [10]] {
            let session = try taken("lines", Array(content))
            #expect(session.code == 1 && session.err.contains("65535"), "\(session.err)")
        }
        let signature = try taken("signatures", Array("0 ".utf8) + long)
        #expect(signature.code == 1 && signature.err.contains("of no append"))
    }

    @Test("Of a line of gigabytes no more is held than a line may have")
    func bounded() throws {
        var given = 0
        let size = 4_000_000_000
        var head: [UInt8] = []
        let archive = TarWriter { head += $0 }
        for file in files.prefix(3) { try archive.add(file.name, file.content) }
        head += TarHeader.bytes("lines", size: size)
        let file = try LedgerFile.create(at: desk.path("bounded.db"))
        defer { try? file.close() }
        #expect(throws: BundleRefused.self) {
            _ = try BundleImport.fill(file) { count in
                if !head.isEmpty {
                    let piece = Array(head.prefix(count))
                    head.removeFirst(piece.count)
                    return piece
                }
                given += count
                return [UInt8](repeating: UInt8(ascii: "x"), count: count)
            }
        }
        #expect(given <= 2_097_152, "\(given) bytes of it were read")
    }
}
