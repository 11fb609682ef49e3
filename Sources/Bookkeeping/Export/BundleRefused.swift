// Why a ledger is not exported, or a bundle not taken in.

package import AuditTrail

/// What is wrong with a bundle, or with the ledger that is to become one.
package enum BundleRefused: Error, Hashable, Sendable {
    /// It is no archive of the form that an export has.
    case form
    /// Its `README.txt` is not what an export says there.
    case readme
    /// Its checkpoint cannot be read.
    case checkpoint(MalformedText)
    /// A line is none, or is out of order; the number it should have.
    case line(Int)
    /// A line is longer than a line of a ledger may be; the number it should have.
    case lineTooLong(Int)
    /// It has another number of lines than its checkpoint.
    case count(lines: Int, checkpoint: Int)
    /// A signature is of no append, out of order or not in its only spelling; the entry it should be of.
    case signature(Int)
    /// A document does not hash to its name.
    case document(String)
    /// What is kept or given of evidence is not what the entry filed, or it is erased; the entry.
    case evidence(Int)
    /// A part is larger than an archive holds.
    case tooLarge(String)
    /// The ledger changed while it was read.
    case changed
}
