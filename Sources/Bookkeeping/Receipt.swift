// What an append came to, and why one was refused.

package import AuditTrail
package import Evaluation
package import Scoring

/// What an append came to.
package struct Receipt: Hashable, Sendable {
    /// One for each command, in order.
    package let decisions: [Decision]
    /// The entries appended; empty where everything already stood.
    package let recorded: [Recorded]
    /// The ledger's head afterwards; with a dry run, the one before.
    package internal(set) var head: Head?

    package init(decisions: [Decision], recorded: [Recorded], head: Head?) {
        self.decisions = decisions
        self.recorded = recorded
        self.head = head
    }
}

/// The commands that were refused; nothing was recorded.
package struct Refusals: Error, Hashable, Sendable {
    package let refused: [Refused]

    package struct Refused: Hashable, Sendable {
        /// Which command, from 0.
        package let command: Int
        package let refusal: Refusal
    }
}

/// A clock more than a day ahead of the last entry; one wrong clock would hold up the ledger.
package struct ClockAhead: Error, Hashable, Sendable {
    package let clock: Instant
    package let last: Instant
}
