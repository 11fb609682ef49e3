// Who acts, and when.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import Reporting

struct ActorOptions: ParsableArguments {
    @Option(
        help:
            "Who acts (default: the owner of --key, else KAOJI_ACTOR, the owner of KAOJI_KEY, the login name; root and the like are refused)."
    )
    var actor: String?

    @Option(
        help: ArgumentHelp(
            "The actor's secret key, where the ledger wants signatures (default: KAOJI_KEY).",
            valueName: "file"))
    var key: String?

    @Flag(help: "The clock is right although it is more than a day ahead of the last entry.")
    var confirmClock = false

    /// Who acts.
    ///
    /// - Throws: `RequestError.nobody` for a name that says nobody in particular, `Misreadings` for one that may not be recorded.
    func name() throws -> String {
        let surroundings = Surroundings.current
        let environment = surroundings.environment
        let given =
            try actor ?? owner(of: key) ?? environment["KAOJI_ACTOR"]
            ?? owner(of: environment["KAOJI_KEY"]) ?? surroundings.login
        if Self.nobodies.contains(given.lowercased()) || given.isEmpty {
            throw RequestError.nobody(given)
        }
        return try Inputs.text(given, "--actor", Limit.title)
    }

    /// Where the secret key is.
    var keyPath: String? { key ?? Surroundings.current.environment["KAOJI_KEY"] }

    /// Whose key a file is, as the `.pub` beside it says.
    private func owner(of path: String?) throws -> String? {
        try path.map { "\(try KeyFile(path: $0).verifierKey().name)" }
    }

    /// The key to sign with; nil where none is given.
    ///
    /// - Throws: `KeyTrouble`.
    func signer() throws -> Signer? {
        guard let keyPath else { return nil }
        let file = KeyFile(path: keyPath)
        if file.isOpenToOthers {
            let surroundings = Surroundings.current
            surroundings.warn(KeyWords.openToOthers(keyPath)(surroundings.language))
        }
        return Signer(try file.signingKey())
    }

    private static let nobodies: Set<String> = [
        "root", "admin", "administrator", "user", "guest", "nobody", "daemon", "system", "test",
        "ubuntu", "debian", "anonymous", "unknown", "管理员", "用户", "无",
    ]
}
