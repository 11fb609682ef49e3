// Under which checkpoint something is proven: one that there is, or one signed on the spot.

import ArgumentParser
import AuditTrail
import Bookkeeping
import EventStorage
import Reporting

struct CheckpointOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A checkpoint of the ledger, with all its signatures (default: a new one, signed with --ledger-key).",
            valueName: "file"))
    var checkpoint: String?

    @OptionGroup var key: LedgerKeyOptions

    /// The note, and what it states; not checked against the ledger yet.
    ///
    /// - Throws: `ProofTrouble`, `TextFileError`, and what `LedgerKeyOptions.sign` throws.
    func note(_ ledger: LedgerFile) throws -> (note: SignedNote, checkpoint: Checkpoint) {
        guard let path = checkpoint else {
            let signed = try key.sign(ledger)
            return (signed.note, signed.checkpoint)
        }
        let note = try ProofFile.note(in: path)
        let stated = try ProofFile.reading(path) { () throws(MalformedText) in
            try Checkpoint(text: note.text)
        }
        guard stated.size > 0 else {
            throw ProofTrouble.malformed(path, MalformedText(line: 2, expected: .size))
        }
        return (note, stated)
    }
}
