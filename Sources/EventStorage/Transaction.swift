// One append: what is written here is kept whole, or not at all.

package import AuditTrail
internal import GRDB

/// A write to a ledger that nobody else writes to meanwhile; valid inside the function it is given
/// to, which keeps everything by returning and nothing by throwing.
package struct Transaction {
    /// The ledger as this transaction sees it, with what it has written.
    package let snapshot: Snapshot

    var database: Database { snapshot.database }

    init(_ database: Database) { snapshot = Snapshot(database: database) }

    /// Adds entries behind the last one; the schema refuses any that do not follow.
    package func append(_ entries: [Entry]) throws {
        let insert = try RawStatement(
            kept: "INSERT INTO entry (seq, line, digest) VALUES (?, ?, ?)", database)
        for entry in entries {
            try entry.line.withUnsafeBytes { line in
                try entry.digest.withUnsafeBytes { digest in
                    try insert.bind(entry.seq, at: 1)
                    try insert.bind(text: line, at: 2)
                    try insert.bind(blob: digest, at: 3)
                    try insert.run()
                }
            }
        }
        try keepNodes(completedBy: entries)
    }

    /// Keeps a document under its SHA-256, unless it is kept already.
    package func putDocument(_ content: [UInt8]) throws -> Digest {
        let digest = try Digest(hashing: content)
        let insert = try RawStatement(
            kept: """
                INSERT INTO document (digest, content) SELECT ?1, ?2 \
                WHERE NOT EXISTS (SELECT 1 FROM document WHERE digest = ?1)
                """, database)
        try digest.withUnsafeBytes { key in
            try content.withUnsafeBytes { content in
                try insert.bind(blob: key, at: 1)
                try insert.bind(blob: content, at: 2)
                try insert.run()
            }
        }
        return digest
    }
}
