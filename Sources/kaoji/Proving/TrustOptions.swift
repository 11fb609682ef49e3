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

    @Option(
        help: ArgumentHelp(
            "The ledger's SM2 public key, or a file with it: its line is wanted besides the ledger's own signature.",
            valueName: "key"))
    var sm2Key: String?

    func validate() throws {
        if sm2Key != nil && key.isEmpty && policy == nil {
            throw UsageProblem(
                "--sm2-key 要与 --key 或 --policy 同用: SM2 签名不能代替台账自己的签名",
                "--sm2-key goes with --key or --policy: it replaces no signature of the ledger's own."
            )
        }
        if !key.isEmpty && policy != nil {
            throw UsageProblem(
                "--key 和 --policy 只能要一种", "Give --key or --policy, not both.")
        }
    }

    /// Nil where nothing is given.
    ///
    /// - Throws: `ProofTrouble`, `KeyTrouble`; `ProofTrouble.noTrust` for an SM2 key by itself.
    func value() throws -> TrustPolicy? {
        guard let sm2Key else { return try believed() }
        guard let believed = try believed() else { throw ProofTrouble.noTrust }
        guard let policy = believed.requiring(try VerifierKeyArgument.key(sm2Key, .sm2)) else {
            throw ProofTrouble.otherKind(sm2Key, wanted: .sm2)
        }
        return policy
    }

    private func believed() throws -> TrustPolicy? {
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
    static func key(_ argument: String, _ purpose: KeyPurpose) throws -> VerifierKey {
        let key = try read(argument)
        switch (key.key, purpose) {
        case (.ed25519, .ledger), (.cosignature, .witness), (.sm2, .sm2): return key
        case (.ed25519, _), (.cosignature, _), (.sm2, _):
            throw ProofTrouble.otherKind(argument, wanted: purpose)
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
