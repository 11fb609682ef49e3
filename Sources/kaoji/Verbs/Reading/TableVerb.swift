// `kaoji table`: the scored table of an evaluation.

import ArgumentParser
import Reporting

struct TableVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Show the scored table of a year (评分表).")

    @Flag(help: "Show all stages side by side, with deviation, adjustments and reasons (各阶段对照).")
    var stages = false

    @OptionGroup var options: ViewOptions
    @OptionGroup var format: TableFormatOptions

    func run() throws {
        let found = try options.evaluation()
        if stages {
            let page = try found.found(
                StagesPage(
                    through: found.key, in: found.books, found.standpoint(options.ledger.language)))
            Surroundings.current.show(page, format)
            return
        }
        let page = try found.found(
            TablePage(of: found.key, in: found.books, found.standpoint(options.ledger.language)))
        Surroundings.current.show(page, format)
    }
}
