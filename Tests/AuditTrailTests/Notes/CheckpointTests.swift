// Checkpoints, the lines of witnesses under them, and the statement of an append.

import AuditTrail
import Testing

struct CheckpointTests {
    private func read(_ text: String) throws -> Checkpoint {
        try Checkpoint(text: Array(text.utf8))
    }

    @Test(
        "Roots of the public test log",
        arguments: [
            (0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            (1, "0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek="),
            (2, "T1X2GdkhUjV3iyufF9b0kVsWFxIU0VI4EpNml2Teci4="),
            (3, "Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk="),
            (4, "zY1lN35vrXYAPixXSd59LsU29xUJtuW4o2dNNg5Y2Co="),
            (5, "gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ="),
            (6, "a6sWvsc2eEzmj72vah7mZ5dwFltivehh2b11qwlp5Jg="),
            (7, "IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U="),
            (14, "SvCd38yNade7xEPY1a/aAc1M3A2AHYVF8lIiUnsH1ao="),
            (15, "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="),
        ])
    func publicLog(size: Int, root: String) throws {
        // Spelled as whoever made the log did.
        let words = [
            "one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten", "ileven",
            "twelf", "threeten", "fourten", "fivten",
        ]
        let sample = SampleTree(leaves: try words.map(TestLog.leaf))
        let text = "example.com/log/testdata\n\(size)\n\(root)\n"
        let checkpoint = try read(text)
        #expect(checkpoint.root == (try sample.tree(size: size).root()))
        #expect(checkpoint.size == size)
        #expect(checkpoint.text == Array(text.utf8))
    }

    private static let root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

    @Test(
        "What has not the form of a checkpoint is refused at its line",
        arguments: [
            ("", 1, MalformedText.Part.origin), ("\n0\n\(root)\n", 1, .origin),
            ("a b\n0\n\(root)\n", 1, .origin), ("a+b\n0\n\(root)\n", 1, .origin),
            ("a\n", 2, .size), ("a\n00\n\(root)\n", 2, .size), ("a\n-1\n\(root)\n", 2, .size),
            ("a\n+1\n\(root)\n", 2, .size), ("a\n 1\n\(root)\n", 2, .size),
            ("a\n\n\(root)\n", 2, .size),
            ("a\n9223372036854775808\n\(root)\n", 2, .size), ("a\n1\n", 3, .root),
            ("a\n1\n\(root)", 3, .root), ("a\n1\n\(root.dropLast())\n", 3, .root),
            ("a\n1\nAAAA\n", 3, .root), ("a\n1\n\(root)\nmore\n", 4, .end),
            ("a\n1\n\(root)\n\n", 4, .end),
            ("a\n0\n0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=\n", 3, .root),
            ("a\n0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", 3, .root),
        ])
    func malformed(text: String, line: Int, expected: MalformedText.Part) {
        #expect(throws: MalformedText(line: line, expected: expected)) { try read(text) }
    }

    @Test("A ledger's origin is its base and the digest of entry 0")
    func origin() throws {
        let digest = try #require(Digest(hex: String(repeating: "0a", count: 32)))
        let origin = KeyName(ledgerBase: "kaoji.example/julu", opening: digest)
        #expect(origin?.description == "kaoji.example/julu/" + String(repeating: "0a", count: 32))
        #expect(KeyName(ledgerBase: "", opening: digest) == nil)
        #expect(KeyName(ledgerBase: "巨 鹿", opening: digest) == nil)
    }

    @Test("Names that look the same but differ in their bytes are two names")
    func names() {
        #expect(KeyName("\u{e9}") != KeyName("e\u{301}"))
        #expect(KeyName("\u{fa0c}") != KeyName("\u{5140}"))
    }

    @Test("A cosignature is eight bytes of time and a signature over time and checkpoint")
    func cosignature() throws {
        let log = try SampleLog(size: 3)
        let note = try log.signed(size: 3, witnesses: [1])
        let line = try #require(note.signatures.last)
        #expect(line.signature.count == 72)
        #expect(Array(line.signature.prefix(8)) == bytes(hex: "000000006553f101"))
        let message = Array("cosignature/v1\ntime 1700000001\n".utf8) + note.text
        #expect(
            try SampleLog.secret(101).publicKey.verifies(
                Array(line.signature.dropFirst(8)), of: message))
        let witness = try SampleLog.witness(1)
        let verified = try note.verified(by: [witness])
        #expect(verified.map(\.key) == [witness])
        #expect(verified.map(\.time) == [1_700_000_001])
    }

    @Test("A cosignature's time cannot be changed, nor can it be moved to another checkpoint")
    func changedCosignatures() throws {
        let log = try SampleLog(size: 3)
        let witness = try SampleLog.witness(1)
        let line = try SampleLog.cosignature(of: log.checkpoint(size: 3), by: 1)
        let moved = try log.signed(size: 2).adding(line)
        #expect(throws: NoteRefused.wrong(witness)) { try moved.verified(by: [witness]) }
        let note = try log.signed(size: 3, witnesses: [1])
        let text = String(decoding: note.bytes, as: UTF8.self)
        let parts = text.split(separator: " ")
        let blob = try #require(parts.last)
        // Characters 6 to 16 of the base64 are bytes of the time.
        for place in 6...15 {
            var characters = Array(blob)
            characters[place] = characters[place] == "A" ? "B" : "A"
            let other = text.dropLast(blob.count) + String(characters)
            let changed = try SignedNote(parsing: Array(other.utf8))
            #expect(throws: NoteRefused.wrong(witness)) { try changed.verified(by: [witness]) }
        }
    }

    @Test("A witness's key does not sign as a log's, though both are the same 32 bytes")
    func kinds() throws {
        let log = try SampleLog(size: 3)
        let secret = try SampleLog.secret(1)
        let asWitness = try VerifierKey(name: log.origin, key: .cosignature(secret.publicKey))
        #expect(try asWitness.id != log.key().id)
        #expect(throws: NoteRefused.unsigned) {
            try log.signed(size: 3).verified(by: [asWitness])
        }
    }

    @Test("An SM2 line beside the log's own holds for who has its key, and others pass it over")
    func sm2() throws {
        let log = try SampleLog(size: 3)
        let note = try log.signed(size: 3)
        let secret = try SM2SigningKey.generate()
        let key = try VerifierKey(name: log.origin, key: .sm2(secret.publicKey))
        let both = try note.adding(secret.line(under: note.text, as: log.origin))
        #expect(try both.verified(by: [log.key()]).count == 1)
        #expect(try both.verified(by: [log.key(), key]).map(\.key) == [log.key(), key])
        #expect(try VerifierKey(text: key.text.utf8) == key)
        let other = try log.signed(size: 2).adding(secret.line(under: note.text, as: log.origin))
        #expect(throws: NoteRefused.wrong(key)) { try other.verified(by: [key]) }
    }
}
