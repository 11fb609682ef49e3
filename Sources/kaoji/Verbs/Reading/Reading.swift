// How every reading verb looks at a ledger: read-only, warned about what lies beside it.

import EventStorage
import Reporting

extension LedgerOptions {
    /// Reads one moment of the ledger and changes nothing.
    ///
    /// - Throws: `StorageError`, and what the body throws.
    func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        try openForReading().read(body)
    }

    /// Opens the file for reading, and says what lies beside it.
    func openForReading() throws -> LedgerFile {
        let file = try LedgerFile.open(at: path, for: .reading)
        for beside in file.besides {
            Surroundings.current.warn(ReadingWords.beside(beside)(language))
        }
        return file
    }
}

extension Surroundings {
    /// Prints a page as lines or as JSON.
    func show(_ page: some Page, json: Bool) {
        if json { out(page.json.document()) } else { show(page.lines) }
    }

    /// Prints a page as lines, JSON or CSV.
    func show(_ page: some TabularPage, _ format: TableFormatOptions) {
        if format.csv { out(page.csv.document()) } else { show(page, json: format.json) }
    }
}
