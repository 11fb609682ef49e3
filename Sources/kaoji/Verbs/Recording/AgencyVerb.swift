// `kaoji agency`: registers agencies and lists them.

import ArgumentParser
import Bookkeeping
import Evaluation
import Reporting
import Scoring

struct AgencyVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency", abstract: "Register agencies and list them (部门/单位).",
        subcommands: [Add.self, List.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register an agency, so that a mistyped id registers nothing.")

        @Argument(help: "Its id, such as its budget code: letters, digits and . _ -")
        var id: String

        @Argument(help: "Its name.")
        var name: String

        @Option(help: "The agency above it.")
        var parent: String?

        @Option(help: "An agency that this one continues; may be given several times.")
        var formerly: [String] = []

        @OptionGroup var acting: ActorOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let fact = AgencyRegistered(
                agency: try Inputs.identifier(id, AgencyKind.self),
                name: try Inputs.text(name, "NAME", Limit.title),
                parent: try parent.map { try Inputs.identifier($0, AgencyKind.self) },
                formerly: try formerly.map { try Inputs.identifier($0, AgencyKind.self) })
            try Recorder.run(RecordingOptions(acting: acting, ledger: ledger, format: format)) {
                try $0.record([.state(.agencyRegistered(fact))])
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the agencies.")

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let known = try ledger.read { try $0.registeredAgencies() }
            Surroundings.current.show(
                AgencyListPage(agencies: known, standpoint: ledger.standpoint()), json: format.json)
        }
    }
}
