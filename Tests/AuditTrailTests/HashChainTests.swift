// The chain, written and followed.

import AuditTrail
import Testing

struct HashChainTests {
    private func events(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    @Test("Appending makes the chain written by hand")
    func appendsGolden() throws {
        var chain = HashChain()
        var entries = try chain.append(events: events(Array(GoldenChain.events[0...1])))
        entries += try chain.append(events: events([GoldenChain.events[2]]))
        #expect(entries.map(\.line) == GoldenChain.lines.map { Array($0.utf8) })
        #expect(entries.map(\.digest.hex) == GoldenChain.digests)
        #expect(entries.map(\.seq) == [0, 1, 2])
        #expect(chain.head == entries.last.map { Head(seq: $0.seq, digest: $0.digest) })
    }

    @Test("The chain written by hand is unbroken, and following it ends at its last digest")
    func followsGolden() throws {
        #expect(try firstBreak(in: GoldenChain.rows) == nil)
        var chain = HashChain()
        for row in GoldenChain.rows { try chain.follow(row.examined()) }
        #expect(chain.head?.digest.hex == GoldenChain.digests[2])
        #expect(chain.head?.count == 3)
    }

    @Test("A chain resumed at a head goes on as if it had not stopped")
    func resumes() throws {
        let digest = try #require(Digest(hex: GoldenChain.digests[1]))
        var chain = HashChain(after: Head(seq: 1, digest: digest))
        let entries = try chain.append(events: events([GoldenChain.events[2]]))
        #expect(entries.map(\.digest.hex) == [GoldenChain.digests[2]])
    }

    @Test("Rest counts down to 0 within an append")
    func countsDown() throws {
        var chain = HashChain()
        let lines = try chain.append(events: events(["{}", "{}", "{}"])).map(\.line)
        let rests = lines.map { line in line.withUnsafeBytes { EntryFormat.parse($0)?.rest } }
        #expect(rests == [2, 1, 0])
    }

    @Test("A refused append leaves the chain where it was")
    func refuses() throws {
        var chain = HashChain()
        let long = [UInt8](repeating: 0x65, count: EntryFormat.eventLimit + 1)
        #expect(throws: AppendRefused.nothing) { try chain.append(events: []) }
        #expect(throws: AppendRefused.tooLong(index: 1, bytes: 65_001)) {
            try chain.append(events: [Array("{}".utf8), long])
        }
        #expect(chain == HashChain())
        try chain.follow(GoldenChain.rows[0].examined())
        #expect(throws: AppendRefused.unfinished(rest: 1)) {
            try chain.append(events: [Array("{}".utf8)])
        }
        #expect(chain.next == 1)
    }

    @Test("A break leaves the chain where it was")
    func staysAtBreak() throws {
        var chain = HashChain()
        let second = try GoldenChain.rows[1].examined()
        #expect(throws: ChainBreak(entry: 0, difference: .number(1))) { try chain.follow(second) }
        #expect(chain == HashChain())
    }
}
