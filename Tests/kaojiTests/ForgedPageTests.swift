// What a page says of a file that somebody wrote to: nothing of stored cells, and nothing verified of altered lines.

import Testing

@testable import kaoji

@Suite struct ForgedPageTests {
    private static let pages = [
        "table 2021", "table 2021 --json", "table 2021 --csv", "explain 2021 1", "status 2021",
        "blame 2021", "diff 2020 2021", "findings 2021", "trend staffing_rate",
    ]

    @Test("A page printed from a forged stored cell says what the log says; verify names the row")
    func storedCell() throws {
        let desk = try RecordingDesk.begun()
        let before = Self.pages.map { desk.type($0) }
        try Intruder(desk.ledger).runUnwatched(
            "UPDATE scored_table SET score = '20', exact = '20' WHERE indicator = 'staffing_rate'")
        #expect(Self.pages.map { desk.type($0) } == before)
        let verdict = desk.type("verify")
        #expect(verdict.code == 1)
        #expect(verdict.out.contains("staffing_rate"))
        #expect(desk.type("replay").code == 1)
        #expect(desk.type("verify").code == 0)
    }

    @Test("From an altered figure no page is printed where its score does not follow from it")
    func alteredFigure() throws {
        let desk = try RecordingDesk.begun()
        try Self.alter(desk, 8, "\"52\"", "\"42\"")
        for page in Self.pages {
            let session = desk.type(page)
            #expect(session.code == 1 && session.out == "", "\(page)")
            #expect(session.err.contains("#10"), "\(page)\n\(session.err)")
        }
        #expect(desk.type("seal 2021").code == 1)
        #expect(desk.type("record 2020 staff 50 人 --source 花名册").code == 1)
    }

    @Test(
        "Where everything follows from an altered line, a page is not called verified, and seals refuse"
    )
    func alteredWhole() throws {
        let desk = try RecordingDesk.begun()
        // The declaration: nothing is computed from it.
        try Self.alter(desk, 18, "自评表", "终稿二")
        #expect(!desk.type("table 2021").out.contains("已核验"))
        let verified = desk.type("table 2021 --verified")
        #expect(verified.code == 1 && verified.out == "")
        #expect(verified.err.contains("#18"))
        let sealed = desk.type("seal 2021")
        #expect(sealed.code == 1 && sealed.out == "")
        #expect(desk.type("verify").out.contains("#18"))
    }

    /// Changes what stands in an entry's line, its digest left as it was.
    private static func alter(
        _ desk: RecordingDesk, _ entry: Int, _ old: String, _ new: String
    ) throws {
        let intruder = try Intruder(desk.ledger)
        try intruder.runUnwatched(
            "UPDATE entry SET line = replace(line, '\(old)', '\(new)') WHERE seq = \(entry)")
        let line = try intruder.rows("SELECT line FROM entry WHERE seq = \(entry)")
        try #require(line.first?.first?.contains(new) == true)
    }
}
