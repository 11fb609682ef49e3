// Evidence at the command line: filed, listed, given out, compared, named by sources, and erased.

import AuditTrail
import Evaluation
import Foundation
import Testing

@testable import kaoji

@Suite("Evidence at the desk") struct EvidenceVerbTests {
    @Test("Filing answers with the entry; what was filed before is not filed again")
    func add() throws {
        let desk = try EvidenceDesk()
        let zh = try desk.succeed("evidence add roster.txt --note 人事科提供", lang: "zh")
        #expect(zh.hasPrefix("#19  归档证据  roster.txt\n末条 19:"))
        let again = try desk.succeed("evidence add roster.txt", lang: "zh")
        #expect(again == "已有同样记录: #19\n没有新增条目\n")
        let en = try desk.succeed("evidence add plan.txt --outside --name 编制文件.pdf")
        #expect(en.hasPrefix("#20  evidence filed  编制文件.pdf\nhead 20:"))
        let same = try desk.succeed("evidence add plan.txt --outside")
        #expect(same == "already on record: #20\nnothing was appended\n")
        #expect(try desk.succeed("evidence add other.txt --json").contains(#""entry": 21"#))
        let show = try desk.succeed("show 19", lang: "zh").flat
        #expect(show.contains("名称 roster.txt 字节 \(EvidenceDesk.roster.utf8.count) 加盐摘要"))
        #expect(show.contains(try EvidenceDesk.digest(EvidenceDesk.roster)))
        #expect(show.contains("存放 台账内 说明 人事科提供") && show.contains("现状 有效"))
        #expect(try desk.succeed("show 20").flat.contains("Kept outside"))
        #expect(try desk.stored(EvidenceDesk.roster) == ["ledger.db"])
        #expect(try desk.stored(EvidenceDesk.plan) == [])
        #expect(try desk.succeed("verify").flat.contains("= evidence 3/3"))
    }

