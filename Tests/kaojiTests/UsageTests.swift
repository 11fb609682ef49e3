// Command lines that are not understood: said in the reader's language, with what to type instead.

import Testing

@testable import kaoji

@Suite struct UsageTests {
    @Test(
        "What is wrong with a command line is said in both languages, with the next command",
        arguments: [
            ("status", "错误: 缺 <year>", "Error: Missing expected argument '<year>'"),
            ("table 2021/revew", "“2021/revew”不能用作 <year>", "'2021/revew' is invalid for '<year>'"),
            ("table 2021 --as-of x", "2022-03-01 08:00", "2022-03-01 08:00"),
            ("table 2021 --as-of", "--as-of <time> 后面没有内容", "Missing value for '--as-of"),
            (
                "table 2021 --verifed", "没有选项 --verifed，最接近的是 --verified",
                "Did you mean '--verified'"
            ),
            ("table 2021 2022", "多出的内容: '2022'", "Unexpected argument '2022'"),
            ("record 2021 staff -3 人 --source x", "负数写成 '(3)'", "negative number as '(3)'"),
            ("table 2021 --csv --json", "只能要一种", "not for both"),
            ("diff 2020", "两个年度或阶段", "two years or stages"),
            ("diff 2021 --between 3", "两个记录时间", "two places"),
            ("log --year 2021/self", "不写阶段", "without a stage"),
            ("record 2021 staff", "缺 <value>", "Missing expected argument '<value>'"),
            ("whatif 2021", "没有写明假设什么", "what is to be supposed"),
            ("whatif 2021 staff 3", "每个数据写三个词", "three words for each figure"),
            ("whatif 2021 --judge 1 a", "--judge 后面写", "--judge takes"),
            ("whatif 2021 --award 1 2 3", "--judge 后面写", "--award an indicator and points"),
            ("implied 2021", "缺 <indicator>", "Missing expected argument '<indicator>'"),
            ("tabel 2021", "没有这个命令，读到“tabel”", "no such command, read \"tabel\""),
        ])
    func said(line: String, zh: String, en: String) throws {
        let desk = try RecordingDesk()
        for (lang, words, next) in [("zh", zh, "  下一步: kaoji "), ("en", en, "  next: kaoji ")] {
            let session = desk.type(line, lang: lang)
            #expect(session.code == 2)
            #expect(session.out.isEmpty)
            #expect(session.err.contains(words), "\(session.err)")
            #expect(session.err.contains(next), "\(session.err)")
        }
    }

    @Test("A negative number is typed as the hint says")
    func negative() throws {
        let desk = try RecordingDesk.begun()
        let session = desk.type("record 2020 staff (3) 人 --source x")
        #expect(session.code == 0)
        #expect(session.out.contains("-3 人"))
    }

    @Test("Options of the whole program may stand before the verb")
    func leading() throws {
        let desk = try RecordingDesk.begun()
        let behind = desk.type("status 2021 --lang en")
        #expect(desk.type("--lang en status 2021") == behind)
        #expect(desk.type("--lang=en --ledger \(desk.ledger) status 2021").out == behind.out)
        #expect(desk.type("--lang en award 2020 4 --grounds x -- -1").err.hasPrefix("The score"))
        #expect(desk.type("--lang en tabel").err.contains("no such command"))
    }

    @Test("A stage is named by its id or its Chinese name", arguments: ["self", "自评"])
    func stage(name: String) throws {
        let desk = try RecordingDesk.begun()
        #expect(desk.type("table 2021/\(name)").out == desk.type("table 2021").out)
        #expect(desk.type("trend 1 --stage \(name)").code == 0)
    }

    @Test("Help has its headings in the reader's language")
    func help() throws {
        let desk = try RecordingDesk()
        #expect(desk.type("help table").out.hasPrefix("概述: "))
        #expect(desk.type("help table", lang: "en").out.hasPrefix("OVERVIEW: "))
    }
}
