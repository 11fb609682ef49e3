// `kaoji explain`: one score, from its rule to its sources.

import ArgumentParser
import AuditTrail
import Evaluation
import EventStorage
import Reporting
import Scoring

struct ExplainVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain one score: rule, formula, inputs, who recorded them (逐项说明).")

    @OptionGroup var options: ViewOptions

    @Argument(help: "The indicator: its id, number in the table, or title.")
    var indicator: String

    @OptionGroup var format: JSONOptions

    func run() throws {
        let page = try options.evaluation { found, snapshot in
            let place = try found.indicator(indicator).place
            let explanation = try found.found(found.books.explanation(of: place, in: found.key))
            return ExplainPage(
                explanation, found.standpoint(options.ledger.language),
                digests: try snapshot.digests(of: ExplainPage.entries(of: explanation)),
                isFurthest: found.isFurthest)
        }
        Surroundings.current.show(page, json: format.json)
    }
}

extension Snapshot {
    /// The digests kept with entries, in hexadecimal.
    fileprivate func digests(of entries: [EntryNumber]) throws -> [EntryNumber: String] {
        var digests: [EntryNumber: String] = [:]
        for entry in entries {
            digests[entry] = try self.entry(at: entry.number) { $0.digest?.hex } ?? nil
        }
        return digests
    }
}
