// A checkpoint of the invented ledger, signed by its key, for the pages that show one.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring
import Testing

/// The ledger's checkpoint and a smaller one, each signed by the key of 32 bytes of 7.
struct SampleCheckpoint {
    let key: VerifierKey
    let checkpoint: Checkpoint
    let note: SignedNote
    let earlier: SignedNote

    init(of file: LedgerFile) throws {
        let secret = try SigningKey(seed: [UInt8](repeating: 7, count: 32))
        let (checkpoint, root) = try file.read {
            (try $0.checkpoint(continuing: nil), try $0.root(at: 3))
        }
        key = try VerifierKey(name: checkpoint.origin, key: .ed25519(secret.publicKey))
        self.checkpoint = checkpoint
        note = try Self.signed(checkpoint, secret)
        earlier = try Self.signed(
            Checkpoint(origin: checkpoint.origin, size: 3, root: root), secret)
    }

    private static func signed(
        _ checkpoint: Checkpoint, _ secret: borrowing SigningKey
    ) throws -> SignedNote {
        let line = try secret.line(under: checkpoint.text, as: checkpoint.origin)
        return try SignedNote(text: checkpoint.text, signatures: [line])
    }

    /// A score, the first there is, with all that it rests on.
    func document(of file: LedgerFile) throws -> ProofDocument {
        try file.read { snapshot in
            let scores = try snapshot.log(LogFilter()).compactMap { entry -> [EntryNumber]? in
                guard case .scoreComputed(let score) = entry.event.fact else { return nil }
                return score.inputs + [entry.entry]
            }
            let entries = try #require(scores.first)
            return ProofDocument(
                .score(try #require(entries.last).number),
                try snapshot.proofs(of: entries, under: note, checkpoint))
        }
    }

    /// A witness's answer, and the checkpoint with it.
    private func witnessed(_ at: Standpoint) throws -> [(String, any Page)] {
        let secret = try SigningKey(seed: [UInt8](repeating: 8, count: 32))
        let name = try #require(KeyName("省厅/见证"))
        let witness = try VerifierKey(name: name, key: .cosignature(secret.publicKey))
        let line = try secret.cosignature(under: checkpoint, at: 1_646_200_000, as: name)
        let cosigned = [WitnessPage.Cosigned(key: witness, time: 1_646_200_000)]
        let whole = try note.adding(line)
        return [
            WitnessPage(.cosigned(line, from: 3), checkpoint, cosigned, file: "w.txt", at),
            WitnessPage(.attached(whole), checkpoint, cosigned, file: "c.txt", at),
        ].map { ("witness", $0) }
            + [
                (
                    "timestamp",
                    TimestampPage(
                        checkpoint,
                        at: TrustedTime(milliseconds: 1_646_200_000_250, accuracy: 1_500),
                        file: "c.txt.tsr", at)
                )
            ]
    }

    private func consistency(of file: LedgerFile) throws -> ConsistencyFile {
        try file.read {
            try $0.consistency(
                from: try Checkpoint(text: earlier.text), size: 3, to: note, checkpoint)
        }
    }

    private func proofs(of file: LedgerFile, _ at: Standpoint) throws -> [(String, any Page)] {
        let document = try document(of: file)
        let policy = TrustPolicy(logs: [key])
        let trusted = try policy.check(note)
        let sm2 = try SM2SigningKey.generate()
        let both = try note.adding(sm2.line(under: note.text, as: checkpoint.origin))
        let sm2Key = try VerifierKey(name: checkpoint.origin, key: .sm2(sm2.publicKey))
        let wanting = try #require(policy.requiring(sm2Key))
        let checked: [CheckPage.Checked] = [
            .entries(ProofCheck(document, policy: policy)),
            .entries(ProofCheck(document, policy: TrustPolicy(logs: []))),
            .entries(
                ProofCheck(ProofDocument(.score(99), []), policy: policy)),
            .consistency(old: 3, trusted), .checkpoint(trusted),
            .checkpoint(try wanting.check(both)),
        ]
        return checked.map {
            (
                "check",
                CheckPage($0, file: "a.proof", at) { _ in
                    .init(Bilingual("不行", "refused"), next: Bilingual("重做", "do it again"))
                }
            )
        } + [
            ("prove", ProvePage(.entries(document), under: checkpoint, file: "a.proof", at)),
            (
                "checkpoint",
                CheckpointPage(both, of: checkpoint, by: key, sm2: sm2Key, file: "c.txt", at)
            ),
            (
                "prove",
                ProvePage(
                    .consistency(try consistency(of: file)), under: checkpoint, file: "c.proof", at)
            ),
        ]
    }

    /// The ledger's key and one of a witness whose name and file are long, and no key at all.
    private func keys(_ at: Standpoint) throws -> [(String, any Page)] {
        let secret = try SigningKey(seed: [UInt8](repeating: 8, count: 32))
        let name = try #require(KeyName(String(repeating: "省厅见证", count: 11)))
        let witness = try VerifierKey(name: name, key: .cosignature(secret.publicKey))
        let sm2 = try SM2SigningKey.generate()
        let sm2Key = try VerifierKey(name: checkpoint.origin, key: .sm2(sm2.publicKey))
        return [
            [
                KeysPage.Key(file: "ledger.pem", verifier: key, isEncrypted: true),
                KeysPage.Key(file: "sm2.pem", verifier: sm2Key, isEncrypted: false),
                KeysPage.Key(
                    file: String(repeating: "钥匙/", count: 20), verifier: witness,
                    isEncrypted: false),
            ], [],
        ].map { ("keys", KeysPage($0, at)) }
    }

    /// Pages that a checkpoint stands on.
    func pages(of file: LedgerFile, _ language: Language) throws -> [(String, any Page)] {
        let at = Standpoint(ofFileIn: language)
        let trusted = try OutsideCheckpoint(earlier, policy: TrustPolicy(logs: [key]))
        let reports = [
            try Audit.run(file, holding: OutsideCheckpoint(note, policy: nil)),
            try Audit.run(file, since: trusted),
        ]
        return try [
            ("checkpoint", CheckpointPage(note, of: checkpoint, by: key, file: "c.txt", at)),
            (
                "export",
                ExportPage(under: checkpoint, tiles: "a tiles", bundle: "all bundle", at)
            ),
        ]
            + reports.map { ("verify", VerifyPage($0, path: "ledger.db", at)) }
            + proofs(of: file, at) + witnessed(at) + keys(at)
    }
}
