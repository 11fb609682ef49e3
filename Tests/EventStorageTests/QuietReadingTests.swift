// Reading leaves no trace, and still misses nothing.

import AuditTrail
import EventStorage
import Foundation
import Testing

struct QuietReadingTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test("A read file has the same digest after as before, and nothing stands beside it")
    func leavesNoTrace() throws {
        let path = try workplace.ledger()
        let before = try Digest(hashing: workplace.bytes(of: path))
        let listing = try workplace.listing
        let file = try LedgerFile.open(at: path, for: .reading)
        try file.read { snapshot in
            _ = try snapshot.integrityProblems()
            _ = try snapshot.agencies()
            #expect(try workplace.listing == listing)
        }
        #expect(try file.verify() == Sample.events.count)
        #expect(try workplace.listing == listing)
        #expect(try Digest(hashing: workplace.bytes(of: path)) == before)
    }

    @Test(
        "A ledger in a directory that cannot be written to is read",
        .enabled(if: geteuid() != 0, "root writes everywhere"))
    func readOnlyDirectory() throws {
        let path = try workplace.ledger()
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: workplace.directory)
        defer { chmod(workplace.directory, 0o755) }
        #expect(try LedgerFile.open(at: path, for: .reading).verify() == Sample.events.count)
        #expect(throws: StorageError.readOnly(path: path)) {
            try LedgerFile.open(at: path, for: .appending)
        }
    }

    @Test("Entries in a -wal that nobody is at work with are read, and leave no trace either")
    func readsLeftWAL() throws {
        let path = try workplace.ledger()
        let appender = try LedgerFile.open(at: path, for: .appending)
        try appender.append(Sample.events[6])
        let directory = workplace.path("medium")
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: false)
        let copy = directory + "/ledger.db"
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        }
        chmod(directory, 0o555)
        defer { chmod(directory, 0o755) }
        let before = try ["", "-wal"].map { try workplace.bytes(of: copy + $0) }
        let reader = try LedgerFile.open(at: copy, for: .reading)
        #expect(try reader.verify() == Sample.events.count + 1)
        #expect(try reader.read { try $0.integrityProblems() } == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: directory)
        #expect(names.sorted() == ["ledger.db", "ledger.db-wal"])
        #expect(try ["", "-wal"].map { try workplace.bytes(of: copy + $0) } == before)
        try appender.close()
    }

    @Test("Where somebody appends to a left -wal meanwhile, reading starts again")
    func startsAgainWithWAL() throws {
        let path = try workplace.ledger()
        let appender = try LedgerFile.open(at: path, for: .appending)
        try appender.append(Sample.events[6])
        let left = workplace.path("left.db")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: left + suffix)
        }
        try appender.close()
        let reader = try LedgerFile.open(at: left, for: .reading)
        var runs = 0
        let head = try reader.read { snapshot in
            runs += 1
            if runs == 1 {
                let other = try LedgerFile.open(at: left, for: .appending)
                try other.append(Sample.events[6])
                try other.close()
            }
            return try snapshot.head()
        }
        #expect(runs == 2)
        #expect(head?.seq == Sample.events.count + 1)
    }

    @Test("Entries that stand only in the -wal are read, and the -wal is reported")
    func readsWAL() throws {
        let path = try workplace.ledger()
        let appender = try LedgerFile.open(at: path, for: .appending)
        try appender.append(Sample.events[6])
        let reader = try LedgerFile.open(at: path, for: .reading)
        #expect(reader.besides == [path + "-wal"])
        #expect(try reader.verify() == Sample.events.count + 1)
        try appender.close()
        #expect(reader.besides == [])
        #expect(try reader.verify() == Sample.events.count + 1)
    }

    @Test("Through a link to the file, the -wal beside the file itself is read")
    func readsThroughLinks() throws {
        let path = try workplace.ledger()
        let appender = try LedgerFile.open(at: path, for: .appending)
        try appender.append(Sample.events[6])
        let link = workplace.path("link.db")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        let reader = try LedgerFile.open(at: link, for: .reading)
        #expect(reader.besides == [path + "-wal"])
        #expect(try reader.verify() == Sample.events.count + 1)
    }

    @Test(
        "Looking at a file drops no lock that this process holds on it",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/locks"), "no list of locks"))
    func keepsLocks() throws {
        let path = try workplace.ledger()
        let appender = try LedgerFile.open(at: path, for: .appending)
        try appender.append(Sample.events[6])
        try LedgerFile.open(at: path, for: .reading).read { _ in }
        // A lock on a file's bytes holds among processes only; the kernel lists who has one.
        var facts = stat()
        try #require(stat(path, &facts) == 0)
        let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
        let mine = ":\(facts.st_ino) "
        #expect(locks.split(separator: "\n").contains { $0.contains(mine) })
        try appender.close()
    }

    @Test("Where somebody appends meanwhile, reading starts again and sees one later moment")
    func startsAgain() throws {
        let path = try workplace.ledger()
        let reader = try LedgerFile.open(at: path, for: .reading)
        var runs = 0
        let head = try reader.read { snapshot in
            runs += 1
            if runs == 1 {
                let appender = try LedgerFile.open(at: path, for: .appending)
                try appender.append(Sample.events[6])
                try appender.close()
            }
            return try snapshot.head()
        }
        #expect(runs == 2)
        #expect(head?.seq == Sample.events.count)
    }

    @Test("An error of the body's own is not taken for a disturbance")
    func passesErrors() throws {
        struct Own: Error {}
        let reader = try LedgerFile.open(at: workplace.ledger(), for: .reading)
        var runs = 0
        #expect(throws: Own.self) {
            try reader.read { _ in
                runs += 1
                throw Own()
            }
        }
        #expect(runs == 1)
    }

    @Test("A file opened for reading appends nothing")
    func refusesAppending() throws {
        let path = try workplace.ledger()
        let reader = try LedgerFile.open(at: path, for: .reading)
        #expect(throws: StorageError.openedForReading(path: path)) {
            try reader.append(Sample.events[0])
        }
    }
}
