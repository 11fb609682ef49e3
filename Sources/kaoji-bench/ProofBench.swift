// How long a root and proofs take from the file, with the kept nodes of the tree.

import AuditTrail
import EventStorage

/// Times proofs of entries spread over the log, each made from the file and checked.
struct ProofBench {
    /// Microseconds for each kind on the smallest ledger.
    private var smallest: [String: Double] = [:]

    private static let count = 200

    mutating func rows(of sample: SampleLedger) throws -> [BenchRow] {
        let file = try LedgerFile.open(at: sample.path, for: .reading)
        let times = try file.read { try Self.times($0, size: sample.entries) }
        return times.map { name, time in
            let first = smallest[name] ?? time
            smallest[name] = first
            return BenchRow(
                name, entries: sample.entries, measured: time, limit: first, unit: "us",
                against: "the same on the smallest ledger", goal: .atMost(2))
        }
    }

    private static func times(
        _ snapshot: Snapshot, size: Int
    ) throws -> [(name: String, microseconds: Double)] {
        var random = SampleRandom(seed: 11)
        let places = (0..<count).map { _ in random.below(size) }
        let root = try snapshot.tree(at: size).root()
        func each(_ work: (Int) throws -> Void) throws -> Double {
            try seconds(best: 3) { for place in places { try work(place) } } / Double(count) * 1e6
        }
        let roots = try each { _ in
            guard try snapshot.tree(at: size).root() == root else {
                throw RawFailure(message: "another root")
            }
        }
        let inclusions = try each { place in
            let leaf = try snapshot.entry(at: place) { $0.digest }
            try snapshot.tree(at: size).inclusion(of: place)
                .check(leaf: (leaf ?? nil) ?? .zero, root: root)
        }
        let continuations = try each { place in
            let old = try snapshot.tree(at: place + 1).root()
            try snapshot.tree(at: size).consistency(from: place + 1)
                .check(oldRoot: old, root: root)
        }
        return [
            ("root of the tree", roots), ("inclusion proof, checked", inclusions),
            ("consistency proof, checked", continuations),
        ]
    }
}
