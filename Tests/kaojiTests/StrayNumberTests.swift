// Every verb on a ledger in which a row bears a number that no entry can have.

import Testing

@testable import kaoji

@Suite struct StrayNumberTests {
    static let lines = [
        "status 2021", "todo 2021", "table 2021", "table 2021 --verified", "explain 2021 1",
        "diff 2020 2021", "trend sangong", "findings 2021", "log", "log --since 3", "show 3",
        "show 9007199254740991", "blame 2021", "table 2021 --as-of 3",
        "table 2021 --as-of 2022-03-01", "replay", "rubric list", "agency list",
        "record 2020 staff 47 人 --source x", "withdraw 8 --reason x", "seal 2021",
        "agency add 325002 另一中心",
    ]

    @Test(
        "says so and does nothing, and verify names the row",
        arguments: [Int.min, -1, 9_007_199_254_740_991, 9_007_199_254_740_992, .max])
    func everyVerb(stray: Int) throws {
        let desk = try RecordingDesk.begun()
        try Intruder(desk.ledger).runUnwatched(
            "INSERT INTO entry (seq, line, digest) SELECT \(stray), line, digest FROM entry WHERE seq = 18"
        )
        for line in Self.lines {
            let session = desk.type(line)
            #expect(session.code == 1, "\(line): \(session.code)\n\(session.out)\(session.err)")
            #expect(session.err.contains("#\(stray)"), "\(line)\n\(session.err)")
            #expect(session.err.contains("kaoji verify"), "\(line)\n\(session.err)")
        }
        let verified = desk.type("verify")
        #expect(verified.code == 1)
        #expect(verified.out.contains("#\(stray)"), "\(verified.out)")
    }
}
