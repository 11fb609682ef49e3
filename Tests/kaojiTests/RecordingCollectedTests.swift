// What `import` does with a table of many evaluations: each is taken or refused by itself.

import Testing

@testable import kaoji

@Suite struct RecordingCollectedTests {
    @Test(
        "Good evaluations are taken and bad ones refused, each for itself; the same file again appends nothing",
        arguments: ["zh", "en"])
    func mixed(lang: String) throws {
        let desk = try Self.desk()
        try desk.write("county.csv", Self.mixed)
        let before = try desk.head()
        RecordingStep.run([Self.dryRun], at: desk, lang: lang)
        #expect(try desk.head() == before, "a dry run records nothing")
        try desk.write("county.csv", Self.mixed)
        let places = desk.type("import county.csv --rubric small-2021 --dry-run", lang: lang).err
        for place in ["county.csv:3:", "county.csv:8:", "325009"] {
            #expect(places.contains(place), "\(place)\n\(places)")
        }
        RecordingStep.run([Self.first], at: desk, lang: lang)
        let after = try desk.head()
        #expect(after != before)
        RecordingStep.run([Self.again], at: desk, lang: lang)
        #expect(try desk.head() == after, "what stands is not recorded twice")
        #expect(desk.type("verify").code == 0)
    }

    @Test("Once corrected, the file brings what was refused and nothing else")
    func corrected() throws {
        let desk = try Self.desk()
        try desk.write("county.csv", Self.mixed)
        #expect(desk.type("import county.csv --rubric small-2021").code == 3)
        try desk.write("county.csv", Self.corrected)
        let session = desk.type("import county.csv --rubric small-2021 --json")
        #expect(session.code == 0, "\(session.err)")
        let page = session.out.filter { !$0.isWhitespace }
        #expect(page.contains(#""evaluation":"3250022021/self","recorded":4"#), "\(session.out)")
        #expect(page.contains(#""evaluation":"3250012020/self","recorded":0"#), "\(session.out)")
        #expect(page.contains(#""refused":[]"#))
        #expect(desk.type("import county.csv --rubric small-2021").code == 0)
        #expect(desk.type("table 2021 --agency 325002").out.contains("在职人员控制率"))
    }

    @Test("Without a rubric nothing is opened")
    func notOpen() throws {
        let desk = try Self.desk()
        try desk.write("county.csv", "部门,评价年度,数据,数值,单位\n325002,2021,staff,50,人\n")
        let before = try desk.head()
        let session = desk.type("import county.csv")
        #expect(session.code == 4)
        #expect(session.err.contains("325002 2021 未收 (1 行), 原因:"), "\(session.err)")
        #expect(try desk.head() == before)
    }

    @Test("Rows that name no evaluation refuse the file as a whole, at their places")
    func unparted() throws {
        let desk = try Self.desk()
        let before = try desk.head()
        try desk.write(
            "county.csv",
            "agency,year,stage,figure,value,unit\n325001,2020,,staff,48,人\n"
                + ",2020,,staff,48,人\n325001,20x0,,staff,48,人\n325001,2020,终评,staff,48,人\n")
        let session = desk.type("import county.csv")
        #expect(session.code == 2)
        for place in ["county.csv:3:", "county.csv:4:8", "county.csv:5:13"] {
            #expect(session.err.contains(place), "\(place)\n\(session.err)")
        }
        #expect(session.err.contains("未记录任何内容"))
        #expect(try desk.head() == before)
    }

    @Test("However its rows write it, an evaluation is one, and taken or refused whole")
    func spellings() throws {
        let desk = try Self.desk()
        let before = try desk.head()
        let head = "部门,评价年度,评价阶段,数据,数值,单位,来源\n"
        try desk.write(
            "county.csv",
            head + "325002,2021,self,staff,50,人,册\n325002 ,2021,自评,posts,x,人,册\n"
                + "325002,2021,,sangong,5,万元,册\n")
        let refused = desk.type("import county.csv --rubric small-2021")
        #expect(refused.code == 2, "\(refused.err)")
        #expect(refused.out.contains("1 个评价收入 0 个"), "\(refused.out)")
        #expect(try desk.head() == before)
        try desk.write(
            "county.csv",
            head + "325002,2021,,sangong,5,万元,册\n325002 ,２０２１,自评,posts,52,人,册\n"
                + "325002,2021,self,staff,50,人,册\n")
        let taken = desk.type("import county.csv --rubric small-2021")
        #expect(taken.code == 0, "\(taken.err)")
        #expect(taken.out.contains("1 个评价收入 1 个"), "\(taken.out)")
        // Two rows for one figure are found, however each names the evaluation.
        try desk.write(
            "county.csv",
            head + "325003,2021,self,staff,5,人,册\n325003,2021,,staff,7,人,册\n")
        let twice = desk.type("import county.csv --rubric small-2021")
        #expect(twice.code != 0)
        #expect(twice.err.contains("county.csv:3:"), "\(twice.err)")
        #expect(twice.out.contains("1 个评价收入 0 个"), "\(twice.out)")
    }

