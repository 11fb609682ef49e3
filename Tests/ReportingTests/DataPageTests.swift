// Tables as CSV and blame for programs, read back as another program would.

import Evaluation
import Reading
import Reporting
import Scoring
import Testing

@Suite("Pages for programs")
struct DataPageTests {
    private let key = SampleLedger.key(2021)

    /// A small reader of RFC 4180: records of cells, quotes taken off.
    private func records(_ document: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell = ""
        var isQuoted = false
        for character in document.dropFirst(document.hasPrefix("\u{FEFF}") ? 1 : 0) {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                record.append(cell)
                cell = ""
            case "\r\n" where !isQuoted:
                records.append(record + [cell])
                (record, cell) = ([], "")
            default: cell.append(character)
            }
        }
        return records
    }

    @Test("the table as CSV has a column for both terms of a quotient, and as many cells a row")
    func tableCSV() throws {
        let ledger = try SampleLedger.full()
        let page = TablePage(of: key, in: ledger.books, try ledger.standpoint(.en))
        let read = records(try #require(page).csv.document())
        #expect(read.count == 10)
        #expect(Set(read.map(\.count)) == [27])
        let names = read[0]
        let row = Dictionary(uniqueKeysWithValues: zip(names, read[5]))
        #expect(row["Indicator id"] == "sangong_rate")
        #expect(row["Numerator"] == "-1.20" && row["Denominator"] == "38.00")
        #expect(row["Units of both"] == "万元")
        #expect(row["Value"] == "-3.1579" && row["Unit of the value"] == "%")
        #expect(row["Exact score"] == "100/57" && row["Final score"] == "1.75")
        #expect(row["Deviation"] == "-0.25")
        #expect(
            row["Agency id"] == read[9][0] && row["Year"] == "2021" && row["Stage"] == "self")
        let total = Dictionary(uniqueKeysWithValues: zip(names, read[9]))
        #expect(total["Indicator"] == "Total" && total["Indicator id"] == "")
        let missing = Dictionary(uniqueKeysWithValues: zip(names, read[4]))
        #expect(missing["Denominator"] == "" && missing["Declared"] == "")
        #expect(missing["Missing"] == "no 编制数")
    }

    @Test("a quotient of two units says both, as the table on a terminal does")
    func mixedUnits() throws {
        let text = """
            id: mixed-2021
            title: 单位不一
            full: 5
            figures:
              - {id: added, title: 追加数, unit: 元}
              - {id: budget, title: 预算数, unit: 万元}
            groups:
              - id: all
                title: 全部
                weight: 5
                indicators:
                  - {id: rate, title: 调整率, weight: 5, measure: added / budget, rule: {proportion: {cap: 1}}}
            """
        let rubric = try RubricFile.read(text, name: "mixed.yaml")
        var ledger = try SampleLedger(rubric: rubric)
        try ledger.append([.open(key, rubric.id)])
        try ledger.append([ledger.figure("added", "5000", "元", in: 2021)])
        for isWhole in [false, true] {
            if isWhole { try ledger.append([ledger.figure("budget", "2", "万元", in: 2021)]) }
            let page = try #require(
                TablePage(of: key, in: ledger.books, try ledger.standpoint(.en)))
            let read = records(page.csv.document())
            let row = Dictionary(uniqueKeysWithValues: zip(read[0], read[1]))
            #expect(row["Units of both"] == "元 / 万元")
            #expect(row["Numerator"] == "5000" && row["Denominator"] == (isWhole ? "2" : ""))
            #expect(row["Value"] == (isWhole ? "25" : ""))
            let shown = page.lines.map(\.text).joined(separator: "\n")
            #expect(shown.contains(isWhole ? "25%" : "5000 元 / ?"), "\(shown)")
            let value = try JSONValue(parsing: page.json.document())["rows"]?.array.first?["value"]
            #expect(value?["unit"] == .string("元"))
            #expect(value?["denominator_unit"] == .string("万元"))
        }
    }

    @Test("every table as CSV has as many cells a row as columns")
    func everyCSV() throws {
        for language in Language.allCases {
            for (name, page) in try SamplePages.of(language).pages {
                guard let page = page as? any TabularPage else { continue }
                let read = records(page.csv.document())
                #expect(Set(read.map(\.count)).count <= 1, "\(name)")
                #expect(!(read.first ?? []).contains(""), "\(name)")
            }
        }
    }

    @Test("blame for programs: a line a value, nine members, corrected ones with their reason")
    func porcelain() throws {
        let ledger = try SampleLedger.full()
        let page = try #require(BlamePage(of: key, in: ledger.books, ledger.standpoint(.zh)))
        let lines = page.porcelain.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(Set(lines.map(\.count)) == [9])
        let reception = lines.filter { $0[2] == "figure:reception:2021" }
        #expect(
            reception == [
                [
                    "5", "sangong_rate", "figure:reception:2021", "3.90 万元", "10",
                    "2022-03-01T06:00:00.000Z", "会计甲", "corrected", "",
                ],
                [
                    "5", "sangong_rate", "figure:reception:2021", "9.30 万元", "29",
                    "2022-03-01T08:00:00.000Z", "复核人乙", "standing", "数字颠倒",
                ],
            ])
        let score = lines.filter { $0[1] == "sangong_rate" && $0[2] == "computed" }
        #expect(score.map { $0[3] } == ["2", "100/57"])
    }

    @Test("a figure that no indicator reads has a cell in blame, after those of the table")
    func unreadFigure() throws {
        var ledger = try SampleLedger.full()
        let before = try #require(BlamePage(of: key, in: ledger.books, ledger.standpoint(.en)))
        #expect(!before.lines.contains { $0.text.contains("read by none") })
        // Of a year that no formula goes back to.
        try ledger.append([ledger.figure("staff", "48", "人", in: 2021, period: 2019)])
        let first = ledger.next - 1
        try ledger.append([
            ledger.figure(
                "staff", "49", "人", in: 2021, period: 2019,
                corrects: Correction(entry: EntryNumber(first), reason: "漏计一人"))
        ])
        let page = try #require(BlamePage(of: key, in: ledger.books, ledger.standpoint(.en)))
        let heading = try #require(
            page.lines.firstIndex { $0.text.contains("read by none") })
        let shown = page.lines[heading...].map(\.text).joined(separator: "\n")
        for part in ["2019 在职人员数", "49 人", "#\(first + 1)", "#\(first) 48 人", "漏计一人"] {
            #expect(shown.contains(part), "\(shown)")
        }
        let lines = page.porcelain.suffix(2).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(
            lines.map { Array($0[0...3]) } == [
                ["", "", "figure:staff:2019", "48 人"], ["", "", "figure:staff:2019", "49 人"],
            ])
        let document = try JSONValue(parsing: page.json.document())
        #expect(try JSONContract(page: "blame").breaches(of: document) == [])
        #expect(document["cells"]?.array.last?["indicator"] == .null)
    }

    @Test("the same in both languages: blame for programs does not depend on words")
    func porcelainIsStable() throws {
        let ledger = try SampleLedger.reviewed()
        let pages = try Language.allCases.map {
            try #require(BlamePage(of: key, in: ledger.books, ledger.standpoint($0))).porcelain
        }
        #expect(pages[0] == pages[1])
    }

    @Test("a diff's parts in JSON sum exactly to its difference")
    func partsSum() throws {
        for (name, page) in try SamplePages.of(.zh).pages where name == "diff" {
            let document = try JSONValue(parsing: page.json.document())
            let parts = try (document["parts"]?.array ?? []).map {
                try Exact(canonical: $0["amount"]?.string ?? "")
            }
            let difference = try Exact(canonical: document["difference"]?.string ?? "")
            #expect(parts.reduce(.zero, +) == difference)
        }
    }
}
