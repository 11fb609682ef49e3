// How a chain can break, and why an append can be refused.

/// The place where a log stops being one unbroken chain.
package struct ChainBreak: Error, Hashable, Sendable {
    /// The number of the entry expected at this place.
    package let entry: Int
    /// What stands there instead.
    package let difference: Difference

    package init(entry: Int, difference: Difference) {
        self.entry = entry
        self.difference = difference
    }

    /// What differs from an unbroken chain.
    package enum Difference: Error, Hashable, Sendable {
        /// The line is longer than `EntryFormat.lineLimit`.
        case tooLong(bytes: Int)
        /// The line does not hash to the digest kept beside it (`nil`: no digest is kept there).
        case content(stored: Digest?, computed: Digest)
        /// The line has not the form of an entry.
        case malformed
        /// The entry is numbered, or kept under, this number: one is missing, or out of order.
        case number(Int)
        /// The line does not link to the entry before it.
        case link(written: Digest, expected: Digest)
        /// An append does not count down: entries of it are missing, or others stand between.
        case rest(written: Int, expected: Int)
        /// The log ends inside an append, this many entries before its end.
        case cut(rest: Int)
    }
}

/// Why `HashChain.append` made no entries.
package enum AppendRefused: Error, Hashable, Sendable {
    /// There was no event to append.
    case nothing
    /// The chain stands inside an append of which so many entries are missing.
    case unfinished(rest: Int)
    /// This event is longer than `EntryFormat.eventLimit`.
    case tooLong(index: Int, bytes: Int)
    /// OpenSSL refused to hash.
    case hashing(HashingFailed)
}
