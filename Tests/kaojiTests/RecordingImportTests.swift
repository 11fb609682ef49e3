// What `import` prints and records: case files, tables, blanks, dry runs, the same file again.

import Testing

@testable import kaoji

@Suite struct RecordingImportTests {
    @Test(
        "A case file is one append, and the same file again appends nothing",
        arguments: ["zh", "en"])
    func caseFile(lang: String) throws {
        let desk = try RecordingDesk.begun()
        try desk.write("case.yaml", Self.caseFile)
        let before = try desk.head()
        RecordingStep.run(Self.dryRun, at: desk, lang: lang)
        #expect(try desk.head() == before)
        RecordingStep.run(Self.imported, at: desk, lang: lang)
    }

    @Test("Tables of figures, judgements and awards are read, with or without a byte order mark")
    func tables() throws {
        for lang in ["zh", "en"] {
            let desk = try RecordingDesk.begun()
            for (name, text) in Self.tableFiles { try desk.write(name, text) }
            RecordingStep.run(Self.tables, at: desk, lang: lang)
        }
    }

    @Test("A table with nothing but blanks records nothing")
    func blanks() throws {
        let desk = try RecordingDesk.begun()
        let before = try desk.head()
        try desk.write("blank.csv", "数据,数值,单位\nstaff,—,人\nposts,/,人\nsangong,无,\nstaff,,人\n")
        let session = desk.type("import blank.csv --year 2020")
        #expect(session.code == 2, "staff stands twice")
        try desk.write("blank.csv", "数据,数值,单位\nstaff,—,人\nposts,,人\nsangong,无,\n")
        RecordingStep.run(
            [
                RecordingStep(
                    "import blank.csv --year 2020", zh: ["没有新增条目", "空白 3 处, 均不记录:"],
                    en: ["nothing was appended", "3 blank, nothing recorded for them:"])
            ], at: desk, lang: "zh")
        #expect(try desk.head() == before)
    }

    static let caseFile = """
        evaluation: {agency: 325001, year: 2022, stage: 自评, rubric: small-2021}
        source: 底稿
        figures:
          - {figure: staff, value: ５０, unit: 人}
          - {figure: 编制数, value: 52, unit: 人}
          - {figure: sangong, value: "95.00", unit: 万元}
          - {figure: sangong, value: 1_000, unit: 千元, period: 2021}
        points:
          - {indicator: 3, points: {published: 是, content: —}, grounds: 网站}
          - {indicator: 5, grade: 良好, grounds: 问卷}
        awards:
          - {indicator: 4, score: 20, grounds: 增长}
        declaration: {total: 100, scores: {1: 20, 2: }}
        findings:
          - {text: 摘录待核, figure: staff}
        report:
          - {section: 概况, text: "一段话"}

        """.replacing("1_000", with: "\"1,000\"")

    static let dryRun = [
        RecordingStep(
            "import case.yaml --dry-run",
            zh: [
                "试运行: 未记录任何条目", "#19  325001 2022/self  建评价  #1", "#30  核算  在职人员控制率 20",
                "新建评价 325001 2022/self, 体系 small-2021",
            ],
            en: ["dry run: nothing was recorded", "#19  325001 2022/self  evaluation opened  #1"]),
        RecordingStep("table 2022", ends: 4),
    ]

    static let imported = [
        RecordingStep(
            "import case.yaml",
            zh: [
                "空白 1 处, 均不记录:", "#20  数据  2022 在职人员数 50 人", "#23  数据  2021 三公经费 1000 千元",
                "#25  判定  服务对象满意度 survey 良好", "#27  申报  总分 100, 2 项, 空白 1 项",
                "#29  报告文字  概况", "#31  核算  “三公经费”变动率 20",
            ],
            en: [
                "1 blank, nothing recorded for them:", "#20  figure  2022 在职人员数 50 人",
                "#29  report text  概况", "#33  score  服务对象满意度 20",
            ]),
        RecordingStep(
            "import case.yaml", zh: ["已有同样记录: #20 #21 #22 #23 #24 #25 #26 #27 #28 #29", "没有新增条目"],
            en: [
                "already on record: #20 #21 #22 #23 #24 #25 #26 #27 #28 #29",
                "nothing was appended",
            ]),
        RecordingStep(
            "table 2022", zh: ["核算  80/80 分  未评 1 项 20 分  区间 [80, 100]  不定等级"],
            en: ["Computed  80 of 80  unscored: 1 worth 20  range [80, 100]  no grade yet"]),
    ]

    static let tableFiles = [
        (
            "figures.csv",
            "\u{FEFF}数据,数值,单位,年度,备注\r\nstaff,48,人,,\"兼职,不计\"\r\nposts,50,人,2020,\r\nsangong,—,万元,2019,\r\n"
        ),
        ("points.csv", "indicator,point,judgement,grounds\n3,published,是,网站\n3,content,否,网站\n"),
        ("awards.csv", "指标,得分,依据,评分人\n经济效益,19.5,增长,评审组\n"),
    ]

    static let tables = [
        RecordingStep("import figures.csv", ends: 2),
        RecordingStep(
            "import figures.csv --year 2020",
            zh: ["空白 1 处, 均不记录:", "#21  核算  在职人员控制率 20"],
            en: ["1 blank, nothing recorded for them:", "#21  score  在职人员控制率 20"]),
        RecordingStep(
            "show 19", zh: ["    来源  figures.csv, 行 2", "    说明  兼职,不计"],
            en: ["    Source  figures.csv, 行 2"]),
        RecordingStep(
            "import figures.csv --year 2020", zh: ["已有同样记录: #19 #20", "没有新增条目"],
            en: ["already on record: #19 #20", "nothing was appended"]),
        RecordingStep(
            "import points.csv --year 2020", zh: ["#24  核算  预决算信息公开性 5"],
            en: ["#24  score  预决算信息公开性 5"]),
        RecordingStep(
            "import awards.csv --year 2020/self", zh: ["#25  评分  经济效益 19.5"],
            en: ["#25  award  经济效益 19.5"]),
        RecordingStep(
            "table 2020", zh: ["核算  44.5/60 分  未评 2 项 40 分  区间 [44.5, 84.5]  不定等级"],
            en: ["Computed  44.5 of 60  unscored: 2 worth 40  range [44.5, 84.5]  no grade yet"]),
    ]
}
