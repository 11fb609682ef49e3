// What corrections, withdrawals, seals and later stages print, and what the table shows afterwards.

import Testing

@testable import kaoji

@Suite struct RecordingCorrectionTests {
    @Test("Each kind of input is corrected, and scored again", arguments: ["zh", "en"])
    func corrections(lang: String) throws {
        RecordingStep.run(Self.corrections, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("What a correction does not give anew is kept", arguments: ["zh", "en"])
    func kept(lang: String) throws {
        RecordingStep.run(Self.keeping, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("A withdrawn input leaves its place empty", arguments: ["zh", "en"])
    func withdrawals(lang: String) throws {
        RecordingStep.run(Self.withdrawals, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("A sealed evaluation is read only until it is reopened", arguments: ["zh", "en"])
    func seals(lang: String) throws {
        RecordingStep.run(Self.seals, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("A later stage starts from the seal and corrects from there on", arguments: ["zh", "en"])
    func stages(lang: String) throws {
        RecordingStep.run(Self.stages, at: try RecordingDesk.begun(), lang: lang)
    }

    static let corrections = [
        // A figure of 2020 that 2021 reads: both years follow.
        RecordingStep(
            "correct 5 125 --reason 录错",
            zh: [
                "#19  325001 2020/self  数据  更正 #5: 2020 三公经费 125 万元",
                "#20  325001 2021/self  核算  “三公经费”变动率 20  (原 13.33)",
            ],
            en: [
                "#19  325001 2020/self  figure  corrects #5: 2020 三公经费 125 万元",
                "#20  325001 2021/self  score  “三公经费”变动率 20  (was 13.33)",
            ]),
        RecordingStep(
            "correct #8 48 人 --reason 录错", zh: ["#22  核算  在职人员控制率 20  (原 14.67)"],
            en: ["#22  score  在职人员控制率 20  (was 14.67)"]),
        RecordingStep(
            "correct @11 unmet --reason 复查",
            zh: ["#23  判定  更正 #11: 预决算信息公开性 published 不符合", "#24  核算  预决算信息公开性 5  (原 20)"],
            en: ["#23  judgement  corrects #11: 预决算信息公开性 published not met"]),
        RecordingStep(
            "correct 14 15 --reason 复查 --grounds 再核", zh: ["#26  核算  经济效益 15  (原 18)"],
            en: ["#26  score  经济效益 15  (was 18)"]),
        RecordingStep(
            "correct 16 不合格 --reason 复查", zh: ["#28  核算  服务对象满意度 0  (原 20)"],
            en: ["#28  score  服务对象满意度 0  (was 20)"]),
        RecordingStep(
            "declare 2021 --score 1=20 --total 20 --source 自评表 --corrects 18 --reason 改",
            zh: ["#29  申报  更正 #18: 总分 20, 2 项, 空白 1 项"],
            en: ["#29  declaration  corrects #18: total 20, 2 rows, 1 blank"]),
        RecordingStep("exempt 2020 5 full --cause 无"),
        RecordingStep(
            "correct 30 left_out --reason 误", zh: ["#31  不适用  更正 #30: 服务对象满意度 剔除分值"],
            en: ["#31  exemption  corrects #30: 服务对象满意度 left out of the total"]),
        RecordingStep("record 2020 posts --unavailable 无"),
        RecordingStep(
            "correct 32 50 人 --reason 查到 --source 档案", zh: ["#33  数据  更正 #32: 2020 编制数 50 人"],
            en: ["#33  figure  corrects #32: 2020 编制数 50 人"]),
        RecordingStep(
            "table 2021",
            zh: [
                "核算  60/100 分  总分 60  体系未设等级",
                " 2    “三公经费”变动率    20  -20%   空白    20     -  摘录  申报空白",
            ],
            en: ["Computed  60 of 100  total 60  the rubric has no grades"]),
        RecordingStep(
            "table 2021 --as-of 18", zh: ["核算  86/100 分  总分 86  体系未设等级"],
            en: ["Computed  86 of 100  total 86  the rubric has no grades"]),
        RecordingStep("show 5", zh: [], en: ["    Now  replaced by #19"]),
        // What a correction did is told with last year's figure as it was then.
        RecordingStep("correct 6 110 --reason 漏计"),
        RecordingStep("correct 19 120 --reason 再查"),
        RecordingStep(
            "explain 2021 2", zh: ["指标值 -20% -> -12%  得分 20 -> 20"],
            en: ["value -20% -> -12%  score 20 -> 20"]),
        RecordingStep(
            "explain 2021 3", zh: ["更正      已公开预决算信息  #11 符合 -> #23 不符合  理由: 复查"],
            en: ["Corrected  已公开预决算信息  #11 met -> #23 not met  reason: 复查"]),
    ]

    static let keeping = [
        RecordingStep(
            "declare 2021 --score 3=15 --corrects 18 --reason 漏抄",
            zh: ["#19  申报  更正 #18: 总分 90, 3 项, 空白 1 项"],
            en: ["#19  declaration  corrects #18: total 90, 3 rows, 1 blank"]),
        RecordingStep(
            "declare 2021 --score 2=3 --grade 良 --source 正式报告 --corrects 19 --reason 漏抄",
            zh: ["#20  申报  更正 #19: 总分 90, 3 项, 空白 0 项"],
            en: ["#20  declaration  corrects #19: total 90, 3 rows, 0 blank"]),
        RecordingStep(
            "declare 2021 --total 38 --locator 第2页 --corrects 20 --reason 重算",
            zh: ["#21  申报  更正 #20: 总分 38, 3 项, 空白 0 项"],
            en: ["#21  declaration  corrects #20: total 38, 3 rows, 0 blank"]),
        RecordingStep(
            "show 21",
            zh: [
                "    等级  良", "    来源  正式报告, 第2页",
            ], en: ["    Grade  良", "    Source  正式报告, 第2页"]),
        RecordingStep("correct 8 53 --locator 第3页 --date 2021-12 --reason 录错"),
        RecordingStep(
            "show 22", zh: ["    来源  花名册, 第3页, 2021-12"], en: ["    Source  花名册, 第3页, 2021-12"]),
        // A figure of an earlier year, restated where it is corrected.
        RecordingStep("record 2021 sangong 100 万元 --period 2020 --source 决算"),
        RecordingStep("correct 24 90 --reason 口径调整 --restates 5"),
        RecordingStep("record 2020 posts --unavailable 无"),
        RecordingStep("correct 28 50 人 --reason 查到 --source 档案"),
    ]

    static let withdrawals = [
        RecordingStep(
            "withdraw 14 --reason 无依据",
            zh: ["#19  撤回  #14: 无依据", "#20  核算  经济效益 缺  (原 18)"],
            en: ["#19  withdrawal  #14: 无依据", "#20  score  经济效益 missing  (was 18)"]),
        RecordingStep("withdraw 14 --reason 无依据", ends: 3),
        RecordingStep(
            "withdraw #8 --reason 误", zh: ["#22  核算  在职人员控制率 缺  (原 14.67)"],
            en: ["#22  score  在职人员控制率 missing  (was 14.67)"]),
        RecordingStep("withdraw @12 --reason 误"),
        RecordingStep("withdraw 18 --reason 误"),
        RecordingStep(
            "table 2021",
            zh: ["核算  33.33/40 分  未评 3 项 60 分  区间 [33.33, 93.33]  不定等级"],
            en: ["Computed  33.33 of 40  unscored: 3 worth 60  range [33.33, 93.33]  no grade yet"]),
        RecordingStep(
            "award 2021 4 16 --grounds 再核", zh: ["#26  评分  经济效益 16"], en: ["#26  award  经济效益 16"]),
        RecordingStep(
            "table 2021", zh: ["核算  49.33/60 分  未评 2 项 40 分  区间 [49.33, 89.33]  不定等级"],
            en: ["Computed  49.33 of 60  unscored: 2 worth 40  range [49.33, 89.33]  no grade yet"]),
    ]

    static let seals = [
        RecordingStep(
            "seal 2021 --signer 张三 --signer 李四",
            zh: ["#19  封存  86/100 分", " 1    在职人员控制率      20  104%    20  14.67  -5.33  摘录"],
            en: ["#19  seal  86 of 100"]),
        RecordingStep("record 2021 sangong 4 万元 --source x --period 2018", ends: 3),
        RecordingStep("correct 6 4 --reason x", ends: 3),
        RecordingStep(
            "correct 5 90 --reason 录错", zh: ["#20  数据  更正 #5: 2020 三公经费 90 万元"],
            en: ["#20  figure  corrects #5: 2020 三公经费 90 万元"]),
        RecordingStep(
            "findings 2021", ends: 1, ["sealed_score_stale  indicator:sangong_rate  #1 #6 #20"]),
        RecordingStep(
            "reopen 2021 --reason 更正", zh: ["#21  重开  更正", "#22  核算  “三公经费”变动率 0  (原 13.33)"],
            en: ["#21  reopening  更正", "#22  score  “三公经费”变动率 0  (was 13.33)"]),
        RecordingStep(
            "seal 2021",
            zh: [
                "#23  封存  72.67/100 分",
                "! 没有写明签署人；要补 --signer NAME，须先重开再封存: "
                    + "kaoji reopen 2021/self --agency 325001 --reason TEXT",
                "! 封存时还有严重疑点没有答复 (4 项): kaoji findings 2021/self --agency 325001",
            ],
            en: [
                "#23  seal  72.67 of 100",
                "! nobody is named as signing; --signer NAME now needs it opened again first: "
                    + "kaoji reopen 2021/self --agency 325001 --reason TEXT",
                "! sealed with serious findings unanswered (4): "
                    + "kaoji findings 2021/self --agency 325001",
            ]),
        RecordingStep("seal 2021", ends: 3),
    ]

    static let stages = [
        RecordingStep("open 2021/review", ends: 3),
        RecordingStep("seal 2021"),
        RecordingStep("open 2021/review --rubric other", ends: 2),
        RecordingStep("open 2021/review"),
        RecordingStep(
            "adjust 2021/review 1 10 --grounds 复核 --clause 2", zh: ["#21  复核调整  在职人员控制率 10"],
            en: ["#21  adjustment  在职人员控制率 10"]),
        RecordingStep(
            "correct 21 9 --reason 再议", zh: ["#22  复核调整  更正 #21: 在职人员控制率 9"],
            en: ["#22  adjustment  corrects #21: 在职人员控制率 9"]),
        // An inherited entry is corrected in the stage that stands last.
        RecordingStep(
            "correct 14 20 --reason 复核", zh: ["#24  核算  经济效益 20  (原 18)"],
            en: ["#24  score  经济效益 20  (was 18)"]),
        RecordingStep(
            "table 2021/self", zh: ["核算  86/100 分  总分 86  体系未设等级"],
            en: ["Computed  86 of 100  total 86  the rubric has no grades"]),
        RecordingStep(
            "seal 2021", zh: ["#25  封存  82.33/100 分"], en: ["#25  seal  82.33 of 100"]),
        RecordingStep("reopen 2021/self --reason x", ends: 3),
        RecordingStep("reopen 2021/review --reason x"),
    ]
}
