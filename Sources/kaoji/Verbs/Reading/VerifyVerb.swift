// `kaoji verify`: the whole ledger, every digest, event, score, stored cell and document.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting

struct VerifyVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify the whole ledger and print the head to note down (核验).",
        discussion: """
            Exit code 0 where everything holds; 1 where something was tampered with; 2 where the file \
            cannot be looked at, holds no entry, or holds events of a newer program.
            """)

    @Option(
        help: ArgumentHelp(
            "A head noted earlier, which must still be in the chain; all 64 digits.",
            valueName: "number:digest"))
    var head: NotedHeadArgument?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let file = try open()
        try AuditRun.show(ledger.path, ledger.standpoint(), json: format.json) {
            try Audit.run(file, expecting: head?.head, progress: $0)
        }
    }

    /// A ledger whose schema is not ours was tampered with; whatever else cannot be opened is trouble.
    private func open() throws -> LedgerFile {
        do {
            return try LedgerFile.open(at: ledger.path, for: .reading)
        } catch let error as StorageError {
            guard case .schema = error, let trouble = Trouble(error, language: ledger.language)
            else { throw error }
            Surroundings.current.err(trouble.text)
            throw ExitCode(1)
        }
    }
}

/// `N:DIGEST`: an entry's number and the 64 digits of its digest.
struct NotedHeadArgument: ExpressibleByArgument {
    let head: Head

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let entry = EntryArgument(argument: String(parts[0])),
            let digest = Digest(hex: parts[1].lowercased())
        else { return nil }
        head = Head(seq: entry.entry.number, digest: digest)
    }
}
