// The commands of the to-do list: each whole, within the page, and with what it must name.

import Evaluation
import Reporting
import Scoring
import Testing

@Suite("Commands to run next")
struct TodoPageTests {
    private func page(_ year: Int, namesAgency: Bool, width: Int = 100) throws -> TodoPage {
        let ledger = try SampleLedger.full()
        let at = try ledger.standpoint(.zh)
        let standpoint = Standpoint(
            language: .zh, entry: try #require(at.entry), at: try #require(at.at), zone: at.zone,
            namesAgency: namesAgency, width: width)
        return try #require(TodoPage(of: SampleLedger.key(year), in: ledger.books, standpoint))
    }

    private func commands(_ page: TodoPage) throws -> [String] {
        try JSONValue(parsing: page.json.document())["items"]?.array.compactMap {
            $0["command"]?.string
        } ?? []
    }

    @Test("each names the agency where the ledger has several, and the basis the rubric asks for")
    func names() throws {
        let alone = try commands(page(2020, namesAgency: false))
        #expect(alone.contains("kaoji judge 2020 1 p1 JUDGEMENT --grounds TEXT"))
        #expect(
            alone.contains(
                "kaoji record 2020 abroad VALUE 万元 --period 2019 --basis budget --source TITLE"))
        let among = try commands(page(2020, namesAgency: true))
        #expect(among.contains("kaoji award 2020 8 POINTS --agency 325001 --grounds TEXT"))
    }

    @Test("one too wide for the page goes on below, as a shell reads it", arguments: [60, 80, 100])
    func continued(width: Int) throws {
        let page = try page(2020, namesAgency: true, width: width)
        let text = page.lines.map(\.text)
        #expect(page.lines.allSatisfy { $0.columns <= width })
        let joined = text.joined(separator: "\n")
            .split(separator: " \\\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " } }.joined(separator: " ")
        for command in try commands(page) { #expect(joined.contains(command), "\(command)") }
    }

    @Test("a figure of an earlier year is recorded there while that year is open")
    func earlierYear() throws {
        var ledger = try SampleLedger()
        let rubric = SampleRubric.rubric.id
        try ledger.append([
            .open(SampleLedger.key(2020), rubric), .open(SampleLedger.key(2021), rubric),
        ])
        let todo = try #require(
            TodoPage(
                of: SampleLedger.key(2021), in: ledger.books, ledger.standpoint(.en)))
        #expect(
            try commands(todo).contains(
                "kaoji record 2020 abroad VALUE 万元 --basis budget --source TITLE"))
    }
}
