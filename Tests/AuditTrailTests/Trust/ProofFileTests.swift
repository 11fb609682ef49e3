// Proof files against the published one, and every way in which they say nothing.

import AuditTrail
import Testing

struct ProofFileTests {
    private func inclusion(_ text: String) throws -> InclusionFile {
        try InclusionFile(parsing: Array(text.utf8))
    }

    @Test("The published proof of entry three holds, and is written back")
    func published() throws {
        let file = try inclusion(TestLog.inclusion)
        let trusted = try file.check(leaf: TestLog.leaf("three"), policy: TestLog.policy())
        #expect(trusted.checkpoint.size == 7)
        #expect(file.index == 2)
        #expect(file.bytes == Array(TestLog.inclusion.utf8))
        #expect(file.bytes.count == 362)
    }

    @Test("The published proof shows no other entry, and no other log's")
    func others() throws {
        let file = try inclusion(TestLog.inclusion)
        #expect(throws: TrustRefused.self) {
            try file.check(leaf: TestLog.leaf("two"), policy: TestLog.policy())
        }
        let other = TrustPolicy(logs: [try SampleLog(size: 1).key()])
        #expect(
            throws: TrustRefused.origin(try #require(KeyName("example.com/log/testdata")))
        ) {
            try file.check(leaf: TestLog.leaf("three"), policy: other)
        }
    }

    @Test("Any one bit changed in the published proof is refused")
    func changedBits() throws {
        let bytes = Array(TestLog.inclusion.utf8)
        let policy = try TestLog.policy()
        let leaf = try TestLog.leaf("three")
        for bit in 0..<8 * bytes.count {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: (any Error).self, "bit \(bit)") {
                try InclusionFile(parsing: changed).check(leaf: leaf, policy: policy)
            }
        }
    }

    @Test("A proof with a hash more or less is refused")
    func lengths() throws {
        let lines = TestLog.inclusion.split(separator: "\n", omittingEmptySubsequences: false)
        for place in 2...4 {
            var fewer = lines
            fewer.remove(at: place)
            var more = lines
            more.insert(lines[place], at: place)
            for changed in [fewer, more] {
                let file = try inclusion(changed.joined(separator: "\n"))
                #expect(throws: TrustRefused.self) {
                    try file.check(leaf: TestLog.leaf("three"), policy: TestLog.policy())
                }
            }
        }
    }

    @Test("Hints are carried along, and nothing rests on them")
    func extra() throws {
        let file = try inclusion(TestLog.inclusion)
        for extra in [[], Array("巨鹿".utf8)] as [[UInt8]] {
            let hinted = InclusionFile(
                extra: extra, index: file.index, path: file.path, checkpoint: file.checkpoint)
            let again = try InclusionFile(parsing: hinted.bytes)
            #expect(again == hinted)
            #expect(throws: Never.self) {
                try again.check(leaf: TestLog.leaf("three"), policy: TestLog.policy())
            }
        }
    }

    @Test(
        "What has not the form of an inclusion file is refused at its line",
        arguments: [
            ("", 1, MalformedText.Part.proofHeading),
            ("c2sp.org/tlog-proof@v2\n", 1, .proofHeading),
            ("c2sp.org/tlog-proof@v1\nextra a\nindex 2\n", 2, .index),
            ("c2sp.org/tlog-proof@v1\nindex 02\n", 2, .index),
            ("c2sp.org/tlog-proof@v1\nindex -2\n", 2, .index),
            ("c2sp.org/tlog-proof@v1\n", 2, .index),
            ("c2sp.org/tlog-proof@v1\nindex 2\nAAAA\n\n", 3, .hash),
            ("c2sp.org/tlog-proof@v1\nindex 2\n", 3, .hash),
            ("c2sp.org/tlog-proof@v1\nindex 2\n\n", 0, .signatures),
            ("c2sp.org/tlog-proof@v1\nindex 2\n\na\n\n-\n", 6, .signature),
        ])
    func malformed(text: String, line: Int, expected: MalformedText.Part) {
        #expect(throws: MalformedText(line: line, expected: expected)) { try inclusion(text) }
    }

    @Test("A file has at most 63 hashes")
    func manyHashes() throws {
        let file = try inclusion(TestLog.inclusion)
        let most = InclusionFile(
            index: 2, path: Array(repeating: .zero, count: 63), checkpoint: file.checkpoint)
        #expect(try InclusionFile(parsing: most.bytes) == most)
        let over = InclusionFile(
            index: 2, path: Array(repeating: .zero, count: 64), checkpoint: file.checkpoint)
        #expect(throws: MalformedText(line: 66, expected: .emptyLine)) {
            try InclusionFile(parsing: over.bytes)
        }
    }

    @Test("A consistency file holds for the old root it was made from, and is written back")
    func consistency() throws {
        let log = try SampleLog(size: 13)
        let policy = TrustPolicy(logs: [try log.key()])
        let path = try log.sample.tree(size: 13).consistency(from: 6).path
        let file = ConsistencyFile(old: 6, path: path, checkpoint: try log.signed(size: 13))
        #expect(try ConsistencyFile(parsing: file.bytes) == file)
        #expect(String(decoding: file.bytes, as: UTF8.self).hasPrefix("old 6\n"))
        let old = try log.checkpoint(size: 6)
        #expect(
            try file.check(oldRoot: old.root, policy: policy).checkpoint
                == log.checkpoint(size: 13))
        #expect(throws: TrustRefused.self) {
            try file.check(oldRoot: log.checkpoint(size: 7).root, policy: policy)
        }
        for text in ["old\n", "old 06\n\n", "old 6 \n\n", "Old 6\n\n"] {
            #expect(throws: MalformedText(line: 1, expected: .oldSize)) {
                try ConsistencyFile(parsing: Array(text.utf8))
            }
        }
    }

    @Test("A rewritten log, signed with its own key, does not continue the old one")
    func rewritten() throws {
        let log = try SampleLog(size: 13)
        var leaves = log.sample.leaves
        leaves[3] = leaves[4]
        let forged = SampleTree(leaves: leaves)
        let checkpoint = Checkpoint(
            origin: log.origin, size: 13, root: try forged.root(over: 0..<13))
        let line = try SampleLog.secret(1).line(under: checkpoint.text, as: log.origin)
        let file = ConsistencyFile(
            old: 6, path: try forged.tree(size: 13).consistency(from: 6).path,
            checkpoint: try SignedNote(text: checkpoint.text, signatures: [line]))
        let kept = try log.checkpoint(size: 6).root
        let found = try forged.root(over: 0..<6)
        #expect(throws: TrustRefused.proof(.oldRoot(computed: found, expected: kept))) {
            try file.check(oldRoot: kept, policy: TrustPolicy(logs: [log.key()]))
        }
    }
}
