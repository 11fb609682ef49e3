// Who opens a ledger to append, and appends nothing, leaves every byte of it as it was.

import AuditTrail
import EventStorage
import Foundation
import Testing

struct UnchangedTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// All files of the directory with their bytes, but not what SQLite keeps in common memory.
    private func files() throws -> [String: [UInt8]] {
        let names = try workplace.listing.filter { !$0.hasSuffix("-shm") }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try workplace.bytes(of: workplace.path($0))) })
    }

    private func openAndClose(_ path: String) throws {
        let file = try LedgerFile.open(at: path, for: .appending)
        _ = try file.read { try $0.head() }
        try file.close()
    }

    @Test("A closed ledger")
    func closed() throws {
        let path = try workplace.ledger()
        let before = try files()
        try openAndClose(path)
        #expect(try files() == before)
        #expect(try workplace.listing.count == 1)
    }

    @Test("A copy, which gets its -wal with the first append to it")
    func copy() throws {
        let copy = workplace.path("copy.db")
        try LedgerFile.open(at: workplace.ledger(), for: .reading).copy(to: copy)
        let before = try files()
        try openAndClose(copy)
        #expect(try files() == before)
        let file = try LedgerFile.open(at: copy, for: .appending)
        try file.append(Sample.events[6])
        #expect(file.besides == [copy + "-wal"])
        try file.close()
        #expect(
            try LedgerFile.open(at: copy, for: .reading).verify() == Sample.events.count + 1)
    }

    @Test("A ledger with a -wal that somebody left, which the next append takes in")
    func leftOver() throws {
        let path = try workplace.ledger()
        let appender = try LedgerFile.open(at: path, for: .appending)
        try appender.append(Sample.events[6])
        let left = workplace.path("left.db")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: left + suffix)
        }
        try appender.close()
        let before = try files()
        try openAndClose(left)
        #expect(try files() == before)
        let file = try LedgerFile.open(at: left, for: .appending)
        try file.append(Sample.events[6])
        try file.close()
        let reader = try LedgerFile.open(at: left, for: .reading)
        #expect(reader.besides == [])
        #expect(try reader.verify() == Sample.events.count + 2)
    }
}
