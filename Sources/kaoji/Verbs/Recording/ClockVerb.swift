// `kaoji clock`: sets the ledger's time back after a wrong clock.

import ArgumentParser
import Evaluation
import Reporting
import Scoring

struct ClockVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Mend the ledger's time after a wrong clock (时钟).",
        subcommands: [Reset.self])

    struct Reset: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let time go on from the clock as it is, though the last entry is later.",
            discussion: """
                Entries never run back in time, so that one clock too far ahead dates all that follows. \
                An administrator of a ledger whose appends are signed sets it back.
                """)

        @Option(help: "The first entry whose time is wrong.")
        var since: EntryArgument

        @Option(help: "Why.")
        var reason: String

        @OptionGroup var acting: ActorOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let fact = ClockReset(
                reason: try Inputs.text(reason, "--reason", Limit.prose), since: since.entry)
            try Recorder.run(RecordingOptions(acting: acting, ledger: ledger, format: format)) {
                try $0.record([.state(.clockReset(fact))])
            }
        }
    }
}
