// What the reading verbs print on the fixture, in both languages.

import Reporting
import Testing

@testable import kaoji

@Suite struct ReadingTranscriptTests {
    @Test("Each verb prints its page in the language asked for", arguments: Transcript.all)
    func prints(transcript: Transcript) throws {
        let ledger =
            try transcript.agencies == 1 ? ReadingLedger.one.get() : ReadingLedger.two.get()
        let session = Session.run(
            transcript.arguments + ["--lang", transcript.lang], on: ledger.path)
        #expect(session.code == transcript.code, "\(session.err)")
        let printed = Set(session.out.split(separator: "\n").map(Self.words))
        for line in transcript.lines {
            #expect(printed.contains(Self.words(line)), "missing: \(line)\n\(session.out)")
        }
    }

    /// What a line says; how far apart is the table's own affair.
    private static func words(_ line: some StringProtocol) -> [String] {
        line.split(separator: " ").map { String($0) }
    }

    @Test(
        "No line is wider than the terminal", arguments: Transcript.all, [80, 100, 120])
    func fits(transcript: Transcript, width: Int) throws {
        // An entry's line is shown as it is kept.
        guard !transcript.arguments.contains("--porcelain"), transcript.arguments[0] != "show"
        else { return }
        let ledger =
            try transcript.agencies == 1 ? ReadingLedger.one.get() : ReadingLedger.two.get()
        let session = Session.run(
            transcript.arguments + ["--lang", transcript.lang], on: ledger.path,
            environment: ["COLUMNS": "\(width)"])
        // A command to copy is never cut.
        for line in session.out.split(separator: "\n")
        where !line.contains("kaoji ") && !line.contains("--head") {
            #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
        }
    }
}

/// A command line on the fixture, with lines that its page must have.
struct Transcript: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let lang: String
    let code: Int32
    let agencies: Int
    let lines: [String]

    var testDescription: String { "\(arguments.joined(separator: " ")) (\(lang))" }

    init(
        _ line: String, _ lang: String, ends code: Int32 = 0, agencies: Int = 1, _ lines: [String]
    ) {
        arguments = line.split(separator: " ").map(String.init)
        self.lang = lang
        self.code = code
        self.agencies = agencies
        self.lines = lines
    }

    static let all = tables + questions + explanations + lists + comparisons + entries
}
