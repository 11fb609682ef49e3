// What an audit found: a value, shown elsewhere.

package import AuditTrail
package import Evaluation

/// The result of verifying a whole ledger.
package struct AuditReport: Hashable, Sendable {
    /// In the order in which they were gone through.
    package let stages: [Stage: Count]
    /// What no honest ledger shows, the first bad entry first; those of no entry at the end.
    package let problems: [AuditProblem]
    /// What an honest ledger can show, and a reader should know.
    package let remarks: [AuditRemark]
    /// An event that a newer program may understand; everything after it in its agency was not replayed.
    package let notUnderstood: NotUnderstood?
    /// The last entry up to which the chain holds; the head to note down where all is intact.
    package let head: Head?
    /// How many entries the file holds.
    package let entries: Int
    /// Whether a head noted earlier is still in the chain.
    package let noted: NotedHead
    /// Scores that rest on the first bad entry, in the order of evaluations; at most 1,000.
    package let dependents: [Dependent]
    /// A checkpoint from outside, and whether the ledger continues it; nil where none was given.
    package let held: HeldCheckpoint?
    /// What was not read, where only what came after the checkpoint was asked for.
    package let unread: Unread?

    /// What is gone through, in order.
    package enum Stage: Int, CaseIterable, Sendable {
        /// The file's structure and schema.
        case file
        /// Digests and links, re-derived from the stored bytes.
        case chain
        /// Kept nodes of the tree, made again; not among the stages where there are none.
        case tree
        /// Appends that are whole.
        case appends
        /// Events, each legal in the state before it.
        case events
        /// Recorded scores, each recomputed at its own place.
        case scores
        /// Rows of the stored table against those of the fold.
        case cells
        /// Signatures of appends; not among the stages where nobody has to sign.
        case signatures
        /// Documents, hashed again.
        case documents
        /// Files of evidence, hashed again; not among the stages where there is none.
        case evidence
    }

    /// How much of a stage held.
    package struct Count: Hashable, Sendable {
        package internal(set) var done = 0
        package internal(set) var total = 0

        package init(done: Int = 0, total: Int = 0) {
            self.done = done
            self.total = total
        }

        package var isComplete: Bool { done == total }
    }

    package enum Verdict: Hashable, Sendable {
        /// There is no entry: nothing can be said.
        case nothingRecorded
        case intact
        /// What came after a checkpoint, and what it uses, is intact; the rest was not read.
        case intactSince
        case tampered
        /// The chain holds; not every event can be read by this program.
        case notUnderstood
    }

    package var verdict: Verdict {
        if !problems.isEmpty || noted.isLost || held.map({ $0.outcome != .holds }) ?? false {
            return .tampered
        }
        if entries == 0 { return .nothingRecorded }
        if notUnderstood != nil { return .notUnderstood }
        // What was not looked at is not intact; what is missing of these two is a remark.
        let isWhole = stages.allSatisfy {
            $0.key == .documents || $0.key == .evidence || $0.value.isComplete
        }
        return isWhole ? (unread == nil ? .intact : .intactSince) : .tampered
    }

    /// The first entry that is not as it must be.
    package var firstBad: AuditProblem? { problems.first { $0.entry != nil } }
}

/// Lines that an audit did not look at.
package struct Unread: Hashable, Sendable {
    /// The numbers of the lines.
    package let entries: [Range<Int>]

    package var count: Int { entries.reduce(0) { $0 + $1.count } }
}

/// Whether a head noted earlier is found again.
package enum NotedHead: Hashable, Sendable {
    case notAsked
    case found
    /// The ledger ends, or its chain breaks, before the noted entry.
    case cut(last: EntryNumber?)
    /// Another entry stands there: the chain up to it was made anew.
    case rewritten(digest: Digest)

    var isLost: Bool {
        switch self {
        case .notAsked, .found: false
        case .cut, .rewritten: true
        }
    }
}

/// An event of a type or version this program does not know.
package struct NotUnderstood: Hashable, Sendable {
    package let entry: EntryNumber
    package let type: String
    package let version: String

    package init(entry: EntryNumber, type: String, version: String) {
        self.entry = entry
        self.type = type
        self.version = version
    }
}

/// A score that names an entry among its inputs.
package struct Dependent: Hashable, Sendable {
    package let evaluation: EvaluationKey
    package let indicator: IndicatorID
}
