// Whole sessions in both languages say today what they said; every command is among them.

import ArgumentParser
import Foundation
import Testing

@testable import kaoji

@Suite struct SessionTranscriptTests {
    /// `KAOJI_TRANSCRIPTS=write` writes them anew, to be read before they are committed.
    @Test("A session says what its transcript says, word for word")
    func replays() throws {
        let isToWrite = ProcessInfo.processInfo.environment["KAOJI_TRANSCRIPTS"] == "write"
        for session in try SessionTranscript.all {
            let now = try session.replayed()
            if isToWrite { try now.write(over: session) }
            for (was, said) in zip(session.steps, now.steps) {
                #expect(
                    isToWrite || session.said(was) == now.said(said),
                    "\(session.name): \(was.command)\n\(said.said.joined(separator: "\n"))")
            }
        }
    }

    @Test("Every command stands in a transcript, in Chinese and in English")
    func everyCommand() throws {
        for language in ["zh", "en"] {
            let typed = try SessionTranscript.all.filter { $0.language == language }
                .flatMap { session in
                    try session.steps.map { try SessionTranscript.words(of: $0.command) }
                }
            let missing = Self.commands(below: Kaoji.self, []).filter { command in
                !typed.contains { Array($0.prefix(command.count)) == command }
            }
            // Its own tests show the demonstration whole, in both languages; stamps want an authority.
            let apart = [["timestamp", "attach"], ["timestamp", "verify"], ["demo"]]
            #expect(missing == apart, "\(language)")
        }
    }

    @Test("The sessions of both languages are of the same commands")
    func sameCommands() throws {
        let sessions = try SessionTranscript.all
        func commands(_ language: String) -> [String: [String]] {
            Dictionary(
                uniqueKeysWithValues: sessions.filter { $0.language == language }
                    .map { (String($0.name.dropLast(3)), $0.steps.map(\.command)) })
        }
        #expect(!commands("zh").isEmpty)
        #expect(commands("zh") == commands("en"))
    }

    /// The commands that do something, those that only hold others left out.
    private static func commands(
        below parent: any ParsableCommand.Type, _ words: [String]
    ) -> [[String]] {
        let configuration = parent.configuration
        guard !configuration.subcommands.isEmpty else { return [words] }
        return configuration.subcommands.flatMap { command in
            commands(
                below: command,
                words + [command.configuration.commandName ?? "\(command)".lowercased()])
        }
    }
}
