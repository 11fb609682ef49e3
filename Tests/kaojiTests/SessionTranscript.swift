// A session at the terminal, kept as a text: each command after `$ kaoji`, and below it what it said.

import Foundation
import Schema
import Testing

@testable import kaoji

/// A file of `Transcripts`, `NAME.zh.txt` or `NAME.en.txt`.
///
///     @ 2022-03-05T08:00:00.000Z          the clock from here on
///     # a remark
///     $ kaoji open 2021 --agency 325001   words in quotes are one; files lie in the folder of the desk
///     $ kaoji key export FILE > FILE      where what it says goes
///     …what it said…
///     [exit 1]                            where it is not 0
struct SessionTranscript: CustomTestStringConvertible {
    /// A command with all that follows it, up to the next.
    struct Step {
        /// Lines before the command that are kept as they are.
        var before: [String] = []
        var command = ""
        var said: [String] = []
    }

    let name: String
    let language: String
    private(set) var steps: [Step] = []
    private let path: String

    var testDescription: String { name }
    var text: String {
        steps.flatMap { $0.before + ["$ kaoji \($0.command)"] + $0.said }
            .joined(separator: "\n") + "\n"
    }

    static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Transcripts")

    static var all: [SessionTranscript] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasSuffix(".txt") }.map { try SessionTranscript($0) }
        }
    }

    private init(_ file: String) throws {
        name = String(file.dropLast(".txt".count))
        language = String(name.suffix(2))
        path = Self.folder.appendingPathComponent(file).path
        let mark = "$ kaoji "
        var before: [String] = []
        for line in try String(contentsOfFile: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init) {
            if line.hasPrefix(mark) {
                steps.append(Step(before: before, command: String(line.dropFirst(mark.count))))
                before = []
            } else if line.hasPrefix("@ ") || line.hasPrefix("# ") || steps.isEmpty {
                before.append(line)
            } else {
                steps[steps.count - 1].said.append(line)
            }
        }
        if steps.last?.said.last == "" { steps[steps.count - 1].said.removeLast() }
    }

    /// The same session as it goes now.
    func replayed() throws -> SessionTranscript {
        let desk = try RecordingDesk()
        for (name, text) in Bundled.rubrics { try desk.write("\(name).yaml", text) }
        for (name, text) in Bundled.cases { try desk.write("case-\(name).yaml", text) }
        var clock = "2022-03-01T08:00:00.000Z"
        var session = self
        for place in steps.indices {
            clock =
                steps[place].before.last { $0.hasPrefix("@ ") }.map { String($0.dropFirst(2)) }
                ?? clock
            var words = try Self.words(of: steps[place].command).map { desk.placed($0) }
            let target = words.firstIndex(of: ">").map { words[$0 + 1] }
            if target != nil { words.removeLast(2) }
            let run = desk.type(words, on: desk.ledger, lang: language, clock: clock)
            if let target { try run.out.write(toFile: target, atomically: true, encoding: .utf8) }
            let said = ((target == nil ? run.out : "") + run.err)
                .replacing("\(desk.folder)/", with: "")
            session.steps[place].said =
                said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if said.hasSuffix("\n") || said.isEmpty { session.steps[place].said.removeLast() }
            if run.code != 0 { session.steps[place].said.append("[exit \(run.code)]") }
        }
        return session
    }

    /// What a command said, the blanks by which it is laid out apart; keys are new each time, and what they sign.
    func said(_ step: Step) -> String {
        let said = step.said.joined(separator: "\n").flat
        guard hasNewKeys else { return said }
        return said.replacing(/[0-9a-f]{8,}/, with: "HEX")
            .replacing(/[A-Za-z0-9+\/]{40,}=*/, with: "KEY")
    }

    private var hasNewKeys: Bool { steps.contains { $0.command.hasPrefix("key new") } }

    /// Writes it; where only keys are others than they were, nothing changes.
    func write(over old: SessionTranscript) throws {
        if hasNewKeys && zip(steps, old.steps).allSatisfy({ said($0) == old.said($1) }) { return }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Words parted by blanks; quotes keep blanks together.
    static func words(of command: String) throws -> [String] {
        var words: [String] = []
        var open = ""
        var isQuoted = false
        var isWord = false
        for character in command {
            if character == "\"" {
                isQuoted.toggle()
                isWord = true
            } else if character == " " && !isQuoted {
                if isWord { words.append(open) }
                (open, isWord) = ("", false)
            } else {
                open.append(character)
                isWord = true
            }
        }
        try #require(!isQuoted, "a quote is left open: \(command)")
        return isWord ? words + [open] : words
    }
}

extension RecordingDesk {
    private static let endings = [
        ".yaml", ".csv", ".pem", ".pub", ".txt", ".proof", ".req", ".policy", ".tiles", ".bundle",
        ".db", ".last", ".pdf",
    ]

    /// A word that names a file, in the desk's folder.
    fileprivate func placed(_ word: String) -> String {
        Self.endings.contains { word.hasSuffix($0) } ? "\(folder)/\(word)" : word
    }
}
