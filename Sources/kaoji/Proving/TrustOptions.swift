// Whom a verifier believes: always from the command line, never from what is verified.

import ArgumentParser
import AuditTrail
import Foundation
import Reporting

struct TrustOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The public key of the ledger, name+id+key or a file with it; may be given several times.",
            valueName: "key"))
    var key: [String] = []

    @Option(
        help: ArgumentHelp(
            "A trust policy (C2SP tlog-policy): keys of ledgers, of witnesses, and how many of these are wanted.",
            valueName: "file"))
    var policy: String?

    func validate() throws {
        if !key.isEmpty && policy != nil {
            throw UsageProblem(
                "--key 和 --policy 只能要一种", "Give --key or --policy, not both.")
        }
    }

    /// Nil where neither is given.
    ///
    /// - Throws: `ProofTrouble`, `KeyTrouble`.
    func value() throws -> TrustPolicy? {
        if let policy {
            let text = try ProofFile.read(policy)
            do throws(PolicyRefused) { return try TrustPolicy(parsing: text) } catch {
                throw ProofTrouble.policy(policy, error)
            }
        }
        guard !key.isEmpty else { return nil }
        return TrustPolicy(logs: try key.map { try VerifierKeyArgument.key($0, .ledger) })
    }

    /// - Throws: `ProofTrouble.noTrust` where neither is given.
    func required() throws -> TrustPolicy {
        guard let policy = try value() else { throw ProofTrouble.noTrust }
        return policy
    }
}

/// A public key on the command line: itself, or the file it stands in.
enum VerifierKeyArgument {
    /// What the key is to sign.
    enum Purpose {
        case ledger
        case witness
    }

    static func key(_ argument: String, _ purpose: Purpose) throws -> VerifierKey {
        let key = try read(argument)
        switch (key.key, purpose) {
        case (.ed25519, .ledger), (.cosignature, .witness): return key
        case (.ed25519, .witness), (.cosignature, .ledger), (.sm2, _):
            throw ProofTrouble.otherKind(argument, wanted: purpose == .ledger ? 1 : 4)
        }
    }

    private static func read(_ argument: String) throws -> VerifierKey {
        do throws(MalformedText) { return try VerifierKey(text: argument.utf8) } catch {
            if !FileManager.default.fileExists(atPath: argument), argument.contains("+") {
                throw KeyTrouble.notVerifierKey(argument)
            }
            return try KeyFile.verifierKey(in: argument)
        }
    }
}
