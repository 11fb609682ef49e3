// The tree against the vectors of RFC 6962's test suite.

import AuditTrail
import Testing

struct TreeVectorTests {
    private static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ]

    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    private func sample() throws -> SampleTree {
        let hasher = try SHA256Hasher()
        return SampleTree(leaves: try Self.leaves.map { try hasher.leaf(of: bytes(hex: $0)) })
    }

    @Test("The published roots come from the kept hashes and from the frontier", arguments: 0...8)
    func roots(size: Int) throws {
        let sample = try sample()
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        for leaf in sample.leaves.prefix(size) { try frontier.append(leaf, hasher: hasher) }
        #expect(try frontier.root(hasher: hasher).hex == Self.roots[size])
        #expect(try sample.tree(size: size).root().hex == Self.roots[size])
    }

    @Test("The published inclusion proof of leaf 5 in size 8")
    func inclusion() throws {
        let proof = try sample().tree(size: 8).inclusion(of: 5)
        #expect(
            proof.path.map(\.hex) == [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
    }

    @Test("The published consistency proofs 6 to 8 and 2 to 5")
    func consistency() throws {
        let sample = try sample()
        #expect(
            try sample.tree(size: 8).consistency(from: 6).path.map(\.hex) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        #expect(
            try sample.tree(size: 5).consistency(from: 2).path.map(\.hex) == [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ])
    }
}
