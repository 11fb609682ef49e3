// The chain: each line holds the digest of the one before it.

/// Where a chain stands: what the next entry must link to.
///
/// The same value writes (`append`) and verifies (`follow`); neither changes it when it throws.
package struct HashChain: Hashable, Sendable {
    /// The number of the next entry.
    package private(set) var next: Int
    /// The digest of the last entry, `Digest.zero` before the first.
    package private(set) var last: Digest
    /// How many entries of an unfinished append are still to come; 0 where an append is whole.
    package private(set) var rest: Int

    /// The chain before its first entry, or after a head at which an append was whole.
    package init(after head: Head? = nil) {
        next = head?.count ?? 0
        last = head?.digest ?? .zero
        rest = 0
    }

    /// The last entry, `nil` before the first.
    package var head: Head? { next == 0 ? nil : Head(seq: next - 1, digest: last) }

    /// Makes the entries of one whole append and moves behind them.
    ///
    /// The caller keeps all of them or none. Throws what `AppendRefused` lists.
    package mutating func append(events: [[UInt8]]) throws(AppendRefused) -> [Entry] {
        guard rest == 0 else { throw .unfinished(rest: rest) }
        guard !events.isEmpty else { throw .nothing }
        if let long = events.firstIndex(where: { $0.count > EntryFormat.eventLimit }) {
            throw .tooLong(index: long, bytes: events[long].count)
        }
        var ahead = self
        var entries: [Entry] = []
        entries.reserveCapacity(events.count)
        do throws(HashingFailed) {
            let hasher = try SHA256Hasher()
            for (index, event) in events.enumerated() {
                let rest = events.count - 1 - index
                let line = EntryFormat.format(
                    event: event, prev: ahead.last, rest: rest, seq: ahead.next)
                let entry = Entry(seq: ahead.next, line: line, digest: try hasher.leaf(of: line))
                ahead.advance(to: entry.digest, rest: rest)
                entries.append(entry)
            }
        } catch {
            throw .hashing(error)
        }
        self = ahead
        return entries
    }

    /// Takes the next line of a log, or throws where and how the chain breaks there.
    package mutating func follow(_ line: ExaminedLine) throws(ChainBreak) {
        do throws(ChainBreak.Difference) {
            let parts = try checked(line)
            advance(to: line.digest, rest: parts.rest)
        } catch {
            throw ChainBreak(entry: next, difference: error)
        }
    }

    /// Says that no line follows; throws where the last append is not whole.
    package func finish() throws(ChainBreak) {
        guard rest == 0 else { throw ChainBreak(entry: next, difference: .cut(rest: rest)) }
    }

    // First whether it is the line's turn, then what it shows alone, then its links.
    private func checked(_ line: ExaminedLine) throws(ChainBreak.Difference) -> EntryParts {
        guard line.key == next else { throw .number(line.key) }
        guard line.byteCount <= EntryFormat.lineLimit else { throw .tooLong(bytes: line.byteCount) }
        guard line.stored == line.digest else {
            throw .content(stored: line.stored, computed: line.digest)
        }
        guard let parts = line.parts else { throw .malformed }
        guard parts.seq == next else { throw .number(parts.seq) }
        guard parts.prev == last else { throw .link(written: parts.prev, expected: last) }
        guard rest == 0 || parts.rest == rest - 1 else {
            throw .rest(written: parts.rest, expected: rest - 1)
        }
        return parts
    }

    private mutating func advance(to digest: Digest, rest: Int) {
        next += 1
        last = digest
        self.rest = rest
    }
}
