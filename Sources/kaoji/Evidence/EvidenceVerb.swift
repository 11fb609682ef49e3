// `kaoji evidence`: files that bear things out are filed, listed, given out, compared and erased.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

struct EvidenceVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "File evidence, list it, give it out, compare it, erase it lawfully (证据).",
        discussion: """
            The log holds a digest over a random salt and the content. Erasing deletes both: the entry \
            and every proof stand, and nobody can find out from the digest what the content was.
            """,
        subcommands: [Add.self, List.self, Extract.self, Check.self, Erase.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "File a file as evidence of an agency.",
            discussion: """
                Sources name it with --evidence and the number of the entry. Name, size and note stand in \
                the log for good, whatever becomes of the content.
                """)

        @Argument(help: "The file, of any size.")
        var file: String

        @Option(help: "What it is called (default: the file's name).")
        var name: String?

        @Option(help: "A note kept with it.")
        var note: String?

        @Flag(help: "Keep the content outside of the ledger, which holds its salt and digest.")
        var outside = false

        @OptionGroup var options: RecordingOptions

        func run() throws {
            try Recorder.run(options) { recorder in
                let file = try EvidenceFile(self.file)
                let agency = try recorder.file.read { try options.agency.agency(in: $0) }
                let place = outside ? EvidencePlace.outside : .ledger
                if let entry = try recorder.filed(file, of: agency, place) {
                    return recorder.show(alreadyStands: entry)
                }
                let content = try EvidenceContent(
                    salt: Surroundings.current.random(EvidenceContent.saltBytes),
                    source: file.pieces)
                let fact = EvidenceFiled(
                    agency: agency, bytes: content.bytes, digest: content.digest.hex,
                    kept: place,
                    name: try Inputs.text(name ?? file.name, "--name", Limit.title),
                    note: try Inputs.optionalText(note, "--note", Limit.prose))
                try recorder.record([.state(.evidenceFiled(fact))], evidence: content)
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "List what was filed: what is there, what is missing, what was erased and why."
        )

        @OptionGroup var agency: AgencyOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: TableFormatOptions

        func run() throws {
            let page = try ledger.read { snapshot in
                let agency = try agency.agency(in: snapshot)
                let view = try snapshot.view(.agency(agency))
                let book = view.books.agencies[agency]
                let rows = try (book?.evidence.all ?? []).map {
                    EvidencePage.Row($0, isThere: try snapshot.hasEvidence($0.filed))
                }
                return EvidencePage(
                    rows, agencyName: book?.registered.value.name ?? agency.text,
                    view.standpoint(ledger.language))
            }
            Surroundings.current.show(page, format)
        }
    }

    struct Extract: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a file of evidence out, once it is found to be the one filed.")

        @Argument(help: "The entry that filed it.")
        var entry: EntryArgument

        @Option(help: ArgumentHelp("The file to make; nothing may be there.", valueName: "file"))
        var output: String

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let page = try FreshFile.with(output, mode: 0o600) { file in
                try ledger.read { snapshot in
                    let (filed, standpoint) = try snapshot.evidence(entry.entry, ledger.language)
                    try file.begin()
                    try snapshot.extract(filed.entry, filed.value) { try file.write($0) }
                    return EvidenceFilePage(filed, path: output, isSame: true, standpoint)
                }
            }
            Surroundings.current.show(page, json: format.json)
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a file is the one that was filed; exit code 1 where it is not.")

        @Argument(help: "The entry that filed it.")
        var entry: EntryArgument

        @Argument(help: "The file.")
        var file: String

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let page = try ledger.read { snapshot in
                let (filed, standpoint) = try snapshot.evidence(entry.entry, ledger.language)
                let isSame = try snapshot.isContent(
                    EvidenceFile(file).pieces, of: filed.entry, filed.value)
                return EvidenceFilePage(filed, path: file, isSame: isSame, standpoint)
            }
            Surroundings.current.show(page, json: format.json)
            if !page.isSame { throw ExitCode(1) }
        }
    }

    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase a file of evidence for good, with its salt; that it was filed stays.",
            discussion: """
                Copies of the ledger, bundles and backups still hold it, and so does whoever keeps it \
                outside. The file is made anew without it, which takes as long as copying it. Where \
                appends are signed, a reviewer or an administrator erases.
                """)

        @Argument(help: "The entry that filed it.")
        var entry: EntryArgument

        @Option(help: "The law, decision or order that it rests on.")
        var basis: String

        @OptionGroup var acting: ActorOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let basis = try Inputs.text(basis, "--basis", Limit.prose)
            let options = RecordingOptions(acting: acting, ledger: ledger, format: format)
            try Recorder.run(options) { recorder in
                let fact = try recorder.file.read { try $0.filedEvidence(entry.entry) }
                try recorder.record([
                    .state(
                        .documentErased(
                            DocumentErased(agency: fact.agency, basis: basis, entry: entry.entry)))
                ])
                if try !recorder.file.purge() {
                    Surroundings.current.warn(EvidenceWords.besideOthers(ledger.language))
                }
            }
        }
    }
}

enum EvidenceWords {
    static let besideOthers = Bilingual(
        "另有程序在读台账，其 -wal 里还有所删的内容: 待其关闭后再运行同一命令",
        """
        another program reads the ledger, and what was erased still stands in the -wal: run the same \
        command again once it has closed it
        """)
}
