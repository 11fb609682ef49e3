// The other side of a log: cosigns what continues all that the witness cosigned before, and nothing else.

import AuditTrail
import Evaluation
import Reporting

/// A witness that works on files; what it holds of each log is kept beside its key.
struct Witnessing {
    let key: KeyFile
    /// Keys of the logs it cosigns.
    let logs: TrustPolicy

    /// What it answered.
    struct Answer {
        let signature: NoteSignature
        let witness: VerifierKey
        let old: Int
        let checkpoint: Checkpoint
        let time: Int
    }

    /// Takes the body of an add-checkpoint request and answers with a cosignature, C2SP tlog-witness.
    ///
    /// The new state is stored before the answer is given.
    ///
    /// - Throws: `WitnessRefused`, `ProofTrouble.memory`, `KeyTrouble`.
    func cosign(_ request: ConsistencyFile, at clock: Instant) throws -> Answer {
        let secret = try key.signingKey()
        let named = try key.verifierKey()
        guard named.key == .ed25519(secret.publicKey) else {
            throw KeyTrouble.otherPublicKey(key.path)
        }
        let witness = try VerifierKey(name: named.name, key: .cosignature(secret.publicKey))
        let stated: Checkpoint
        do throws(MalformedText) { stated = try Checkpoint(text: request.checkpoint.text) } catch {
            throw WitnessRefused.trust(.checkpoint(error))
        }
        let suffix = try Digest(hashing: stated.origin.bytes).hex.prefix(16)
        return try SignedBefore.with(key, suffix: "\(suffix).last") { memory in
            let held = try memory.note(by: witness)?.checkpoint
            guard !logs.logs.contains(where: { $0.key == named.key }) else {
                throw WitnessRefused.ownKey
            }
            guard held == nil || held?.origin == stated.origin else {
                throw ProofTrouble.memory(memory.path)
            }
            guard request.old <= stated.size else {
                throw WitnessRefused.trust(
                    .proof(.outside(number: request.old, size: stated.size)))
            }
            guard request.old == held?.size ?? 0 else {
                throw WitnessRefused.otherSize(held: held?.size ?? 0, old: request.old)
            }
            let trusted: TrustedCheckpoint
            let oldRoot = try held?.root ?? Digest(hashing: [])
            do throws(TrustRefused) {
                trusted = try request.check(oldRoot: oldRoot, policy: logs)
            } catch {
                throw WitnessRefused.trust(error)
            }
            let time = clock.milliseconds / 1_000
            let signature = try secret.cosignature(
                under: trusted.checkpoint, at: time, as: witness.name)
            try memory.remember(
                try SignedNote(text: trusted.checkpoint.text, signatures: [signature]))
            return Answer(
                signature: signature, witness: witness, old: request.old,
                checkpoint: trusted.checkpoint, time: time)
        }
    }
}

/// Why a witness does not cosign.
enum WitnessRefused: Error, Hashable, Sendable {
    /// It holds another size of this log than the request leads from; 0 where it has seen none.
    case otherSize(held: Int, old: Int)
    /// The log is unknown, its signature is wrong, or the proof does not fit.
    case trust(TrustRefused)
    /// The key is a ledger's own, which vouches for itself.
    case ownKey
    /// The answer is no line of a witness that was named.
    case notTheirs
}
