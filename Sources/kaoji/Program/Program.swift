// Runs one command line: parse, call, print; and turns what went wrong into words and an exit code.

import ArgumentParser
import Foundation
import Reporting

/// The program as a function of its arguments and surroundings.
enum Program {
    /// Runs a command line and says how it ended.
    ///
    /// - Returns: 0 same, intact, done; 1 different, tampered, findings; 2 trouble; 3 conflict; 4 no such thing.
    static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
        let asked = Asked(arguments)
        var surroundings = surroundings
        surroundings.invocation = asked.invocation
        surroundings.language = asked.language(surroundings.environment)
        surroundings.program = { run($0, in: $1) }
        return Surroundings.$current.withValue(surroundings) {
            do {
                var command = try Kaoji.parseAsRoot(asked.arguments)
                try command.run()
                return 0
            } catch let code as ExitCode {
                return code.rawValue
            } catch {
                return report(error, of: asked, in: surroundings)
            }
        }
    }

    private static func report(
        _ error: any Error, of asked: Asked, in surroundings: Surroundings
    ) -> Int32 {
        let code = Kaoji.exitCode(for: error)
        if code == .success {
            // Help and version, asked for.
            let help = Kaoji.fullMessage(for: error)
            surroundings.out(HelpText.said(help, surroundings.language) + "\n")
            return 0
        }
        if let trouble = Trouble(error, language: surroundings.language) {
            surroundings.err(trouble.text)
            return trouble.code
        }
        if let unknown = asked.unknownVerb {
            let lines = unknown.lines(surroundings.language, number: nil, advises: true)
            surroundings.err(lines.page(Style(colour: false)))
            return 2
        }
        let usage = UsageTrouble(
            Kaoji.fullMessage(for: error), verb: asked.verb, arguments: asked.arguments)
        surroundings.err(usage.text(surroundings.language))
        return 2
    }
}
