// A process that files or erases evidence is killed at any moment: it is there whole, or nothing of it.

import AuditTrail
import Foundation
import Testing

@testable import kaoji

@Suite(.serialized) struct EvidenceTrials {
    /// Large enough that filing it takes many writes.
    private static let content = EvidenceDesk.large(12_000_000)

    private func desk() throws -> EvidenceDesk {
        let desk = try EvidenceDesk()
        try desk.desk.desk.write("large.txt", Self.content)
        return desk
    }

    /// Runs a command line in a process of its own, which is killed after so many seconds.
    private func run(
        _ line: String, _ desk: EvidenceDesk, killedAfter seconds: Double? = nil
    ) throws -> Session {
        let words = line.split(separator: " ").map {
            $0.hasSuffix(".txt") ? desk.desk.path(String($0)) : String($0)
        }
        let environment = [
            "KAOJI_LEDGER": desk.desk.desk.ledger, "LANG": "en", "KAOJI_ACTOR": "accountant",
        ]
        let program = try #require(Child.program)
        return try #require(
            Child.run(
                command: [program] + words + ["--confirm-clock"], in: environment,
                killedAfter: seconds))
    }

    /// How long a command takes when nothing happens to it.
    private func duration(of line: String, _ desk: EvidenceDesk) throws -> Double {
        let usual = try ContinuousClock().measure {
            let session = try run(line, desk)
            #expect(session.code == 0, "\(session.err)")
        }
        return Double(usual.components.seconds) + Double(usual.components.attoseconds) * 1e-18
    }

    @Test("Killed at a random moment, filing leaves the file whole or nothing, and can be repeated")
    func filing() throws {
        let usual = try duration(of: "evidence add large.txt", try desk())
        var noise = TrialNoise(seed: 11)
        var killed = 0
        for round in 0..<Trial.rounds(8, whole: 200) {
            let desk = try desk()
            let seconds = Double.random(in: 0...usual, using: &noise)
            let session = try run("evidence add large.txt", desk, killedAfter: seconds)
            #expect([0, -SIGKILL].contains(session.code), "\(session.err)")
            killed += session.code == 0 ? 0 : 1
            let verified = desk.type("verify")
            #expect(verified.code == 0, "round \(round), \(seconds) s: \(verified.out)")
            let count = try #require(try desk.desk.desk.head()).count
            #expect([19, 20].contains(count) && (session.code != 0 || count == 20))
            #expect(verified.out.flat.contains("= evidence 1/1") == (count == 20))
            // Once more, and it is filed, once.
            try desk.succeed("evidence add large.txt")
            #expect(try desk.desk.desk.head()?.count == 20)
            try desk.succeed("evidence check 19 large.txt")
        }
        #expect(killed > 0)
    }

    @Test("Killed at a random moment, erasing is done or not, and the same command ends it")
    func erasing() throws {
        let mark = Data(Self.content[0..<2_000])
        func begun() throws -> EvidenceDesk {
            let desk = try desk()
            try desk.succeed("evidence add large.txt")
            return desk
        }
        let line = "evidence erase 19 --basis x"
        let usual = try duration(of: line, try begun())
        var noise = TrialNoise(seed: 12)
        for round in 0..<Trial.rounds(6, whole: 200) {
            let desk = try begun()
            let seconds = Double.random(in: 0...usual, using: &noise)
            let session = try run(line, desk, killedAfter: seconds)
            #expect([0, -SIGKILL].contains(session.code), "\(session.err)")
            let verified = desk.type("verify")
            #expect(verified.code == 0, "round \(round), \(seconds) s: \(verified.out)")
            #expect(verified.out.flat.contains("= evidence 1/1"))
            try desk.succeed(line)
            #expect(try desk.desk.desk.head()?.count == 21)
            for (name, bytes) in try desk.desk.desk.bytes() {
                #expect(bytes.range(of: mark) == nil, "round \(round): \(name)")
            }
        }
    }
}
