// `kaoji export`: the ledger as files that need no SQLite, under a signed checkpoint.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting

struct ExportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export the ledger as static tiles, or as one bundle for an archive (导出).",
        discussion: """
            --tiles writes a folder of C2SP tlog-tiles (checkpoint, tile/…, tile/entries/…), which can be \
            served as it is. --bundle writes one tar file with the lines, the documents, the evidence kept \
            in the ledger, the authors' signatures and the checkpoint; import --bundle makes a ledger of it \
            again. Every line is hashed again on the way. Tiles are made in a folder NAME.partial- and six more \
            characters beside their own: where one is left, its run was killed, and it can be removed.
            """)

    @Option(help: ArgumentHelp("The folder to make; nothing may be there.", valueName: "folder"))
    var tiles: String?

    @Option(help: ArgumentHelp("The file to make; nothing may be there.", valueName: "file"))
    var bundle: String?

    @OptionGroup var under: CheckpointOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func validate() throws {
        if tiles == nil && bundle == nil {
            throw UsageProblem("写明 --tiles 或 --bundle", "Name --tiles or --bundle.")
        }
    }

    func run() throws {
        let file = try ledger.openForReading()
        // Where it cannot be written, nothing is signed and remembered.
        let page = try FreshFile.with(ifAt: bundle) { bundle in
            try FreshFolder.with(ifAt: tiles) { try write(file, bundle, $0) }
        }
        Surroundings.current.show(page, json: format.json)
    }

    /// Both are written whole before either gets its name.
    private func write(
        _ file: LedgerFile, _ fresh: FreshFile?, _ folder: FreshFolder?
    ) throws -> ExportPage {
        let (note, checkpoint) = try under.note(file)
        let standpoint = try file.read { snapshot in
            try snapshot.check(checkpoint)
            return try snapshot.view(
                .ledgerWide, asOf: .entry(EntryNumber(checkpoint.size - 1))
            ).standpoint(ledger.language)
        }
        if let fresh {
            try file.read { snapshot in
                try fresh.begin()
                try snapshot.writeBundle(under: note, checkpoint) { try fresh.write($0) }
            }
        }
        if let folder {
            try file.read { snapshot in
                try folder.begin()
                try snapshot.forEachTile(under: note, checkpoint) { try folder.write($0, $1) }
            }
        }
        return ExportPage(under: checkpoint, tiles: tiles, bundle: bundle, standpoint)
    }
}
