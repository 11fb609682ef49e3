// From what the log says of authors to keys that verify.

package import AuditTrail
package import Evaluation
import Scoring

extension AuthorKey {
    /// The public key that a text is; nil unless it is one with a name that signs entries.
    package static func publicKey(_ text: String) -> PublicKey? {
        guard case .ed25519(let key)? = verifier(text)?.key else { return nil }
        return key
    }

    /// The same with its name.
    package static func verifier(_ text: String) -> VerifierKey? {
        do throws(MalformedText) { return try VerifierKey(text: text.utf8) } catch { return nil }
    }
}

extension Authors {
    /// Under whose enrolment an append of theirs is signed: the one that stood before it, or, where
    /// authors were not required yet, the one that the append brought.
    static func signing(
        _ actor: String, before: Authors, after: Authors
    ) -> Held<Enrolment>? {
        let authors = before.requiredSince == nil ? after : before
        return authors.person(actor)?.enrolment
    }
}

extension LedgerOpened {
    /// The ledger's origin; nil where its base is no name.
    func origin(opening: Digest) -> KeyName? { KeyName(ledgerBase: base, opening: opening) }
}

extension ActorEnrolled {
    /// Whether whoever asked to be enrolled has the key.
    func isPossessed(in origin: KeyName) throws(EnrolmentRefused) -> Bool {
        guard let verifier = AuthorKey.verifier(key) else { throw .key }
        return try EnrolmentStatement.holds(
            Hex.bytes(proof), for: EnrolmentStatement(origin: origin, key: verifier))
    }
}

/// Bytes as lower-case hexadecimal digits.
package enum Hex {
    package static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The bytes of an even number of digits; of others, those before the first that is none.
    static func bytes(_ text: String) -> [UInt8] {
        var digits = Array(text.utf8)[...]
        var bytes: [UInt8] = []
        while let high = digits.popFirst(), let low = digits.popFirst(),
            let byte = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
        {
            bytes.append(byte)
        }
        return bytes
    }
}
