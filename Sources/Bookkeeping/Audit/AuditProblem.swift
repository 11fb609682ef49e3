// What an audit can find wrong, and what it can only remark on.

package import AuditTrail
package import Evaluation
package import EventStorage
package import Scoring

/// One thing that no honest ledger shows.
package struct AuditProblem: Hashable, Sendable {
    /// The entry concerned; nil where it is none: the file, a stored row, a document.
    package let entry: EntryNumber?
    package let difference: Difference

    package init(entry: EntryNumber?, difference: Difference) {
        self.entry = entry
        self.difference = difference
    }

    package enum Difference: Hashable, Sendable {
        /// SQLite's own words about the file's structure.
        case structure(String)
        case schema(SchemaDifference)
        /// The line is not kept as text.
        case storage
        /// Content, form, number, link, or an append that is not whole.
        case chain(ChainBreak.Difference)
        /// The line links well, and is no event.
        case unreadable(UnreadableEntry.Cause)
        /// The event cannot stand where it stands; a score that differs or is left out among it.
        case illegal(Illegality)
        /// The file finds the entry under another agency than its event names, or not at all.
        case misfiled
        /// The stored table says something else than the fold.
        case row(StoredRowDifference)
        /// The append that begins with the entry is not signed as it must be.
        case signature(SignatureFault)
        /// A kept node of the tree is not the one over its entries, or is too many.
        case node(level: Int, place: Int)
        /// A document does not hash to the digest it is kept under; nil: to none.
        case document(kept: Digest?, computed: Digest)
        case evidence(EvidenceFault)
    }
}

/// What is wrong with evidence that is kept.
package enum EvidenceFault: Hashable, Sendable {
    /// It is not what the entry filed.
    case differs
    /// The entry says that evidence, filed by the one named, is erased; it is still kept.
    case notErased(EntryNumber)
    /// It is kept for an entry that filed none.
    case stray
}

/// Something that is no sign of tampering.
package enum AuditRemark: Hashable, Sendable {
    /// A `-wal` or journal that stands beside the file and holds something.
    case beside(path: String)
    /// A document that an entry names is not in the file.
    case documentMissing(Digest, namedBy: EntryNumber)
    /// A document in the file that no entry names.
    case documentUnreferenced(Digest)
    /// Evidence that an entry filed and none erased is not in the file.
    case evidenceMissing(EntryNumber, name: String)
    /// Evidence that an entry filed is gone, as another says.
    case evidenceErased(EntryNumber, by: EntryNumber)
    /// A key that the ledger was opened with and that signs nothing: its name, or itself, stands before it.
    case authorUnused(String, named: EntryNumber)
    /// Entries from one on that a revocation says are not the actor's.
    case distrusted(actor: String, from: EntryNumber, by: EntryNumber)
}

/// How a row of the stored table differs from the fold.
package struct StoredRowDifference: Hashable, Sendable {
    package let evaluation: EvaluationColumns
    package let indicator: String
    package let difference: Difference

    package enum Difference: Hashable, Sendable {
        /// The fold has the row, the stored table has not.
        case missing
        /// The stored table has the row, the fold has not.
        case unknown
        case column(Column, stored: String?, folded: String?)
        /// It reads the same, and holds a value of another type or a text that is no UTF-8.
        case damaged
    }

    /// The row, whatever differs.
    var row: Row { Row(evaluation: evaluation, indicator: indicator) }

    struct Row: Hashable {
        let evaluation: EvaluationColumns
        let indicator: String
    }

    package enum Column: String, CaseIterable, Sendable {
        case number, title, weight, state, exact, score, declared, entry
    }
}

extension AuditProblem: Comparable {
    /// By entry, those of none last.
    package static func < (left: AuditProblem, right: AuditProblem) -> Bool {
        switch (left.entry, right.entry) {
        case (let left?, let right?): left < right
        case (.some, nil): true
        case (nil, _): false
        }
    }
}
