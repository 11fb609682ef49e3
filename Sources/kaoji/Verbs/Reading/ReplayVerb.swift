// `kaoji replay`: the stored table compared with a fresh fold, and put right.

import ArgumentParser
import Bookkeeping
import EventStorage
import Reporting

struct ReplayVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Render the stored table anew from the log (重放).",
        discussion: """
            Compares the stored rendering with a fresh fold of the log, and the kept hashes of the tree with \
            the entries' digests, and rewrites what differs in one transaction; the log itself is never \
            touched. Exit code 1 where anything differed.
            """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        var progress = ProgressLine(.current)
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        let report = try Replay.run(file) { done, total in
            progress.advance(ReadingWords.replaying(ledger.language), done, of: total)
        }
        try file.close()
        progress.clear()
        Surroundings.current.show(
            ReplayPage(report: report, language: ledger.language), json: format.json)
        if !report.isSame { throw ExitCode(1) }
    }
}
