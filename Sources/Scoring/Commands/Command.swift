// What people ask to be put on record.

package import Evaluation

/// A proposal; `Books.decide` says which events follow from it, if any.
package enum Command: Hashable, Sendable {
    /// A fact as it would be recorded: figures, judgements, awards, declarations, exemptions, interpretations, findings, withdrawals, narratives.
    case state(Fact)
    /// Open an evaluation: under the rubric's last edition, or for a later stage under that of the stage before.
    case open(EvaluationKey, RubricID?)
    /// Close an evaluation with its whole table.
    case seal(EvaluationKey, signers: [String])
}

/// Why a command is refused, as facts.
package enum Refusal: Error, Hashable, Sendable {
    /// The slot holds something else; the command to run is a correction of that entry.
    case conflict(standing: EntryNumber, of: FactType)
    /// It could never stand in the ledger.
    case illegal(Illegality)
    case rubricNotAdopted(RubricID)
    /// A first stage needs a rubric to be named.
    case rubricNotNamed
    /// A later stage is opened under the rubric of the stage before it.
    case rubricOfEarlierStage(RubricID)
    /// A new id or name that could be taken for one there is.
    case looksLike(new: String, existing: String)
    case parentUnknown(AgencyID)
    /// A ledger is opened with two keys for one name, or one key for two.
    case authorTwice(String)
    /// An interpretation, exemption or other input that says what already holds differently.
    case entryUnknown(EntryNumber)
    case nothingToSeal(EvaluationKey)
    /// It does not fit into one entry.
    case unwritable(UnwritableEvent)
}

/// What a command comes to.
package enum Decision: Hashable, Sendable {
    case record(Fact)
    /// It already stands, equal in value and provenance.
    case alreadyStands(EntryNumber)
}
