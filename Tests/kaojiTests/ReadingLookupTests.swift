// Which agency, evaluation, indicator and moment a command line means.

import Testing

@testable import kaoji

@Suite struct ReadingLookupTests {
    @Test("With one agency it may be left out; with several the choice is shown")
    func agencyLeftOut() throws {
        let one = Session.run(["todo", "2020"], on: try ReadingLedger.one.get().path)
        #expect(one.code == 0)
        let two = Session.run(["todo", "2020"], on: try ReadingLedger.two.get().path)
        #expect(two.code == 2)
        #expect(two.out.isEmpty)
        #expect(two.err.contains("  julu-media  巨鹿县融媒体中心\n"))
    }

    @Test(
        "An agency is named by id or by name, in any width",
        arguments: ["julu-media", "巨鹿县融媒体中心", "“巨鹿县融媒体中心”", "Ｊｕｌｕ-media"])
    func agencyNamed(name: String) throws {
        let path = try ReadingLedger.two.get().path
        let session = Session.run(["table", "2021", "--agency", name], on: path)
        #expect(session.code == 0, "\(session.err)")
        #expect(session.out.hasPrefix("巨鹿县融媒体中心"))
    }

    @Test("What is not there ends with 4, and names what is nearest")
    func notThere() throws {
        let path = try ReadingLedger.two.get().path
        let agency = Session.run(
            ["table", "2021", "--agency", "julu-medio", "--lang=en"], on: path)
        #expect(agency.code == 4)
        #expect(agency.err.contains("The nearest is julu-media"))
        let year = Session.run(["table", "2019", "--agency", "julu-media", "--lang=en"], on: path)
        #expect(year.code == 4)
        #expect(year.err.contains("  julu-media 2021/self\n"))
        let stage = Session.run(["table", "2021/audit", "--agency", "julu-media"], on: path)
        #expect(stage.code == 4)
        #expect(stage.err.contains("kaoji open 2021/audit --agency julu-media"))
    }

    @Test("The furthest stage is taken where none is named, and said")
    func furthestStage() throws {
        let path = try ReadingLedger.one.get().path
        let unnamed = Session.run(["table", "2021"], on: path, lang: "en")
        #expect(unnamed.err.contains("2021/review"))
        let named = Session.run(["table", "2021/review"], on: path, lang: "en")
        #expect(named.err.isEmpty)
        #expect(named.out == unnamed.out)
    }

    @Test("An as-of in record time takes whole appends", arguments: ["83", "@158", "2022-03-05"])
    func asOf(time: String) throws {
        let path = try ReadingLedger.one.get().path
        let session = Session.run(["table", "2021", "--as-of", time], on: path)
        #expect(session.out.contains("截至 #158"))
    }

    @Test("Before it was opened an evaluation cannot be compared")
    func notYetOpened() throws {
        let path = try ReadingLedger.one.get().path
        let session = Session.run(["diff", "2021/self", "--between", "3", "166"], on: path)
        #expect(session.code == 4)
        #expect(session.out.isEmpty)
        #expect(session.err.contains("demo-media 2021/self"))
    }

    @Test("What was never sealed has no seal to be compared with")
    func neverSealed() throws {
        let path = try ReadingLedger.one.get().path
        let session = Session.run(["diff", "2020", "--since-seal"], on: path)
        #expect(session.code == 4)
        #expect(session.err.contains("kaoji seal 2020/self --agency demo-media"))
    }

    @Test(
        "A comparison that is not plain is refused",
        arguments: [
            "diff 2020", "diff 2020 2021 2022", "diff 2021 --between 3",
            "diff 2021 --between 1 2 3",
            "diff 2020 2021 --between 1 2", "diff 2021 --since-seal --between 1 2",
            "diff 2021 --since-seal --as-of 3", "diff 2020 2021 --as-of yesterday",
        ])
    func unclearComparison(line: String) throws {
        let path = try ReadingLedger.one.get().path
        let session = Session.run(line.split(separator: " ").map(String.init), on: path)
        #expect(session.code == 2)
        #expect(session.out.isEmpty)
    }

    @Test(
        "What cannot be supposed, or asked backwards, is refused in both languages, with what to do",
        arguments: [
            ("whatif 2021 staf 3 人", 4, "最接近的是“staff", "the nearest is \"staff"),
            ("whatif 2021 staff 3 万元", 2, "单位不能换算", "expected 人"),
            ("whatif 2021 staff@x 3 人", 2, "FIGURE@YEAR", "FIGURE@YEAR"),
            ("whatif 2021 staff@2022 3 人", 2, "2022", "2022"),
            ("whatif 2021/self staff 3 人", 3, "后面的阶段已经建立", "A later stage stands on it"),
            ("whatif 2021 --award 5 1", 2, "不评分", "not awarded"),
            ("whatif 2021 --judge 1 p9 met", 4, "p9", "p9"),
            ("implied 2021 99", 4, "没有这个指标", "no such indicator"),
            ("implied 2020 8", 4, "implied 2020/self", "Name the one you ask about"),
            ("implied 2021 5 5%", 2, "SCORE", "SCORE"),
        ])
    func refusedQuestion(line: String, code: Int32, zh: String, en: String) throws {
        let path = try ReadingLedger.one.get().path
        for (lang, words) in [("zh", zh), ("en", en)] {
            let session = Session.run(
                line.split(separator: " ").map(String.init) + ["--lang", lang], on: path)
            #expect(session.code == code, "\(session.err)")
            #expect(session.out.isEmpty)
            #expect(session.err.contains(words), "\(session.err)")
        }
    }

    @Test("A ledger that is not there is trouble")
    func noLedger() {
        let session = Session.run(["table", "2021"], on: "/nonexistent/ledger.db")
        #expect(session.code == 2)
        #expect(session.out.isEmpty)
    }
}
