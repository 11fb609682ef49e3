// Every change to a whole small ledger is found, at the right place.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Testing

@Suite("A ledger that was changed")
struct MutationTests {
    /// Flips a bit of one byte in the file, asks, and flips it back.
    private static func flipping<Result>(
        _ path: String, at offset: UInt64, _ body: (LedgerFile) throws -> Result
    ) throws -> Result {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        func flip() throws {
            try handle.seek(toOffset: offset)
            let byte = try #require(try handle.read(upToCount: 1)?.first)
            try handle.seek(toOffset: offset)
            try handle.write(contentsOf: Data([byte ^ 1]))
        }
        try flip()
        let file = try LedgerFile.open(at: path, for: .appending)
        let result = try body(file)
        try file.close()
        try flip()
        try handle.close()
        return result
    }

    /// Where each line's bytes are in the file.
    private static func offsets(of lines: [[UInt8]], in path: String) throws -> [Int] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        return try lines.map { try #require(bytes.range(of: Data($0))).lowerBound }
    }

    @Test("Every byte of every line, once flipped, breaks the chain there", arguments: 0..<4)
    func everyByte(part: Int) throws {
        let ledger = try SmallLedger.whole()
        let lines = try ledger.lines()
        let offsets = try Self.offsets(of: lines, in: ledger.path)
        for seq in lines.indices where seq % 4 == part {
            for place in lines[seq].indices {
                let check = try Self.flipping(
                    ledger.path, at: UInt64(offsets[seq] + place)
                ) { try $0.read { try ChainCheck.run($0) } }
                let first = try #require(check.problems.first, "entry \(seq), byte \(place)")
                #expect(first.entry == EntryNumber(seq))
                guard case .chain(.content) = first.difference else {
                    Issue.record("entry \(seq), byte \(place): \(first)")
                    continue
                }
            }
        }
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("The whole audit names the entry whose line was touched, whatever else no longer fits")
    func wholeAudit() throws {
        let ledger = try SmallLedger.whole()
        let lines = try ledger.lines()
        let offsets = try Self.offsets(of: lines, in: ledger.path)
        for seq in lines.indices {
            let places = [0, 12, lines[seq].count / 2, lines[seq].count - 50, lines[seq].count - 2]
            for place in places {
                let report = try Self.flipping(
                    ledger.path, at: UInt64(offsets[seq] + place)
                ) { try Audit.run($0) }
                #expect(report.verdict == .tampered)
                #expect(report.firstBad?.entry == EntryNumber(seq), "byte \(place)")
                #expect(report.stages[.chain]?.done == seq)
            }
        }
    }

    @Test("A digest that was changed is found with its entry")
    func digests() throws {
        let ledger = try SmallLedger.whole()
        for seq in [0, 1, 17, 53] {
            let copy = try ledger.copied()
            try Intruder(copy.path).runUnwatched(
                "UPDATE entry SET digest = zeroblob(32) WHERE seq = \(seq)")
            let report = try copy.audit()
            #expect(report.firstBad?.entry == EntryNumber(seq))
        }
    }

    @Test("An entry that was dropped is missed at its number")
    func dropped() throws {
        let ledger = try SmallLedger.whole()
        let last = try ledger.head().seq
        for seq in 0..<last {
            let copy = try ledger.copied()
            try Intruder(copy.path).runUnwatched("DELETE FROM entry WHERE seq = \(seq)")
            let report = try copy.audit()
            #expect(
                report.firstBad
                    == AuditProblem(
                        entry: EntryNumber(seq), difference: .chain(.number(seq + 1))))
        }
    }

    @Test("A tail that was cut off is found by the head noted before, and only by it")
    func cut() throws {
        let ledger = try SmallLedger.whole()
        let head = try ledger.head()
        #expect(try ledger.audit(expecting: head).noted == .found)
        try Intruder(ledger.path).runUnwatched("DELETE FROM entry WHERE seq = \(head.seq)")
        #expect(try ledger.audit().verdict == .intact)
        let report = try ledger.audit(expecting: head)
        #expect(report.noted == .cut(last: EntryNumber(head.seq - 1)))
        #expect(report.verdict == .tampered)
    }

    @Test("An append whose end was cut off is not whole")
    func half() throws {
        let ledger = try SmallLedger.whole()
        try Intruder(ledger.path).runUnwatched("DELETE FROM entry WHERE seq >= 11")
        let report = try ledger.audit()
        #expect(
            report.firstBad
                == AuditProblem(entry: EntryNumber(11), difference: .chain(.cut(rest: 1))))
        #expect(report.head?.seq == 5)
        #expect(report.stages[.events]?.done == 6)
    }

    @Test("Two entries that changed places are found at the first of them")
    func swapped() throws {
        let ledger = try SmallLedger.whole()
        for seq in 0..<(try ledger.head().seq) {
            let copy = try ledger.copied()
            try Intruder(copy.path).runUnwatched(
                """
                UPDATE entry SET seq = -1 WHERE seq = \(seq);
                UPDATE entry SET seq = \(seq) WHERE seq = \(seq + 1);
                UPDATE entry SET seq = \(seq + 1) WHERE seq = -1
                """)
            let report = try copy.audit()
            #expect(
                report.firstBad
                    == AuditProblem(
                        entry: EntryNumber(seq), difference: .chain(.number(seq + 1))))
        }
    }

    @Test("An entry that was repeated is found where it stands the second time")
    func repeated() throws {
        let ledger = try SmallLedger.whole()
        let end = try ledger.head().count
        for (from, to) in [(7, end), (end - 1, end), (3, -4)] {
            let copy = try ledger.copied()
            try Intruder(copy.path).runUnwatched(
                """
                INSERT INTO entry (seq, line, digest)
                SELECT \(to), line, digest FROM entry WHERE seq = \(from)
                """)
            let report = try copy.audit()
            #expect(report.firstBad?.entry == EntryNumber(max(0, to)))
            #expect(report.verdict == .tampered)
        }
    }

    @Test("A line that is kept as a blob is found, though its bytes are right")
    func storage() throws {
        let ledger = try SmallLedger.whole()
        let intruder = try Intruder(ledger.path)
        let schema = "UPDATE sqlite_schema SET sql = replace(sql, "
        try intruder.run(
            "PRAGMA writable_schema = ON; \(schema)'line TEXT', 'line BLOB') WHERE name = 'entry'")
        try Intruder(ledger.path).runUnwatched(
            "UPDATE entry SET line = CAST(line AS BLOB) WHERE seq = 9")
        try intruder.run(
            "PRAGMA writable_schema = ON; \(schema)'line BLOB', 'line TEXT') WHERE name = 'entry'")
        #expect(
            try ledger.audit().firstBad == AuditProblem(entry: EntryNumber(9), difference: .storage)
        )
    }
}
