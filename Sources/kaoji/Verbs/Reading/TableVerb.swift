// `kaoji table`: the scored table of an evaluation.

import ArgumentParser
import Reporting

struct TableVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Show the scored table of a year (评分表).")

    @OptionGroup var options: ViewOptions
    @OptionGroup var format: TableFormatOptions

    func run() throws {
        let found = try options.evaluation()
        let page = try found.found(
            TablePage(of: found.key, in: found.books, found.standpoint(options.ledger.language)))
        Surroundings.current.show(page, format)
    }
}
