// What SQLite itself finds wrong with a file.

internal import GRDB

extension Snapshot {
    /// What `PRAGMA integrity_check` finds, in its own words; empty in a sound file.
    ///
    /// It reads every page, recomputes every index, and checks every constraint and storage class.
    package func integrityProblems() throws -> [String] {
        var problems: [String] = []
        do {
            let rows = try String.fetchCursor(database, sql: "PRAGMA integrity_check")
            while let problem = try rows.next() {
                if problem != "ok" { problems.append(problem) }
            }
        } catch let error as DatabaseError where Snapshot.isDamage(error) {
            problems.append(error.message ?? "damaged")
        }
        return problems
    }

    /// Where the schema is not the ledger's; empty in a file that could be opened, unless it has
    /// been changed since.
    package func schemaDifferences() throws -> [SchemaDifference] {
        let found = try LedgerSchema(of: database)
        return try found.differences(from: LedgerSchema.expected().asOf(version: found.version))
    }

    // A line that is no JSON stops the check itself, with SQLite's general error.
    private static func isDamage(_ error: DatabaseError) -> Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(error.resultCode)
    }
}
