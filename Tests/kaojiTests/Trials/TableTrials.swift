// A table of many evaluations is imported, by processes that die or that others get in the way of.

import AuditTrail
import EventStorage
import Foundation
import Synchronization
import Testing

@testable import kaoji

@Suite(.serialized) struct TableTrials {
    @Test(
        "Killed at a random moment, every evaluation of a table is there whole or not at all, in order, and the import can be repeated"
    )
    func killed() throws {
        var noise = TrialNoise(seed: 11)
        let model = try Self.begun()
        let before = try Self.count(model)
        let clock = ContinuousClock()
        let usual = clock.measure { #expect(Self.aside(model)?.code == 0) }
        let ends = Set(try Self.ends(model)).subtracting(0..<before)
        let after = try Self.count(model)
        #expect(ends.contains(after) && ends.count > Self.years.count)
        for round in 0..<Trial.rounds(6, whole: 100) {
            let desk = try Self.begun()
            let seconds = Double.random(in: 0...(usual / .seconds(1) * 1.2), using: &noise)
            let session = try #require(Self.aside(desk, killedAfter: seconds))
            #expect([0, -SIGKILL].contains(session.code), "\(session.err)")
            let verified = desk.type("verify", lang: "en")
            #expect(verified.code == 0, "round \(round): \(verified.out)\(verified.err)")
            let now = try Self.count(desk)
            #expect(ends.contains(now), "round \(round): \(now) entries")
            let repeated = desk.type(Self.line)
            #expect(repeated.code == 0, "round \(round): \(repeated.err)")
            #expect(try Self.count(desk) == after)
            #expect(desk.type("verify").code == 0)
        }
    }

    @Test(
        "Tables imported at once while others append: every evaluation is taken once, and nothing else is lost"
    )
    func crowd() throws {
        for _ in 0..<Trial.rounds(1, whole: 20) {
            let desk = try Self.begun()
            let before = try Self.count(desk)
            for agency in Self.agencies {
                try desk.write("\(agency).csv", Self.table([agency]))
            }
            let lines =
                Self.agencies.map { "import \($0).csv --rubric small-2021 --confirm-clock" }
                + [Self.line] + (0..<4).map { "raise 2021 第\($0)条 --agency 325001 --confirm-clock" }
            let sessions = Mutex([Session?]())
            // A thread each, since a queue would run only as many at once as there are cores.
            for line in lines {
                Thread {
                    let session = Self.aside(desk, line)
                    sessions.withLock { $0.append(session) }
                }.start()
            }
            while sessions.withLock({ $0.count }) < lines.count {
                Thread.sleep(forTimeInterval: 0.05)
            }
            for session in sessions.withLock({ $0 }) {
                #expect(session?.code == 0, "\(session?.err ?? "")")
            }
            let again = desk.type(Self.line, lang: "en")
            #expect(again.code == 0, "\(again.out)\(again.err)")
            let raised = 4
            #expect(try Self.count(desk) == before + (try Self.entries.get()) + raised)
            let verified = desk.type("verify", lang: "en")
            #expect(verified.code == 0, "\(verified.out)")
        }
    }

    private static let agencies = ["325001", "325002", "325003"]
    private static let years = 2010...2019
    private static let line = "import county.csv --rubric small-2021 --confirm-clock"

    private static func table(_ agencies: [String]) -> String {
        var rows = ["部门,评价年度,数据,数值,单位,指标,要点,判定,得分,依据,来源"]
        for agency in agencies {
            for year in years {
                rows += [
                    "\(agency),\(year),staff,\(year - 1970),人,,,,,,统计表",
                    "\(agency),\(year),posts,52,人,,,,,,统计表",
                    "\(agency),\(year),sangong,\(year - 1900).50,万元,,,,,,统计表",
                    "\(agency),\(year),,,,3,all,是,,网站,统计表", "\(agency),\(year),,,,4,,,18,增长,统计表",
                ]
            }
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private static func begun() throws -> RecordingDesk {
        let desk = try RecordingDesk()
        try FileManager.default.copyItem(atPath: template.get().ledger, toPath: desk.ledger)
        try desk.write("county.csv", table(agencies))
        return desk
    }

    private static let template = Result {
        let desk = try RecordingDesk.begun()
        for line in ["agency add 325002 示例图书馆", "agency add 325003 示例文化馆"] {
            let session = desk.type(line)
            try #require(session.code == 0, "\(session.err)")
        }
        return desk
    }

    /// The entries that the whole table makes.
    private static let entries = Result {
        let desk = try begun()
        let before = try count(desk)
        try #require(desk.type(line).code == 0)
        return try count(desk) - before
    }

    private static func count(_ desk: RecordingDesk) throws -> Int {
        try #require(try desk.head()).count
    }

    /// How many entries there are at the end of each append.
    private static func ends(_ desk: RecordingDesk) throws -> [Int] {
        try LedgerFile.open(at: desk.ledger, for: .reading).read { snapshot in
            var ends: [Int] = []
            try snapshot.forEachEntry(.all) { entry in
                if EntryFormat.parse(entry.line)?.rest == 0 { ends.append(entry.seq + 1) }
            }
            return ends
        }
    }

    /// Runs a line in a process of its own.
    private static func aside(
        _ desk: RecordingDesk, _ line: String = line, killedAfter seconds: Double? = nil
    ) -> Session? {
        guard let program = Child.program else { return nil }
        return Child.run(
            command: [program] + desk.words(of: line),
            in: ["KAOJI_LEDGER": desk.ledger, "LANG": "en", "KAOJI_ACTOR": "accountant"],
            killedAfter: seconds)
    }
}
