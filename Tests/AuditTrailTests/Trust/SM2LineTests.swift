// A log's SM2 line: asked for besides the log's own, told apart from it, and never taken in its place.

import AuditTrail
import Testing

struct SM2LineTests {
    private let log: SampleLog
    private let checkpoint: Checkpoint
    private let secretPEM: [UInt8]
    private let key: VerifierKey

    init() throws {
        log = try SampleLog(size: 5)
        checkpoint = try log.checkpoint(size: 5)
        let secret = try SM2SigningKey.generate()
        secretPEM = try secret.pem()
        key = try VerifierKey(name: log.origin, key: .sm2(secret.publicKey))
    }

    private func line(under text: [UInt8]) throws -> NoteSignature {
        try SM2SigningKey(pem: secretPEM).line(under: text, as: log.origin)
    }

    /// The checkpoint of five entries, signed by the log and by the SM2 key.
    private func signed() throws -> SignedNote {
        try log.signed(size: 5).adding(line(under: checkpoint.text))
    }

    private func policy(_ key: VerifierKey? = nil) throws -> TrustPolicy {
        try #require(TrustPolicy(logs: [log.key()]).requiring(key ?? self.key))
    }

    /// A line by hand: whatever name and id over whatever bytes.
    private func line(_ name: KeyName, _ id: UInt32, _ signature: [UInt8]) throws -> NoteSignature {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: id >> (24 - 8 * UInt32($0))) }
        let text = "— \(name) \(base64(bytes + signature))"
        return try #require(NoteSignature(line: Array(text.utf8)[...]))
    }

    @Test("It stands beside the log's own, and who does not ask for it is not told of it")
    func beside() throws {
        let trusted = try policy().check(signed())
        #expect(try trusted.log == log.key() && trusted.sm2 == key)
        #expect(trusted.cosignatures.isEmpty && trusted.checkpoint == checkpoint)
        let alone = try TrustPolicy(logs: [log.key()]).check(signed())
        #expect(alone.sm2 == nil && alone.checkpoint == checkpoint)
        let before = try SignedNote(
            text: checkpoint.text,
            signatures: signed().signatures.reversed())
        #expect(try policy().check(before).sm2 == key, "in whatever order the lines stand")
    }

    @Test("A policy asks for SM2 keys alone beside its logs' keys")
    func kinds() throws {
        let own = TrustPolicy(logs: [try log.key()])
        #expect(try own.requiring(log.key()) == nil)
        #expect(try own.requiring(SampleLog.witness(1)) == nil)
        #expect(throws: PolicyRefused(line: 1, problem: .key)) {
            try TrustPolicy(parsing: Array("log \(key.text)\nquorum none\n".utf8))
        }
        #expect(throws: PolicyRefused(line: 1, problem: .key)) {
            try TrustPolicy(parsing: Array("witness W \(key.text)\nquorum W\n".utf8))
        }
    }

    @Test("Where it is not there, the log's own signature is not enough")
    func absent() throws {
        #expect(throws: TrustRefused.sm2Unsigned(key)) { try policy().check(log.signed(size: 5)) }
    }

    @Test("Alone, without the log's own line, it makes no checkpoint")
    func alone() throws {
        let note = try SignedNote(
            text: checkpoint.text, signatures: [line(under: checkpoint.text)])
        #expect(throws: TrustRefused.note(.unsigned)) { try policy().check(note) }
        // Nor does it with a witness, though the quorum is met.
        let witnessed = try TrustPolicy(
            parsing: Array(
                "log \(log.key().text)\nwitness W \(SampleLog.witness(1).text)\nquorum W\n".utf8))
        let both = try note.adding(SampleLog.cosignature(of: checkpoint, by: 1))
        #expect(throws: TrustRefused.note(.unsigned)) {
            try #require(witnessed.requiring(key)).check(both)
        }
    }

    @Test("It counts towards no quorum")
    func quorum() throws {
        let text =
            "log \(try log.key().text)\nwitness W \(try SampleLog.witness(1).text)\nquorum W\n"
        let wanting = try #require(TrustPolicy(parsing: Array(text.utf8)).requiring(key))
        #expect(throws: TrustRefused.quorum(cosigned: [])) { try wanting.check(signed()) }
        let trusted = try wanting.check(
            signed().adding(SampleLog.cosignature(of: checkpoint, by: 1)))
        #expect(try trusted.cosignatures.map(\.key) == [SampleLog.witness(1)])
        #expect(trusted.sm2 == key)
    }

    @Test("Moved to another checkpoint, it is wrong there")
    func moved() throws {
        let moved = try log.signed(size: 4).adding(line(under: checkpoint.text))
        #expect(throws: TrustRefused.note(.wrong(key))) { try policy().check(moved) }
        // A right one beside it does not make up for that.
        let fourth = try log.checkpoint(size: 4).text
        #expect(throws: TrustRefused.note(.wrong(key))) {
            try policy().check(moved.adding(line(under: fourth)))
        }
    }

    @Test("With any one bit flipped, it is refused")
    func flipped() throws {
        let good = try line(under: checkpoint.text)
        let wanting = try policy()
        for bit in 0..<8 * good.signature.count {
            var changed = good.signature
            changed[bit / 8] ^= 1 << (bit % 8)
            let note = try log.signed(size: 5).adding(line(good.name, good.id, changed))
            #expect(throws: TrustRefused.note(.wrong(key)), "bit \(bit)") {
                try wanting.check(note)
            }
        }
        for cut in [Array(good.signature.dropLast()), good.signature + [0]] {
            let note = try log.signed(size: 5).adding(line(good.name, good.id, cut))
            #expect(throws: TrustRefused.note(.wrong(key))) { try wanting.check(note) }
        }
        // A flipped id is that of a key nobody knows.
        for bit in 0..<32 {
            let other = try line(good.name, good.id ^ 1 << UInt32(bit), good.signature)
            let note = try log.signed(size: 5).adding(other)
            #expect(throws: TrustRefused.sm2Unsigned(key)) { try wanting.check(note) }
        }
    }

    @Test("Under another name, or by another key of this name, it is not there")
    func others() throws {
        let good = try line(under: checkpoint.text)
        let name = try #require(KeyName("kaoji/other"))
        let renamed = try log.signed(size: 5).adding(line(name, good.id, good.signature))
        #expect(throws: TrustRefused.sm2Unsigned(key)) { try policy().check(renamed) }
        let stranger = try SM2SigningKey.generate()
        let theirs = try stranger.line(under: checkpoint.text, as: log.origin)
        let note = try log.signed(size: 5).adding(theirs)
        #expect(throws: TrustRefused.sm2Unsigned(key)) { try policy().check(note) }
        // Their signature under this key's id.
        let passedOff = try line(good.name, good.id, theirs.signature)
        #expect(throws: TrustRefused.note(.wrong(key))) {
            try policy().check(log.signed(size: 5).adding(passedOff))
        }
        // A key of another name is none of this log's, whatever stands in the note.
        let foreign = try VerifierKey(name: name, key: .sm2(stranger.publicKey))
        let other = try policy(foreign)
        #expect(throws: TrustRefused.sm2Name(foreign, of: log.origin)) {
            try other.check(
                signed().adding(stranger.line(under: checkpoint.text, as: name)))
        }
    }

    @Test("An id of the SM2 key with the kind of an Ed25519 key is no SM2 line")
    func typeByte() throws {
        let good = try line(under: checkpoint.text)
        let hash = try Digest(hashing: log.origin.bytes + [0x0a, 0x01] + key.publicBytes)
        let id = hash.bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let note = try log.signed(size: 5).adding(line(log.origin, id, good.signature))
        #expect(throws: TrustRefused.sm2Unsigned(key)) { try policy().check(note) }
        // Nor is a verifier key with that kind one: its point has another length.
        let text = "\(log.origin)+\(hash.hex.prefix(8))+"
        #expect(throws: MalformedText.self) {
            try VerifierKey(text: (text + base64([0x01] + key.publicBytes)).utf8)
        }
        // The log's Ed25519 signature under the SM2 key's id is no SM2 signature.
        let own = try log.signed(size: 5)
        let crossed = try own.adding(line(log.origin, good.id, own.signatures[0].signature))
        #expect(throws: TrustRefused.note(.wrong(key))) { try policy().check(crossed) }
    }

    @Test("Proof files ask for it through the same policy")
    func proofs() throws {
        let proof = try InclusionFile(
            index: 2, path: log.sample.tree(size: 5).inclusion(of: 2).path, checkpoint: signed())
        #expect(try proof.check(leaf: log.sample.leaves[2], policy: policy()).sm2 == key)
        let bare = try InclusionFile(
            index: 2, path: proof.path, checkpoint: log.signed(size: 5))
        #expect(throws: TrustRefused.sm2Unsigned(key)) {
            try bare.check(leaf: log.sample.leaves[2], policy: policy())
        }
    }

    private func base64(_ bytes: [UInt8]) -> String {
        String(decoding: Base64.encode(bytes), as: UTF8.self)
    }
}
