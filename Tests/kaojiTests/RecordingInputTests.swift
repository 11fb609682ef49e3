// What the verbs for inputs print: record, judge, award, declare, exempt, interpret, raise, answer.

import AuditTrail
import Foundation
import Testing

@testable import kaoji

@Suite struct RecordingInputTests {
    @Test("Figures are recorded and scored as soon as they suffice", arguments: ["zh", "en"])
    func figures(lang: String) throws {
        RecordingStep.run(Self.figures, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("Points are judged one by one or all at once, and awards given", arguments: ["zh", "en"])
    func judgements(lang: String) throws {
        RecordingStep.run(Self.judgements, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("What does not apply and how the rubric is read is said", arguments: ["zh", "en"])
    func readings(lang: String) throws {
        RecordingStep.run(Self.readings, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("Findings are raised and answered", arguments: ["zh", "en"])
    func findings(lang: String) throws {
        RecordingStep.run(Self.findings, at: try RecordingDesk.begun(), lang: lang)
    }

    @Test("A receipt is JSON with the entries made and the head")
    func json() throws {
        let desk = try RecordingDesk.begun()
        let session = desk.type("record 2020 staff 47 人 --source 花名册 --json")
        let page = try #require(
            try JSONSerialization.jsonObject(with: Data(session.out.utf8)) as? [String: Any])
        #expect(page["version"] as? Int == 1)
        #expect(page["page"] as? String == "receipt")
        let recorded = try #require(page["recorded"] as? [[String: Any]])
        #expect(recorded.map { $0["entry"] as? Int } == [19])
        #expect(recorded.map { $0["type"] as? String } == ["figure.recorded"])
        let head = try #require(try desk.head())
        #expect(page["head"] as? String == "19:\(head.digest.hex)")
    }

    static let figures = [
        RecordingStep(
            "record 2020 staff ４７ 人 --source 花名册", zh: ["#19  数据  2020 在职人员数 47 人"],
            en: ["#19  figure  2020 在职人员数 47 人"]),
        RecordingStep(
            "record 2020 编制数 50 人 --source 编制文件 --locator 第3页 --date 2020-05 --note 旧编",
            zh: ["#21  核算  在职人员控制率 20"], en: ["#21  score  在职人员控制率 20"]),
        RecordingStep(
            "show 20", zh: ["    来源  编制文件, 第3页, 2020-05"],
            en: ["    Source  编制文件, 第3页, 2020-05"]),
        RecordingStep(
            "record 2020 sangong 1,000 千元 --source 决算", zh: ["已有同样记录: #5"],
            en: ["already on record: #5"]),
        RecordingStep(
            "record 2020 sangong （80） 万元 --source 决算 --period 2019",
            zh: ["#22  数据  2019 三公经费 -80 万元"], en: ["#22  figure  2019 三公经费 -80 万元"]),
        RecordingStep(
            "record 2020 sangong --unavailable 未编制 --period 2018",
            zh: ["#24  数据不可得  2018 三公经费: 未编制"],
            en: ["#24  figure not to be had  2018 三公经费: 未编制"]),
        RecordingStep(
            "record 2020 sangong --unavailable 未编制 --period 2018", zh: ["已有同样记录: #24"],
            en: ["already on record: #24"]),
        // #5 is read for 2020 in 2021's evaluation too: another value restates it.
        RecordingStep("record 2021 sangong 95 万元 --source 决算 --period 2020", ends: 3),
        RecordingStep(
            "record 2021 sangong 95 万元 --source 决算 --period 2020 --restates 5 --reason 口径",
            zh: ["#26  核算  “三公经费”变动率 6.32  (原 13.33)"],
            en: ["#26  score  “三公经费”变动率 6.32  (was 13.33)"]),
    ]

    static let judgements = [
        RecordingStep(
            "judge 2020 disclosure 1 met --grounds 网站",
            zh: ["#19  判定  预决算信息公开性 published 符合"],
            en: ["#19  judgement  预决算信息公开性 published met"]),
        RecordingStep(
            "judge 2020 3 公开内容合规 不符合 --grounds 网站 --by 审核科 --source 截图",
            zh: ["#21  核算  预决算信息公开性 5"], en: ["#21  score  预决算信息公开性 5"]),
        RecordingStep("judge 2020 3 all met --grounds 网站", ends: 3),
        RecordingStep(
            "judge 2021 3 全部 met --grounds 网站", zh: ["已有同样记录: #11 #12"],
            en: ["already on record: #11 #12"]),
        RecordingStep(
            "judge 2020 服务对象满意度 all fail --grounds 问卷", zh: ["#23  核算  服务对象满意度 0"],
            en: ["#23  score  服务对象满意度 0"]),
        RecordingStep(
            "award 2020 4 12.5 --grounds 增长", zh: ["#24  评分  经济效益 12.5", "#25  核算  经济效益 12.5"],
            en: ["#24  award  经济效益 12.5", "#25  score  经济效益 12.5"]),
        RecordingStep(
            "award 2020 4 12.50 --grounds 增长", zh: ["已有同样记录: #24"],
            en: ["already on record: #24"]),
        RecordingStep(
            "table 2020",
            zh: [
                "核算  17.5/60 分  未评 2 项 40 分  区间 [17.5, 57.5]  不定等级",
                " 3    预决算信息公开性    20  1/2 项  5  说明",
            ],
            en: ["Computed  17.5 of 60  unscored: 2 worth 40  range [17.5, 57.5]  no grade yet"]),
    ]

    static let readings = [
        RecordingStep(
            "exempt 2021 4 full --cause 不适用",
            zh: ["#19  不适用  经济效益 得满分", "#20  核算  经济效益 缺  (原 18)"],
            en: ["#19  exemption  经济效益 full marks", "#20  score  经济效益 missing  (was 18)"]),
        RecordingStep(
            "exempt 2021 4 full --cause 不适用", zh: ["已有同样记录: #19"],
            en: ["already on record: #19"]),
        RecordingStep(
            "findings 2021", ends: 1, ["exemption_not_permitted  indicator:economic  #1 #19"]),
        // 0 of 0 posts in 2020: no score until the rubric is read one way.
        RecordingStep("record 2020 staff 0 人 --source 花名册"),
        RecordingStep(
            "record 2020 posts 0 人 --source 编制文件", zh: ["#23  核算  在职人员控制率 不可计算"],
            en: ["#23  score  在职人员控制率 not computable"]),
        RecordingStep(
            "interpret small-2021 zero_to_zero points --points 5 --indicator 1 --cause 会议纪要",
            zh: ["#25  核算  在职人员控制率 5  (原 不可计算)"],
            en: ["#25  score  在职人员控制率 5  (was not computable)"]),
        RecordingStep(
            "interpret small-2021 zero_to_zero full --indicator 1 --cause 会议纪要 --corrects 24 --reason 复议",
            zh: ["#27  核算  在职人员控制率 20  (原 5)"], en: ["#27  score  在职人员控制率 20  (was 5)"]),
        RecordingStep("interpret small-2021 zero_to_zero zero --indicator 1 --cause 别的", ends: 3),
        RecordingStep(
            "declare 2020 --score 1=20 --score 2=空白 --score 3=5 --total 25 --grade 合格 --source 自评表",
            zh: ["#28  申报  总分 25, 3 项, 空白 1 项"],
            en: ["#28  declaration  total 25, 3 rows, 1 blank"]),
        RecordingStep(
            "table 2020", zh: ["申报  25/40 分  空白 3 项 60 分  区间 [25, 85]  等级 合格  ! 表上总分 25 把空白当作 0"],
            en: ["Declared  25 of 40  blank: 3 worth 60  range [25, 85]  grade 合格"]),
    ]

    static let findings = [
        RecordingStep(
            "raise 2021 摘录待核 --figure staff", zh: ["#19  提出疑点  摘录待核"],
            en: ["#19  finding raised  摘录待核"]),
        RecordingStep(
            "raise 2021 摘录待核 --figure staff", zh: ["已有同样记录: #19"],
            en: ["already on record: #19"]),
        RecordingStep(
            "raise 2021 附件不全 --entry 8 --indicator 1", zh: ["#20  提出疑点  附件不全"],
            en: ["#20  finding raised  附件不全"]),
        RecordingStep(
            "answer 2021 declared_sum_differs evaluation explained --cause 抄录",
            zh: ["#21  答复疑点  declared_sum_differs evaluation 已说明"],
            en: ["#21  finding answered  declared_sum_differs evaluation explained"]),
        RecordingStep(
            "answer 2021 declared_sum_differs evaluation explained --cause 抄录",
            zh: ["已有同样记录: #21"], en: ["already on record: #21"]),
        RecordingStep(
            "answer 2021 declared_sum_differs 整表 已说明 --cause 抄录",
            zh: ["已有同样记录: #21"], en: ["already on record: #21"]),
        RecordingStep(
            "findings 2021", ends: 1,
            zh: ["答复  已说明: 抄录  #21  accountant  2022-03-01 16:00"],
            en: ["answered  explained: 抄录  #21  accountant  2022-03-01 16:00"]),
        // An answer lapses with the entry that it rests on.
        RecordingStep(
            "declare 2021 --score 1=20 --score 2=blank --total 91 --source 自评表 --corrects 18 --reason 改"
        ),
        RecordingStep("findings 2021", ends: 1, ["declared_sum_differs  evaluation  #22"]),
        RecordingStep(
            "answer 2021 declared_blank 2“三公经费”变动率 属实 --cause 无",
            zh: ["#23  答复疑点  declared_blank indicator:sangong_rate 属实"],
            en: ["#23  finding answered  declared_blank indicator:sangong_rate accepted"]),
    ]
}
