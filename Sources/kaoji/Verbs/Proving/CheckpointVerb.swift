// `kaoji checkpoint`: the ledger's key signs what the ledger is now.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting

struct CheckpointVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Sign a checkpoint, to be kept away from the ledger (检查点).",
        discussion: """
            A checkpoint is three lines, the ledger's origin, how many entries it has, and the root of the \
            tree over them, signed by the ledger's own key (key new --ledger-key). The key signs only what \
            continues the last checkpoint it signed, which is remembered beside it in KEY.last: keep that \
            file with the key, and both away from the ledger. That file gone, an older one put back, or a copy \
            of the key with none, the key can sign a second history: only kept checkpoints and witnesses show it. \
            --sm2-key adds a line of the ledger's SM2 key (SM2 with SM3), which stands beside that signature and \
            never in its place.
            """)

    @Option(
        help: "Where the checkpoint is written; an existing file is refused (default: printed).")
    var output: String?

    @OptionGroup var key: LedgerKeyOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let file = try ledger.openForReading()
        // Where it cannot be written, nothing is signed and remembered.
        let signed = try FreshFile.with(ifAt: output) { fresh in
            let signed = try key.sign(file)
            try fresh?.write(signed.note.bytes)
            return signed
        }
        let standpoint = try file.read {
            try $0.view(.ledgerWide, asOf: .entry(EntryNumber(signed.checkpoint.size - 1)))
                .standpoint(ledger.language)
        }
        let surroundings = Surroundings.current
        surroundings.show(
            CheckpointPage(
                signed.note, of: signed.checkpoint, by: signed.key, sm2: signed.sm2?.key,
                file: output, standpoint),
            json: format.json)
        let next = ProofWords.keep(output ?? "FILE", signed)
        surroundings.warn(next(surroundings.language), tone: .dim)
    }
}
