// Runs command lines of the demonstration in this process, printing each before what it prints.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Reporting
import Scoring

/// The demonstration under way: its ledger, its folder, who acts.
struct DemoRun {
    let ledger: String
    /// Where case files are written, each named relatively by the commands.
    let folder: String
    let language: Language
    private var surroundings: Surroundings

    init(ledger: String, folder: String, language: Language) {
        self.ledger = ledger
        self.folder = folder
        self.language = language
        surroundings = Surroundings.current
        surroundings.environment["KAOJI_LEDGER"] = ledger
        surroundings.environment["LC_ALL"] = language == .zh ? "zh_CN.UTF-8" : "en_US.UTF-8"
    }

    /// A short heading.
    func head(_ words: Bilingual) {
        surroundings.show([.empty, TextLine("== \(words(language)) ==", tone: .good)])
    }

    /// A remark between commands.
    func say(_ words: Bilingual) {
        surroundings.show(
            [.empty]
                + WrappedText.lines(of: words(language), width: 98).map {
                    TextLine("# " + $0, tone: .dim)
                })
    }

    /// Whoever acts from here on.
    mutating func act(as actor: Bilingual) {
        let name = actor(language)
        surroundings.environment["KAOJI_ACTOR"] = name
        surroundings.show([.empty, TextLine("$ export KAOJI_ACTOR=\(ShellWord.quoted(name))")])
    }

    /// Shows which ledger the commands work on.
    func announceLedger() {
        surroundings.show([TextLine("$ export KAOJI_LEDGER=\(ShellWord.quoted(ledger))")])
    }

    /// Runs one command line.
    ///
    /// - Throws: `DemoStopped` where it ends otherwise than expected.
    func run(_ arguments: String..., ends expected: Int32 = 0) throws {
        let line = (["kaoji"] + arguments.map(ShellWord.quoted)).joined(separator: " ")
        surroundings.show([.empty, TextLine("$ " + line)])
        let code = surroundings.program(arguments, surroundings)
        guard code == expected else {
            throw DemoStopped(line: line, code: code, expected: expected)
        }
    }

    /// Reads the ledger, to name entries that only the run itself can know.
    func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        try LedgerFile.open(at: ledger, for: .reading).read(body)
    }

    /// The last entry and its digest, as `verify --head` takes them.
    func head() throws -> String {
        try read { snapshot in
            let head = try snapshot.place(of: .now)
            return "\(head.seq):\(head.digest.hex)"
        }
    }

    /// The last entry's number.
    func lastEntry() throws -> Int { try read { try $0.place(of: .now).seq } }

    /// The entry in which a figure of a year stands at the furthest stage.
    func entry(of figure: String, _ agency: String, _ year: Int) throws -> EntryNumber {
        let (agency, figure) = (try AgencyID(agency), try FigureID(figure))
        return try read { snapshot in
            let books = try snapshot.view(.agency(agency)).books
            guard let year = FiscalYear(year),
                let held = try books.evaluation(agency, nil, year, nil).figure(figure, year)
            else { throw LookupError.noTopic(figure.text, nearest: nil, rubric: nil) }
            return held.entry
        }
    }
}
