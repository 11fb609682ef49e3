// In which form a page is written.

import ArgumentParser
import Reporting

struct JSONOptions: ParsableArguments {
    @Flag(help: "Write JSON: a versioned contract, decimals as strings.")
    var json = false
}

struct TableFormatOptions: ParsableArguments {
    @Flag(help: "Write JSON: a versioned contract, decimals as strings.")
    var json = false

    @Flag(help: "Write CSV with a byte order mark, for spreadsheets.")
    var csv = false

    func validate() throws {
        if json && csv {
            throw UsageProblem(
                "--json 和 --csv 只能要一种", "Ask for --json or for --csv, not for both.")
        }
    }
}

struct RecordTimeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "As it stood then: an entry (120, @120), a date (its end in the ledger's zone) or an instant.",
            valueName: "time"))
    var asOf: AsOf?

    @Flag(help: "Re-hash and follow every line up to there first.")
    var verified = false
}
