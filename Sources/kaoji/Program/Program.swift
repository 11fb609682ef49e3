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
        Surroundings.$current.withValue(surroundings) {
            do {
                var command = try Kaoji.parseAsRoot(arguments)
                try command.run()
                return 0
            } catch let code as ExitCode {
                return code.rawValue
            } catch {
                return report(error, arguments, in: surroundings)
            }
        }
    }

    private static func report(
        _ error: any Error, _ arguments: [String], in surroundings: Surroundings
    ) -> Int32 {
        let code = Kaoji.exitCode(for: error)
        if code == .success {
            // Help and version, asked for.
            surroundings.out(Kaoji.fullMessage(for: error) + "\n")
            return 0
        }
        if let trouble = Trouble(error, language: Language.asked(by: arguments, surroundings)) {
            surroundings.err(trouble.text)
            return trouble.code
        }
        // What was typed stands in it, whatever it was.
        let lines = SafeText.lines(of: Kaoji.fullMessage(for: error)).map { TextLine($0.text) }
        surroundings.err(lines.page(Style(colour: false)))
        return 2
    }
}

extension Language {
    /// `--lang` where it was given, else the locale's.
    static func asked(by arguments: [String], _ surroundings: Surroundings) -> Language {
        for (word, next) in zip(arguments, arguments.dropFirst() + [""]) {
            if word == "--lang", let language = Language(rawValue: next) { return language }
            if let language = Language(rawValue: String(word.dropFirst(7))),
                word.hasPrefix("--lang=")
            {
                return language
            }
        }
        return Language(environment: surroundings.environment)
    }
}
