// What an append is decided on: the books as they stand, and where the chain goes on.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

/// The books of a scope with the end of the log they are folded up to.
struct Ground: Sendable {
    let scope: FoldScope
    var books: Books
    /// Where an append goes on.
    let chain: HashChain
    /// The time of the last entry.
    let lastAt: Instant?

    var head: Head? { chain.head }

    init(scope: FoldScope, books: consuming Books, chain: HashChain, lastAt: Instant?) {
        self.scope = scope
        self.books = books
        self.chain = chain
        self.lastAt = lastAt
    }

    /// The ground as a snapshot shows it, made from what is kept where that holds.
    ///
    /// - Throws: what folding throws, `ChainBreak` where nothing can follow the last entry.
    init(_ scope: FoldScope, _ kept: inout Ground?, in snapshot: Snapshot) throws {
        let head = try snapshot.head()
        let isKept = kept.map { $0.head == head } ?? false
        chain = try isKept ? HashChain(after: head) : snapshot.chain(after: head)
        lastAt = try isKept ? kept?.lastAt : snapshot.lastEvent(head)?.at
        self.scope = scope
        books = try Self.books(scope, &kept, head, in: snapshot)
    }

    private static func books(
        _ scope: FoldScope, _ kept: inout Ground?, _ head: Head?, in snapshot: Snapshot
    ) throws -> Books {
        let end = head?.count ?? 0
        guard var kept = kept.take(), try kept.head == head || snapshot.holds(kept.head) else {
            return try snapshot.fold(scope, in: 0..<end)
        }
        guard kept.scope == scope else {
            // Another agency's books, under the same rubrics: those are not read again.
            let knowing = Books(knowing: kept.books.framework)
            return try snapshot.fold(scope, onto: knowing, in: 0..<end)
        }
        var books = Books()
        swap(&books, &kept.books)
        if kept.head == head { return books }
        return try snapshot.fold(scope, onto: books, in: (kept.head?.count ?? 0)..<end)
    }
}

extension Snapshot {
    /// Whether what was once the head is in the log.
    fileprivate func holds(_ head: Head?) throws -> Bool {
        guard let head else { return true }
        return try entry(at: head.seq) { $0.digest } == head.digest
    }
}
