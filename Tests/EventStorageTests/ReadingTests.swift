// What a snapshot shows, and how it gets there.

import AuditTrail
import GRDBSQLite
import Testing

@testable import EventStorage

struct ReadingTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test(
        "A selection gives its entries in the order of their numbers",
        arguments: [
            (Selection.all, [0, 1, 2, 3, 4, 5, 6]), (Selection(.ledgerWide), [0, 5]),
            (Selection(.agency("301")), [0, 1, 2, 5, 6]),
            (Selection(.agencyOnly("301")), [1, 2, 6]),
            (Selection(.agency("302"), in: 1..<5), [3, 4]),
            (Selection(.agency("303")), [0, 5]), (Selection(.registrations), [1, 3]),
            (Selection(.registrations, in: 0..<3), [1]),
            (Selection(.everything, in: 2..<4), [2, 3]),
            (Selection(.everything, in: 7..<7), []),
        ])
    func selections(selection: Selection, numbers: [Int]) throws {
        let file = try LedgerFile.open(at: workplace.ledger(), for: .reading)
        #expect(try file.numbers(selection) == numbers)
    }

    @Test(
        "No selection sorts or reads the whole log for a part of it",
        arguments: [
            Selection(.ledgerWide), Selection(.agency("301")), Selection(.agencyOnly("301")),
            Selection(.registrations), Selection(.everything, in: 2..<4),
        ])
    func plans(selection: Selection) throws {
        let intruder = try Intruder(workplace.ledger())
        let plan = try intruder.rows("EXPLAIN QUERY PLAN " + selection.sql)
        #expect(!plan.isEmpty)
        #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("SCAN") }, "\(plan)")
    }

    @Test("Selections can be read inside one another")
    func nested() throws {
        let file = try LedgerFile.open(at: workplace.ledger(), for: .reading)
        let pairs = try file.read { snapshot in
            var pairs = 0
            try snapshot.forEachEntry(.all) { _ in
                try snapshot.forEachEntry(.all) { _ in pairs += 1 }
            }
            return pairs
        }
        #expect(pairs == 49)
    }

    @Test("Each agency is named once, by the bytes of its id")
    func agencies() throws {
        // Two ids that Swift holds for equal, since they are canonically equivalent.
        let twins = ["\u{FA0C}", "\u{5140}"]
        let path = try workplace.ledger(
            Sample.events + twins.map { Sample.event("figure.recorded", agency: $0) })
        let agencies = try LedgerFile.open(at: path, for: .reading).read { try $0.agencies() }
        #expect(
            agencies.map { Array($0.utf8) }
                == ["301", "302", "\u{5140}", "\u{FA0C}"].map { Array($0.utf8) })
        let file = try LedgerFile.open(at: path, for: .reading)
        #expect(try file.numbers(Selection(.agencyOnly("\u{FA0C}"))) == [7])
        let empty = try LedgerFile.create(at: workplace.path("empty.db"))
        #expect(try empty.read { try $0.agencies() } == [])
    }

    @Test("Several agencies are told from one, and from none")
    func severalAgencies() throws {
        let several = try LedgerFile.open(at: workplace.ledger(), for: .reading)
        #expect(try several.read { try $0.hasSeveralAgencies() })
        let ofOne = [Sample.event("figure.recorded", agency: "301")]
        let other = try Workplace()
        let one = try LedgerFile.open(at: other.ledger(ofOne + ofOne), for: .reading)
        #expect(try !one.read { try $0.hasSeveralAgencies() })
        let empty = try LedgerFile.create(at: workplace.path("empty.db"))
        #expect(try !empty.read { try $0.hasSeveralAgencies() })
    }

    @Test("An entry that is not there is nil")
    func missingEntry() throws {
        let file = try LedgerFile.open(at: workplace.ledger(), for: .reading)
        #expect(try file.read { try $0.entry(at: 7) { $0.seq } } == nil)
        #expect(try file.read { try $0.entry(at: 6) { $0.seq } } == 6)
    }

    @Test("A document is kept once under its SHA-256")
    func documents() throws {
        let file = try LedgerFile.open(at: workplace.ledger(), for: .appending)
        let (first, again, empty) = try file.append { transaction in
            (
                try transaction.putDocument(Array("abc".utf8)),
                try transaction.putDocument(Array("abc".utf8)), try transaction.putDocument([])
            )
        }
        #expect(first == again)
        #expect(first.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try file.read { try $0.document(first) } == Array("abc".utf8))
        #expect(try file.read { try $0.document(empty) } == [])
        #expect(try file.read { try $0.document(.zero) } == nil)
        var kept: [Digest?] = []
        try file.read { try $0.forEachDocument { kept.append($0.digest) } }
        #expect(kept == [first, empty])
    }

    @Test("Readers of SQL find the log spread out")
    func logView() throws {
        let event = """
            {"actor":"张三","at":"2022-03-01T08:00:00.000Z","body":{"agency":"301","stage":"self",\
            "year":2021},"type":"figure.recorded","v":1}
            """
        let intruder = try Intruder(workplace.ledger([event]))
        let sql = "SELECT seq, at, actor, type, agency, subject, year, stage FROM log"
        #expect(
            try intruder.rows(sql) == [
                "0|2022-03-01T08:00:00.000Z|张三|figure.recorded|301|NULL|2021|self"
            ])
    }
}
