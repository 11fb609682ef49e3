// The audit proves the kept nodes of the tree, and replay makes them again.

import AuditTrail
import Evaluation
import EventStorage
import Scoring
import Testing

@testable import Bookkeeping

@Suite("The kept nodes of a ledger's tree") struct TreeCheckTests {
    /// 300 agencies, an entry each, behind a ledger's first.
    private func ledger() throws -> SmallLedger {
        let ledger = try SmallLedger.whole()
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        var bookkeeper = Bookkeeper(file)
        let commands = try (0..<300).map {
            Command.state(try Story.agency("9\(100_000 + $0)", "第\($0)中心"))
        }
        _ = try bookkeeper.record(
            commands, actor: "甲", clock: try Instant(canonical: "2023-03-01T08:00:00.000Z"))
        try file.close()
        return ledger
    }

    @Test("They are a stage of their own where there are any")
    func control() throws {
        let report = try ledger().audit()
        #expect(report.problems == [] && report.verdict == .intact)
        #expect(report.stages[.tree] == .init(done: 23, total: 23))
        #expect(try SignedLedger.whole().ledger.audit().stages[.tree] == nil, "only 9 entries")
    }

    @Test(
        "One that is altered, missing or too many is found, and replay makes all of them again",
        arguments: [
            ("UPDATE node SET hash = zeroblob(32) WHERE level = 2", level: 2, place: 0),
            ("DELETE FROM node WHERE level = 1 AND place = 17", level: 1, place: 17),
            ("INSERT INTO node VALUES (1, 30, zeroblob(32))", level: 1, place: 30),
            ("INSERT INTO node VALUES (2, 1, zeroblob(32))", level: 2, place: 1),
            ("INSERT INTO node VALUES (5, 0, zeroblob(32))", level: 5, place: 0),
        ])
    func altered(sql: String, level: Int, place: Int) throws {
        let ledger = try ledger()
        do { try Intruder(ledger.path).run(sql) }
        let report = try ledger.audit()
        #expect(report.verdict == .tampered)
        #expect(report.problems.map(\.difference) == [.node(level: level, place: place)])
        #expect(report.stages[.chain]?.isComplete == true)
        let count = try #require(report.stages[.tree])
        #expect(count.total - count.done == 1)
        try expectMadeAgain(ledger, differences: 1)
    }

    @Test("A cache that is gone, or another's, is named node by node")
    func whole() throws {
        for (sql, done) in [
            ("DELETE FROM node", 0), ("UPDATE node SET hash = zeroblob(32)", 0),
            ("UPDATE node SET hash = zeroblob(32) WHERE place % 3 = 0", 14),
        ] {
            let ledger = try ledger()
            do { try Intruder(ledger.path).run(sql) }
            let report = try ledger.audit()
            #expect(report.stages[.tree] == .init(done: done, total: 23))
            #expect(report.problems.count == 23 - done)
            try expectMadeAgain(ledger, differences: 23 - done)
        }
    }

    private func expectMadeAgain(_ ledger: SmallLedger, differences: Int) throws {
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        #expect(try Replay.run(file).nodes == differences)
        #expect(try Replay.run(file).isSame)
        try file.close()
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("A ledger of version 3 is verified and proven without its nodes, until it is appended to")
    func thirdVersion() throws {
        let ledger = try ledger()
        let checkpoint = try ledger.read { try $0.checkpoint(continuing: nil) }
        var leaves: [Digest] = []
        try ledger.read { snapshot in
            try snapshot.forEachEntry(.all) { leaves.append(try #require($0.digest)) }
        }
        let wide = try SHA256Hasher().perfect(Array(leaves[..<256]))
        for hash in [wide, .zero] {
            do {
                try Intruder(ledger.path).run(
                    """
                    DELETE FROM node; INSERT INTO node VALUES (1, 0, x'\(hash.hex)');
                    PRAGMA user_version = 3
                    """)
            }
            let report = try ledger.audit()
            #expect(report.verdict == .intact && report.remarks == [])
            #expect(report.stages[.tree] == nil)
            try ledger.read { snapshot throws in
                #expect(try snapshot.checkpoint(continuing: checkpoint) == checkpoint)
                try snapshot.tree(at: checkpoint.size).inclusion(of: 299)
                    .check(leaf: leaves[299], root: checkpoint.root)
            }
            let file = try LedgerFile.open(at: ledger.path, for: .appending)
            #expect(try Replay.run(file).isSame, "nothing to put right in what is not read")
            try file.close()
        }
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        var bookkeeper = Bookkeeper(file)
        _ = try bookkeeper.record(
            [.state(try Story.agency("888888", "又一中心"))], actor: "甲",
            clock: try Instant(canonical: "2023-03-02T08:00:00.000Z"))
        try file.close()
        let report = try ledger.audit()
        #expect(report.verdict == .intact)
        #expect(report.stages[.tree] == .init(done: 23, total: 23))
        #expect(
            try ledger.read { try $0.checkpoint(continuing: checkpoint) }.size
                == checkpoint.size + 1)
    }
}
