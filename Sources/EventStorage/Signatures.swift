// Signatures of appends, kept beside the log.

import AuditTrail
internal import GRDB

extension Transaction {
    /// Keeps the signature of the append just made, whose last entry is the log's last.
    package func putSignature(_ signature: [UInt8], of last: Int) throws {
        let insert = try RawStatement(
            kept: "INSERT INTO signature (seq, signature) VALUES (?, ?)", database)
        try signature.withUnsafeBytes { bytes in
            try insert.bind(last, at: 1)
            try insert.bind(blob: bytes, at: 2)
            try insert.run()
        }
    }
}

extension Snapshot {
    /// The signature kept for the append that ends with an entry; `nil` where there is none, empty where
    /// the row holds no blob.
    package func signature(of last: Int) throws -> [UInt8]? {
        guard try keepsSignatures else { return nil }
        let row = try RawStatement(
            kept: "SELECT signature FROM signature WHERE seq = ?", database)
        defer { row.reset() }
        try row.bind(last, at: 1)
        guard try row.step() else { return nil }
        let value = row.value(at: 0)
        return value.type == .blob ? Array(value.bytes) : []
    }

    /// The last entry, before a number, of an append that is signed.
    package func lastSigned(before seq: Int) throws -> Int? {
        guard try keepsSignatures else { return nil }
        let row = try RawStatement(
            kept: "SELECT seq FROM signature WHERE seq < ? ORDER BY seq DESC LIMIT 1", database)
        defer { row.reset() }
        try row.bind(seq, at: 1)
        return try row.step() ? row.integer(at: 0) : nil
    }

    /// How many signatures the file keeps, whatever they are of.
    package func signatureCount() throws -> Int {
        try keepsSignatures ? number("SELECT count(*) FROM signature") : 0
    }

    /// A ledger of the first version has no such table.
    private var keepsSignatures: Bool {
        get throws { try number("PRAGMA user_version") >= LedgerSchema.signatureVersion }
    }

    /// The number each signature is kept under, in ascending order.
    package func forEachSigned(_ body: (Int) throws -> Void) throws {
        guard try keepsSignatures else { return }
        let row = try RawStatement(database, "SELECT seq FROM signature ORDER BY seq")
        defer { row.reset() }
        while try row.step() { try body(row.integer(at: 0)) }
    }
}
