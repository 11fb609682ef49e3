// `kaoji actor`: who may append, and what: enrols, revokes, lists.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

struct ActorVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor",
        abstract: "Ask to be enrolled, enrol and revoke those who may append (记录人).",
        discussion: """
            Where nobody is enrolled, names are claims. Once an administrator is, only enrolled actors \
            append, each append bears its author's signature, and nothing leads back.
            """,
        subcommands: [Request.self, Enroll.self, Revoke.self, List.self])

    struct Request: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a request to be enrolled with one's key, for an administrator.")

        @Argument(help: "The secret key's file.")
        var file: String

        @Option(help: "Whose key it is, where no .pub lies beside it.")
        var name: String?

        @Option(help: "Where the request is written (default: printed).")
        var output: String?

        @OptionGroup var ledger: LedgerOptions

        func run() throws {
            let request = try ledger.read { snapshot in
                let framework = try snapshot.view(.ledgerWide).books.framework
                return try KeyFile(path: file)
                    .request(in: snapshot.origin(framework), named: name)
            }
            guard let output else {
                return Surroundings.current.out(String(decoding: request.bytes, as: UTF8.self))
            }
            try KeyFile.write(request.bytes, to: output, mode: 0o644)
            Surroundings.current.warn(
                Bilingual(
                    "已写入 \(output)。请管理人登记: \(run: "actor enroll \(output.argument) --role ROLE")",
                    "Written to \(output). For an administrator to enrol: "
                        + "\(run: "actor enroll \(output.argument) --role ROLE")")(ledger.language),
                tone: nil)
        }
    }

    struct Enroll: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enrol an actor by their request, or anew with another key, role or scope.")

        @Argument(
            help: ArgumentHelp(
                "The request, as actor request printed it (default: the key given with --key enrols itself).",
                valueName: "file"))
        var request: String?

        @Option(help: "auditor, evaluator, reviewer or administrator (审计, 评价, 复核, 管理).")
        var role: String

        @Option(help: "An agency they act for; may be given several times (default: all).")
        var forAgency: [String] = []

        @Option(help: "A stage they act at; may be given several times (default: all).")
        var atStage: [Stage] = []

        @Option(help: "Why they are enrolled anew, where they are enrolled already.")
        var reason: String?

        @OptionGroup var acting: ActorOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let role = try Inputs.word(role, InputWords.actorRole)
            let agencies = try forAgency.map { try Inputs.identifier($0, AgencyKind.self) }
            let reason = try Inputs.optionalText(reason, "--reason", Limit.prose)
            let options = RecordingOptions(acting: acting, ledger: ledger, format: format)
            try Recorder.run(options) { recorder in
                let framework = try recorder.framework()
                let origin = try recorder.file.read { try $0.origin(framework) }
                let note = try note(in: origin)
                let statement = try EnrolmentStatement(request: note)
                guard statement.origin == origin else {
                    throw SigningRefused.enrolment(.otherLedger)
                }
                // A name is as visible as one that --actor takes.
                _ = try Inputs.text(
                    "\(statement.key.name)", request ?? "--key", Limit.title)
                let standing = framework.authors.person("\(statement.key.name)")?.enrolment
                let fact = ActorEnrolled(
                    key: statement.key.text, proof: Hex.text(note.signatures[0].signature),
                    role: role, agencies: agencies, stages: atStage,
                    corrects: reason.flatMap { reason in
                        standing.map { Correction(entry: $0.entry, reason: reason) }
                    })
                try recorder.record([.state(.actorEnrolled(fact))])
            }
        }

        private func note(in origin: KeyName) throws -> SignedNote {
            guard let request else {
                guard let path = acting.keyPath else {
                    throw RequestError.optionMissing("--key FILE")
                }
                return try KeyFile(path: path).request(in: origin)
            }
            let bytes = try ProofFile.read(request)
            do throws(MalformedText) { return try SignedNote(parsing: bytes) } catch {
                throw EnrolmentRefused.form
            }
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revoke an actor for good: neither the name nor its keys come back.")

        @Argument(help: "Whom.")
        var name: String

        @Option(help: "Why.")
        var reason: String

        @Option(
            help: "The first entry in their name that is not to be trusted, where there is one.")
        var since: EntryArgument?

        @OptionGroup var acting: ActorOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let fact = ActorRevoked(
                actor: try Inputs.text(name, "NAME", Limit.title),
                reason: try Inputs.text(reason, "--reason", Limit.prose), since: since?.entry)
            try Recorder.run(RecordingOptions(acting: acting, ledger: ledger, format: format)) {
                try $0.record([.state(.actorRevoked(fact))])
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List who is and was enrolled, with role, scope and key.")

        @OptionGroup var time: RecordTimeOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: TableFormatOptions

        func run() throws {
            let asOf = time.asOf?.time ?? .now
            let view = try ledger.read {
                try $0.view(.ledgerWide, asOf: asOf, rehash: time.verified)
            }
            Surroundings.current.show(
                ActorsPage(
                    view.books.framework.authors, view.standpoint(ledger.language, asOf: asOf)),
                format)
        }
    }
}

extension KeyFile {
    /// A request to be enrolled in a ledger with this key.
    func request(in origin: KeyName, named name: String? = nil) throws -> SignedNote {
        let verifier = try verifierKey(named: name)
        let signer = Signer(try signingKey())
        guard verifier.key == .ed25519(signer.publicKey) else {
            throw KeyTrouble.otherPublicKey(path)
        }
        return try signer.request(EnrolmentStatement(origin: origin, key: verifier))
    }
}
