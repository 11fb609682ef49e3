// One entry of the log, read: the bridge from lines to events.

package import AuditTrail
package import Evaluation
import EventStorage
package import Scoring

/// An entry with the event it says.
package struct LogEntry: Hashable, Sendable {
    package let recorded: Recorded
    /// As stored beside the line; not re-hashed here.
    package let digest: Digest
    /// Whether a signature is kept for its append; whose it is, and whether it holds, says an audit.
    package let isSigned: Bool

    package init(recorded: Recorded, digest: Digest, isSigned: Bool) {
        self.recorded = recorded
        self.digest = digest
        self.isSigned = isSigned
    }

    package var entry: EntryNumber { recorded.entry }
    package var event: Event { recorded.event }
}

/// An entry that cannot be read as an event.
package struct UnreadableEntry: Error, Hashable, Sendable {
    package let entry: EntryNumber
    package let cause: Cause

    package enum Cause: Hashable, Sendable {
        /// The line has not the form of an entry, or is kept under another number.
        case line
        case event(EventError)
    }
}

extension Recorded {
    /// The event that a line says, in its place.
    ///
    /// - Throws: `UnreadableEntry`; `.event(.unknown)` where a newer program may read it.
    init(seq: Int, line: UnsafeRawBufferPointer) throws(UnreadableEntry) {
        let entry = EntryNumber.nearest(to: seq)
        guard let parts = EntryFormat.parse(line), parts.seq == seq else {
            throw UnreadableEntry(entry: entry, cause: .line)
        }
        let bytes = UnsafeBufferPointer(
            rebasing: line.assumingMemoryBound(to: UInt8.self)[parts.event])
        do throws(EventError) {
            self.init(entry: entry, rest: parts.rest, event: try EventFormat.read(bytes))
        } catch {
            throw UnreadableEntry(entry: entry, cause: .event(error))
        }
    }
}

extension StoredEntry {
    /// The event in its place.
    package func recorded() throws(UnreadableEntry) -> Recorded {
        try Recorded(seq: seq, line: line)
    }

    func logEntry(in snapshot: Snapshot) throws -> LogEntry {
        let recorded = try recorded()
        return LogEntry(
            recorded: recorded, digest: digest ?? .zero,
            isSigned: try snapshot.isSigned(seq, rest: recorded.rest))
    }
}

extension Snapshot {
    /// Whether a signature is kept for the append of an entry that so many follow.
    func isSigned(_ seq: Int, rest: Int) throws -> Bool {
        let (last, overflow) = seq.addingReportingOverflow(rest)
        return try !overflow && signature(of: last) != nil
    }
}
