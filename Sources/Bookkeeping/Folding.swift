// Lines of a snapshot folded into books: of the whole ledger, or of one agency.

import AuditTrail
package import Evaluation
package import EventStorage
package import Scoring

/// Whose entries are folded.
package enum FoldScope: Hashable, Sendable {
    case everything
    /// One agency's, with what holds for all.
    case agency(AgencyID)
    /// What holds for all: rubrics and interpretations.
    case ledgerWide
    /// The agencies registered, with what holds for all; no evaluation.
    case registrations

    var selections: [Selection.Scope] {
        switch self {
        case .everything: [.everything]
        case .agency(let agency): [.agency(agency.text)]
        case .ledgerWide: [.ledgerWide]
        case .registrations: [.ledgerWide, .registrations]
        }
    }

    /// Whether books of this scope hold all that the other asks for.
    func covers(_ other: FoldScope) -> Bool {
        self == .everything || self == other || other == .ledgerWide
    }
}

extension Snapshot {
    /// Folds the entries of a scope, from nothing or onto books that hold all before `range`.
    ///
    /// - Throws: `UnreadableEntry`, `IllegalEntry`, `StorageError`.
    package func fold(
        _ scope: FoldScope, onto books: consuming Books = Books(), in range: Range<Int>
    ) throws -> Books {
        var recorded: [Recorded] = []
        if scope.selections.count > 1 {
            for selection in scope.selections {
                try forEachEntry(Selection(selection, in: range)) {
                    recorded.append(try $0.recorded())
                }
            }
            recorded.sort { $0.entry < $1.entry }
            for entry in recorded { try books.apply(entry, documents: documentSource) }
        } else {
            for selection in scope.selections {
                try forEachEntry(Selection(selection, in: range)) {
                    try books.apply(try $0.recorded(), documents: documentSource)
                }
            }
        }
        try books.finishAppend()
        return books
    }

    /// The documents kept in this snapshot.
    package var documentSource: DocumentSource {
        { hex in try Digest(hex: hex).flatMap { try document($0) } }
    }

    /// The chain after its last entry, once that is found whole, linked to the one before it, and the
    /// end of an append: nothing is appended to what an audit would not follow that far.
    ///
    /// - Throws: `ChainBreak`, `StorageError`, `HashingFailed`.
    func chain(after head: Head?) throws -> HashChain {
        guard let head else { return HashChain() }
        let before = head.seq - 1
        let link = try entry(at: before) { $0.digest }
        var chain = HashChain(
            after: head.seq == 0 ? nil : Head(seq: before, digest: link.flatMap { $0 } ?? .zero))
        try entry(at: head.seq) { entry in
            try chain.follow(
                try ExaminedLine(
                    key: entry.seq, line: entry.line, stored: entry.digest,
                    hasher: SHA256Hasher()))
        }
        try chain.finish()
        return chain
    }

    /// The event of the last entry; nil in a ledger without entries.
    func lastEvent(_ head: Head?) throws -> Event? {
        guard let head else { return nil }
        return try entry(at: head.seq) { try $0.recorded().event }
    }
}
