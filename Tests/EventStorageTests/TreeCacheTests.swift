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
            #expect(try snapshot.nodeCount() == 68 + 4)
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

    @Test("A fourth level is kept at 65,536 entries")
    func fourthLevel() throws {
        let file = try ledger(65_700, appends: [10_000])
        try file.read { snapshot throws in
            #expect(try snapshot.nodeCount() == 4106 + 256 + 16 + 1)
            #expect(try snapshot.nodeDifferences() == 0)
        }
        try file.close()
        do { try Intruder(workplace.path()).run("DELETE FROM node WHERE level = 4") }
        #expect(
            try LedgerFile.open(at: workplace.path(), for: .reading).read {
                try $0.nodeDifferences()
            } == 1)
    }

    @Test("An append writes a node for each 16 entries it completes, and no other")
    func due() throws {
        let file = try ledger(15, appends: [1])
        #expect(try file.read { try $0.nodeCount() } == 0)
        for event in 15..<18 { try file.append("{\"n\":\(event)}") }
        #expect(try file.read { try $0.nodeCount() } == 1)
        try file.close()
        try workplace.remove()
        #expect(try ledger(256, appends: [17, 1, 3]).read { try $0.nodeCount() } == 17)
    }

    @Test("Whatever is wrong with the cache is counted, passed over where it is gone, made again")
    func damaged() throws {
        for sql in [
            "DELETE FROM node WHERE place = 1", "DELETE FROM node WHERE level = 1",
            "UPDATE node SET hash = zeroblob(32) WHERE place = 0",
            "INSERT INTO node VALUES (1, 99, zeroblob(32))",
            "INSERT INTO node VALUES (3, 0, zeroblob(32))", "DELETE FROM node",
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
            #expect(try snapshot.nodeCount() == 37 + 2)
            #expect(try snapshot.nodeDifferences() == 0)
            #expect(try snapshot.schemaDifferences() == [])
        }
        try writer.close()
    }

    @Test("A ledger of version 3 is read without its nodes, which the next append makes anew")
    func thirdVersion() throws {
        try ledger(1_000, appends: [100]).close()
        let path = workplace.path()
        try workplace.makeThirdVersion()
        let before = try workplace.bytes(of: path)
        // What stands there is not read, whatever it is.
        for change in ["SELECT 1", "UPDATE node SET hash = zeroblob(32)", "DELETE FROM node"] {
            do { try Intruder(path).run(change) }
            let reader = try LedgerFile.open(at: path, for: .reading)
            #expect(try reader.verify() == 1_000)
            let roots = try roots(reader)
            try reader.read { snapshot throws in
                #expect(try snapshot.schemaDifferences() == [])
                #expect(try snapshot.nodeCount() == nil)
                #expect(try snapshot.nodeDifferences() == 0)
                try expectProofs(snapshot, roots, at: 1_000)
            }
            guard change == "SELECT 1" else { continue }
            #expect(try workplace.bytes(of: path) == before, "reading changes nothing")
        }
        try Data(before).write(to: URL(fileURLWithPath: path))
        #expect(try Intruder(path).rows("SELECT count(*) FROM node") == ["3"])
        let writer = try LedgerFile.open(at: path, for: .appending)
        #expect(try writer.read { try $0.nodeCount() } == nil, "opening changes nothing")
        try writer.append("{}")
        let roots = try roots(writer)
        try writer.read { snapshot throws in
            #expect(try snapshot.schemaDifferences() == [])
            #expect(try snapshot.nodeCount() == 62 + 3)
            #expect(try snapshot.nodeDifferences() == 0)
            try expectProofs(snapshot, roots, at: 1_001)
        }
        try writer.close()
        #expect(try Intruder(path).rows("PRAGMA user_version") == ["4"])
    }

    private func expectProofs(_ snapshot: Snapshot, _ roots: [Digest], at size: Int) throws {
        let tree = try snapshot.tree(at: size)
        #expect(try tree.root() == roots[size])
        for place in stride(from: 0, to: size, by: 83) {
            let digest = try snapshot.entry(at: place) { $0.digest }
            try tree.inclusion(of: place)
                .check(leaf: #require(digest.flatMap { $0 }), root: roots[size])
            try tree.consistency(from: place).check(oldRoot: roots[place], root: roots[size])
        }
    }
}

extension Workplace {
    /// Takes the ledger away, so that another can be made.
    fileprivate func remove() throws {
        for name in try listing {
            try FileManager.default.removeItem(atPath: directory + "/" + name)
        }
    }

    /// Makes the file one of version 3, which kept the nodes of every eighth level of the tree.
    func makeThirdVersion() throws {
        let hasher = try SHA256Hasher()
        var row: [Digest] = []
        try LedgerFile.open(at: path(), for: .reading).read { snapshot in
            try snapshot.forEachEntry(.all) { row.append(try #require($0.digest)) }
        }
        var (sql, level) = ("DELETE FROM node;", 1)
        while row.count >= 256 {
            row = try stride(from: 0, through: row.count - 256, by: 256)
                .map { try hasher.perfect(Array(row[$0..<$0 + 256])) }
            for (place, hash) in row.enumerated() {
                sql += "INSERT INTO node VALUES (\(level), \(place), x'\(hash.hex)');"
            }
            level += 1
        }
        try Intruder(path()).run(sql + "PRAGMA user_version = 3")
    }
}