    @Test("The list says what is there, outside, missing or erased, by whom and why")
    func list() throws {
        let desk = try EvidenceDesk()
        #expect(try desk.succeed("evidence list", lang: "zh").hasSuffix("没有归档任何证据。\n"))
        #expect(try desk.succeed("evidence list").hasSuffix("No evidence is filed.\n"))
        try desk.succeed("evidence add roster.txt")
        try desk.succeed("evidence add plan.txt --outside --name 编制文件.pdf")
        try desk.succeed("evidence add other.txt")
        try desk.succeed("evidence erase 21 --basis 个人信息保护法第四十七条")
        try desk.desk.desk.write("lost.txt", "遗失")
        try desk.succeed("evidence add lost.txt")
        try Intruder(desk.desk.desk.ledger).runUnwatched("DELETE FROM evidence WHERE seq = 23")
        #expect(
            try desk.succeed("evidence list", lang: "zh") == """
                示例县融媒体中心                                                   截至 #23  2022-03-01 16:00 +08:00
                条目  名称          字节  状态    记录人(自报)  删除依据
                #19   roster.txt      61  在      accountant
                #20   编制文件.pdf    23  另存    accountant
                #21   other.txt       12  已删除  accountant    #22 个人信息保护法第四十七条
                #23   lost.txt         6  ! 缺失  accountant

                """)
        #expect(
            try desk.succeed("evidence list") == """
                示例县融媒体中心                                                  as of #23  2022-03-01 16:00 +08:00
                Entry  Name          Bytes  State         By (claimed)  Legal basis
                #19    roster.txt       61  kept          accountant
                #20    编制文件.pdf     23  kept outside  accountant
                #21    other.txt        12  erased        accountant    #22 个人信息保护法第四十七条
                #23    lost.txt          6  ! missing     accountant

                """)
        let digests = try ["roster", "plan", "other", "lost"].map {
            try Digest(hashing: Array(0..<32) + desk.bytes("\($0).txt")).hex
        }
        #expect(
            try desk.succeed("evidence list --csv", lang: "zh").dropFirst() == """
                条目,名称,字节,加盐摘要,存放,状态,记录人,删除条目,删除依据\r
                19,roster.txt,61,\(digests[0]),ledger,kept,accountant,,\r
                20,编制文件.pdf,23,\(digests[1]),outside,outside,accountant,,\r
                21,other.txt,12,\(digests[2]),ledger,erased,accountant,22,个人信息保护法第四十七条\r
                23,lost.txt,6,\(digests[3]),ledger,missing,accountant,,\r

                """)
        let json = try desk.succeed("evidence list --json")
        for state in ["kept", "outside", "erased", "missing"] {
            #expect(json.contains(#""state": "\#(state)""#))
        }
        let verified = try desk.succeed("verify", lang: "zh").flat
        #expect(verified.contains("! 证据 3/4") && verified.contains("= 完好"))
        #expect(verified.contains("#21 的证据已由 #22 依法删除"))
        #expect(verified.contains("#23 归档的证据 lost.txt 不在台账里"))
        let english = try desk.succeed("verify").flat
        #expect(english.contains("the evidence of #21 was erased by #22"))
        #expect(english.contains("the evidence filed by #23, lost.txt, is not in the ledger"))
    }

    @Test("What is given out is the file to the last byte, and its owner's alone to read")
    func extract() throws {
        let desk = try EvidenceDesk.filed()
        let zh = try desk.succeed("evidence extract 19 --output out.txt", lang: "zh")
        #expect(zh == "= 就是 #19 归档的 roster.txt:\n  \(desk.desk.path("out.txt"))\n")
        #expect(try desk.bytes("out.txt") == Array(EvidenceDesk.roster.utf8))
        let facts = try FileManager.default.attributesOfItem(atPath: desk.desk.path("out.txt"))
        #expect(facts[.posixPermissions] as? Int == 0o600)
        let json = try desk.succeed("evidence extract 19 --output again.txt --json")
        #expect(json.contains(#""page": "evidence_file""#) && json.contains(#""same": true"#))
        // Nothing is left of one that is not what was filed.
        try Intruder(desk.desk.desk.ledger).runUnwatched(
            "UPDATE evidence SET content = zeroblob(61) WHERE seq = 19 AND piece = 1")
        let refused = desk.type("evidence extract 19 --output bad.txt")
        #expect(refused.code == 1 && refused.err.contains("not what was filed"))
        #expect(!desk.exists("bad.txt"))
        let verified = desk.type("verify")
        #expect(verified.code == 1)
        #expect(verified.out.contains("the evidence kept is not what was filed"))
        #expect(desk.type("verify", lang: "zh").out.contains("所存证据与归档时的摘要不符"))
    }

    @Test("A file is held against what was filed, wherever that is kept")
    func check() throws {
        let desk = try EvidenceDesk.filed()
        for (entry, name, title) in [
            (19, "roster.txt", "roster.txt"), (20, "plan.txt", "编制文件.pdf"),
        ] {
            let path = desk.desk.path(name)
            #expect(
                try desk.succeed("evidence check \(entry) \(name)", lang: "zh")
                    == "= 就是 #\(entry) 归档的 \(title):\n  \(path)\n")
            #expect(
                try desk.succeed("evidence check \(entry) \(name)")
                    == "= this is what #\(entry) filed as \(title):\n  \(path)\n")
            let other = desk.type("evidence check \(entry) other.txt")
            #expect(other.code == 1)
            #expect(
                other.out.hasPrefix("! this is not what #\(entry) filed as \(title):\n"))
            let chinese = desk.type("evidence check \(entry) other.txt", lang: "zh")
            #expect(chinese.out.hasPrefix("! 不是 #\(entry) 归档的 \(title):\n"))
            let json = desk.type("evidence check \(entry) other.txt --json", lang: "zh")
            #expect(json.code == 1 && json.out.contains(#""same": false"#))
        }
    }

    private static let refusals: [(line: String, code: Int32, zh: [String], en: [String])] = [
        ("evidence add none.txt", 2, ["没有这个文件", "ls"], ["there is no such file"]),
        ("evidence add /", 2, ["不是普通文件"], ["this is no regular file"]),
        ("evidence add /dev/null", 2, ["不是普通文件"], ["this is no regular file"]),
        (
            "evidence add other.txt --name \(String(repeating: "长", count: 67))", 2, ["--name"],
            ["--name"]
        ),
        ("evidence add other.txt --agency 9", 4, ["9"], ["9"]),
        (
            "evidence extract 20 --output x.txt", 4, ["内容存放在台账外", "kaoji evidence check 20 FILE"],
            ["kept outside of the ledger", "kaoji evidence check 20 FILE"]
        ),
        (
            "evidence extract 21 --output x.txt", 3, ["证据已由 #22 删除", "kaoji show 22"],
            ["the evidence was erased by #22", "kaoji show 22"]
        ),
        (
            "evidence extract 19 --output roster.txt", 3, ["已有这个文件，不会覆盖"],
            ["which is not written over"]
        ),
        (
            "evidence extract 3 --output x.txt", 4, ["该条目没有归档证据", "log --type evidence.filed"],
            ["the entry filed no evidence", "log --type evidence.filed"]
        ),
        ("evidence extract 99 --output x.txt", 4, ["99"], ["99"]),
        ("evidence check 21 other.txt", 3, ["证据已由 #22 删除"], ["was erased by #22"]),
        ("evidence check 19 none.txt", 2, ["没有这个文件"], ["there is no such file"]),
        ("evidence check 19 /", 2, ["不是普通文件"], ["this is no regular file"]),
        (
            "evidence erase 21 --basis x", 3, ["证据已由 #22 删除", "未记录任何内容"],
            ["was erased by #22", "Nothing was recorded"]
        ),
        ("evidence erase 3 --basis x", 4, ["该条目没有归档证据"], ["filed no evidence"]),
        ("evidence erase 99 --basis x", 4, ["99"], ["99"]),
        (
            "evidence erase 19 --basis \(String(repeating: "长", count: 1334))", 2, ["--basis"],
            ["--basis"]
        ),
        (
            "record 2020 staff 9 人 --evidence 24", 2,
            ["另一个部门归档的证据", "evidence list --agency 325001"],
            ["another agency filed this evidence", "evidence list --agency 325001"]
        ),
        ("record 2020 staff 9 人 --evidence 21", 3, ["证据已由 #22 删除"], ["was erased by #22"]),
        ("record 2020 staff 9 人 --evidence 3", 4, ["该条目没有归档证据"], ["filed no evidence"]),
        ("record 2020 staff 9 人", 2, ["--source"], ["--source"]),
    ]

    @Test("Every refusal says where and why in both languages, and leaves nothing")
    func refusals() throws {
        let desk = try EvidenceDesk.filed()
        try desk.succeed("evidence add other.txt")
        try desk.succeed("evidence erase 21 --basis 决定书")
        try desk.succeed("agency add 325002 另一个中心")
        try desk.succeed("evidence add other.txt --agency 325002")
        let entries = try desk.desk.desk.head()
        for (line, code, zh, en) in Self.refusals {
            let words = line.contains("agency") ? line : "\(line) --agency 325001"
            let isListed = ["erase", "extract", "check"].contains {
                line.contains("evidence \($0)")
            }
            for (lang, expected) in [("zh", zh), ("en", en)] {
                let session = desk.type(isListed ? line : words, lang: lang)
                #expect(session.code == code, "\(line): \(session.err)\(session.out)")
                #expect(session.out.isEmpty, "\(line): \(session.out)")
                for text in expected {
                    #expect(
                        session.err.lowercased().contains(text.lowercased()),
                        "\(line): \(session.err)")
                }
            }
        }
        #expect(try desk.desk.desk.head() == entries)
        #expect(!desk.exists("x.txt"))
        #expect(try desk.bytes("roster.txt") == Array(EvidenceDesk.roster.utf8))
        // What is lost cannot be compared, nor named by what may be had.
        try Intruder(desk.desk.desk.ledger).runUnwatched("DELETE FROM evidence")
        for (lang, words) in [("zh", "证据或其盐不在台账里"), ("en", "its salt is not in the ledger")] {
            for line in ["check 20 plan.txt", "check 19 roster.txt", "extract 19 --output x.txt"] {
                let lost = desk.type("evidence \(line)", lang: lang)
                #expect(lost.code == 4 && lost.err.contains(words), "\(line): \(lost.err)")
            }
        }
        #expect(!desk.exists("x.txt"))
    }

    @Test("Sources name evidence: record, judge, award, declare, correct, case files and tables")
    func sources() throws {
        let desk = try EvidenceDesk.filed()
        let digest = try EvidenceDesk.digest(EvidenceDesk.roster)
        func support(_ indicator: String) throws -> String? {
            let table = try desk.succeed("table 2021 --json")
            let row = try #require(
                table.components(separatedBy: #""indicator": "\#(indicator)""#).last)
            return row.components(separatedBy: #""support": ""#).dropFirst().first?
                .components(separatedBy: "\"").first
        }
        #expect(try support("staffing_rate") == "quoted")
        try desk.succeed("correct 8 53 人 --reason 漏记 --evidence 19")
        try desk.succeed("correct 9 51 人 --reason 漏记 --evidence 20 --source 批复 --locator 第2页")
        #expect(try support("staffing_rate") == "filed")
        let shown = try desk.succeed("show 21", lang: "zh").flat
        #expect(shown.contains("roster.txt"), "the title is the evidence's name: \(shown)")
        #expect(try desk.succeed("show 23").flat.contains("批复"))
        #expect(try support("economic") == "stated")
        try desk.succeed("correct 14 17 --reason 重评 --evidence 19")
        #expect(try support("economic") == "filed")
        try desk.succeed("correct 11 met --reason 补证 --evidence 19")
        let quoted = try desk.succeed("correct 12 met --reason 补证 --source 网页")
        #expect(try support("disclosure") == "quoted", "the weakest")
        let number = quoted.dropFirst().prefix { $0.isNumber }
        try desk.succeed("correct \(number) met --reason 补证 --evidence 20")
        #expect(try support("disclosure") == "filed")
        try desk.succeed("record 2020 staff 52 人 --evidence 19 --locator 第1页")
        try desk.succeed("award 2020 4 18 --grounds 增长 --evidence 19")
        try desk.succeed("judge 2020 3 all met --grounds 网站 --evidence 19")
        try desk.succeed("declare 2020 --score 1=20 --evidence 20")
        try desk.desk.desk.write(
            "case.yaml",
            """
            evaluation: {agency: "325001", year: 2020}
            figures:
              - {figure: posts, value: 50, unit: 人, source: {title: 花名册, document: \(digest)}}

            """)
        try desk.succeed("import case.yaml")
        try desk.desk.desk.write(
            "satisfaction.csv",
            "指标,要点,判定,依据,来源,证据摘要\n5,survey,良好,问卷,花名册,\(digest)\n")
        let session = desk.desk.desk.type("import satisfaction.csv --year 2020")
        #expect(session.code == 0, "\(session.err)")
        let table = try desk.succeed("table 2020 --json")
        let found = table.components(separatedBy: #""support": "filed""#).count - 1
        #expect(found == 4, "\(table)")
        #expect(try desk.succeed("verify").contains("= intact"))
        // Erased, it bears nothing out any more; what was recorded stands.
        #expect(try desk.succeed("table 2021", lang: "zh").contains("存档"))
        try desk.succeed("evidence erase 19 --basis 决定书")
        #expect(try support("staffing_rate") == "quoted" && support("economic") == "quoted")
        #expect(try desk.succeed("verify").contains("= intact"))
    }

    @Test("Of several agencies each lists and names its own")
    func agencies() throws {
        let desk = try EvidenceDesk.filed()
        try desk.succeed("agency add 325002 另一个中心")
        #expect(desk.type("evidence list").code == 2)
        #expect(desk.type("evidence add other.txt").code == 2)
        try desk.succeed("evidence add other.txt --agency 325002")
        let list = try desk.succeed("evidence list --agency 325002")
        #expect(list.contains("#22") && !list.contains("#19"))
        // By number each is found without its agency.
        try desk.succeed("evidence check 22 other.txt")
        try desk.succeed("evidence erase 22 --basis x")
        let log = try desk.succeed("log --type evidence.filed")
        #expect(["#19", "#20", "#22"].allSatisfy { log.contains($0) })
        #expect(try desk.succeed("log --type document.erased").contains("#22: x"))
    }
}
