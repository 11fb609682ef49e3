// A tree over hashes that its frontier completed while it grew, as a file would keep them.

import AuditTrail
import Testing

struct TreeCacheTests {
    /// What a file keeps: leaves, and one hash for each full tile.
    private final class Kept {
        var hashes: [Int: [Digest]] = [:]
        var reads: [TileSpan] = []

        func grow(to size: Int) throws -> TreeFrontier {
            let hasher = try SHA256Hasher()
            var frontier = TreeFrontier()
            for leaf in try SampleTree(count: size).leaves {
                try frontier.append(leaf, hasher: hasher) { node, hash in
                    guard node.level % TileSpan.height == 0 else { return }
                    #expect(hashes[node.level / TileSpan.height, default: []].count == node.index)
                    hashes[node.level / TileSpan.height, default: []].append(hash)
                }
            }
            return frontier
        }

        func tree(size: Int) throws -> Tree {
            try Tree(size: size) { span in
                self.reads.append(span)
                return Array(try #require(self.hashes[span.level])[span.hashes])
            }
        }
    }

    private static let sizes = [0, 1, 255, 256, 257, 511, 1000, 65_535, 65_536, 65_537, 70_000]

    @Test("Root, frontier and proofs come from the leaves and one hash for each full tile")
    func tiles() throws {
        let kept = Kept()
        let whole = try kept.grow(to: 70_000)
        let hasher = try SHA256Hasher()
        #expect(kept.hashes[1]?.count == 273)
        #expect(kept.hashes[2]?.count == 1)
        #expect(try kept.tree(size: 70_000).frontier() == whole)
        var frontier = TreeFrontier()
        var roots: [Int: Digest] = [:]
        for leaf in kept.hashes[0] ?? [] {
            if Self.sizes.contains(frontier.size) {
                roots[frontier.size] = try frontier.root(hasher: hasher)
            }
            try frontier.append(leaf, hasher: hasher)
        }
        roots[70_000] = try whole.root(hasher: hasher)
        for size in Self.sizes {
            let root = try #require(roots[size])
            #expect(try kept.tree(size: size).root() == root)
            for old in Self.sizes where old <= size {
                try kept.tree(size: size).consistency(from: old)
                    .check(oldRoot: #require(roots[old]), root: root)
                guard old < size else { continue }
                try kept.tree(size: size).inclusion(of: old)
                    .check(leaf: #require(kept.hashes[0])[old], root: root)
            }
        }
    }

    @Test("A proof reads a few spans, each within one tile and all of it complete")
    func reads() throws {
        let kept = Kept()
        _ = try kept.grow(to: 70_000)
        for index in [0, 255, 256, 65_535, 65_536, 69_999] {
            kept.reads = []
            _ = try kept.tree(size: 70_000).inclusion(of: index)
            #expect(kept.reads.count <= 2 * 17)
            for span in kept.reads {
                #expect(span.hashes.count <= TileSpan.width)
                #expect(
                    span.hashes.lowerBound / TileSpan.width
                        == (span.hashes.upperBound - 1) / TileSpan.width)
            }
        }
    }

    @Test("A cache that lacks a hash stops the tree, whatever it gives instead")
    func missing() throws {
        let tree = try Tree(size: 3) { span in Array(repeating: .zero, count: span.hashes.count - 1)
        }
        #expect(throws: HashesMissing.self) { try tree.root() }
    }
}
