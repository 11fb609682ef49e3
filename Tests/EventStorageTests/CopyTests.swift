// A copy is whole by itself.

import EventStorage
import Testing

struct CopyTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test("A copy of an open ledger holds what stands in its -wal, and needs none itself")
    func whole() throws {
        let path = try workplace.ledger()
        let appender = try LedgerFile.open(at: path, for: .appending)
        for _ in 0..<50 { try appender.append(Sample.events[6]) }
        let document = try appender.append { try $0.putDocument([1, 2, 3]) }
        #expect(!appender.besides.isEmpty)

        let target = workplace.path("copy.db")
        try LedgerFile.open(at: path, for: .reading).copy(to: target)
        #expect(try workplace.listing.filter { $0.hasPrefix("copy.db") } == ["copy.db"])
        let copy = try LedgerFile.open(at: target, for: .reading)
        #expect(try copy.verify() == Sample.events.count + 50)
        let heads = (try copy.read { try $0.head() }, try appender.read { try $0.head() })
        #expect(heads.0 == heads.1)
        #expect(try copy.read { try $0.document(document) } == [1, 2, 3])
        #expect(try copy.read { try $0.integrityProblems() } == [])
        #expect(try workplace.listing.filter { $0.hasPrefix("copy.db") } == ["copy.db"])
    }

    @Test("A copy can be appended to")
    func goesOn() throws {
        let target = workplace.path("copy.db")
        try LedgerFile.open(at: workplace.ledger(), for: .reading).copy(to: target)
        let file = try LedgerFile.open(at: target, for: .appending)
        try file.append(Sample.events[6])
        #expect(try file.verify() == Sample.events.count + 1)
    }

    @Test("Copying leaves the ledger as it was, and existing files too")
    func changesNothing() throws {
        let path = try workplace.ledger()
        let before = try workplace.bytes(of: path)
        let file = try LedgerFile.open(at: path, for: .reading)
        #expect(throws: StorageError.exists(path: path)) { try file.copy(to: path) }
        try file.copy(to: workplace.path("copy.db"))
        #expect(throws: StorageError.exists(path: workplace.path("copy.db"))) {
            try file.copy(to: workplace.path("copy.db"))
        }
        #expect(try workplace.bytes(of: path) == before)
        #expect(try workplace.listing.count == 2)
    }
}
