// `kaoji timestamp`: when a checkpoint existed, by an authority's word, RFC 3161.

import ArgumentParser
import AuditTrail
import Reporting

struct TimestampVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timestamp",
        abstract: "Have a checkpoint stamped by a time stamping authority (时间戳).",
        discussion: """
            The request goes to the authority as it is, by curl or by mail: Kaoji opens no connection. What \
            is stamped is the checkpoint's text without its signatures, so that later ones change nothing. \
            verify --checkpoint --timestamp --ca names entries that say a later time than the stamp.
            """,
        subcommands: [Request.self, Attach.self, Verify.self])

    struct Request: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the request to be sent to an authority, with a fresh nonce.")

        @Argument(help: "The checkpoint.")
        var checkpoint: String

        @Option(
            help: ArgumentHelp(
                "Where the request is written; an existing file is refused.", valueName: "file"))
        var output: String

        @OptionGroup var language: LanguageOptions

        func run() throws {
            let note = try TimestampVerb.note(in: checkpoint).note
            let nonce = Surroundings.current.random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let request = try TimestampOptions.refused(checkpoint) { () throws(TimestampRefused) in
                try TimestampRequest(text: note.text, nonce: nonce).der()
            }
            try KeyFile.write(request, to: output, mode: 0o644)
            let next =
                "timestamp attach \(checkpoint.argument) --request \(output.argument) --answer FILE --ca FILE"
            Surroundings.current.warn(
                Bilingual(
                    "已写入 \(output)，送交时间戳服务。答复来了: \(run: next)",
                    "Written to \(output), for the authority. With its answer: \(run: next)")(
                        Surroundings.current.language), tone: nil)
        }
    }

    struct Attach: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Keep an authority's answer with the checkpoint, once it is found to be to that request."
        )

        @Argument(help: "The checkpoint.")
        var checkpoint: String

        @Option(help: ArgumentHelp("What timestamp request wrote.", valueName: "file"))
        var request: String

        @Option(help: ArgumentHelp("What the authority answered, in DER.", valueName: "file"))
        var answer: String

        @Option(
            help: ArgumentHelp(
                "Certificates of the authorities whose time is believed, in PEM.",
                valueName: "file"))
        var ca: String

        @Option(
            help: ArgumentHelp(
                "Where the stamp is kept; an existing file is refused (default: CHECKPOINT.tsr).",
                valueName: "file"))
        var output: String?

        @OptionGroup var language: LanguageOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let (note, stated) = try TimestampVerb.note(in: checkpoint)
            let asked = try ProofFile.read(request)
            let query = try TimestampOptions.refused(request) { () throws(TimestampRefused) in
                try TimestampRequest(der: asked, text: note.text)
            }
            let time = try TimestampOptions.time(in: answer, to: query, believing: ca)
            let path = output ?? checkpoint + ".tsr"
            try KeyFile.write(try ProofFile.read(answer), to: path, mode: 0o644)
            Surroundings.current.show(
                TimestampPage(stated, at: time, file: path, .ofFile(.current)), json: format.json)
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say when a checkpoint existed, without the ledger and without the request.")

        @Argument(help: "The checkpoint.")
        var checkpoint: String

        @Option(
            help: ArgumentHelp(
                "The stamp (default: CHECKPOINT.tsr).", valueName: "file"))
        var timestamp: String?

        @Option(
            help: ArgumentHelp(
                "Certificates of the authorities whose time is believed, in PEM.",
                valueName: "file"))
        var ca: String

        @OptionGroup var language: LanguageOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let (note, stated) = try TimestampVerb.note(in: checkpoint)
            let path = timestamp ?? checkpoint + ".tsr"
            let time = try TimestampOptions.time(
                in: path, to: TimestampRequest(text: note.text, nonce: nil), believing: ca)
            Surroundings.current.show(
                TimestampPage(stated, at: time, file: path, .ofFile(.current)), json: format.json)
        }
    }

    private static func note(in path: String) throws -> (note: SignedNote, stated: Checkpoint) {
        let note = try ProofFile.note(in: path)
        let stated = try ProofFile.reading(path) { () throws(MalformedText) in
            try Checkpoint(text: note.text)
        }
        return (note, stated)
    }
}
