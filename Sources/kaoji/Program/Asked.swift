// What a command line says of itself even where it cannot be parsed: its language and its ledger.

import ArgumentParser
import Reading
import Reporting

/// A command line before it is parsed.
struct Asked {
    /// The words as the parser takes them: options that stand before the verb follow it.
    let arguments: [String]

    init(_ typed: [String]) {
        let leading = Self.leadingOptions(of: typed)
        let rest = typed.dropFirst(leading.count)
        guard !leading.isEmpty, let verb = rest.first, verb != "help",
            !verb.hasPrefix("-")
        else {
            arguments = typed
            return
        }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        arguments = Array(rest[..<end]) + leading + Array(rest[end...])
    }

    /// The verb, where what stands first is one.
    var verb: String? { arguments.first.flatMap { Self.verbs.contains($0) ? $0 : nil } }

    /// What stands in the verb's place and is none, with the verb that may have been meant.
    var unknownVerb: Complaint? {
        guard verb == nil, let word = arguments.first, !word.hasPrefix("-"), word != "help" else {
            return nil
        }
        return Complaint(
            "没有这个命令", "there is no such command", read: word,
            expected: NearestName.nearest(to: word, among: Self.verbs.sorted())
                .map { .perhaps($0) }, next: Bilingual(same: "kaoji --help"))
    }

    /// As `--lang` says, else the locale.
    func language(_ environment: [String: String]) -> Language {
        value(of: "--lang").flatMap { Language(rawValue: $0) }
            ?? Language(environment: environment)
    }

    /// How the next command is to be called for it to work on the same ledger.
    var invocation: Invocation { Invocation(ledger: value(of: "--ledger")) }

    /// The last one given counts.
    private func value(of option: String) -> String? {
        var value: String?
        for (index, word) in arguments.enumerated() {
            if word == "--" { break }
            if word == option, index + 1 < arguments.count { value = arguments[index + 1] }
            if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
        }
        return value
    }

    /// Options that nearly every verb takes, which many programs take before their verbs.
    private static let shared = ["--ledger", "--lang", "--agency", "--subject", "--actor"]

    private static let verbs = Set(
        Kaoji.configuration.subcommands.compactMap { $0.configuration.commandName })

    private static func leadingOptions(of typed: [String]) -> [String] {
        var rest = typed[...]
        while let word = rest.first {
            if shared.contains(word), rest.count > 1 {
                rest = rest.dropFirst(2)
            } else if shared.contains(where: { word.hasPrefix($0 + "=") }) {
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        return Array(typed[..<rest.startIndex])
    }
}
