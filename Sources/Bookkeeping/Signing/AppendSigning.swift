// The signature of one append, made inside its transaction.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

/// Who signs an append, found to be who they say.
struct AppendSigning {
    private let actor: String
    private let signer: Signer
    private let base: LedgerOpened
    /// The origin; nil where the append is the one that opens the ledger, whose digest is not known yet.
    private let origin: KeyName?

    /// - Parameters:
    ///   - before: who might append before this append; `framework` holds who may after it.
    ///   - size: how many entries there are before it.
    /// - Throws: `SigningRefused`.
    init(
        of actor: String, _ signer: Signer?, before: Authors, in framework: Framework,
        _ snapshot: Snapshot, _ size: Int
    ) throws {
        guard let opened = framework.opened?.value else { throw SigningRefused.noOrigin }
        let opening = try snapshot.entry(at: 0) { $0.digest }.flatMap { $0 }
        origin = try opening.map { opening in
            guard let origin = opened.origin(opening: opening) else {
                throw SigningRefused.noOrigin
            }
            return origin
        }
        guard let signer else { throw SigningRefused.keyMissing(actor: actor) }
        let enrolment = Authors.signing(actor, before: before, after: framework.authors)
        guard let enrolment, AuthorKey.publicKey(enrolment.value.key) == signer.publicKey else {
            throw SigningRefused.otherKey(actor: actor)
        }
        if let origin { try snapshot.checkNodes(upTo: size, before, origin) }
        if let origin, let person = before.person(actor) {
            try snapshot.checkOwnEntries(of: person, origin: origin, upTo: size)
        }
        (self.actor, self.signer, base) = (actor, signer, opened)
    }

    /// Signs entries just appended, and keeps the signature with them.
    func sign(_ entries: [Entry], in transaction: Transaction) throws {
        guard let first = entries.first, let last = entries.last else { return }
        let origin = origin ?? base.origin(opening: first.digest)
        let root = try transaction.snapshot.frontier(at: last.seq + 1).root(hasher: SHA256Hasher())
        guard let origin,
            let statement = AppendStatement(
                origin: origin, first: first.seq, size: last.seq + 1, root: root, actor: actor)
        else { throw SigningRefused.noOrigin }
        try transaction.putSignature(try signer.signature(of: statement), of: last.seq)
    }
}
