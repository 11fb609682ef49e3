// Eight processes at one ledger at once: no gap, no fork, no lost entry, no torn read.

import AuditTrail
import Foundation
import Synchronization
import Testing

@testable import kaoji

@Suite(.serialized) struct CrowdTrials {
    /// What each of eight does over and over; the first four append.
    private static func line(of hand: Int, _ round: Int) -> String {
        switch hand {
        case 0..<4: "raise 2021 第\(hand)人第\(round)次 --confirm-clock"
        case 4: "table 2021 --json"
        case 5: "log --json"
        case 6: "verify"
        default: "replay"
        }
    }

    @Test("Appending, reading, verifying and replaying at once, none harms another")
    func crowd() throws {
        let desk = try RecordingDesk.begun()
        let before = try #require(try desk.head()).count
        let program = try #require(Child.program)
        let end = ContinuousClock.now + .seconds(Trial.isWhole ? 60 : 4)
        let done = Mutex([Int: Int]())
        // A thread each, since a queue would run only as many at once as there are cores.
        let threads = (0..<8).map { hand in
            Thread {
                var round = 0
                while ContinuousClock.now < end || round == 0 {
                    let line = Self.line(of: hand, round)
                    let session = Child.run(
                        command: [program] + desk.words(of: line),
                        in: [
                            "KAOJI_LEDGER": desk.ledger, "LANG": "en", "KAOJI_ACTOR": "hand\(hand)",
                        ])
                    #expect(
                        session?.code == 0, "\(line): \(session?.out ?? "")\(session?.err ?? "")")
                    round += 1
                }
                done.withLock { $0[hand] = round }
            }
        }
        for thread in threads { thread.start() }
        while done.withLock({ $0.count }) < threads.count { Thread.sleep(forTimeInterval: 0.05) }
        let rounds = done.withLock { $0 }
        let appended = (0..<4).map { rounds[$0] ?? 0 }
        #expect(try desk.head()?.count == before + appended.reduce(0, +))
        // Nobody is shut out for long.
        #expect(appended.allSatisfy { $0 * 8 >= appended.max() ?? 0 }, "\(appended)")
        let log = desk.type("log --json").out
        for hand in 0..<4 {
            for round in 0..<appended[hand] {
                #expect(log.contains("第\(hand)人第\(round)次\""), "\(hand), \(round)")
            }
        }
        #expect(desk.type("verify").code == 0)
    }

    @Test("A lock that is held too long ends the wait, with a message", arguments: ["zh", "en"])
    func locked(lang: String) throws {
        let desk = try RecordingDesk.begun()
        let head = try desk.head()
        let holder = try Intruder(desk.ledger)
        try holder.run("BEGIN IMMEDIATE")
        let session = desk.type("raise 2021 迟来", lang: lang)
        #expect(session.code == 2)
        #expect(session.out.isEmpty)
        #expect(session.err.contains("ledger.db: "), "\(session.err)")
        #expect(desk.type("table 2021").code == 0)
        try holder.run("ROLLBACK")
        #expect(try desk.head() == head)
        #expect(desk.type("raise 2021 迟来").code == 0)
    }
}
