// How long a root and proofs take from the file, with the kept nodes of the tree.

import AuditTrail
import EventStorage

/// Times proofs of entries spread over the log, each made from the file and checked.
struct ProofBench {
    /// The smallest ledger, timed again beside every larger one, so that both meet the same machine.
    private var smallest: (path: String, entries: Int)?

    private static let count = 200

    mutating func rows(of sample: SampleLedger) throws -> [BenchRow] {
        let least = smallest ?? (sample.path, sample.entries)
        smallest = least
        let names = ["root of the tree", "inclusion proof, checked", "consistency proof, checked"]
        var (ours, first) = (names.map { _ in Double.infinity }, names.map { _ in Double.infinity })
        for _ in 0..<5 {
            for (place, time) in try Self.times(sample.path, sample.entries).enumerated() {
                ours[place] = min(ours[place], time)
            }
            for (place, time) in try Self.times(least.path, least.entries).enumerated() {
                first[place] = min(first[place], time)
            }
        }
        return names.indices.map {
            BenchRow(
                names[$0], entries: sample.entries, measured: ours[$0], limit: first[$0],
                unit: "us", against: "the same on the smallest ledger", goal: .atMost(2))
        }
    }

    /// Microseconds for a root, an inclusion and a consistency proof, of a ledger made before.
    static func times(_ path: String) throws -> [Double] {
        try LedgerFile.open(at: path, for: .reading).read {
            try times($0, size: try $0.entryCount())
        }
    }

    private static func times(_ path: String, _ size: Int) throws -> [Double] {
        try LedgerFile.open(at: path, for: .reading).read { try times($0, size: size) }
    }

    private static func times(
        _ snapshot: Snapshot, size: Int
    ) throws -> [Double] {
        var random = SampleRandom(seed: 11)
        // How much a tree reads depends on its size beside multiples of 16: many sizes, not one.
        let trees = try (0..<count).map { _ in
            let size = size - random.below(size / 2)
            return (
                size: size, place: random.below(size), root: try snapshot.tree(at: size).root()
            )
        }
        func each(_ work: (Int, Int, Digest) throws -> Void) throws -> Double {
            try seconds {
                for tree in trees { try work(tree.size, tree.place, tree.root) }
            } / Double(count) * 1e6
        }
        let roots = try each { size, _, root in
            guard try snapshot.tree(at: size).root() == root else {
                throw RawFailure(message: "another root")
            }
        }
        let inclusions = try each { size, place, root in
            let leaf = try snapshot.entry(at: place) { $0.digest }
            try snapshot.tree(at: size).inclusion(of: place)
                .check(leaf: (leaf ?? nil) ?? .zero, root: root)
        }
        let continuations = try each { size, place, root in
            let old = try snapshot.tree(at: place + 1).root()
            try snapshot.tree(at: size).consistency(from: place + 1)
                .check(oldRoot: old, root: root)
        }
        return [roots, inclusions, continuations]
    }
}
