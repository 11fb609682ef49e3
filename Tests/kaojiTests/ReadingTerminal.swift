// Runs the program in process, away from this machine's clock, environment, login and terminal.

import Evaluation
import Synchronization

@testable import kaoji

/// What a run said and how it ended.
struct Session: Hashable {
    let out: String
    let err: String
    let code: Int32

    /// Runs one command line on a ledger.
    static func run(
        _ arguments: [String], on ledger: String, lang: String = "zh", terminal: Bool = false,
        environment: [String: String] = [:]
    ) -> Session {
        let spoken = Spoken()
        var surroundings = Surroundings.process
        surroundings.environment = environment.merging(
            ["KAOJI_LEDGER": ledger, "LANG": lang]) { given, _ in given }
        surroundings.login = "reader"
        surroundings.clock = { try Instant(canonical: "2022-06-01T00:00:00.000Z") }
        surroundings.out = { text in spoken.out.withLock { $0 += text } }
        surroundings.err = { text in spoken.err.withLock { $0 += text } }
        surroundings.isTerminal = terminal
        surroundings.isErrTerminal = terminal
        surroundings.terminalColumns = nil
        let code = Program.run(arguments, in: surroundings)
        return Session(
            out: spoken.out.withLock { $0 }, err: spoken.err.withLock { $0 }, code: code)
    }
}

private final class Spoken: Sendable {
    let out = Mutex("")
    let err = Mutex("")
}
