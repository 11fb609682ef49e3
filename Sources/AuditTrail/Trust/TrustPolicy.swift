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

    /// Returns a note's checkpoint where a log of this policy signed it and its quorum cosigned it.
    package func check(_ note: SignedNote) throws(TrustRefused) -> TrustedCheckpoint {
        let checkpoint: Checkpoint
        do throws(MalformedText) {
            checkpoint = try Checkpoint(text: note.text)
        } catch {
            throw .checkpoint(error)
        }
        let logs = logs.filter { $0.name == checkpoint.origin }
        guard !logs.isEmpty else { throw .origin(checkpoint.origin) }
        let signatures: [VerifiedSignature]
        do throws(NoteRefused) {
            signatures = try note.verified(by: logs + witnesses)
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
        return TrustedCheckpoint(checkpoint: checkpoint, log: log.key, cosignatures: witnessed)
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

    fileprivate init(checkpoint: Checkpoint, log: VerifierKey, cosignatures: [VerifiedSignature]) {
        self.checkpoint = checkpoint
        self.log = log
        self.cosignatures = cosignatures
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
    /// The checkpoint is sound, but the proof does not lead to it.
    case proof(ProofRefused)
}
