// Appends are whole or nothing, and one after another whoever makes them.

import AuditTrail
import Dispatch
import Testing

@testable import EventStorage

struct AppendingTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test("What a failing append wrote is not kept")
    func rollsBack() throws {
        struct Own: Error {}
        let file = try LedgerFile.create(at: workplace.path())
        try file.append(Sample.events[0])
        let before = try file.read { try $0.head() }
        #expect(throws: Own.self) {
            try file.append { transaction in
                var chain = HashChain(after: try transaction.snapshot.head())
                try transaction.append(chain.append(events: [Array(Sample.events[1].utf8)]))
                _ = try transaction.putDocument([1, 2, 3])
                try transaction.putScoredRows([ScoredRowTests.row])
                #expect(try transaction.snapshot.head()?.seq == 1)
                throw Own()
            }
        }
        #expect(try file.read { try $0.head() } == before)
        try file.read { snapshot in
            try snapshot.forEachDocument { _ in Issue.record("a document was kept") }
            try snapshot.forEachScoredRow { _ in Issue.record("a row was kept") }
        }
        try file.append(Sample.events[1])
        #expect(try file.verify() == 2)
    }

    @Test("Entries that do not follow are refused, and with them the whole append")
    func refusesGaps() throws {
        let file = try LedgerFile.create(at: workplace.path())
        try file.append(Sample.events[0])
        var other = HashChain()
        let entries = try other.append(events: [[0x7b, 0x7d], [0x7b, 0x7d], [0x7b, 0x7d]])
        #expect(throws: StorageError.self) { try file.append { try $0.append([entries[0]]) } }
        #expect(throws: StorageError.self) {
            try file.append { try $0.append([entries[1], entries[1]]) }
        }
        #expect(throws: StorageError.self) { try file.append { try $0.append([entries[2]]) } }
        #expect(try file.verify() == 1)
    }

    @Test("Many hands at once make one chain without gap or fork")
    func concurrent() throws {
        let path = try workplace.ledger()
        let hands = 4
        let each = 50
        DispatchQueue.concurrentPerform(iterations: hands) { hand in
            do {
                let file = try LedgerFile.open(at: path, for: .appending, busySeconds: 60)
                for number in 0..<each {
                    try file.append(Sample.event("hand.\(hand)", agency: "\(number)"))
                }
            } catch {
                Issue.record(error)
            }
        }
        let reader = try LedgerFile.open(at: path, for: .reading)
        #expect(try reader.verify() == Sample.events.count + hands * each)
    }

    @Test("Who waits too long for another is told that the file is locked")
    func locked() throws {
        let path = try workplace.ledger()
        let file = try LedgerFile.open(at: path, for: .appending, busySeconds: 0)
        let other = try Intruder(path)
        try other.run("BEGIN IMMEDIATE")
        #expect(throws: StorageError.locked(path: path)) { try file.append(Sample.events[6]) }
        try other.run("COMMIT")
        try file.append(Sample.events[6])
        #expect(try file.verify() == Sample.events.count + 1)
    }

    @Test("Where no room is left, an append is refused whole, and the next one goes on")
    func full() throws {
        let path = try workplace.ledger()
        let file = try LedgerFile.open(at: path, for: .appending)
        func limit(to pages: Int) throws {
            try file.append {
                _ = try $0.snapshot.number("PRAGMA max_page_count = \(pages)")
            }
        }
        let pages = try file.read { try $0.number("PRAGMA page_count") }
        try limit(to: pages + 1)
        #expect(throws: StorageError.diskFull(path: path)) {
            try file.append { transaction in
                var chain = HashChain(after: try transaction.snapshot.head())
                try transaction.append(chain.append(events: [Array(Sample.events[6].utf8)]))
                _ = try transaction.putDocument(Array(repeating: 7, count: 100_000))
            }
        }
        #expect(try file.verify() == Sample.events.count)
        try limit(to: 1_000_000)
        try file.append(Sample.events[6])
        try file.close()
        let reader = try LedgerFile.open(at: path, for: .reading)
        #expect(try reader.verify() == Sample.events.count + 1)
        #expect(try reader.read { try $0.integrityProblems() } == [])
    }

    @Test("Bytes come back as they went in, even those that are no UTF-8")
    func bytes() throws {
        let file = try LedgerFile.create(at: workplace.path())
        let event =
            Array(#"{"a":""#.utf8) + [0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80] + Array(#""}"#.utf8)
        let line = try file.append { transaction in
            var chain = HashChain()
            let entries = try chain.append(events: [event])
            try transaction.append(entries)
            return entries[0].line
        }
        #expect(try file.read { try $0.entry(at: 0) { Array($0.line) } } == line)
        #expect(try file.read { try $0.entry(at: 0) { $0.lineType } } == .text)
        #expect(try file.verify() == 1)
    }
}
