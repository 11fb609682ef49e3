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

    private let fullCount: Int
    private let fullBytes: Int

    /// A batch for work on single lines: it stays in a core's own memory, and its room is used again instead of
    /// being asked of the system each time.
    init() { self.init(count: 256, bytes: 98_304) }

    /// A batch for work in which one batch waits for another: large, so that few do.
    static var large: LineBatch { LineBatch(count: 8_192, bytes: 4_194_304) }

    private init(count: Int, bytes: Int) {
        (fullCount, fullBytes) = (count, bytes)
        self.bytes.reserveCapacity(98_304 + 16_384)
        rows.reserveCapacity(256)
    }

    var count: Int { rows.count }
    var isFull: Bool { count >= fullCount || bytes.count >= fullBytes }

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
