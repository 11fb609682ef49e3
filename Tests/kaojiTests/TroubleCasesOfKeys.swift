// What can go wrong with keys, requests to be enrolled, and signing.

@testable import AuditTrail
@testable import Bookkeeping
@testable import kaoji

extension TroubleCases {
    var keyFiles: [TroubleCase] {
        let errors: [(KeyTrouble, Int32)] = [
            (.exists(text), 3), (.notWritten(text, 13), 2), (.noName(text), 4),
            (.notVerifierKey(text), 2), (.badName(text), 2), (.noPassphrase(text), 2),
            (.passphraseEmpty(text), 2), (.passphrasesDiffer, 2), (.otherPublicKey(text), 2),
            (.notSM2(text), 2), (.notForWitnesses(text), 2),
            (.twice(text), 2), (.linked(text, names: 2), 2),
        ]
        return errors.map { TroubleCase($0.0, $0.1) }
            + keysRefused.map { TroubleCase(KeyTrouble.refused(text, $0)) }
    }

    var keysRefused: [KeyRefused] {
        [
            .length(31), .notCanonical, .smallOrder, .notOnCurve, .notPEM, .otherAlgorithm,
            .passphraseMissing, .passphraseWrong, .crypto(CryptoFailed(code: 0x1234)),
        ]
    }

    var signing: [TroubleCase] {
        let errors: [(SigningRefused, Int32)] = [
            (.keyMissing(actor: text), 2), (.otherKey(actor: text), 2),
            (.unsigned(actor: text, entry: 9), 1), (.forged(actor: text, entry: 9), 1),
            (.noOrigin, 2), (.nodes, 1),
        ]
        let enrolments: [EnrolmentRefused] = [
            .form, .key, .signature, .otherLedger, .crypto(CryptoFailed(code: 0x1234)),
        ]
        return errors.map { TroubleCase($0.0, $0.1) }
            + enrolments.map { TroubleCase(SigningRefused.enrolment($0)) }
    }
}
