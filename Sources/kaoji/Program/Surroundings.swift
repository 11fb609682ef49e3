// All that the program takes from outside: clock, randomness, environment, output.

import Evaluation
import Foundation

/// What a run of the program sees of the world; tests and the demonstration give their own.
struct Surroundings: Sendable {
    var environment: [String: String]
    /// Who is logged in.
    var login: String
    var clock: @Sendable () throws -> Instant
    /// So many random bytes.
    var random: @Sendable (Int) -> [UInt8]
    /// Data: what is asked for.
    var out: @Sendable (String) -> Void
    /// Progress, warnings and errors.
    var err: @Sendable (String) -> Void
    /// Whether `out` is a terminal.
    var isTerminal: Bool
    /// Whether `err` is a terminal.
    var isErrTerminal: Bool

    /// Those of the command under way.
    @TaskLocal static var current = Surroundings.process

    /// Those of this process.
    static let process = Surroundings(
        environment: ProcessInfo.processInfo.environment, login: NSUserName(),
        clock: {
            try Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1000))
        },
        random: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        },
        out: { FileHandle.standardOutput.write(Data($0.utf8)) },
        err: { FileHandle.standardError.write(Data($0.utf8)) },
        isTerminal: isatty(STDOUT_FILENO) == 1, isErrTerminal: isatty(STDERR_FILENO) == 1)
}
