// Administrators, one held to an agency and a stage, and one revoked.

import Evaluation
import Scoring

enum SampleAuthors {
    static func made() throws -> Authors {
        var authors = Authors()
        let opened = LedgerOpened(
            base: "kaoji", ledger: String(repeating: "0", count: 32), title: "台账", zone: .utc,
            authors: ["县财政局/管理+00000001+AQ=="])
        try follow(.ledgerOpened(opened), at: 0, in: &authors)
        for (place, role) in [Role.evaluator, .reviewer, .auditor].enumerated() {
            let fact = ActorEnrolled(
                key: "县融媒体中心/\(role.rawValue)+0000001\(place)+AQ=\(place)",
                proof: String(repeating: "0", count: 128), role: role,
                agencies: role == .evaluator ? [try AgencyID("325001")] : [],
                stages: role == .reviewer ? [.department, .review] : [])
            try follow(.actorEnrolled(fact), at: place + 1, in: &authors)
        }
        let revoked = ActorRevoked(
            actor: "县融媒体中心/auditor", reason: "任期届满，不再负责", since: EntryNumber(3))
        try follow(.actorRevoked(revoked), at: 9, in: &authors)
        return authors
    }

    private static func follow(_ fact: Fact, at entry: Int, in authors: inout Authors) throws {
        let at = try Instant(canonical: "2022-03-01T08:00:00.000Z")
        try authors.follow(Held(entry: EntryNumber(entry), at: at, actor: "管", value: fact))
    }
}
