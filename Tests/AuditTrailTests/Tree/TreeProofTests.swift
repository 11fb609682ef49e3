// Every proof of every small tree, sound, and with its bits, its hashes and its place changed.

import AuditTrail
import Testing

struct TreeProofTests {
    static let largest = 130
    /// Up to here every bit is changed, above it one bit of each hash.
    static let allBits = 20

    @Test("Every inclusion proof up to size 130 holds, and not with a bit changed")
    func inclusion() throws {
        let sample = try SampleTree(count: Self.largest)
        for size in 1...Self.largest {
            let tree = try sample.tree(size: size)
            let root = try sample.root(over: 0..<size)
            for index in 0..<size {
                let leaf = sample.leaves[index]
                let proof = try tree.inclusion(of: index)
                try proof.check(leaf: leaf, root: root)
                for bit in bits(size: size, index: index) {
                    for place in proof.path.indices {
                        var path = proof.path
                        path[place] = try path[place].flipped(bit: bit)
                        let changed = InclusionProof(index: index, size: size, path: path)
                        #expect(try refuses { try changed.check(leaf: leaf, root: root) })
                    }
                    let other = try leaf.flipped(bit: bit)
                    #expect(try refuses { try proof.check(leaf: other, root: root) })
                    let another = try root.flipped(bit: bit)
                    #expect(try refuses { try proof.check(leaf: leaf, root: another) })
                }
            }
        }
    }

    @Test("Every consistency proof up to size 130 holds, and not with a bit changed")
    func consistency() throws {
        let sample = try SampleTree(count: Self.largest)
        for size in 0...Self.largest {
            let tree = try sample.tree(size: size)
            let root = try sample.root(over: 0..<size)
            for old in 0...size {
                let oldRoot = try sample.root(over: 0..<old)
                let proof = try tree.consistency(from: old)
                try proof.check(oldRoot: oldRoot, root: root)
                for bit in bits(size: size, index: old) {
                    for place in proof.path.indices {
                        var path = proof.path
                        path[place] = try path[place].flipped(bit: bit)
                        let changed = ConsistencyProof(old: old, size: size, path: path)
                        #expect(try refuses { try changed.check(oldRoot: oldRoot, root: root) })
                    }
                    let other = try oldRoot.flipped(bit: bit)
                    #expect(try refuses { try proof.check(oldRoot: other, root: root) })
                    // Everything continues the empty tree, so its proof says nothing of the root.
                    guard old > 0 else { continue }
                    let another = try root.flipped(bit: bit)
                    #expect(try refuses { try proof.check(oldRoot: oldRoot, root: another) })
                }
            }
        }
    }

    @Test("An inclusion proof has one length and one place", arguments: 1...33)
    func inclusionShape(size: Int) throws {
        let sample = try SampleTree(count: size)
        let root = try sample.root(over: 0..<size)
        for index in 0..<size {
            let leaf = sample.leaves[index]
            let path = try sample.tree(size: size).inclusion(of: index).path
            for changed in otherLengths(of: path) {
                let proof = InclusionProof(index: index, size: size, path: changed)
                #expect(try refuses { try proof.check(leaf: leaf, root: root) })
            }
            for other in -1...size where other != index {
                let proof = InclusionProof(index: other, size: size, path: path)
                #expect(try refuses { try proof.check(leaf: leaf, root: root) })
            }
        }
    }

    @Test("A consistency proof has one length and one old size", arguments: 1...33)
    func consistencyShape(size: Int) throws {
        let sample = try SampleTree(count: size)
        let root = try sample.root(over: 0..<size)
        for old in 0...size {
            let oldRoot = try sample.root(over: 0..<old)
            let path = try sample.tree(size: size).consistency(from: old).path
            for changed in otherLengths(of: path) {
                let proof = ConsistencyProof(old: old, size: size, path: changed)
                #expect(try refuses { try proof.check(oldRoot: oldRoot, root: root) })
            }
            for other in -1...size + 1 where other != old {
                let proof = ConsistencyProof(old: other, size: size, path: path)
                #expect(try refuses { try proof.check(oldRoot: oldRoot, root: root) })
            }
        }
    }

    @Test("A tree proves nothing outside of it")
    func outside() throws {
        let tree = try SampleTree(count: 5).tree(size: 5)
        #expect(throws: OutsideTree(number: 5, size: 5)) { try tree.inclusion(of: 5) }
        #expect(throws: OutsideTree(number: -1, size: 5)) { try tree.inclusion(of: -1) }
        #expect(throws: OutsideTree(number: 6, size: 5)) { try tree.consistency(from: 6) }
    }

    private func bits(size: Int, index: Int) -> some Sequence<Int> {
        let one = (7 * size + 31 * index) % 256
        return size <= Self.allBits ? 0..<256 : one..<one + 1
    }

    private func otherLengths(of path: [Digest]) -> [[Digest]] {
        var others = [path + [.zero]]
        if let last = path.last {
            others += [path.dropLast(), Array(path.dropFirst()), path + [last]]
        }
        return others
    }

    private func refuses(_ check: () throws -> Void) throws -> Bool {
        do {
            try check()
            return false
        } catch is ProofRefused {
            return true
        }
    }
}
