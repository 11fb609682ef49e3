// What a reading command works on: books folded up to a place, with that place's head.

package import AuditTrail
package import Evaluation
package import EventStorage
package import Scoring

/// Books as of an entry.
package struct LedgerView: Sendable {
    package let books: Books
    /// The last entry folded in; the end of an append.
    package let head: Head
    /// Its time.
    package let at: Instant
    /// Whether every line up to the head was re-hashed and followed in this run.
    package let isVerified: Bool
    /// Entries of these books whose append must be signed and keeps no signature.
    package let unsigned: Set<EntryNumber>
}

/// A place in record time.
package enum RecordTime: Hashable, Sendable {
    case now
    case entry(EntryNumber)
    case instant(Instant)
    /// A day on the ledger's clock, through that millisecond of it.
    case local(year: Int, month: Int, day: Int, through: Int)

    /// A bare date: its end in the ledger's zone.
    package static func endOfDay(year: Int, month: Int, day: Int) -> RecordTime {
        .local(year: year, month: month, day: day, through: lastMillisecond)
    }

    /// Of a day, from 0.
    package static let lastMillisecond = 86_399_999
}

/// A place in record time that the ledger does not have.
package enum NoSuchTime: Error, Hashable, Sendable {
    case noEntries
    case entry(EntryNumber, last: EntryNumber)
    case before(Instant, first: Instant)
    case noSuchDay
}

extension Snapshot {
    /// The books of a scope as of a place in record time; an append counts when it is whole.
    ///
    /// - Parameter rehash: whether every line up to that place is re-hashed and followed first.
    /// - Throws: `NoSuchTime`, `ChainBreak`, `UnreadableEntry`, `IllegalEntry`, `StorageError`.
    package func view(
        _ scope: FoldScope, asOf time: RecordTime = .now, rehash: Bool = false
    ) throws -> LedgerView {
        let place = try place(of: time)
        if rehash { try follow(through: place.seq) }
        let books = try fold(scope, in: 0..<place.count)
        return LedgerView(
            books: books, head: place, at: try instant(of: place.seq), isVerified: rehash,
            unsigned: try unsigned(scope, in: place, books.framework.authors))
    }

    /// The entries of a scope that lack a signature since authors are required.
    private func unsigned(
        _ scope: FoldScope, in place: Head, _ authors: Authors
    ) throws -> Set<EntryNumber> {
        guard let since = authors.requiredSince else { return [] }
        var unsigned: Set<EntryNumber> = []
        for selection in scope.selections {
            try forEachEntry(Selection(selection, in: since.number..<place.count)) { entry in
                let rest = EntryFormat.parse(entry.line)?.rest ?? 0
                if try !isSigned(entry.seq, rest: rest) {
                    unsigned.insert(EntryNumber(entry.seq))
                }
            }
        }
        return unsigned
    }

    /// The end of the last append at or before a place in record time.
    package func place(of time: RecordTime) throws -> Head {
        guard let last = try head() else { throw NoSuchTime.noEntries }
        switch time {
        case .now: return last
        case .entry(let entry):
            guard entry.number <= last.seq else {
                throw NoSuchTime.entry(entry, last: EntryNumber(last.seq))
            }
            return try appendEnd(at: entry.number, last)
        case .instant(let instant): return try lastEntry(by: instant, last)
        case .local(let year, let month, let day, let through):
            let zone = try fold(.ledgerWide, in: 0..<1).framework.opened?.value.zone ?? .utc
            guard
                let instant = Instant.endOfDay(
                    year: year, month: month, day: day, offsetMinutes: zone.minutes)?
                    .adding(milliseconds: through - RecordTime.lastMillisecond)
            else { throw NoSuchTime.noSuchDay }
            return try lastEntry(by: instant, last)
        }
    }

    /// The last entry of the append that an entry belongs to.
    private func appendEnd(at seq: Int, _ last: Head) throws -> Head {
        let rest = try entry(at: seq) { try $0.recorded().rest } ?? 0
        let end = min(seq + rest, last.seq)
        return try entry(at: end) { Head(seq: end, digest: $0.digest ?? .zero) } ?? last
    }

    private func instant(of seq: Int) throws -> Instant {
        guard let at = try entry(at: seq, { try $0.recorded().event.at }) else {
            throw NoSuchTime.noEntries
        }
        return at
    }

    /// Times run back only where the clock was reset, so between two resets the place is found by
    /// halving: after the last reset by then, or before the first.
    private func lastEntry(by instant: Instant, _ last: Head) throws -> Head {
        let starts = try [0] + clockResets(upTo: last)
        guard let place = try starts.lastIndex(where: { try self.instant(of: $0) <= instant })
        else { throw NoSuchTime.before(instant, first: try self.instant(of: 0)) }
        var low = starts[place]
        var high = place + 1 < starts.count ? starts[place + 1] - 1 : last.seq
        while low < high {
            let middle = (low + high + 1) / 2
            if try self.instant(of: middle) <= instant { low = middle } else { high = middle - 1 }
        }
        return try appendEnd(at: low, last)
    }

    /// The entries that reset the clock, which are of those that concern no single agency.
    private func clockResets(upTo last: Head) throws -> [Int] {
        var resets: [Int] = []
        try forEachEntry(Selection(.ledgerWide, in: 0..<last.count)) {
            if try $0.recorded().event.fact.type == .clockReset { resets.append($0.seq) }
        }
        return resets
    }

    /// Re-hashes and follows every line up to an entry.
    private func follow(through seq: Int) throws {
        let hasher = try SHA256Hasher()
        var chain = HashChain()
        try forEachEntry(Selection(.everything, in: 0..<(seq + 1))) { entry in
            try chain.follow(
                try ExaminedLine(
                    key: entry.seq, line: entry.line, stored: entry.digest, hasher: hasher))
        }
        try chain.finish()
    }
}
