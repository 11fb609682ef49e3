// `kaoji copy`: one whole, closed file, verified.

import ArgumentParser
import Bookkeeping
import EventStorage
import Reporting

struct CopyVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copy the ledger into one whole, closed file, and verify the copy (副本).",
        discussion: """
            What still stands in a -wal beside the ledger is in the copy. Exit codes as those of verify.
            """)

    @Argument(help: "The file to make; an existing one is refused.")
    var out: String

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let file = try LedgerFile.open(at: ledger.path, for: .reading)
        do {
            try AuditRun.show(
                out, ledger.standpoint(Invocation(ledger: out)), json: format.json
            ) { try file.copyAudited(to: out, progress: $0) }
        } catch let error as StorageError {
            throw CopyTarget(error, making: out) ?? error
        }
    }
}
