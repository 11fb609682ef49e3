// `kaoji blame`: for every cell of the table, who put it there, when, and what stood there before.

import ArgumentParser
import Reporting

struct BlameVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blame",
        abstract: "Show who recorded each value, when, and what it was before (逐格追溯).",
        discussion: """
            Behind the table's cells come the figures that no indicator reads; with --porcelain their number \
            and indicator are empty, with --json null.
            """)

    @OptionGroup var options: ViewOptions

    @Flag(help: "Write stable lines of tab-separated fields, for programs.")
    var porcelain = false

    @OptionGroup var format: JSONOptions

    func validate() throws {
        if porcelain && format.json {
            throw UsageProblem(
                "--json 和 --porcelain 只能要一种", "Ask for --json or for --porcelain, not for both.")
        }
    }

    func run() throws {
        let found = try options.evaluation()
        let page = try found.found(
            BlamePage(of: found.key, in: found.books, found.standpoint(options.ledger.language)))
        if porcelain {
            Surroundings.current.out(page.porcelain.map { $0 + "\n" }.joined())
        } else {
            Surroundings.current.show(page, json: format.json)
        }
    }
}
