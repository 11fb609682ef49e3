// A process that appends is killed at any moment: what it acknowledged is there, and all else is whole.

import Foundation
import Testing

@testable import kaoji

@Suite(.serialized) struct CrashTrials {
    @Test(
        "Killed at a random moment, an import is in the ledger whole or not at all, and can be repeated"
    )
    func anyMoment() throws {
        var noise = TrialNoise(seed: 7)
        let usual = try Self.duration()
        for round in 0..<Trial.rounds(10, whole: 500) {
            let trial = try TrialDesk()
            let seconds = Double.random(in: 0...(usual * 1.3), using: &noise)
            let session = try trial.importAside(killedAfter: seconds)
            #expect([0, -SIGKILL].contains(session.code), "\(session.err)")
            try trial.expectUnharmed(by: session, "round \(round), \(seconds) s")
        }
    }

    @Test(
        "Killed at a write to the file or beside it, an import is there whole or not at all",
        .enabled(if: Tracer.path != nil))
    func everyWrite() throws {
        let calls = "pwrite64,write,fdatasync,fsync,ftruncate,unlink"
        let stride = Trial.rounds(9, whole: 1)
        var number = 1
        var killed = 0
        while true {
            let trial = try TrialDesk()
            let session = try trial.importAside(
                after: Tracer.prefix(
                    calls, number: number, .isTheLast, on: trial.desk.ledger,
                    log: trial.desk.folder + "/trace"))
            try trial.expectUnharmed(by: session, "write \(number)")
            if session.code == 0 { break }
            killed += 1
            number += stride
        }
        #expect(killed >= 2, "an import makes more writes than that")
    }

    private static func duration() throws -> Double {
        let trial = try TrialDesk()
        let clock = ContinuousClock()
        let usual = try clock.measure { _ = try trial.importAside() }
        return Double(usual.components.seconds) + Double(usual.components.attoseconds) * 1e-18
    }
}
