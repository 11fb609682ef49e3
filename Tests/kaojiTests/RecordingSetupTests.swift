// What the verbs that set up a ledger print: init, agency, rubric, open.

import Testing

@testable import kaoji

@Suite struct RecordingSetupTests {
    /// SHA-256 over a zero byte and the line of entry 0, made by another program.
    static let head = "0:41a2e444a8524fc69819f64a56840154cea19476e5751e12969bb6af163a18a8"

    @Test("A ledger is made, a rubric adopted, agencies registered", arguments: ["zh", "en"])
    func begins(lang: String) throws {
        let desk = try RecordingDesk()
        RecordingStep.run(Self.ledger + Self.agencies, at: desk, lang: lang)
    }

    @Test("A rubric is checked and shown before it is adopted, adopted once, and listed")
    func rubrics() throws {
        for lang in ["zh", "en"] {
            let desk = try RecordingDesk()
            RecordingStep.run(Self.ledger + Self.rubrics, at: desk, lang: lang)
        }
    }

    @Test("A bundled rubric is adopted by its name, with what is doubtful in it counted")
    func bundled() throws {
        let desk = try RecordingDesk()
        RecordingStep.run(
            [
                RecordingStep("init --title 台账"),
                RecordingStep("rubric lint julu-2021", ends: 1),
                RecordingStep("rubric adopt julu-2021", ["#1  采用体系  julu-2021"]),
            ], at: desk, lang: "zh")
    }

    @Test("The default ledger and actor come from the environment, and may be given")
    func options() throws {
        let desk = try RecordingDesk()
        let other = "\(desk.folder)/other.db"
        #expect(desk.type("init --title 台账 --ledger \(other)").code == 0)
        #expect(desk.type("agency list --ledger \(other)").code == 0)
        #expect(desk.type("agency list").code == 2)
        let named = desk.type("agency add 1 甲 --actor 财政局/乙 --ledger \(other)")
        #expect(named.code == 0, "\(named.err)")
        #expect(desk.type("log --ledger \(other)").out.contains("财政局/乙"))
    }

    static let ledger = [
        RecordingStep(
            "init --title 台账", zh: ["#0  建账  台账", "末条 \(head)"],
            en: ["#0  ledger opened  台账", "head \(head)"]),
        RecordingStep("init --title 台账", ends: 2),
    ]

    static let agencies = [
        RecordingStep("rubric adopt small.yaml"),
        RecordingStep(
            "agency add 325001 示例县融媒体中心", zh: ["#2  登记部门  325001 示例县融媒体中心"],
            en: ["#2  agency registered  325001 示例县融媒体中心"]),
        RecordingStep(
            "agency add 325001 示例县融媒体中心", zh: ["已有同样记录: #2", "没有新增条目"],
            en: ["already on record: #2", "nothing was appended"]),
        RecordingStep("agency add 325002 第二中心 --parent 325001 --formerly 325001"),
        RecordingStep("agency list", ["325001  示例县融媒体中心", "325002  第二中心"]),
        RecordingStep("open 2021 --rubric small-2021", ends: 2),
        RecordingStep("open 2021 --rubric small-2021 --agency 325001"),
        RecordingStep(
            "table 2021 --agency 325001",
            zh: [
                "核算  0/0 分  未评 5 项 100 分  区间 [0, 100]  不定等级",
                " 1    在职人员控制率      20  ? / ?      -  无    缺 2 个数据",
            ],
            en: [
                "Computed  0 of 0  unscored: 5 worth 100  range [0, 100]  no grade yet",
                " 1    在职人员控制率      20  ? / ?      -  none  2 figures missing",
            ]),
    ]

    static let rubrics = [
        RecordingStep(
            "rubric lint small.yaml", ends: 1,
            zh: [
                "1 在职人员控制率: 分母为零时怎样得分，没有规定。", "2 “三公经费”变动率: 分母为零时怎样得分，没有规定。",
            ],
            en: [
                "1 在职人员控制率: Nothing says what a zero divisor scores.",
                "2 “三公经费”变动率: Nothing says what a zero divisor scores.",
            ]),
        RecordingStep(
            "rubric show small.yaml",
            zh: ["简表  small-2021  未采用", "<= 100% 得 20; >= 115% 得 0; 其间按直线"],
            en: [
                "简表  small-2021  not adopted",
                "<= 100% scores 20; >= 115% scores 0; linear between",
            ]
        ),
        RecordingStep(
            "rubric adopt small.yaml", zh: ["#1  采用体系  small-2021"],
            en: ["#1  rubric adopted  small-2021"]),
        RecordingStep(
            "rubric adopt small.yaml", zh: ["已有同样记录: #1"], en: ["already on record: #1"]),
        RecordingStep("rubric list", ["#1    small-2021  简表  5  100"]),
    ]
}
