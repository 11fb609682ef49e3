// Every way to change a log, each found at its place.

import AuditTrail
import Testing

struct TamperingTests {
    @Test("Each changed byte of each line is found in its own entry", arguments: 0..<3)
    func changedBytes(index: Int) throws {
        for position in GoldenChain.rows[index].line.indices {
            for flip in [0x01, 0x20, 0x80, 0xff] as [UInt8] {
                var rows = GoldenChain.rows
                rows[index].line[position] ^= flip
                let found = try #require(try firstBreak(in: rows))
                #expect(found.entry == index)
                guard case .content = found.difference else {
                    Issue.record("byte \(position) of entry \(index): \(found.difference)")
                    continue
                }
            }
        }
    }

    @Test("Each byte left out or put in is found in its own entry", arguments: 0..<3)
    func shiftedBytes(index: Int) throws {
        for position in GoldenChain.rows[index].line.indices {
            var shorter = GoldenChain.rows
            shorter[index].line.remove(at: position)
            #expect(try firstBreak(in: shorter)?.entry == index)
            var longer = GoldenChain.rows
            longer[index].line.insert(0x20, at: position)
            #expect(try firstBreak(in: longer)?.entry == index)
        }
    }

    @Test("A changed byte with a digest made to fit it is found there or in the next entry")
    func refittedDigests() throws {
        // The last entry is bound by nothing after it: that is what a kept head is for.
        for index in 0...1 {
            for position in GoldenChain.rows[index].line.indices {
                var rows = GoldenChain.rows
                rows[index].line[position] ^= 0x01
                rows[index] = try rows[index].redigested()
                let found = try #require(try firstBreak(in: rows))
                #expect((index...index + 1).contains(found.entry))
            }
        }
    }

    @Test("A changed event with a digest made to fit it breaks the link of the next entry")
    func refittedEvent() throws {
        var rows = GoldenChain.rows
        rows[1].line[12] ^= 0x01
        rows[1] = try rows[1].redigested()
        let changed = try #require(rows[1].stored)
        let kept = try #require(GoldenChain.rows[1].stored)
        #expect(
            try firstBreak(in: rows)
                == ChainBreak(entry: 2, difference: .link(written: kept, expected: changed)))
    }

    @Test("Each changed byte of each kept digest is found in its own entry", arguments: 0..<3)
    func changedDigests(index: Int) throws {
        for position in 0..<Digest.byteCount {
            var rows = GoldenChain.rows
            var bytes = try #require(rows[index].stored).bytes
            bytes[position] ^= 0x10
            rows[index].stored = Digest(bytes: bytes)
            #expect(try firstBreak(in: rows)?.entry == index)
        }
        var rows = GoldenChain.rows
        rows[index].stored = nil
        #expect(try firstBreak(in: rows)?.entry == index)
    }

    @Test("A dropped entry is found where it is missing")
    func dropped() throws {
        for index in 0...1 {
            var rows = GoldenChain.rows
            rows.remove(at: index)
            let expected = ChainBreak(entry: index, difference: .number(index + 1))
            #expect(try firstBreak(in: rows) == expected)
            // Moved up under the free number as well.
            for later in index..<rows.count { rows[later].key = later }
            #expect(try firstBreak(in: rows) == expected)
        }
    }

    @Test("Swapped entries are found at the first of them")
    func swapped() throws {
        for (left, right) in [(0, 1), (1, 2), (0, 2)] {
            var rows = GoldenChain.rows
            rows.swapAt(left, right)
            (rows[left].key, rows[right].key) = (left, right)
            #expect(
                try firstBreak(in: rows)
                    == ChainBreak(entry: left, difference: .number(right)))
        }
    }

    @Test("A repeated entry is found at the repetition", arguments: 0..<3)
    func repeated(index: Int) throws {
        var rows = GoldenChain.rows
        rows.insert(rows[index], at: index + 1)
        #expect(
            try firstBreak(in: rows) == ChainBreak(entry: index + 1, difference: .number(index)))
    }

    @Test("A line kept under another number is found")
    func misplaced() throws {
        var rows = GoldenChain.rows
        rows[2].key = 3
        #expect(try firstBreak(in: rows) == ChainBreak(entry: 2, difference: .number(3)))
    }

    @Test("A log that ends inside an append is cut")
    func cut() throws {
        let rows = Array(GoldenChain.rows.prefix(1))
        #expect(try firstBreak(in: rows) == ChainBreak(entry: 1, difference: .cut(rest: 1)))
    }

    @Test("An append that does not count down is found, though digests and links fit")
    func notWhole() throws {
        let first = try #require(Digest(hex: GoldenChain.digests[0]))
        let line = EntryFormat.format(event: Array("{}".utf8), prev: first, rest: 1, seq: 1)
        let rows = try [GoldenChain.rows[0], Row(key: 1, line: line, stored: nil).redigested()]
        #expect(
            try firstBreak(in: rows)
                == ChainBreak(entry: 1, difference: .rest(written: 1, expected: 0)))
    }

    @Test("A line of another form is malformed, one over the limit too long, whatever its digest")
    func otherLines() throws {
        let malformed = try Row(key: 0, line: Array("{}".utf8), stored: nil).redigested()
        #expect(
            try firstBreak(in: [malformed]) == ChainBreak(entry: 0, difference: .malformed))
        let long = EntryFormat.format(
            event: [UInt8](repeating: 0x65, count: 65_500), prev: .zero, rest: 0, seq: 0)
        let row = try Row(key: 0, line: long, stored: nil).redigested()
        #expect(
            try firstBreak(in: [row])
                == ChainBreak(entry: 0, difference: .tooLong(bytes: long.count)))
    }
}
