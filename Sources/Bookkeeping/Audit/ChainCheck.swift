// Follows the chain from the first line to the last, hashing on all cores.

package import AuditTrail
import Evaluation
package import EventStorage

/// How far the chain of a ledger holds.
package struct ChainCheck: Sendable {
    /// The last entry followed that ends an append.
    package private(set) var whole: Head?
    /// How many appends are whole.
    package private(set) var appends = 0
    /// How many entries were followed.
    package var followed: Int { chain.next }
    /// The last entry followed.
    package var head: Head? { chain.head }
    /// Where the chain breaks, first; and lines that are kept as something else than text.
    package private(set) var problems: [AuditProblem] = []
    /// The digest that the entry asked for really has, if it was reached.
    package private(set) var asked: Digest?
    /// The root that the first entries asked for really have, if so many were reached.
    package private(set) var root: Digest?

    private let askedFor: Int?
    private let rootedAt: Int?
    private var frontier = TreeFrontier()
    private var chain = HashChain()

    private init(asking entry: Int?, root size: Int?) throws {
        askedFor = entry
        rootedAt = size
        if size == 0 { root = try frontier.root(hasher: SHA256Hasher()) }
    }

    /// Follows every line of a snapshot.
    ///
    /// - Parameters:
    ///   - asking: an entry whose digest is wanted.
    ///   - size: how many first entries are those whose root is wanted.
    ///   - leaf: is given the digest of each line followed.
    ///   - progress: entries followed so far.
    /// - Throws: `StorageError`, `HashingFailed`; a broken chain is a result.
    package static func run(
        _ snapshot: Snapshot, asking entry: Int? = nil, root size: Int? = nil,
        leaf: (Digest) throws -> Void = { _ in }, progress: (Int) -> Void = { _ in }
    ) throws -> ChainCheck {
        var check = try ChainCheck(asking: entry, root: size)
        do {
            try check.followAll(of: snapshot, leaf, progress)
            try check.chain.finish()
        } catch let broken as ChainBreak {
            check.problems.append(
                AuditProblem(
                    entry: EntryNumber(broken.entry), difference: .chain(broken.difference)))
        }
        return check
    }

    private mutating func followAll(
        of snapshot: Snapshot, _ leaf: (Digest) throws -> Void, _ progress: (Int) -> Void
    ) throws {
        var pipeline = Pipeline<[Examined]>()
        var batch = LineBatch()
        try snapshot.forEachEntry(.allRows) { entry in
            batch.append(entry)
            guard batch.isFull else { return }
            let full = batch
            batch = LineBatch()
            try pipeline.supply {
                try examine(full)
            } taking: {
                try follow($0, leaf, progress)
            }
        }
        let rest = batch
        try pipeline.supply {
            try examine(rest)
        } taking: {
            try follow($0, leaf, progress)
        }
        try pipeline.finish { try follow($0, leaf, progress) }
    }

    private mutating func follow(
        _ lines: [Examined], _ leaf: (Digest) throws -> Void, _ progress: (Int) -> Void
    ) throws {
        let hasher = try SHA256Hasher()
        for line in lines {
            try chain.follow(line.line)
            let seq = chain.next - 1
            try leaf(chain.last)
            if chain.rest == 0 {
                whole = chain.head
                appends += 1
            }
            if seq == askedFor { asked = chain.last }
            if let rootedAt, seq < rootedAt { try note(chain.last, upTo: rootedAt, hasher) }
            if !line.isText {
                problems.append(AuditProblem(entry: EntryNumber(seq), difference: .storage))
            }
        }
        progress(chain.next)
    }

    private mutating func note(
        _ leaf: Digest, upTo size: Int, _ hasher: borrowing SHA256Hasher
    ) throws {
        try frontier.append(leaf, hasher: hasher)
        if frontier.size == size { root = try frontier.root(hasher: hasher) }
    }
}

/// A line examined, and whether it is kept as text.
private struct Examined: Sendable {
    let line: ExaminedLine
    let isText: Bool
}

private func examine(_ batch: LineBatch) throws -> [Examined] {
    let hasher = try SHA256Hasher()
    var lines: [Examined] = []
    lines.reserveCapacity(batch.count)
    try batch.lend { line in
        lines.append(
            Examined(
                line: try ExaminedLine(
                    key: line.seq, line: line.bytes, stored: line.stored, hasher: hasher),
                isText: line.isText))
    }
    return lines
}
