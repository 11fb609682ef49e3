// Before an author signs the root over everything that stands: is it the one over the entries' digests?

import AuditTrail
import Evaluation
import EventStorage
import Scoring

extension Snapshot {
    /// Throws where kept nodes of the tree are not those over the entries' digests: whoever signs their root
    /// vouches for another history.
    ///
    /// The signature of the append just before, whosever it is, vouches for the nodes up to there; where none
    /// holds, every digest is read.
    ///
    /// - Throws: `SigningRefused.nodes`, `StorageError`, `HashingFailed`, `CryptoFailed`.
    func checkNodes(upTo size: Int, _ authors: Authors, _ origin: KeyName) throws {
        guard size > 0, try nodeCount() ?? 0 > 0 else { return }
        let root = try root(at: size)
        if try isVouched(root, at: size, authors, origin) { return }
        guard try rootOfDigests(at: size) == root else { throw SigningRefused.nodes }
    }

    private func isVouched(
        _ root: Digest, at size: Int, _ authors: Authors, _ origin: KeyName
    ) throws -> Bool {
        let actor = try entry(at: size - 1) { entry -> String? in
            do throws(UnreadableEntry) { return try entry.recorded().event.actor } catch {
                return nil
            }
        }
        guard let signature = try signature(of: size - 1), let actor = actor.flatMap({ $0 }),
            let person = authors.person(actor),
            let statement = AppendStatement(
                origin: origin, first: try appendStart(of: size - 1), size: size, root: root,
                actor: actor)
        else { return false }
        for held in [person.slot.standing].compactMap({ $0 }) + person.slot.past {
            guard let key = AuthorKey.publicKey(held.value.key) else { continue }
            if try statement.isSigned(signature, by: key) { return true }
        }
        return false
    }
}
