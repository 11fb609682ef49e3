// `kaoji witness`: cosigns checkpoints on files, and adds cosignatures that came back to a checkpoint.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Reporting

struct WitnessVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract:
            "Witness somebody's ledger on files: cosign, or attach what a witness answered (见证).",
        discussion: """
            The ledger's side writes prove --consistency SIZE (0 the first time); the file goes to the \
            witness, who runs witness cosign, and the answer comes back to witness attach. The same bytes \
            are the body and the answer of add-checkpoint of C2SP tlog-witness; no server is built in.
            """,
        subcommands: [Cosign.self, Attach.self])

    struct Cosign: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cosign the checkpoint of a file that continues what this key cosigned last.",
            discussion: """
                What the witness holds of each ledger is kept in KEY.….last beside its key: keep these files \
                with it. Without them, or with older ones put back, it can cosign a second history. Exit code 3 \
                where it holds another size than the file leads from.
                """)

        @Argument(help: "What prove --consistency wrote.")
        var file: String

        @Option(
            help: ArgumentHelp(
                "The witness's secret key, with its .pub (default: KAOJI_WITNESS_KEY).",
                valueName: "file"))
        var witnessKey: String?

        @Option(
            help: "Where the answer is written; an existing file is refused (default: printed).")
        var output: String?

        @OptionGroup var trust: TrustOptions
        @OptionGroup var language: LanguageOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let surroundings = Surroundings.current
            guard let path = witnessKey ?? surroundings.environment["KAOJI_WITNESS_KEY"] else {
                throw ProofTrouble.noWitnessKey
            }
            let witnessing = Witnessing(key: KeyFile(path: path), logs: try trust.required())
            let bytes = try ProofFile.read(file)
            let request = try ProofFile.reading(file) { () throws(MalformedText) in
                try ConsistencyFile(parsing: bytes)
            }
            // Where it cannot be written, nothing is signed and remembered.
            let answer = try FreshFile.with(ifAt: output) { file in
                let answer = try witnessing.cosign(request, at: try surroundings.clock())
                try file?.write(answer.signature.line)
                return answer
            }
            surroundings.show(
                WitnessPage(
                    .cosigned(answer.signature, from: answer.old), answer.checkpoint,
                    [.init(key: answer.witness, time: answer.time)], file: output,
                    .ofFile(surroundings)), json: format.json)
        }
    }

    struct Attach: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a witness's answer to a checkpoint, once it is found to be theirs.")

        @Argument(help: "The checkpoint.")
        var checkpoint: String

        @Argument(help: "What the witness answered.")
        var answer: String

        @Option(
            help: ArgumentHelp(
                "The witness's public key (key export --witness), or a file with it; may be given several times.",
                valueName: "key"))
        var witness: [String]

        @Option(
            help: "Where the checkpoint is written; an existing file is refused (default: printed)."
        )
        var output: String?

        @OptionGroup var language: LanguageOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let surroundings = Surroundings.current
            let witnesses = try witness.map { try VerifierKeyArgument.key($0, .witness) }
            var note = try ProofFile.note(in: checkpoint)
            let stated = try ProofFile.reading(checkpoint) { () throws(MalformedText) in
                try Checkpoint(text: note.text)
            }
            for line in try ProofFile.read(answer).split(separator: 0x0A) {
                guard let signature = NoteSignature(line: line) else {
                    throw ProofTrouble.malformed(
                        answer, MalformedText(line: 0, expected: .signature))
                }
                // What is no named witness's is left out.
                let alone = try SignedNote(text: note.text, signatures: [signature])
                do throws(NoteRefused) { _ = try alone.verified(by: witnesses) } catch {
                    if case .unsigned = error { continue }
                    throw WitnessRefused.trust(.note(error))
                }
                note = try note.adding(signature)
            }
            let cosigned: [VerifiedSignature]
            do throws(NoteRefused) {
                cosigned = try note.verified(by: witnesses)
            } catch {
                if case .unsigned = error { throw WitnessRefused.notTheirs }
                throw WitnessRefused.trust(.note(error))
            }
            if let output { try KeyFile.write(note.bytes, to: output, mode: 0o644) }
            surroundings.show(
                WitnessPage(
                    .attached(note), stated, cosigned.map { .init(key: $0.key, time: $0.time) },
                    file: output, .ofFile(surroundings)), json: format.json)
        }
    }
}

extension Standpoint {
    /// Of a page about a file, in the language of the command under way.
    static func ofFile(_ surroundings: Surroundings) -> Standpoint {
        Standpoint(
            ofFileIn: surroundings.language, width: surroundings.columns,
            invocation: surroundings.invocation)
    }
}
