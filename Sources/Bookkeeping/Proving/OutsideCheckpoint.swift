// A checkpoint that somebody kept away from the ledger, and what became of the ledger since.

package import AuditTrail
package import Evaluation
import EventStorage

/// A checkpoint from outside the ledger, believed as far as its holder could check it.
package struct OutsideCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint
    /// Who signed and cosigned it, where keys or a policy were given; nil where nobody's signature
    /// was looked at.
    package let trusted: TrustedCheckpoint?
    /// When it is known to have existed; nil where nobody's time stamp was looked at.
    package let stamped: TrustedTime?

    /// Reads a note; its signatures are held against the policy, where one is given.
    ///
    /// - Throws: `MalformedText`, `TrustRefused`.
    package init(
        _ note: SignedNote, policy: TrustPolicy?, stamped: TrustedTime? = nil
    ) throws {
        self.stamped = stamped
        trusted = try policy?.check(note)
        checkpoint = try trusted?.checkpoint ?? Checkpoint(text: note.text)
    }
}

/// Whether a ledger continues a checkpoint taken earlier.
package enum Continuation: Hashable, Sendable {
    /// Its first entries make the checkpoint's root.
    case holds
    /// It has, or its chain holds for, fewer entries than the checkpoint.
    case cut(entries: Int)
    /// Its first entries make another root.
    case rewritten(root: Digest)
    /// The checkpoint is of another ledger; this one has that origin, if any.
    case otherLedger(KeyName?)
}

/// A ledger held against a checkpoint.
package struct HeldCheckpoint: Hashable, Sendable {
    package let outside: OutsideCheckpoint
    package let outcome: Continuation
    /// Entries under it that say a later time than it was stamped at; none where it was not, or does not hold.
    package let late: [EntryNumber]

    /// - Parameters:
    ///   - origin: the ledger's; nil where it has none.
    ///   - entries: how many entries its chain holds for.
    ///   - root: the root at the checkpoint's size; nil where there are fewer.
    ///   - order: the entries' times; nil where not all were read.
    init(
        _ outside: OutsideCheckpoint, origin: KeyName?, entries: Int, root: Digest?,
        _ order: EntryOrder? = nil
    ) {
        self.outside = outside
        let checkpoint = outside.checkpoint
        outcome =
            if origin != checkpoint.origin {
                .otherLedger(origin)
            } else if let root {
                root == checkpoint.root ? .holds : .rewritten(root: root)
            } else {
                .cut(entries: entries)
            }
        late =
            outcome != .holds
            ? []
            : outside.stamped.flatMap {
                order?.later(than: $0.milliseconds + $0.accuracy, among: checkpoint.size)
            } ?? []
    }
}

extension Snapshot {
    /// The ledger's origin; nil where entry 0 is not what it must be, which is found elsewhere.
    func originIfSound() throws -> KeyName? {
        do {
            return try origin()
        } catch is CheckpointRefused {
            return nil
        } catch is UnreadableEntry {
            return nil
        } catch is NoSuchTime {
            return nil
        }
    }
}
