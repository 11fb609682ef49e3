// `kaoji show`: one entry with all there is to see of it.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

struct ShowVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one entry: its members, its line and digest, what became of it (条目).")

    @Argument(help: "The entry's number: 120, @120.")
    var entry: EntryArgument

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let page = try ledger.read { snapshot in
            let view = try snapshot.view(.ledgerWide)
            guard let found = try snapshot.page(of: entry.entry) else {
                throw NoSuchTime.entry(entry.entry, last: EntryNumber(view.head.seq))
            }
            let severalAgencies = try snapshot.hasSeveralAgencies()
            return ShowPage(
                found, view.books.framework,
                view.standpoint(ledger.language, namesAgency: severalAgencies),
                breaksLine: Surroundings.current.isTerminal)
        }
        Surroundings.current.show(page, json: format.json)
    }
}
