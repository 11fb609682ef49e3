// `kaoji check`: a proof verified with the file and keys alone: no ledger, no network.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Reporting

struct CheckVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a proof or a checkpoint without the ledger (验证证明).",
        discussion: """
            Reads a file that prove or checkpoint wrote. Whom to believe is said with --key or --policy \
            alone; nothing in the file is asked about that. The text of each entry is made again from its \
            line and must be the same. Exit code 0 where it holds, 1 where it does not, 2 where the file \
            cannot be read as what it is. No ledger is opened, and no network is used.
            """)

    @Argument(help: "The proof: of entries, of consistency, or a checkpoint.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "The older checkpoint, kept by whoever checks, that a proof of consistency leads from.",
            valueName: "file"))
    var old: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let policy = try trust.required()
        let bytes = try ProofFile.read(file)
        let surroundings = Surroundings.current
        let page = CheckPage(try checked(bytes, policy), file: file, .ofFile(surroundings)) {
            let complaint = $0.complaint
            return CheckPage.Reason(complaint.sentence, next: complaint.next)
        }
        surroundings.show(page, json: format.json)
        if !page.holds { throw ExitCode(1) }
    }

    private func checked(_ bytes: [UInt8], _ policy: TrustPolicy) throws -> CheckPage.Checked {
        if bytes.starts(with: "\(ProofDocument.heading)\n".utf8) {
            let document: ProofDocument
            do throws(MalformedProof) { document = try ProofDocument(parsing: bytes) } catch {
                throw ProofTrouble.malformedProof(file, error)
            }
            return .entries(ProofCheck(document, policy: policy))
        }
        if bytes.starts(with: "old ".utf8) { return try consistency(bytes, policy) }
        guard let trusted = try ProofFile.outside(file, policy).trusted else {
            throw ProofTrouble.noTrust
        }
        return .checkpoint(trusted)
    }

    private func consistency(_ bytes: [UInt8], _ policy: TrustPolicy) throws -> CheckPage.Checked {
        let proof = try ProofFile.reading(file) { () throws(MalformedText) in
            try ConsistencyFile(parsing: bytes)
        }
        guard let old else { throw ProofTrouble.noOldCheckpoint }
        let kept = try ProofFile.outside(old, policy).checkpoint
        guard kept.size == proof.old else {
            throw ProofTrouble.otherOldSize(old, found: kept.size, expected: proof.old)
        }
        do throws(TrustRefused) {
            let trusted = try proof.check(oldRoot: kept.root, policy: policy)
            guard trusted.checkpoint.origin == kept.origin else {
                throw TrustRefused.origin(kept.origin)
            }
            return .consistency(old: proof.old, trusted)
        } catch {
            throw ProofTrouble.notTrusted(file, error)
        }
    }
}
