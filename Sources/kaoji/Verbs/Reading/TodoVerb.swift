// `kaoji todo`: what an evaluation is waiting for, with the commands to enter it.

import ArgumentParser
import Reporting

struct TodoVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "todo",
        abstract: "List what is missing, each with the command to enter it (待办).")

    @OptionGroup var options: ViewOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let found = try options.evaluation()
        let page = try found.found(
            TodoPage(of: found.key, in: found.books, found.standpoint(options.ledger.language)))
        Surroundings.current.show(page, json: format.json)
    }
}
