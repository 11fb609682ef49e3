// Lines copied out of a snapshot, so that other threads can read them.

import AuditTrail
import EventStorage

/// A run of stored entries in one piece of memory.
struct LineBatch: Sendable {
    private var bytes: [UInt8] = []
    private var rows: [Row] = []

    private struct Row: Sendable {
        let seq: Int
        let end: Int
        let stored: Digest?
        let isText: Bool
    }

    /// Lines that make a batch worth handing over, by count and by bytes.
    static let fullCount = 1_024
    static let fullBytes = 524_288

    init() {
        bytes.reserveCapacity(LineBatch.fullBytes + EntryFormat.lineLimit)
        rows.reserveCapacity(LineBatch.fullCount)
    }

    var count: Int { rows.count }
    var isEmpty: Bool { rows.isEmpty }
    var isFull: Bool { count >= LineBatch.fullCount || bytes.count >= LineBatch.fullBytes }
    /// The number of the last entry.
    var last: Int? { rows.last?.seq }

    /// Copies an entry.
    mutating func append(_ entry: StoredEntry) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: entry.line.baseAddress?.assumingMemoryBound(to: UInt8.self),
                count: entry.line.count))
        rows.append(
            Row(
                seq: entry.seq, end: bytes.count, stored: entry.digest,
                isText: entry.lineType == .text))
    }

    /// A stored entry, lent like the snapshot lends it.
    struct Line {
        let seq: Int
        let bytes: UnsafeRawBufferPointer
        let stored: Digest?
        let isText: Bool
    }

    /// Lends the entries one after another.
    func lend(_ body: (Line) throws -> Void) rethrows {
        try bytes.withUnsafeBytes { all in
            var start = 0
            for row in rows {
                try body(
                    Line(
                        seq: row.seq, bytes: UnsafeRawBufferPointer(rebasing: all[start..<row.end]),
                        stored: row.stored, isText: row.isText))
                start = row.end
            }
        }
    }
}
