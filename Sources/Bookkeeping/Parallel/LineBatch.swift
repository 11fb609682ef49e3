// Lines copied out of a snapshot, so that other threads can read them.

import AuditTrail
import EventStorage

/// A run of stored entries.
struct LineBatch: Sendable {
    private var full: [Piece] = []
    private var last = Piece()
    private let mostPieces: Int

    /// A run of lines in one piece of memory, small enough that a core keeps it to itself and that its room
    /// is used again instead of being asked of the system each time.
    fileprivate struct Piece: Sendable {
        var bytes: [UInt8] = []
        var rows: [Row] = []

        static let mostBytes = 98_304
        static let mostRows = 256

        init() {
            bytes.reserveCapacity(Self.mostBytes + 16_384)
            rows.reserveCapacity(Self.mostRows)
        }

        var isFull: Bool { rows.count >= Self.mostRows || bytes.count >= Self.mostBytes }
    }

    fileprivate struct Row: Sendable {
        let seq: Int
        let end: Int
        let stored: Digest?
        let isText: Bool
    }

    /// A batch for work on single lines.
    init() { self.init(pieces: 1) }

    /// A batch for work in which one batch waits for another: large, so that few do.
    static var large: LineBatch { LineBatch(pieces: 32) }

    private init(pieces: Int) { mostPieces = pieces }

    var count: Int { full.map(\.rows.count).reduce(0, +) + last.rows.count }
    var isFull: Bool { last.isFull && full.count + 1 >= mostPieces }

    /// Copies an entry.
    mutating func append(_ entry: StoredEntry) {
        if last.isFull {
            full.append(last)
            last = Piece()
        }
        last.append(entry)
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
        for piece in full { try piece.lend(body) }
        try last.lend(body)
    }
}

extension LineBatch.Piece {
    fileprivate mutating func append(_ entry: StoredEntry) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: entry.line.baseAddress?.assumingMemoryBound(to: UInt8.self),
                count: entry.line.count))
        rows.append(
            LineBatch.Row(
                seq: entry.seq, end: bytes.count, stored: entry.digest,
                isText: entry.lineType == .text))
    }

    fileprivate func lend(_ body: (LineBatch.Line) throws -> Void) rethrows {
        try bytes.withUnsafeBytes { all in
            var start = 0
            for row in rows {
                try body(
                    LineBatch.Line(
                        seq: row.seq, bytes: UnsafeRawBufferPointer(rebasing: all[start..<row.end]),
                        stored: row.stored, isText: row.isText))
                start = row.end
            }
        }
    }
}
