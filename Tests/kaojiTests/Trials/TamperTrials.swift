// Thousands of changes to a ledger's file and rows: each is found, and nothing is found where nothing was changed.

import AuditTrail
import Bookkeeping
import EventStorage
import Foundation
import Testing

@testable import kaoji

@Suite struct TamperTrials {
    @Test(
        "Changed bytes of the file are found, unless SQLite itself reads the same as before",
        arguments: 0..<2)
    func bytes(part: UInt64) throws {
        let bench = try TamperBench()
        let sound = try bench.content()
        let read = try #require(dump(of: bench.path))
        var noise = TrialNoise(seed: part)
        var found = 0
        for round in 0..<Trial.rounds(150, whole: 3_500) {
            var content = sound
            let at = Int.random(in: content.indices, using: &noise)
            let length = [1, 1, 1, 8, 64].randomElement(using: &noise) ?? 1
            for place in at..<min(at + length, content.count) {
                content[place] ^=
                    length == 1
                    ? 1 << UInt8.random(in: 0..<8, using: &noise)
                    : UInt8.random(in: 0...255, using: &noise)
            }
            try bench.put(content)
            if try bench.isFound() {
                found += 1
            } else {
                let isSame = dump(of: bench.path) == read
                #expect(isSame, "round \(round): byte \(at), \(length) long")
            }
            if round % 50 == 0 {
                try bench.put(sound)
                #expect(try !bench.isFound(), "an untouched file")
            }
        }
        #expect(found > 0)
    }

    @Test("Changed rows and changed schemas are found", arguments: 0..<2)
    func rows(part: UInt64) throws {
        let bench = try TamperBench()
        let sound = try bench.content()
        var noise = TrialNoise(seed: 100 + part)
        for round in 0..<Trial.rounds(80, whole: 1_500) {
            try bench.put(sound)
            let change = TamperBench.changes[round % TamperBench.changes.count]
            let sql = try bench.make(change, &noise)
            let isFound = try bench.isFound()
            #expect(isFound, "round \(round): \(sql)")
        }
        try bench.put(sound)
        #expect(try !bench.isFound())
    }

    @Test("A line edited, and the chain made anew from there, is found by the head noted before")
    func remade() throws {
        let bench = try TamperBench()
        let sound = try bench.content()
        var noise = TrialNoise(seed: 200)
        for round in 0..<Trial.rounds(20, whole: 500) {
            try bench.put(sound)
            let seq = Int.random(in: 0..<bench.head.seq, using: &noise)
            try bench.forge(from: seq, &noise)
            #expect(try bench.isFound(), "round \(round): entry \(seq)")
        }
    }

    @Test("A -wal of another ledger beside the file is found, or without effect")
    func foreign() throws {
        let bench = try TamperBench()
        let sound = try bench.content()
        let read = try #require(dump(of: bench.path))
        try bench.put(sound)
        let other = try RecordingDesk.begun()
        let appender = try LedgerFile.open(at: other.ledger, for: .appending)
        #expect(other.type("record 2020 staff 40 人 --source x").code == 0)
        try FileManager.default.copyItem(
            atPath: other.ledger + "-wal", toPath: bench.path + "-wal")
        try appender.close()
        let isFound = try bench.isFound()
        let isSame = dump(of: bench.path) == read
        #expect(isFound || isSame)
    }
}
