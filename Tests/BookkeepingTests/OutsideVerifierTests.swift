// The verifier in Python reads a real ledger and comes to the same head and root, or finds what is wrong.

import AuditTrail
import Bookkeeping
import EventStorage
import Foundation
import Testing

@Suite("The verifier that shares no line with this program", .enabled(if: python3IsThere))
struct OutsideVerifierTests {
    @Test("It comes to the head and the root that we come to")
    func agrees() throws {
        let ledger = try SmallLedger.whole()
        let leaves = try ledger.leaves()
        let run = try verify([ledger.path])
        #expect(
            run.output == """
                size \(leaves.count)
                head \(try #require(leaves.last).hex)
                root \(try root(of: leaves).hex)

                """)
        #expect(run.status == 0)
    }

    @Test(
        "It finds a line, a digest and a document changed",
        arguments: [
            "UPDATE entry SET line = replace(line, 'wang', 'weng') WHERE seq = 7",
            "UPDATE entry SET digest = zeroblob(32) WHERE seq = 7",
            "UPDATE document SET content = zeroblob(3)",
            "DELETE FROM entry WHERE seq = 7",
        ])
    func tampered(sql: String) throws {
        let ledger = try SmallLedger.whole()
        try Intruder(ledger.path).runUnwatched(sql)
        let run = try verify([ledger.path])
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("does not hold: "))
    }

    @Test(
        "It hashes evidence again, and finds what was changed, moved, of no filing, or should be erased",
        arguments: [
            "UPDATE evidence SET content = zeroblob(40) WHERE seq = 56 AND piece = 1",
            "UPDATE evidence SET content = zeroblob(32) WHERE seq = 58",
            "DELETE FROM evidence WHERE seq = 55 AND piece = 2",
            "DELETE FROM evidence WHERE seq = 55 AND piece = 0",
            "INSERT INTO evidence VALUES (57, 1, x'00')",
            "UPDATE evidence SET seq = 54 WHERE seq = 56",
            "UPDATE evidence SET seq = 99 WHERE seq = 56",
            "UPDATE evidence SET seq = -1 WHERE seq = 56",
            "UPDATE evidence SET seq = 1 WHERE seq = 56",
            "INSERT INTO evidence VALUES (60, 0, zeroblob(32))",
        ])
    func evidence(sql: String) throws {
        let ledger = try SmallLedger.filed()
        let head = try ledger.head().digest.hex
        let sound = try verify([ledger.path])
        #expect(sound.status == 0 && sound.output.contains(head), "\(sound.output)")
        try Intruder(ledger.path).runUnwatched(sql)
        let run = try verify([ledger.path])
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("does not hold: "), "\(run.output)")
    }

    @Test(
        "It holds a ledger against a checkpoint taken earlier, and finds a rewritten or a cut one")
    func checkpoints() throws {
        let ledger = try SmallLedger.whole()
        let leaves = try ledger.leaves()
        let name = try #require(KeyName(ledgerBase: "kaoji", opening: leaves[0]))
        let secret = try SigningKey(seed: [UInt8](repeating: 1, count: 32))
        let key = try VerifierKey(name: name, key: .ed25519(secret.publicKey))
        let checkpoint = Checkpoint(
            origin: name, size: 20, root: try root(of: Array(leaves.prefix(20))))
        let line = try secret.line(under: checkpoint.text, as: name)
        let note = try SignedNote(text: checkpoint.text, signatures: [line])
        let file = ledger.directory + "/checkpoint"
        try Data(note.bytes).write(to: URL(filePath: file))

        let sound = try verify([ledger.path, file, key.text])
        #expect(sound.status == 0)
        #expect(sound.output.hasSuffix("continues its checkpoint of size 20\n"))
        let forged = try ledger.forged(replacing: "wang", with: "weng", in: 7)
        let rewritten = try verify([forged.path, file, key.text])
        #expect(rewritten.status == 1)
        #expect(rewritten.output.hasSuffix("does not hold: another past at size 20\n"))
        let cut = try ledger.forged(Array(ledger.appends().prefix(3)))
        #expect(try verify([cut.path, file, key.text]).status == 1)
        let other = try SigningKey(seed: [UInt8](repeating: 2, count: 32)).publicKey
        let stranger = try VerifierKey(name: name, key: .ed25519(other))
        #expect(try verify([ledger.path, file, stranger.text]).status == 1)
    }

    private func root(of leaves: [Digest]) throws -> Digest {
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        for leaf in leaves { try frontier.append(leaf, hasher: hasher) }
        return try frontier.root(hasher: hasher)
    }

    private func verify(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Schema/verify.py")
        return try python3([script.path] + arguments)
    }
}

extension SmallLedger {
    /// The digests of all entries.
    func leaves() throws -> [Digest] {
        try read { snapshot in
            var leaves: [Digest] = []
            try snapshot.forEachEntry(.all) { leaves.append(try #require($0.digest)) }
            return leaves
        }
    }
}

private let python3IsThere = (try? python3(["-c", "pow(2, -1, 7)"]).status) == 0

private func python3(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
}
