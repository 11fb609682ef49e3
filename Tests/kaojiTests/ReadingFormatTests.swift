// Pages for programs: JSON that parses and says what it is, CSV that spreadsheets read as UTF-8.

import AuditTrail
import Foundation
import Testing

@testable import kaoji

@Suite struct ReadingFormatTests {
    @Test("Every page is JSON with its version, name and place", arguments: lines)
    func json(line: String) throws {
        let page = try Self.page(line)
        #expect(page["version"] as? Int == 1)
        #expect(page["page"] as? String == String(line.prefix { $0 != " " }))
        #expect(page["verified"] as? Bool == false)
        let place = try #require(page["as_of"] as? [String: Any])
        #expect(place["entry"] as? Int == 166)
        #expect(place["at"] as? String == "2022-03-11T00:00:00.000Z")
    }

    @Test("A page says that it was verified only where this run re-hashed its lines")
    func verified() throws {
        #expect(try Self.page("table 2021 --verified")["verified"] as? Bool == true)
    }

    @Test("A table is CSV with a byte order mark and one record a line", arguments: tables)
    func csv(line: String) throws {
        let session = try Self.run(line + " --csv")
        #expect(session.out.unicodeScalars.first == "\u{FEFF}")
        #expect(session.out.hasSuffix("\r\n"))
        #expect(session.err.isEmpty)
    }

    @Test("Porcelain lines are the same in both languages, with as many fields each")
    func porcelain() throws {
        let chinese = try Self.run("blame 2021 --porcelain --lang zh").out
        #expect(try Self.run("blame 2021 --porcelain --lang en").out == chinese)
        let fields = chinese.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).count
        }
        #expect(fields.count > 100)
        #expect(Set(fields) == [9])
    }

    @Test("The line of a shown entry is whole where no terminal ends it, and hashes to its digest")
    func shownLine() throws {
        let page = try Self.run("show 161").out.split(separator: "\n").map(String.init)
        let line = try #require(page.last)
        let digest = try Digest(hashing: [0] + Array(line.utf8))
        #expect(page.contains { $0.hasSuffix(digest.hex) })
        let path = try ReadingLedger.one.get().path
        let narrow = Session.run(["show", "161"], on: path, terminal: true)
        #expect(!narrow.out.contains(line))
    }

    @Test(
        "Pages are as wide as COLUMNS says, from 80 to 120",
        arguments: [("60", 80), ("80", 80), ("110", 110), ("300", 120), ("x", 100), ("", 100)])
    func columns(given: String, width: Int) {
        var surroundings = Surroundings.process
        surroundings.terminalColumns = nil
        surroundings.environment = ["COLUMNS": given]
        #expect(surroundings.columns == width)
        surroundings.environment = [:]
        surroundings.terminalColumns = Int(given)
        #expect(surroundings.columns == width)
    }

    @Test("What was verified says so on the page")
    func verifiedMark() throws {
        let session = try Self.run("table 2021 --verified")
        #expect(session.out.contains("已核验"))
        #expect(try !Self.run("table 2021").out.contains("已核验"))
    }

    @Test("JSON and CSV at once are refused")
    func both() throws {
        let session = try Self.run("table 2021 --json --csv")
        #expect(session.code == 2)
        #expect(session.out.isEmpty)
    }

    @Test("Colour is for terminals without NO_COLOR")
    func colour() throws {
        let path = try ReadingLedger.one.get().path
        let plain = Session.run(["table", "2021"], on: path)
        let painted = Session.run(["table", "2021"], on: path, terminal: true)
        let declined = Session.run(
            ["table", "2021"], on: path, terminal: true, environment: ["NO_COLOR": "1"])
        #expect(!plain.out.contains("\u{1B}"))
        #expect(painted.out.contains("\u{1B}["))
        #expect(declined == plain)
    }

    static let lines = [
        "table 2021", "explain 2021 5", "findings 2021", "todo 2021", "status 2021", "blame 2021",
        "diff 2020 2021", "trend sangong", "log", "show 161", "implied 2021 5",
        "whatif 2021 reception 9.80 万元",
    ]
    static let tables = [
        "table 2021/review", "table 2021/review --stages", "whatif 2021/review reception 9.80 万元",
        "status 2021", "diff 2020/self 2021/review", "trend 5",
    ]

    private static func run(_ line: String) throws -> Session {
        Session.run(
            line.split(separator: " ").map(String.init), on: try ReadingLedger.one.get().path)
    }

    private static func page(_ line: String) throws -> [String: Any] {
        let text = try run(line + " --json").out
        return try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
