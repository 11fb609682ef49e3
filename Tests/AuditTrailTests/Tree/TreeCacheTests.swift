// A tree over the hashes that its kept levels completed while it grew, as a file would keep them.

import AuditTrail
import Testing

struct TreeCacheTests {
    /// What a file keeps: leaves, and one hash for each full row.
    private final class Kept {
        var hashes: [[Digest]] = [[]]
        var reads: [KeptSpan] = []

        /// Appends so many leaves at once, to what is there.
        func grow(by leaves: some Collection<Digest>, hasher: borrowing SHA256Hasher) throws {
            var levels = KeptLevels(size: hashes[0].count) { try self.read($0) }
            for leaf in leaves {
                hashes[0].append(leaf)
                for made in try levels.append(leaf, hasher: hasher) {
                    if hashes.count == made.level { hashes.append([]) }
                    #expect(hashes[made.level].count == made.place)
                    hashes[made.level].append(made.hash)
                }
            }
        }

        func tree(size: Int) throws -> Tree { try Tree(size: size) { try self.read($0) } }

        private func read(_ span: KeptSpan) throws -> [Digest] {
            reads.append(span)
            try #require(hashes.indices.contains(span.level))
            try #require(hashes[span.level].indices.contains(span.hashes.upperBound - 1))
            return Array(hashes[span.level][span.hashes])
        }
    }

    private static let sizes = [
        0, 1, 15, 16, 17, 255, 256, 257, 1000, 4095, 4096, 4097, 65_535, 65_536, 65_537, 70_000,
    ]

    private static func kept(_ size: Int) throws -> Kept {
        let kept = Kept()
        try kept.grow(by: SampleTree(count: size).leaves, hasher: SHA256Hasher())
        return kept
    }

    @Test("Root, frontier and proofs come from the leaves and one hash for each full row")
    func rows() throws {
        let kept = try Self.kept(70_000)
        #expect(kept.hashes.map(\.count) == [70_000, 4375, 273, 17, 1])
        #expect(kept.reads == [], "what grew at once asks for nothing")
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        var roots: [Int: Digest] = [:]
        for leaf in kept.hashes[0] {
            if Self.sizes.contains(frontier.size) {
                roots[frontier.size] = try frontier.root(hasher: hasher)
            }
            try frontier.append(leaf, hasher: hasher)
        }
        #expect(try kept.tree(size: 70_000).frontier() == frontier)
        roots[70_000] = try frontier.root(hasher: hasher)
        for size in Self.sizes {
            let root = try #require(roots[size])
            #expect(try kept.tree(size: size).root() == root)
            for old in Self.sizes where old <= size {
                try kept.tree(size: size).consistency(from: old)
                    .check(oldRoot: #require(roots[old]), root: root)
                guard old < size else { continue }
                try kept.tree(size: size).inclusion(of: old)
                    .check(leaf: kept.hashes[0][old], root: root)
            }
        }
    }

    @Test(
        "A tree that grows by and by keeps the same, and reads again at most 15 hashes of a level")
    func growth() throws {
        let leaves = try SampleTree(count: 5000).leaves
        let whole = try Self.kept(5000)
        let kept = Kept()
        let hasher = try SHA256Hasher()
        var step = 0
        while kept.hashes[0].count < leaves.count {
            let size = kept.hashes[0].count
            let next = min(size + [1, 7, 300, 2, 16, 15][step % 6], leaves.count)
            kept.reads = []
            try kept.grow(by: leaves[size..<next], hasher: hasher)
            let levels = kept.reads.map(\.level)
            #expect(levels == Set(levels).sorted(), "each level once")
            for span in kept.reads {
                #expect((1..<KeptSpan.width).contains(span.hashes.count))
                #expect(span.hashes.upperBound == size >> (4 * span.level), "nothing just made")
            }
            if size / 16 == next / 16 { #expect(kept.reads == []) }
            step += 1
        }
        #expect(kept.hashes == whole.hashes)
    }

    /// The most rows that a result can need: around two ways up, of which each has one in each level.
    private static func most(_ size: Int) -> Int {
        2 * (0...).prefix { KeptSpan.count(level: $0, size: size) > 0 }.count
    }

    @Test("A root reads one row of each kept level, a proof two: 24 hashes a level, and 32 at most")
    func reads() throws {
        let kept = try Self.kept(70_000)
        #expect(Self.most(70_000) == 10 && Self.most(10_000) == 8 && Self.most(1_000_000) == 10)
        var (read, proofs) = (0, 0)
        func count(_ size: Int, _ most: Int, _ make: (borrowing Tree) throws -> Void) throws {
            kept.reads = []
            try make(try kept.tree(size: size))
            #expect(kept.reads.count <= most, "\(size): \(kept.reads)")
            #expect(Set(kept.reads).count == kept.reads.count, "none twice")
            for span in kept.reads {
                #expect(!span.hashes.isEmpty && span.hashes.count <= KeptSpan.width)
                #expect(span.hashes.lowerBound % KeptSpan.width == 0)
                #expect(span.hashes.upperBound <= size >> (4 * span.level))
            }
            (read, proofs) = (read + kept.reads.map(\.hashes.count).reduce(0, +), proofs + 1)
        }
        for size in Self.sizes where size > 0 {
            try count(size, Self.most(size) / 2) { _ = try $0.root() }
            try count(size, Self.most(size) / 2) { _ = try $0.frontier() }
        }
        (read, proofs) = (0, 0)
        for size in stride(from: 65_600, through: 70_000, by: 311) {
            for place in stride(from: 0, to: size, by: 997) {
                try count(size, Self.most(size)) { _ = try $0.inclusion(of: place) }
                try count(size, Self.most(size)) { _ = try $0.consistency(from: place) }
            }
        }
        #expect(read / proofs <= 24 * 5)
    }

    @Test("A cache that lacks a hash stops the tree and its growth, whatever it gives instead")
    func missing() throws {
        let tree = try Tree(size: 3) { span in Array(repeating: .zero, count: span.hashes.count - 1)
        }
        #expect(throws: HashesMissing.self) { try tree.root() }
        var levels = KeptLevels(size: 15) { span in
            Array(repeating: .zero, count: span.hashes.count - 1)
        }
        #expect(throws: HashesMissing.self) {
            try levels.append(.zero, hasher: SHA256Hasher())
        }
    }
}
