// What verbs make of items named by their titles, and of penalties declared with a sign.

import AuditTrail
import Testing

@testable import kaoji

@Suite struct RecordingItemTests {
    static let rubric = """
        id: items-2021
        title: 分项
        rules: 2
        source: 测试用表
        full: 10
        lists: {tasks: 年度任务}
        figures:
          - {id: money, title: 任务资金, unit: 万元, list: tasks}
        groups:
          - id: whole
            title: 全部
            weight: 10
            indicators:
              - id: done
                title: 任务完成
                weight: 10
                points: {progress: 已完成}
                rule: {items: {list: tasks, gather: mean, weigh: money, rule: all_or_nothing}}
          - id: extra
            title: 扣分
            indicators:
              - {id: complaints, title: 投诉举报, weight: 4, kind: penalty, rule: judged}

        """

    /// With a figure of items that no indicator reads.
    private static let withHelpers = rubric.replacing(
        "list: tasks}\ngroups",
        with: "list: tasks}\n  - {id: helpers, title: 帮手, unit: 人, list: tasks}\ngroups")

    @Test("A figure of an item that no indicator reads stands in blame, and differs in diff")
    func unread() throws {
        let desk = try RecordingDesk.begun()
        try desk.write("items.yaml", Self.withHelpers)
        for line in [
            "rubric adopt items.yaml", "open 2022 --rubric items-2021",
            "item 2022 tasks t1 修缮广播站", "record 2022 helpers 3 人 --item t1 --source 名册",
        ] {
            let session = desk.type(line)
            try #require(session.code == 0, "\(line)\n\(session.err)")
        }
        let before = try #require(try desk.head())
        let corrected = desk.type("correct \(before.seq) 4 人 --reason 漏计")
        try #require(corrected.code == 0, "\(corrected.err)")
        let blame = desk.type("blame 2022").out
        #expect(blame.contains("帮手") && blame.contains("4 人") && blame.contains("漏计"), "\(blame)")
        let diff = desk.type("diff 2022 --between \(before.seq) \(before.seq + 1)")
        #expect(diff.code == 1)
        #expect(diff.out.contains("帮手 (修缮广播站)"), "\(diff.out)")
        #expect(desk.type("diff 2022 --between \(before.seq + 1) \(before.seq + 1)").code == 0)
    }

    private func begun() throws -> RecordingDesk {
        let desk = try RecordingDesk.begun()
        try desk.write("items.yaml", Self.rubric)
        for line in [
            "rubric adopt items.yaml", "open 2022 --rubric items-2021",
            "item 2022 tasks t1 修缮广播站", "item 2022 tasks t2 培训通讯员",
        ] {
            let session = desk.type(line)
            try #require(session.code == 0, "\(line)\n\(session.err)")
        }
        return desk
    }

    @Test("An item is named by its id or its title", arguments: ["zh", "en"])
    func titles(lang: String) throws {
        let desk = try begun()
        for line in [
            "record 2022 money 3 万元 --item 修缮广播站 --source 决算",
            "record 2022 money 1 万元 --item t2 --source 决算",
            "judge 2022 done all 是 --item “修缮广播站” --grounds 验收",
            "whatif 2022 money/培训通讯员 5 万元 --judge done 全部/修缮广播站 否",
        ] {
            let session = desk.type(line, lang: lang)
            #expect(session.code == 0, "\(line)\n\(session.err)")
        }
        let log = desk.type("log --type point.judged", lang: lang)
        #expect(log.out.contains("t1"), "\(log.out)")
        #expect(desk.type("verify").code == 0)
    }

    @Test("A title of no item is refused with the nearest, an id is left to the ledger")
    func unknown() throws {
        let desk = try begun()
        let before = try desk.bytes()
        let title = desk.type("record 2022 money 3 万元 --item 修缮广播台 --source x")
        #expect(title.code == 4)
        #expect(title.err.contains("t1 修缮广播站"), "\(title.err)")
        let id = desk.type("record 2022 money 3 万元 --item t9 --source x")
        #expect(id.code == 4)
        #expect(id.err.contains("kaoji item 2022 --agency 325001 tasks t9 TITLE"), "\(id.err)")
        #expect(try desk.bytes() == before)
    }

    @Test("A penalty is declared as the points it takes, here and in a case file")
    func penalty() throws {
        let desk = try begun()
        try desk.write(
            "case.yaml",
            "evaluation: {agency: 325001, year: 2022}\nsource: x\n"
                + "declaration: {scores: {complaints: -4}}\n")
        let before = try desk.bytes()
        for (line, place) in [
            ("declare 2022 --score complaints=-4 --source x", "--score: "),
            ("import case.yaml", "case.yaml:3:36: "),
        ] {
            for (lang, words) in [("zh", "不带负号，读到“-4”，应为 4"), ("en", "read \"-4\", expected 4")] {
                let session = desk.type(line, lang: lang)
                #expect(session.code == 2)
                #expect(session.err.contains(words), "\(session.err)")
                #expect(session.err.contains(place), "\(session.err)")
            }
        }
        #expect(try desk.bytes() == before)
        #expect(desk.type("declare 2022 --score complaints=4 --source x").code == 0)
    }
}
