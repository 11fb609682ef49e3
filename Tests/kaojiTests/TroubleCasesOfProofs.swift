// What can go wrong with checkpoints, proofs and policies.

import Reporting

@testable import AuditTrail
@testable import Bookkeeping
@testable import kaoji

extension TroubleCases {
    var proofs: [TroubleCase] {
        let key = Self.verifierKey
        let errors: [(ProofTrouble, Int32)] = [
            (.tooLarge(text, 9), 2), (.noTrust, 2), (.otherKind(text, wanted: .ledger), 2),
            (.otherKind(text, wanted: .witness), 2),
            (.otherKind(text, wanted: .sm2), 2), (.otherName(text, expected: key.name), 2),
            (.memory(text), 1), (.noLedgerKey, 2), (.noWitnessKey, 2),
            (.malformedProof(text, MalformedProof(line: 3)), 2),
            (.noOldCheckpoint, 2), (.otherOldSize(text, found: 3, expected: 4), 1),
            (.noScore(text), 4),
        ]
        let parts = MalformedText.Part.allCases.map { part in
            TroubleCase(ProofTrouble.malformed(text, MalformedText(line: 3, expected: part)))
        }
        let policies: [PolicyRefused.Problem] = [
            .characters, .form, .key, .keyAgain, .nameAgain, .nameUnknown, .memberAgain,
            .threshold, .quorumAgain, .quorumMissing, .tooDeep, .tooLong,
        ]
        return errors.map { TroubleCase($0.0, $0.1) } + parts
            + policies.map {
                TroubleCase(ProofTrouble.policy(text, PolicyRefused(line: 3, problem: $0)))
            }
            + trust(key).map { TroubleCase(ProofTrouble.notTrusted(text, $0.0), $0.1) }
    }

    private func trust(_ key: VerifierKey) -> [(TrustRefused, Int32)] {
        let malformed = MalformedText(line: 1, expected: .size)
        return [
            (.checkpoint(malformed), 2), (.origin(key.name), 1), (.note(.unsigned), 1),
            (.note(.wrong(key)), 1), (.note(.ambiguous(key)), 2),
            (.note(.crypto(CryptoFailed(code: 0x1234))), 2), (.quorum(cosigned: [key.name]), 1),
            (.sm2Name(key, of: key.name), 1), (.sm2Unsigned(key), 1),
            (.proof(.outside(number: 9, size: 8)), 1), (.proof(.length(found: 3)), 1),
            (.proof(.root(computed: .zero, expected: .zero)), 1),
            (.proof(.oldRoot(computed: .zero, expected: .zero)), 1),
        ]
    }

    var checkpoints: [TroubleCase] {
        let key = Self.verifierKey
        let errors: [(CheckpointRefused, Int32)] = [
            (.otherLedger(signed: key.name, origin: key.name), 1), (.cut(signed: 9, entries: 3), 1),
            (.rewritten(size: 9), 1), (.content(entry: 9), 1), (.noOrigin, 2),
            (.notOfLedger(size: 9), 1), (.beyond(entry: 9, size: 3), 4), (.cache, 1),
        ]
        return errors.map { TroubleCase($0.0, $0.1) }
    }

    var witnesses: [TroubleCase] {
        [
            TroubleCase(WitnessRefused.otherSize(held: 5, old: 3), 3),
            TroubleCase(WitnessRefused.ownKey, 2),
            TroubleCase(WitnessRefused.notTheirs, 1),
        ] + trust(Self.verifierKey).map { TroubleCase(WitnessRefused.trust($0.0), $0.1) }
    }

    var timestamps: [TroubleCase] {
        let errors: [(TimestampRefused, Int32)] = [
            (.malformed, 2), (.notGranted, 2), (.otherText, 1), (.nonce, 1), (.signature, 1),
            (.certificate, 1), (.authorities, 2), (.crypto(CryptoFailed(code: 7)), 2),
        ]
        return errors.map {
            TroubleCase(TimestampTrouble(path: "c.txt.tsr", refused: $0.0), $0.1)
        }
    }

    var bundles: [TroubleCase] {
        let errors: [(BundleRefused, Int32)] = [
            (.form, 1), (.checkpoint(MalformedText(line: 1, expected: .size)), 1), (.line(9), 1),
            (.count(lines: 3, checkpoint: 4), 1), (.signature(9), 1), (.document(text), 1),
            (.evidence(9), 1), (.tooLarge(text), 2), (.changed, 2), (.readme, 1),
            (.lineTooLong(9), 1),
        ]
        return errors.map { TroubleCase($0.0, $0.1) }
    }

    var evidence: [TroubleCase] {
        let troubles: [(EvidenceTrouble, Int32)] = [
            (.notAFile(text), 2), (.notEvidence(9), 4),
            (.otherAgency(9, evaluated: Self.id("325001")), 2),
        ]
        let refused: [(EvidenceRefused, Int32)] = [
            (.changed, 2), (.noContent, 2), (.tooLarge(9), 2), (.missing(entry: 9), 4),
            (.outside(entry: 9), 4), (.differs(entry: 9), 1),
        ]
        return troubles.map { TroubleCase($0.0, $0.1) } + refused.map { TroubleCase($0.0, $0.1) }
    }

    private static let verifierKey: VerifierKey = {
        do {
            return try VerifierKey(
                text: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k".utf8)
        } catch { preconditionFailure("\(error)") }
    }()
}
