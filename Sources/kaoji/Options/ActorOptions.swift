// Who acts, and when.

import ArgumentParser
import Evaluation

struct ActorOptions: ParsableArguments {
    @Option(
        help: "Who acts (default: KAOJI_ACTOR, else the login name; root and the like are refused)."
    )
    var actor: String?

    @Flag(help: "The clock is right although it is more than a day ahead of the last entry.")
    var confirmClock = false

    /// Who acts.
    ///
    /// - Throws: `RequestError.nobody` for a name that says nobody in particular, `Misreadings` for one that may not be recorded.
    func name() throws -> String {
        let surroundings = Surroundings.current
        let given = actor ?? surroundings.environment["KAOJI_ACTOR"] ?? surroundings.login
        if Self.nobodies.contains(given.lowercased()) || given.isEmpty {
            throw RequestError.nobody(given)
        }
        return try Inputs.text(given, "--actor", Limit.title)
    }

    private static let nobodies: Set<String> = [
        "root", "admin", "administrator", "user", "guest", "nobody", "daemon", "system", "test",
        "ubuntu", "debian", "anonymous", "unknown", "管理员", "用户", "无",
    ]
}
