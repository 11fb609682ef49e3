import Evaluation
import Testing

@testable import Reading

@Suite("Tables")
struct TableFileTests {
    private func refused(_ text: String) -> [Misreading] {
        misreadings { _ = try Samples.table(text) }
    }

    @Test("Figures are read under English or Chinese headings, whatever the line ends")
    func figures() throws {
        let chinese = try Samples.table(
            "数据,数值,单位,年度,备注\r\n在职人员数,53,人,,\"在编, \"\"实有\"\"\"\r\n编制数,—,人,,\r\n,,,,\r\n")
        let english = try Samples.table(
            "unit,figure,value,note\n人,staff,53,\"在编, \"\"实有\"\"\"\n人,posts,,\n")
        #expect(chinese.facts.map(\.fact) == english.facts.map(\.fact))
        #expect(chinese.blanks.map(\.what) == english.blanks.map(\.what))
        guard case .figureRecorded(let fact)? = chinese.facts.first?.fact else {
            Issue.record("\(chinese.facts)")
            return
        }
        #expect(fact.note == "在编, \"实有\"")
        #expect(fact.source == Source(title: "表.csv", locator: "行 2"))
        #expect(chinese.blanks.first?.place == Place(file: "dir/表.csv", line: 3, column: 5))
    }

    @Test("Empty columns that a spreadsheet put at the end are passed over")
    func trailing() throws {
        let plain = try Samples.table("figure,value,unit\nstaff,53,人\nposts,50,人\n")
        let padded = try Samples.table(
            "figure,value,unit,, ,\nstaff,53,人,,,\nposts,50,人\n,,,,,\n")
        #expect(padded.facts.map(\.fact) == plain.facts.map(\.fact))
    }

    @Test("Judgements and awards are told by their headings")
    func kinds() throws {
        let points = try Samples.table(
            "指标,要点,判定,依据,来源\n合规性,1,是,抽查,凭证\n满意度,1,优秀,问卷,\n")
        #expect(points.facts.map(\.fact.type) == [.pointJudged, .pointJudged])
        let awards = try Samples.table("指标,得分,依据\n经济效益,2.5,增长\n")
        #expect(awards.facts.map(\.fact.type) == [.scoreAwarded])
    }

    @Test(
        "A table that is none is refused with line and column",
        arguments: [
            ("figure,value,unit\nstaff,\"53,人\n", TableProblem.unclosedQuote, "2:7"),
            ("figure,value,unit\nstaff,5\"3,人\n", .strayQuote, "2:8"),
            ("figure,value,unit\nstaff,\"5\"3,人\n", .strayQuote, "2:10"),
            ("figure,value\nstaff,53\n", .missingColumn("unit"), "1:1"),
            ("figure,value,unit\nstaff,53\n", .raggedRow(cells: 2, headings: 3), "2:1"),
            ("figure,value,unit\nstaff,53,人,x\n", .raggedRow(cells: 4, headings: 3), "2:1"),
            (
                "figure,,value,unit\nstaff,,53,人\n",
                .unknownColumn("", nearest: nil, known: columnsOfFigures), "1:8"
            ),
            ("figure;value;unit\nstaff;53;人\n", .separator(";"), "1:1"),
            ("数据\t数值\t单位\n在职人员数\t53\t人\n", .separator("\t"), "1:1"),
            ("数据，数值，单位\n在职人员数，53，人\n", .separator("，"), "1:1"),
            (
                "figure,value,unti\n",
                .unknownColumn("unti", nearest: "unit", known: columnsOfFigures),
                "1:14"
            ),
            (
                "数据,数值,单位,数据来源\n",
                .unknownColumn("数据来源", nearest: "source", known: columnsOfFigures), "1:10"
            ),
            (
                "指标名称,得分,依据\n",
                .unknownColumn(
                    "指标名称", nearest: "indicator",
                    known: [
                        "indicator", "score", "grounds", "source", "locator", "date", "document",
                        "by",
                    ]),
                "1:1"
            ),
            ("figure,value,unit,数值\n", .columnTwice("数值"), "1:19"),
            (
                "figure,value,unit,grounds\n",
                .unknownColumn("grounds", nearest: nil, known: columnsOfFigures), "1:19"
            ),
            ("", .empty, "1:1"),
        ])
    func refusals(text: String, problem: TableProblem, place: String) {
        let found = refused(text)
        #expect(found.first?.problem == .table(problem))
        #expect(found.places.first == place)
    }

