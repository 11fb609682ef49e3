// Which part of a ledger an audit replays.

/// Which agencies an audit replays, and from where on every entry must be theirs or all agencies'.
package struct AuditPortion: Sendable {
    let agencies: [String]
    /// How many lines are read.
    let count: Int
    /// The first entry after the checkpoint.
    let first: Int
    /// The one before it.
    let before: EntryOrder.Mark?
}
