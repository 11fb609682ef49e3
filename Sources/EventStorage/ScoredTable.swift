// Reads and rewrites the scored table, agency by agency.

internal import GRDB

/// Whose rows of the scored table, by the value kept in their column.
package enum ScoredAgency: Hashable, Sendable {
    /// A text: its bytes, which are UTF-8 in a sound file.
    case text([UInt8])
    /// A blob, which is nobody's.
    case blob([UInt8])
    /// A number or NULL, which is nobody's.
    case neither

    /// The agency of this id.
    package init(_ id: String) { self = .text(Array(id.utf8)) }

    fileprivate init(_ row: RawStatement) {
        let value = row.value(at: 0)
        self =
            switch value.type {
            case .text: .text(Array(value.bytes))
            case .blob: .blob(Array(value.bytes))
            case .integer, .real, .null: .neither
            }
    }

    /// The condition for its rows, with the value at 1.
    fileprivate var condition: String {
        switch self {
        case .text, .blob: "agency = ?1"
        case .neither: "typeof(agency) NOT IN ('text', 'blob')"
        }
    }

    fileprivate func bind(to statement: RawStatement) throws {
        switch self {
        case .text(let bytes):
            try bytes.withUnsafeBytes { try statement.bind(copyOfText: $0, at: 1) }
        case .blob(let bytes):
            try bytes.withUnsafeBytes { try statement.bind(copyOfBlob: $0, at: 1) }
        case .neither: break
        }
    }
}

extension Snapshot {
    /// The agencies of which the scored table has rows.
    package func scoredAgencies() throws -> [ScoredAgency] {
        let row = try RawStatement(database, "SELECT DISTINCT agency FROM scored_table")
        defer { row.reset() }
        var agencies: Set<ScoredAgency> = []
        while try row.step() { agencies.insert(ScoredAgency(row)) }
        return Array(agencies)
    }

    /// How many rows the scored table holds, whatever they are.
    package func scoredRowCount() throws -> Int {
        try number("SELECT count(*) FROM scored_table")
    }

    /// Gives the rows of the scored table, one agency's or all, in the order of its key.
    package func forEachScoredRow(
        of agency: ScoredAgency? = nil, _ body: (StoredRow) throws -> Void
    ) throws {
        let condition = agency.map { " WHERE " + $0.condition } ?? ""
        let row = try RawStatement(
            kept: ScoredRow.select + condition
                + " ORDER BY agency, subject, year, stage, indicator", database)
        defer { row.reset() }
        try agency?.bind(to: row)
        while try row.step() { try body(StoredRow(row)) }
    }
}

extension Transaction {
    /// Writes rows of the scored table, each over the one of its key.
    package func putScoredRows(_ rows: [ScoredRow]) throws {
        let insert = try RawStatement(kept: ScoredRow.insert, database)
        for row in rows {
            try row.bind(to: insert)
            try insert.run()
        }
    }

    /// Makes these rows the only ones of an agency.
    package func replaceScoredRows(_ rows: [ScoredRow], of agency: ScoredAgency) throws {
        let delete = try RawStatement(
            kept: "DELETE FROM scored_table WHERE " + agency.condition, database)
        try agency.bind(to: delete)
        try delete.run()
        try putScoredRows(rows)
    }
}
