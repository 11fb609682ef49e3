// `kaoji init`: makes a ledger.

import ArgumentParser
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
            title: try Inputs.text(title, "--title", Limit.title), zone: offset)
        let receipt = try Bookkeeper.create(
            at: ledger.path, opening: fact, actor: acting.name(), clock: surroundings.clock())
        surroundings.show(
            ReceiptPage(
                receipt: receipt, books: nil, isDryRun: false, language: ledger.language),
            json: format.json)
        surroundings.warn(RecordingWords.created(ledger.path)(ledger.language), tone: .dim)
        if let head = receipt.head {
            surroundings.warn(RecordingWords.noteHead(head)(ledger.language), tone: .dim)
        }
    }
}
