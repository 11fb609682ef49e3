// `kaoji prove`: entries with the proof that they stand in the ledger, for somebody without it.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

struct ProveVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract:
            "Prove an entry, a score with its inputs, or that nothing was altered since (证明).",
        discussion: """
            Writes one file that shows the entries in both languages, with their lines, a .tlog-proof of \
            each and the checkpoint: kaoji check verifies it without the ledger. prove 120 proves an entry, \
            prove 2021/self 5 a computed score and all that it rests on. --consistency OLD writes the file \
            that shows how the ledger continues an older checkpoint, which is also what a witness is sent.
            """)

    @Argument(help: "An entry's number; or the year, or year and stage, of a score.")
    var what: String?

    @Argument(help: "The score's indicator: its id, number in the table, or title.")
    var indicator: String?

    @Option(
        help: ArgumentHelp(
            "Prove that the ledger continues this: an older checkpoint's file, or a number of entries.",
            valueName: "old"))
    var consistency: String?

    @Option(help: "Where the proof is written; an existing file is refused (default: printed).")
    var output: String?

    @OptionGroup var under: CheckpointOptions
    @OptionGroup var agency: AgencyOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func validate() throws {
        if (what == nil) == (consistency == nil) {
            throw UsageProblem(
                "写明条目、年度与指标，或 --consistency，三者取一",
                "Name an entry, a year and an indicator, or --consistency: one of these.")
        }
        if let what, indicator == nil, EntryArgument(argument: what) == nil {
            throw UsageProblem(
                "证明得分要写年度与指标: prove 2021 5", "A score takes a year and an indicator: prove 2021 5.")
        }
        if let what, indicator != nil, YearStage(argument: what) == nil {
            throw UsageProblem(
                "年度写成 2021 或 2021/self", "Write a year as 2021, with a stage as 2021/self.")
        }
    }

    func run() throws {
        let file = try ledger.openForReading()
        // Where it cannot be written, nothing is signed and remembered.
        let page = try FreshFile.with(ifAt: output) { fresh in
            let (page, bytes) = try made(file)
            try fresh?.write(bytes)
            return page
        }
        let surroundings = Surroundings.current
        surroundings.show(page, json: format.json)
        let next = ProofWords.passOn(output ?? "FILE", isConsistency: consistency != nil)
        surroundings.warn(next(surroundings.language), tone: .dim)
    }

    private func made(_ file: LedgerFile) throws -> (page: ProvePage, bytes: [UInt8]) {
        let (note, checkpoint) = try under.note(file)
        return try file.read { snapshot in
            try snapshot.check(checkpoint)
            let made: ProvePage.Made =
                if let consistency {
                    .consistency(try continuation(consistency, snapshot, note))
                } else {
                    .entries(try document(snapshot, note, checkpoint))
                }
            let standpoint = try snapshot.view(.ledgerWide).standpoint(ledger.language)
            return (
                ProvePage(made, under: checkpoint, file: output, standpoint), made.bytes
            )
        }
    }

    private func document(
        _ snapshot: Snapshot, _ note: SignedNote, _ checkpoint: Checkpoint
    ) throws -> ProofDocument {
        if let what, indicator == nil, let entry = EntryArgument(argument: what)?.entry {
            return ProofDocument(
                .entry(entry.number),
                try snapshot.proofs(of: [entry], under: note, checkpoint))
        }
        guard let year = what.flatMap({ YearStage(argument: $0) }), let indicator else {
            throw ProofTrouble.noScore(what ?? "")
        }
        // Folded anew from lines hashed again, up to where the checkpoint reaches.
        let found = try EvaluationView(
            of: year, agency, asOf: .entry(EntryNumber(checkpoint.size - 1)), rehash: true,
            in: snapshot)
        let id = try found.indicator(indicator).indicator.id
        guard let book = found.books.evaluation(found.key),
            let score = book.scores[id]?.standing
        else { throw ProofTrouble.noScore(indicator) }
        let adjustment = book.adjustments[id]?.standing?.entry
        let entries = Set(score.value.inputs + [score.entry] + [adjustment].compactMap { $0 })
        return ProofDocument(
            .score(score.entry.number),
            try snapshot.proofs(of: entries.sorted(), under: note, checkpoint))
    }

    private func continuation(
        _ old: String, _ snapshot: Snapshot, _ note: SignedNote
    ) throws -> ConsistencyFile {
        let new = try Checkpoint(text: note.text)
        if let size = EntryArgument(argument: old)?.entry.number {
            return try snapshot.consistency(from: nil, size: size, to: note, new)
        }
        let kept = try ProofFile.outside(old, nil).checkpoint
        return try snapshot.consistency(from: kept, size: kept.size, to: note, new)
    }
}

extension ProvePage.Made {
    /// The file.
    fileprivate var bytes: [UInt8] {
        switch self {
        case .entries(let document): document.bytes
        case .consistency(let file): file.bytes
        }
    }
}
