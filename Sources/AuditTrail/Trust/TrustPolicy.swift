// Whom a verifier believes: logs' keys, witnesses' keys, and how many of those it wants.

/// A trust policy, C2SP tlog-policy.
///
/// A public key counts once, under whatever names it stands.
package struct TrustPolicy: Hashable, Sendable {
    /// Keys of logs; the name of each is the origin of its log.
    package let logs: [VerifierKey]
    /// Keys of witnesses.
    package let witnesses: [VerifierKey]
    /// What cosignatures a checkpoint needs.
    package let quorum: Quorum
    /// The log's SM2 key, whose line a checkpoint needs besides all that; nil where none is asked for.
    package private(set) var sm2: VerifierKey?

    /// What is wanted of witnesses.
    package indirect enum Quorum: Hashable, Sendable {
        /// The cosignature of this witness.
        case witness(VerifierKey)
        /// At least so many of these.
        case least(Int, of: [Quorum])

        /// No cosignature at all.
        package static let none = Quorum.least(0, of: [])

        func isMet(by keys: Set<VerifierKey>) -> Bool {
            switch self {
            case .witness(let key): keys.contains(key)
            case .least(let least, let members): members.count { $0.isMet(by: keys) } >= least
            }
        }
    }

    /// The policy of who has these logs' keys and asks for no witness.
    package init(logs: [VerifierKey]) {
        self.init(logs: logs, witnesses: [], quorum: .none)
    }

    init(logs: [VerifierKey], witnesses: [VerifierKey], quorum: Quorum) {
        self.logs = logs
        self.witnesses = witnesses
        self.quorum = quorum
    }

    /// The same policy, which asks for the line of an SM2 key as well; nil for a key of another kind.
    ///
    /// That line takes the place of neither the log's own nor of a witness's.
    package func requiring(_ sm2: VerifierKey) -> TrustPolicy? {
        guard case .sm2 = sm2.key else { return nil }
        var policy = self
        policy.sm2 = sm2
        return policy
    }

    /// Returns a note's checkpoint where a log of this policy signed it, its quorum cosigned it, and
    /// the SM2 key, where one is asked for, signed it too.
    package func check(_ note: SignedNote) throws(TrustRefused) -> TrustedCheckpoint {
        let checkpoint: Checkpoint
        do throws(MalformedText) {
            checkpoint = try Checkpoint(text: note.text)
        } catch {
            throw .checkpoint(error)
        }
        let logs = logs.filter { $0.name == checkpoint.origin }
        guard !logs.isEmpty else { throw .origin(checkpoint.origin) }
        if let sm2, sm2.name != checkpoint.origin { throw .sm2Name(sm2, of: checkpoint.origin) }
        let signatures: [VerifiedSignature]
        do throws(NoteRefused) {
            signatures = try note.verified(by: logs + witnesses + [sm2].compactMap { $0 })
        } catch {
            throw .note(error)
        }
        guard let log = signatures.first(where: { logs.contains($0.key) }) else {
            throw .note(.unsigned)
        }
        let witnessed = signatures.filter { witnesses.contains($0.key) }
        let keys = Set(witnessed.map(\.key))
        guard quorum.isMet(by: keys) else {
            throw .quorum(cosigned: witnessed.map(\.key.name))
        }
        if let sm2, !signatures.contains(where: { $0.key == sm2 }) { throw .sm2Unsigned(sm2) }
        return TrustedCheckpoint(
            checkpoint: checkpoint, log: log.key, cosignatures: witnessed, sm2: sm2)
    }
}

/// A checkpoint that a policy has accepted; made by nothing else.
package struct TrustedCheckpoint: Hashable, Sendable {
    /// What the log states.
    package let checkpoint: Checkpoint
    /// The key of the log that signed it.
    package let log: VerifierKey
    /// Those of the policy's witnesses that cosigned it, and when.
    package let cosignatures: [VerifiedSignature]
    /// The SM2 key that was asked for, which signed it besides the log's own; nil where none was.
    package let sm2: VerifierKey?

    fileprivate init(
        checkpoint: Checkpoint, log: VerifierKey, cosignatures: [VerifiedSignature],
        sm2: VerifierKey?
    ) {
        self.checkpoint = checkpoint
        self.log = log
        self.cosignatures = cosignatures
        self.sm2 = sm2
    }
}

/// Why a policy does not accept a checkpoint, or a proof that leads to it.
package enum TrustRefused: Error, Hashable, Sendable {
    /// The note's text is no checkpoint.
    case checkpoint(MalformedText)
    /// The policy knows no log of this origin.
    case origin(KeyName)
    /// The log's signature, or a witness's, is wrong or not there.
    case note(NoteRefused)
    /// Too few of the witnesses cosigned it: these did.
    case quorum(cosigned: [KeyName])
    /// The SM2 key asked for has another name than the checkpoint's origin.
    case sm2Name(VerifierKey, of: KeyName)
    /// The SM2 key asked for did not sign it.
    case sm2Unsigned(VerifierKey)
    /// The checkpoint is sound, but the proof does not lead to it.
    case proof(ProofRefused)
}
