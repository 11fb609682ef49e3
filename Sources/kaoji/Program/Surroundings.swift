// All that the program takes from outside: clock, randomness, environment, output.

import Evaluation
import Foundation
import Reporting

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
    /// Why `out` took less than was written to it: an `errno`.
    var outputFailure: @Sendable () -> Int32? = { nil }
    /// Asks for a passphrase, without showing what is typed; nil where nobody can be asked.
    var passphrase: @Sendable (String) -> [UInt8]? = { _ in nil }
    /// Whether `out` is a terminal.
    var isTerminal: Bool
    /// Whether `err` is a terminal.
    var isErrTerminal: Bool
    /// How wide the terminal of `out` is; nil where it is none.
    var terminalColumns: Int?
    /// In which language the command under way speaks.
    var language = Language.zh
    /// How the next command is to be called.
    var invocation = Invocation()
    /// Runs another command line and says how it ended; outside of the program nothing does.
    var program: @Sendable ([String], Surroundings) -> Int32 = { _, _ in 2 }

    /// How wide pages are: as `COLUMNS` says, else the terminal, from 80 to 120; 100 where neither does.
    var columns: Int {
        let known = environment["COLUMNS"].flatMap { Int($0) } ?? terminalColumns
        return min(max(known ?? 100, 80), 120)
    }

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
        out: { StandardStream.output.write($0) }, err: { StandardStream.error.write($0) },
        outputFailure: { StandardStream.output.failure },
        passphrase: { HiddenLine.ask($0) },
        isTerminal: isatty(STDOUT_FILENO) == 1, isErrTerminal: isatty(STDERR_FILENO) == 1,
        terminalColumns: columns(of: STDOUT_FILENO))

    /// Nil where it is no terminal, or one that does not know.
    private static func columns(of file: Int32) -> Int? {
        var size = winsize()
        guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
