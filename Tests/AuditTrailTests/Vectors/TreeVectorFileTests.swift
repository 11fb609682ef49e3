// The vectors of chain and tree.

import AuditTrail
import Testing

struct TreeVectorFileTests {
    private struct Rows: Decodable {
        let name: String
        let numbers: [Int]
        let lines: [String]
        let digests: [String]
        let broken: String?
        let entry: Int?
    }

    @Test("Each chain of the vectors holds, or breaks where and as they say")
    func chains() throws {
        for vector in try VectorFile<Rows>.read("chains") {
            let rows = try vector.lines.indices.map { index in
                Row(
                    key: vector.numbers[index], line: Array(vector.lines[index].utf8),
                    stored: try digest(vector.digests[index]))
            }
            let found = try firstBreak(in: rows)
            #expect(found?.entry == vector.entry, "\(vector.name)")
            #expect(found.map { word($0.difference) } == vector.broken, "\(vector.name)")
        }
    }

    private struct Root: Decodable {
        let name: String
        let leaves: [String]
        let root: String
        let broken: String?
    }

    @Test("Each root of the vectors is the root of its leaves, or is not")
    func roots() throws {
        let hasher = try SHA256Hasher()
        for vector in try VectorFile<Root>.read("roots") {
            let sample = SampleTree(leaves: try vector.leaves.map(digest))
            var frontier = TreeFrontier()
            for leaf in sample.leaves { try frontier.append(leaf, hasher: hasher) }
            let root = try frontier.root(hasher: hasher)
            #expect((root.hex == vector.root) == (vector.broken == nil), "\(vector.name)")
            #expect(try sample.tree(size: sample.leaves.count).root() == root)
        }
    }

    private struct Inclusion: Decodable {
        let name: String
        let index: Int
        let size: Int
        let leaf: String
        let path: [String]
        let root: String
        let broken: String?
    }

    @Test("Each inclusion proof of the vectors holds, or does not for the reason they give")
    func inclusion() throws {
        for vector in try VectorFile<Inclusion>.read("inclusion") {
            let proof = InclusionProof(
                index: vector.index, size: vector.size, path: try vector.path.map(digest))
            let (leaf, root) = (try digest(vector.leaf), try digest(vector.root))
            expect(vector.name, broken: vector.broken, reason: word) { () throws(ProofRefused) in
                try proof.check(leaf: leaf, root: root)
            }
        }
    }

    private struct Consistency: Decodable {
        let name: String
        let old: Int
        let size: Int
        let path: [String]
        let oldRoot: String
        let root: String
        let broken: String?
    }

    @Test("Each consistency proof of the vectors holds, or does not for the reason they give")
    func consistency() throws {
        for vector in try VectorFile<Consistency>.read("consistency") {
            let proof = ConsistencyProof(
                old: vector.old, size: vector.size, path: try vector.path.map(digest))
            let (oldRoot, root) = (try digest(vector.oldRoot), try digest(vector.root))
            expect(vector.name, broken: vector.broken, reason: word) { () throws(ProofRefused) in
                try proof.check(oldRoot: oldRoot, root: root)
            }
        }
    }

    private func word(_ difference: ChainBreak.Difference) -> String {
        switch difference {
        case .tooLong, .malformed: "malformed"
        case .content: "content"
        case .number: "number"
        case .link: "link"
        case .rest: "rest"
        case .cut: "cut"
        }
    }

    private func word(_ refused: ProofRefused) -> String {
        switch refused {
        case .outside: "outside"
        case .length: "length"
        case .root, .oldRoot: "root"
        case .hashing: "hashing"
        }
    }
}
