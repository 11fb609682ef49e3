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
            Exit code 0 where everything holds; 1 where something was tampered with, or says a later time \
            than the stamp of a checkpoint over it; 2 where the file \
            cannot be looked at, holds no entry, or holds events of a newer program. Keys and policies \
            for a checkpoint's signatures come from the command line alone.
            """)

    @Option(
        help: ArgumentHelp(
            "A head noted earlier, which must still be in the chain; all 64 digits.",
            valueName: "number:digest"))
    var head: NotedHeadArgument?

    @Option(
        help: ArgumentHelp(
            "A checkpoint kept elsewhere, whose size and root the ledger must still have.",
            valueName: "file"))
    var checkpoint: String?

    @Option(
        help: ArgumentHelp(
            "A checkpoint: verify what came after it and what that uses, and say what was not read.",
            valueName: "file"))
    var since: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var stamp: TimestampOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func validate() throws {
        if since != nil && (checkpoint != nil || head != nil) {
            throw UsageProblem(
                "--since 已带检查点，不能再加 --checkpoint 或 --head",
                "--since brings a checkpoint; leave out --checkpoint and --head.")
        }
        if stamp.timestamp != nil && checkpoint == nil {
            throw UsageProblem(
                "--timestamp 要与 --checkpoint 同用", "--timestamp goes with --checkpoint.")
        }
        if since == nil && checkpoint == nil && (!trust.key.isEmpty || trust.policy != nil) {
            throw UsageProblem(
                "--key 和 --policy 要与 --checkpoint 或 --since 同用",
                "--key and --policy go with --checkpoint or --since.")
        }
    }

    func run() throws {
        let policy = try trust.value()
        let outside = try (since ?? checkpoint).map { path in
            let stamped = try stamp.time(of: ProofFile.note(in: path))
            return try ProofFile.outside(path, policy, stamped: stamped)
        }
        let file = try open()
        try AuditRun.show(ledger.path, ledger.standpoint(), json: format.json) { progress in
            if since != nil, let outside {
                return try Audit.run(file, since: outside, progress: progress)
            }
            return try Audit.run(
                file, expecting: head?.head, holding: outside, progress: progress)
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
