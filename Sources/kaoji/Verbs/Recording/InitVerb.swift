// `kaoji init`: makes a ledger.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import Reporting
import Scoring

struct InitVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new ledger (建账).")

    @Option(help: "What the ledger is called.")
    var title: String

    @Option(help: "The zone in which a bare date ends, minutes east of UTC as +08:00.")
    var zone = "+08:00"

    @Option(help: "The base of the ledger's origin, under which its checkpoints are known.")
    var base = "kaoji"

    @Option(
        help: ArgumentHelp(
            "An administrator: a .pub file, name+id+key, or NAME=FILE with a public key in PEM; may be given several times. Then only enrolled actors append, and every append is signed.",
            valueName: "key"))
    var administrator: [String] = []

    @OptionGroup var acting: ActorOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let surroundings = Surroundings.current
        guard let offset = ZoneOffset(canonical: zone) else {
            throw RequestError.noWord(zone, expected: ["+08:00", "+00:00", "-03:30"])
        }
        let id = surroundings.random(16)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let fact = LedgerOpened(
            base: try Inputs.text(base, "--base", Limit.title), ledger: id,
            title: try Inputs.text(title, "--title", Limit.title), zone: offset,
            authors: try authors())
        let receipt = try Bookkeeper.create(
            at: ledger.path, opening: fact, actor: acting.name(), clock: surroundings.clock(),
            signer: administrator.isEmpty ? nil : acting.signer())
        surroundings.show(
            ReceiptPage(
                receipt: receipt, books: nil, isDryRun: false, language: ledger.language),
            json: format.json)
        surroundings.warn(RecordingWords.created(ledger.path)(ledger.language), tone: .dim)
        if let head = receipt.head {
            surroundings.warn(RecordingWords.noteHead(head)(ledger.language), tone: .dim)
        }
    }

    /// The administrators' keys, each once, and of each name one.
    private func authors() throws -> [String] {
        let keys = try administrator.map { text -> VerifierKey in
            do throws(MalformedText) { return try VerifierKey(text: text.utf8) } catch {
                let parts = text.split(separator: "=", maxSplits: 1).map { String($0) }
                return try parts.count == 2
                    ? KeyFile.verifierKey(ofPEM: parts[1], named: parts[0])
                    : KeyFile.verifierKey(in: text)
            }
        }
        for key in keys {
            guard case .ed25519 = key.key else { throw KeyRefused.otherAlgorithm }
            // A name is as visible as one that --actor takes.
            _ = try Inputs.text("\(key.name)", "--administrator", Limit.title)
            let alike = keys.filter { $0.name == key.name || $0.publicBytes == key.publicBytes }
            guard alike.count == 1 else { throw KeyTrouble.twice("\(key.name)") }
            if let other = LookAlike.of("\(key.name)", among: keys.map { "\($0.name)" }) {
                throw Refusal.looksLike(new: "\(key.name)", existing: other)
            }
        }
        return keys.map(\.text)
    }
}
