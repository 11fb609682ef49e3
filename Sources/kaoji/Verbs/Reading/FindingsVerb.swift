// `kaoji findings`: what is doubtful in an evaluation, and how it was answered.

import ArgumentParser
import Reporting
import Scoring

struct FindingsVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "List what is doubtful, with the answers given (疑点).",
        discussion: "Exit code 1 while a finding has no answer that holds, else 0.")

    @OptionGroup var options: ViewOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let found = try options.evaluation()
        let page = try found.found(
            FindingsPage(of: found.key, in: found.books, found.standpoint(options.ledger.language)))
        Surroundings.current.show(page, json: format.json)
        if found.books.findings(of: found.key).contains(where: { $0.answer == nil }) {
            throw ExitCode(1)
        }
    }
}