    @Test("Every bad cell of a table is reported")
    func cells() {
        let found = refused(
            "figure,value,unit\nstaf,1,人\nposts,1e9999,人\nabroad,1,\npaid,2,人\npaid,3,万元\n")
        #expect(found.places == ["2:1", "3:7", "4:10", "5:8", "6:1"])
    }

    @Test("Invisible characters in a cell are refused at their place")
    func characters() {
        let found = refused("figure,value,unit,note\nstaff,1,人,a\u{200B}b\nposts,1,人,\t\n")
        #expect(
            found.problems == [
                .text(.forbidden("\u{200B}")), .text(.forbidden("\t")),
            ])
        #expect(found.places == ["2:12", "3:11"])
    }

    @Test("Places go on counting after a cell of several lines")
    func severalLines() {
        let found = refused("figure,value,unit,note\nstaff,1,人,\"a\nb\"\nposts,x,人,\n")
        #expect(found.places == ["2:11", "4:7"])
        #expect(found.map(\.place.row) == [nil, 3])
    }

    @Test(
        "Every cell stands where its place says, whatever characters and line ends come before it")
    func places() {
        var random = SeededGenerator(seed: 8)
        let cells = [
            ("", ""), ("a", "a"), ("单位", "单位"), ("𠮷", "𠮷"), ("e\u{301}", "e\u{301}"),
            ("b\rc", "b\rc"),
            ("\"x\ny\"", "x\ny"), ("\"人,\r\n\"\"\"", "人,\n\""), ("\"\"", ""), ("\"\r\"", "\r"),
        ]
        for lineEnd in ["\n", "\r\n"] {
            for _ in 0..<100 {
                let rows = (0..<4).map { _ in
                    [("第", "第")]
                        + (0..<5).map { cells[($0 + Int(random.next() >> 8)) % cells.count] }
                }
                let text = rows.map { $0.map(\.0).joined(separator: ",") }
                    .joined(separator: lineEnd)
                var notes = Notes()
                let found = CSVScanner.rows(text, file: "t.csv", &notes)
                #expect(notes.isEmpty)
                #expect(found.map { $0.cells.map(\.text) } == rows.map { $0.map(\.1) })
                for (row, written) in zip(found, rows) {
                    #expect(zip(row.cells, written).allSatisfy { stands($0, as: $1.0, in: text) })
                }
                #expect(found.map { $0.place.row ?? $0.place.line } == [1, 2, 3, 4])
            }
        }
    }

    private func stands(_ cell: CSVRow.Cell, as written: String, in text: String) -> Bool {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let before = lines[..<(cell.line - 1)].map { $0.count + 1 }.reduce(0, +)
        let rest = text.unicodeScalars.dropFirst(before + cell.column - 1)
        return rest.starts(with: written.unicodeScalars)
            && (cell.column == 1
                || text.unicodeScalars.dropFirst(before + cell.column - 2).first == ",")
    }

    @Test("A row with a source or locator of its own is not given its line for one")
    func sources() throws {
        let table = try Samples.table(
            "figure,value,unit,source,locator\nstaff,53,人,花名册,\nposts,50,人,,p. 3\nabroad,2,万元, ,\n")
        let sources = table.facts.map { fact -> Source? in
            guard case .figureRecorded(let figure) = fact.fact else { return nil }
            return figure.source
        }
        #expect(
            sources == [
                Source(title: "花名册"), Source(title: "表.csv", locator: "p. 3"),
                Source(title: "表.csv", locator: "行 4"),
            ])
    }
}

private let columnsOfFigures = [
    "figure", "value", "unit", "item", "period", "basis", "source", "locator", "date", "document",
    "note",
]