    @Test("A row is a figure, a judgement or an award, and only one of them")
    func kinds() throws {
        let desk = try Self.desk()
        try desk.write(
            "county.csv",
            "agency,year,figure,value,unit,indicator,point,judgement,grounds\n"
                + "325001,2020,staff,48,人,3,published,是,网站\n325001,2020,,,,3,,是,网站\n")
        let session = desk.type("import county.csv")
        #expect(session.code == 2)
        #expect(session.err.contains("county.csv:2:1"), "\(session.err)")
        #expect(session.err.contains("county.csv:3:1"), "\(session.err)")
        try desk.write("county.csv", "agency,figure,value,unit\n325001,staff,48,人\n")
        #expect(desk.type("import county.csv").err.contains("评价年度"))
    }

    @Test(
        "Options that a table answers itself are refused, and --rubric for a table of one evaluation"
    )
    func options() throws {
        let desk = try Self.desk()
        try desk.write("county.csv", "agency,year,figure,value,unit\n325001,2020,staff,48,人\n")
        for options in ["--year 2020", "--agency 325001"] {
            #expect(desk.type("import county.csv \(options)").code == 2, "\(options)")
        }
        try desk.write("one.csv", "figure,value,unit\nstaff,48,人\n")
        #expect(desk.type("import one.csv --year 2020 --rubric small-2021").code == 2)
        #expect(desk.type("import county.csv").code == 0)
    }

    private static func desk() throws -> RecordingDesk {
        let desk = try RecordingDesk.begun()
        for line in ["agency add 325002 示例图书馆", "agency add 325003 示例文化馆"] {
            let session = desk.type(line)
            try #require(session.code == 0, "\(line)\n\(session.err)")
        }
        return desk
    }

    /// Two that can be taken, one with a wrong unit, one with a figure against what stands, one of nobody.
    private static let mixed = """
        部门,评价年度,评价阶段,数据,数值,单位,指标,要点,判定,得分,依据
        325001,2020,,staff,48,人,,,,,
        325002,2021,,staff,50,万元,,,,,
        325003,2021,自评,staff,50,人,,,,,
        325003,2021,自评,posts,—,人,,,,,
        325003,2021,自评,,,,3,published,是,,网站
        325003,2021,自评,,,,4,,,18,增长
        325001,2021,,staff,53,人,,,,,
        325009,2021,,staff,53,人,,,,,
        325002,2021,,posts,50,人,,,,,
        325001,2020,,posts,50,人,,,,,

        """

    private static let corrected =
        mixed.replacing("325002,2021,,staff,50,万元", with: "325002,2021,,staff,50,人")
        .replacing("325001,2021,,staff,53,人,,,,,\n", with: "")
        .replacing("325009,2021,,staff,53,人,,,,,\n", with: "")

    private static let dryRun = RecordingStep(
        "import county.csv --rubric small-2021 --dry-run", ends: 3,
        zh: ["试运行: 未记录任何条目", "5 个评价收入 2 个, 新增 8 条, 其中核算 2 条"],
        en: [
            "dry run: nothing was recorded",
            "2 of 5 evaluations taken: 8 entries, 2 of them scores",
        ])

    private static let first = RecordingStep(
        "import county.csv --rubric small-2021", ends: 3,
        zh: [
            "325001 2020/self  #21…#23  新增 3 条, 其中核算 1 条",
            "325003 2021/self  #24…#28  新增 5 条, 其中核算 1 条  空白 1 处",
            "5 个评价收入 2 个, 新增 8 条, 其中核算 2 条",
            "325002 2021 未收 (2 行), 原因:", "325001 2021 未收 (1 行), 原因:",
            "325009 2021 未收 (1 行), 原因:", "改正后再导入同一文件：已收的不会重复。",
        ],
        en: [
            "325001 2020/self  #21…#23  3 entries, 1 of them a score",
            "325003 2021/self  #24…#28  5 entries, 1 of them a score  1 blank",
            "2 of 5 evaluations taken: 8 entries, 2 of them scores",
            "325002 2021 refused (2 rows), because:", "325001 2021 refused (1 row), because:",
            "Correct these and import the same file again: what was taken is not recorded twice.",
        ])

    private static let again = RecordingStep(
        "import county.csv --rubric small-2021", ends: 3,
        zh: [
            "325001 2020/self  没有新增条目  已有 2 项", "5 个评价收入 2 个, 新增 0 条, 其中核算 0 条",
        ],
        en: [
            "325001 2020/self  nothing was appended  2 already on record",
            "2 of 5 evaluations taken: 0 entries, 0 of them scores",
        ])
}
