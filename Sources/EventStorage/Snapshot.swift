// A ledger as it stands at one moment: everything that is read from one file, in one transaction.

package import AuditTrail
internal import GRDB

/// One consistent view of a ledger; valid inside the function it is given to.
package struct Snapshot {
    let database: Database

    /// The last entry, `nil` in a ledger without entries.
    ///
    /// Throws `StrayEntry` where a row is numbered as no entry of this file can be, and
    /// `StorageError.damaged` where no digest of 32 bytes is kept with the last.
    package func head() throws -> Head? {
        let row = try RawStatement(
            kept: """
                SELECT seq, line, digest, (SELECT min(seq) FROM entry) \
                FROM entry ORDER BY seq DESC LIMIT 1
                """, database)
        defer { row.reset() }
        guard try row.step() else { return nil }
        let entry = StoredEntry(row)
        let lowest = row.integer(at: 3)
        guard lowest >= 0 else { throw StrayEntry(number: lowest) }
        // No entry is as short as a byte, so whoever counts on this number counts within bounds.
        guard try entry.seq < Self.mostPageBytes || entry.seq < mostBytes() else {
            throw StrayEntry(number: entry.seq)
        }
        guard let digest = entry.digest else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "no digest with entry \(entry.seq)")
        }
        return Head(seq: entry.seq, digest: digest)
    }

    /// Lends the selected entries one after another, in the order of their numbers.
    package func forEachEntry(
        _ selection: Selection, _ body: (StoredEntry) throws -> Void
    ) throws {
        let row = try RawStatement(kept: selection.sql, database)
        defer { row.reset() }
        try row.bind(selection.range?.lowerBound ?? .min, at: 1)
        try row.bind(selection.range.map { $0.upperBound - 1 } ?? .max, at: 2)
        if let agency = selection.agency { try row.bind(agency, at: 3) }
        while try row.step() { try body(StoredEntry(row)) }
    }

    /// Lends the entry of this number; `nil` where there is none.
    package func entry<Result>(
        at seq: Int, _ body: (StoredEntry) throws -> Result
    ) throws -> Result? {
        let row = try RawStatement(
            kept: "SELECT seq, line, digest FROM entry WHERE seq = ?", database)
        defer { row.reset() }
        try row.bind(seq, at: 1)
        guard try row.step() else { return nil }
        return try body(StoredEntry(row))
    }

    /// The ids of all agencies that any entry names, in the order of their bytes.
    package func agencies() throws -> [String] {
        // Leaps along the index from one agency to the next, however many entries each has.
        let row = try RawStatement(
            database,
            """
            WITH RECURSIVE leap (agency) AS (
                SELECT min(agency) FROM entry
                UNION ALL
                SELECT (SELECT min(entry.agency) FROM entry WHERE entry.agency > leap.agency)
                FROM leap WHERE leap.agency IS NOT NULL
            )
            SELECT agency FROM leap WHERE agency IS NOT NULL
            """)
        defer { row.reset() }
        var agencies: [String] = []
        while try row.step() {
            if let agency = row.text(at: 0) { agencies.append(agency) }
        }
        return agencies
    }

    /// Whether entries name more than one agency.
    package func hasSeveralAgencies() throws -> Bool {
        // Each alone is found at an end of the index, however many there are.
        try number(
            "SELECT (SELECT min(agency) FROM entry) IS NOT (SELECT max(agency) FROM entry)") != 0
    }

    /// Whether any entry names an agency of this id.
    package func names(agency: String) throws -> Bool {
        let row = try RawStatement(database, "SELECT 1 FROM entry WHERE agency = ? LIMIT 1")
        defer { row.reset() }
        try row.bind(agency, at: 1)
        return try row.step()
    }

    /// The ids of the agencies that entries of a range name, as their lines say and not an index.
    package func agencies(in range: Range<Int>) throws -> [String] {
        let row = try RawStatement(
            database,
            """
            SELECT DISTINCT agency FROM entry NOT INDEXED
            WHERE seq BETWEEN ?1 AND ?2 AND agency IS NOT NULL ORDER BY agency
            """)
        defer { row.reset() }
        try row.bind(range.lowerBound, at: 1)
        try row.bind(range.upperBound - 1, at: 2)
        var agencies: [String] = []
        while try row.step() {
            if let agency = row.text(at: 0) { agencies.append(agency) }
        }
        return agencies
    }

    /// How many entries the file holds, wherever they are numbered.
    package func entryCount() throws -> Int { try number("SELECT count(*) FROM entry") }

    /// How many bytes the lines of a range have together.
    package func lineBytes(in range: Range<Int>) throws -> Int {
        let row = try RawStatement(
            database,
            """
            SELECT coalesce(sum(length(CAST(line AS BLOB))), 0) FROM entry
            WHERE seq BETWEEN ?1 AND ?2
            """)
        defer { row.reset() }
        try row.bind(range.lowerBound, at: 1)
        try row.bind(range.upperBound - 1, at: 2)
        return try row.step() ? row.integer(at: 0) : 0
    }

    /// No page is larger.
    private static let mostPageBytes = 65_536

    /// How many bytes the file has at most. SQLite parses a pragma anew each time it runs.
    private func mostBytes() throws -> Int {
        try number("PRAGMA page_count") * Self.mostPageBytes
    }

    /// A statement's only value; 0 for none.
    func number(_ sql: String) throws -> Int {
        let row = try RawStatement(kept: sql, database)
        defer { row.reset() }
        return try row.step() ? row.integer(at: 0) : 0
    }

    /// The document kept under this digest, whose hash the caller checks.
    package func document(_ digest: Digest) throws -> [UInt8]? {
        let row = try RawStatement(
            database, "SELECT digest, content FROM document WHERE digest = ?")
        defer { row.reset() }
        return try digest.withUnsafeBytes { key in
            try row.bind(blob: key, at: 1)
            guard try row.step() else { return nil }
            return Array(StoredDocument(row).content)
        }
    }

    /// Lends all documents one after another, in the order of their digests.
    package func forEachDocument(_ body: (StoredDocument) throws -> Void) throws {
        let row = try RawStatement(database, "SELECT digest, content FROM document ORDER BY digest")
        defer { row.reset() }
        while try row.step() { try body(StoredDocument(row)) }
    }
}
