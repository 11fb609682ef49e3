// Which ledger, and in which language.

import ArgumentParser
import EventStorage
import Reporting

struct LedgerOptions: ParsableArguments {
    @Option(help: "The ledger file (default: KAOJI_LEDGER, else ledger.db here).")
    var ledger: String?

    @Option(help: "zh or en (default: the locale's).")
    var lang: Language?

    var path: String {
        ledger ?? Surroundings.current.environment["KAOJI_LEDGER"] ?? "ledger.db"
    }

    var language: Language {
        lang ?? Language(environment: Surroundings.current.environment)
    }
}

extension Language: ExpressibleByArgument {}
