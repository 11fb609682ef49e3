// The kept nodes of a ledger's tree: written with each append, used for roots and proofs, made again.

import AuditTrail
import EventStorage
import Foundation
import Testing

@Suite("The kept nodes of the tree") struct TreeCacheTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// A ledger of so many entries, in appends of the sizes given, over and over.
    private func ledger(_ count: Int, appends: [Int]) throws -> LedgerFile {
        let file = try LedgerFile.create(at: workplace.path())
        var chain = HashChain()
        var round = 0
        while chain.next < count {
            let size = min(appends[round % appends.count], count - chain.next)
            let events = (0..<size).map { Array("{\"n\":\(chain.next + $0)}".utf8) }
            let entries = try chain.append(events: events)
            try file.append { try $0.append(entries) }
            round += 1
        }
        return file
    }

    /// Roots of all sizes, each leaf taken in turn.
    private func roots(_ file: LedgerFile) throws -> [Digest] {
        let hasher = try SHA256Hasher()
        return try file.read { snapshot in
            var frontier = TreeFrontier()
            var roots = [try frontier.root(hasher: hasher)]
            try snapshot.forEachEntry(.all) { entry in
                try frontier.append(try #require(entry.digest), hasher: hasher)
                roots.append(try frontier.root(hasher: hasher))
            }
            return roots
        }
    }

    @Test("Roots, frontiers and proofs at every size are those over the leaves")
    func every() throws {
        let file = try ledger(1_100, appends: [1, 7, 300, 2])
        let roots = try roots(file)
        let digests = try file.read { snapshot in
            var digests: [Digest] = []
            try snapshot.forEachEntry(.all) { digests.append(try #require($0.digest)) }
            return digests
        }
        try file.read { snapshot throws in
            #expect(try snapshot.nodeCount() == 4)
            #expect(try snapshot.nodeDifferences() == 0)
            let hasher = try SHA256Hasher()
            for size in stride(from: 0, through: 1_100, by: 37) {
                let tree = try snapshot.tree(at: size)
                #expect(try tree.root() == roots[size])
                #expect(try snapshot.frontier(at: size).root(hasher: hasher) == roots[size])
                for index in stride(from: 0, to: size, by: 211) {
                    try tree.inclusion(of: index).check(leaf: digests[index], root: roots[size])
                }
                for old in stride(from: 0, through: size, by: 263) {
                    try tree.consistency(from: old).check(oldRoot: roots[old], root: roots[size])
                }
            }
        }
    }

    @Test("A second level is kept at 65,536 entries")
    func secondLevel() throws {
        let file = try ledger(65_700, appends: [10_000])
        try file.read { snapshot throws in
            #expect(try snapshot.nodeCount() == 257)
            #expect(try snapshot.node(level: 2, place: 0) != nil)
            #expect(try snapshot.nodeDifferences() == 0)
        }
    }

    @Test("Whatever is wrong with the cache is counted, passed over where it is gone, made again")
    func damaged() throws {
        for sql in [
            "DELETE FROM node WHERE place = 1",
            "UPDATE node SET hash = zeroblob(32) WHERE place = 0",
            "INSERT INTO node VALUES (1, 9, zeroblob(32))", "DELETE FROM node",
        ] {
            let file = try ledger(700, appends: [50])
            try file.close()
            do { try Intruder(workplace.path()).run(sql) }
            let roots = try roots(try LedgerFile.open(at: workplace.path(), for: .reading))
            let writer = try LedgerFile.open(at: workplace.path(), for: .appending)
            #expect(try writer.read { try $0.nodeDifferences() } > 0, "\(sql)")
            if sql.hasPrefix("DELETE") {
                #expect(try writer.read { try $0.tree(at: 700).root() } == roots[700])
            }
            try writer.append { try $0.rebuildNodes() }
            try writer.read { snapshot throws in
                #expect(try snapshot.nodeDifferences() == 0)
                #expect(try snapshot.tree(at: 700).root() == roots[700])
            }
            try writer.close()
            try workplace.remove()
        }
    }

    @Test("A ledger of version 2 is read as it is, and its nodes are made with the next append")
    func upgraded() throws {
        try ledger(600, appends: [100]).close()
        do {
            try Intruder(workplace.path()).run(
                """
                DROP TRIGGER evidence_follows; DROP TRIGGER evidence_stays;
                DROP TRIGGER evidence_remains; DROP TABLE evidence; DROP TABLE node;
                PRAGMA user_version = 2
                """)
        }
        let reader = try LedgerFile.open(at: workplace.path(), for: .reading)
        let roots = try roots(reader)
        try reader.read { snapshot throws in
            #expect(try snapshot.nodeCount() == nil)
            #expect(try snapshot.nodeDifferences() == 0)
            #expect(try snapshot.tree(at: 600).root() == roots[600])
        }
        let writer = try LedgerFile.open(at: workplace.path(), for: .appending)
        try writer.append { _ in }
        try writer.read { snapshot throws in
            #expect(try snapshot.nodeCount() == 2)
            #expect(try snapshot.nodeDifferences() == 0)
            #expect(try snapshot.schemaDifferences() == [])
        }
        try writer.close()
    }
}

extension Workplace {
    /// Takes the ledger away, so that another can be made.
    fileprivate func remove() throws {
        for name in try listing {
            try FileManager.default.removeItem(atPath: directory + "/" + name)
        }
    }
}
