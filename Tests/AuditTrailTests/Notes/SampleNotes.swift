// Published notes and keys, and a log of our own with two witnesses.

import AuditTrail
import Testing

/// The public test log of the Go tools; its entries are `one`, `two`, `three` and so on.
enum TestLog {
    static let key =
        "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"

    /// Entry `three`, index 2, in size 7.
    static let inclusion = """
        c2sp.org/tlog-proof@v1
        index 2
        9xWrP6pdBx5uKsS7mU1b9zWUPcw3mdoNCF55gM+5M2o=
        T1X2GdkhUjV3iyufF9b0kVsWFxIU0VI4EpNml2Teci4=
        wVNSoGEUdzQTVZfXnUuDiK7m3gJ5rbJqmQx/6vHF+yA=

        example.com/log/testdata
        7
        IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=

        — example.com/log/testdata M9e0luA5JhTRUki/BBQD0QNiH6AEJ2pdtsA5CQjqJErViuuKrN6513RCTL2640wXJv0dCed3neRGI6dMzBq9uANf2Qc=

        """

    static func leaf(_ entry: String) throws -> Digest {
        try SHA256Hasher().leaf(of: Array(entry.utf8))
    }

    static func policy() throws -> TrustPolicy {
        TrustPolicy(logs: [try VerifierKey(text: key.utf8)])
    }
}

/// A log with its key, made from seeds so that each run has the same bytes.
struct SampleLog {
    let origin: KeyName
    let sample: SampleTree

    init(size: Int) throws {
        sample = try SampleTree(count: size)
        origin = try #require(KeyName(ledgerBase: "kaoji", opening: sample.leaves[0]))
    }

    func key() throws -> VerifierKey {
        try VerifierKey(name: origin, key: .ed25519(SampleLog.secret(1).publicKey))
    }

    func checkpoint(size: Int) throws -> Checkpoint {
        Checkpoint(origin: origin, size: size, root: try sample.root(over: 0..<size))
    }

    /// A checkpoint signed by the log and cosigned by these witnesses.
    func signed(size: Int, witnesses: [Int] = []) throws -> SignedNote {
        let checkpoint = try checkpoint(size: size)
        let line = try SampleLog.secret(1).line(under: checkpoint.text, as: origin)
        var note = try SignedNote(text: checkpoint.text, signatures: [line])
        for witness in witnesses {
            note = try note.adding(SampleLog.cosignature(of: checkpoint, by: witness))
        }
        return note
    }

    static func secret(_ number: UInt8) throws -> SigningKey {
        try SigningKey(seed: [UInt8](repeating: number, count: 32))
    }

    static func witnessName(_ number: Int) throws -> KeyName {
        try #require(KeyName("witness.example/w\(number)"))
    }

    static func witness(_ number: Int) throws -> VerifierKey {
        let secret = try secret(UInt8(100 + number))
        return try VerifierKey(name: witnessName(number), key: .cosignature(secret.publicKey))
    }

    static func cosignature(of checkpoint: Checkpoint, by number: Int) throws -> NoteSignature {
        try secret(UInt8(100 + number)).cosignature(
            under: checkpoint, at: 1_700_000_000 + number, as: witnessName(number))
    }
}
