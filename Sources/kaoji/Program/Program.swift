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
        let code = Surroundings.$current.withValue(surroundings) { () -> Int32 in
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
        guard let failure = surroundings.outputFailure() else { return code }
        let reason = String(cString: strerror(failure))
        let words = Bilingual(
            "标准输出写不进去 (\(reason))；命令所做的仍然有效",
            "standard output cannot be written to (\(reason)); what the command did stands")
        surroundings.err(words(surroundings.language) + "\n")
        return 2
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
