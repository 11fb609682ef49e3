// The ledger's own key: signs checkpoints, each a continuation of the last one it signed.

import ArgumentParser
import AuditTrail
import Bookkeeping
import EventStorage
import Reporting

struct LedgerKeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The ledger's secret key (default: KAOJI_LEDGER_KEY).", valueName: "file"))
    var ledgerKey: String?

    @Option(
        help: ArgumentHelp(
            "The ledger's SM2 secret key as well, for an additional line after its own (国密).",
            valueName: "file"))
    var sm2Key: String?

    var path: String? { ledgerKey ?? Surroundings.current.environment["KAOJI_LEDGER_KEY"] }

    /// Signs the ledger as it stands committed, unless the key has signed another history.
    ///
    /// - Throws: `ProofTrouble`, `KeyTrouble`, `CheckpointRefused`, and what reading the ledger throws.
    func sign(_ ledger: LedgerFile) throws -> LedgerSignature {
        guard let path else { throw ProofTrouble.noLedgerKey }
        let file = KeyFile(path: path)
        let secret = try file.signingKey()
        let origin = try ledger.read { try $0.origin() }
        let key = try VerifierKey(name: origin, key: .ed25519(secret.publicKey))
        try file.checkName(key)
        let additional: SM2LedgerKey? =
            if let sm2Key { try SM2LedgerKey(in: sm2Key, of: origin) } else { nil }
        return try SignedBefore.with(file) { memory in
            let last = try memory.note(by: key)
            // Signed only once the reading is over: what was read while somebody wrote is read again.
            let checkpoint = try ledger.read {
                try $0.checkpoint(continuing: last?.checkpoint)
            }
            let text = checkpoint.text
            var lines = [try secret.line(under: text, as: origin)]
            var sm2: LedgerSignature.Additional?
            switch additional {
            case .some(let other):
                lines.append(try other.line(under: text))
                sm2 = .init(key: other.key, publicFile: other.publicFile)
            case .none: break
            }
            let note = try SignedNote(text: text, signatures: lines)
            if last?.checkpoint != checkpoint { try memory.remember(note) }
            return LedgerSignature(
                note: note, checkpoint: checkpoint, key: key, memory: memory.path,
                publicFile: file.hasPublicFile ? file.publicPath : nil, sm2: sm2)
        }
    }
}

/// A checkpoint just signed.
struct LedgerSignature {
    let note: SignedNote
    let checkpoint: Checkpoint
    let key: VerifierKey
    /// Where the key remembers it.
    let memory: String
    /// Where the public half stands.
    let publicFile: String?
    /// The SM2 key that signed it as well, if one did.
    let sm2: Additional?

    /// A key, and where its public half stands.
    struct Additional {
        let key: VerifierKey
        let publicFile: String?
    }
}

extension KeyFile {
    /// The `.pub` beside a ledger's key, where there is one, has the ledger's name: an author's key is
    /// not used by mistake.
    func checkName(_ key: VerifierKey) throws {
        if isOpenToOthers {
            let surroundings = Surroundings.current
            surroundings.warn(KeyWords.openToOthers(path)(surroundings.language))
        }
        guard hasPublicFile else { return }
        let beside = try verifierKey()
        guard beside.name == key.name else {
            throw ProofTrouble.otherName(publicPath, expected: key.name)
        }
        guard beside == key else { throw KeyTrouble.otherPublicKey(path) }
    }
}
