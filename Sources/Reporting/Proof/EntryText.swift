// What an entry says, in plain text, made of its line alone: the same wherever and whenever it is made.

import AuditTrail
import Bookkeeping
import Evaluation
package import Scoring

/// An entry's text for a proof. Ids stand without titles, which are in no line; times are UTC.
package enum EntryText {
    /// The lines, each set in by two blanks and none empty.
    package static func lines(of recorded: Recorded, _ language: Language) -> [String] {
        let entry = LogEntry(recorded: recorded, digest: .zero, isSigned: false)
        let block = EntryLines(
            entry, EventMembers(Framework()), Standpoint(ofFileIn: language),
            by: Words.named(recorded.event.actor))
        return block.lines.map { "  " + $0.text }
    }
}
