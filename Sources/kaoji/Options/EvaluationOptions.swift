// Which evaluation: a year, possibly with a stage, of an agency, possibly of a project of it.

import ArgumentParser
import Evaluation
import Reading

/// `2021`, `2021/review` or `2021/复核`; without a stage, the furthest there is.
struct YearStage: ExpressibleByArgument, Hashable {
    let year: FiscalYear
    let stage: Stage?

    init(_ key: EvaluationKey) {
        year = key.year
        stage = key.stage
    }

    init?(argument: String) {
        let parts = argument.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }
        guard (1...2).contains(parts.count), parts[0].count == 4, let number = Int(parts[0]),
            let year = FiscalYear(number)
        else { return nil }
        self.year = year
        guard parts.count == 2 else {
            stage = nil
            return
        }
        guard let stage = Stage(argument: String(parts[1])) else { return nil }
        self.stage = stage
    }
}

extension Stage: ExpressibleByArgument {
    /// By its id or its Chinese name.
    package init?(argument: String) {
        guard let stage = InputWords.stage.value(of: argument) else { return nil }
        self = stage
    }
}

struct AgencyOptions: ParsableArguments {
    @Option(help: "The agency's id; may be left out where the ledger has only one.")
    var agency: String?

    @Option(help: "The project's id, where not the agency as a whole is evaluated.")
    var subject: String?
}
