// Ids are short ASCII; years and zones lie in their ranges.

import Evaluation
import Testing

struct IdentifierTests {
    @Test(
        "Letters, digits, points, lines and hyphens make an id",
        arguments: [
            "a", "Z", "0", "325001", "julu-2021", "A.b_c-9", String(repeating: "x", count: 40),
        ])
    func ids(text: String) throws {
        let id = try AgencyID(text)
        #expect(id.text == text)
        #expect(id.description == text)
    }

    @Test(
        "Anything else is no id",
        arguments: [
            "", "-a", ".a", "_a", "a b", "a/b", "a\n", " a", "a ", "甲", "é", "e\u{301}", "ａ",
            "a\u{0}",
            String(repeating: "x", count: 41), "a\u{200B}", "a:b", "a+b", "\u{FEFF}a", "K\u{212A}",
        ])
    func refused(text: String) {
        let error = #expect(throws: IdentifierError.self) { try AgencyID(text) }
        #expect(error?.text.utf8.elementsEqual(text.utf8) == true)
    }

    @Test("Ids are ordered by their bytes")
    func order() throws {
        let texts = ["-", ".", "0", "9", "A", "Z", "_", "a", "z"].map { "a\($0)" }
        let ids = try texts.map { try IndicatorID($0) }
        #expect(ids.shuffled().sorted() == ids)
        #expect(try IndicatorID("a") < IndicatorID("a-"))
    }

    @Test("Fiscal years run from 1950 to 2199")
    func years() throws {
        for number in [1950, 2021, 2199] { #expect(FiscalYear(number)?.number == number) }
        for number in [1949, 2200, 0, -2021, .min, .max] { #expect(FiscalYear(number) == nil) }
        let year = try #require(FiscalYear(1952))
        #expect(year.back(0) == year)
        #expect(year.back(2)?.number == 1950)
        #expect(year.back(3) == nil)
        #expect(year.back(-1)?.number == 1953)
    }

    @Test(
        "A zone has one spelling",
        arguments: [
            ("+08:00", 480), ("+00:00", 0), ("-03:30", -210), ("+14:00", 840), ("-14:00", -840),
            ("+05:45", 345),
        ])
    func zones(text: String, minutes: Int) throws {
        let zone = try #require(ZoneOffset(canonical: text))
        #expect(zone.minutes == minutes)
        #expect(zone.canonical == text)
    }

    @Test(
        "Other zones are refused",
        arguments: [
            "", "Z", "-00:00", "+8:00", "+0800", "08:00", "+14:01", "-15:00", "+08:60", "+24:00",
            "+08:00 ",
            "＋08:00", "+08：00", "+0a:00", "+-8:00",
        ])
    func otherZones(text: String) {
        #expect(ZoneOffset(canonical: text) == nil)
    }

    @Test("Evaluations are ordered by agency, the whole before its projects, year and stage")
    func evaluationOrder() throws {
        func key(_ agency: String, _ subject: String?, _ year: Int, _ stage: Stage) throws
            -> EvaluationKey
        {
            EvaluationKey(
                agency: try AgencyID(agency), subject: try subject.map { try SubjectID($0) },
                year: try #require(FiscalYear(year)), stage: stage)
        }
        let keys = [
            try key("1", nil, 2020, .selfEvaluation), try key("1", nil, 2020, .audit),
            try key("1", nil, 2021, .selfEvaluation), try key("1", "a", 2019, .review),
            try key("1", "b", 2019, .department), try key("1", "b", 2019, .finance),
            try key("2", nil, 2000, .audit),
        ]
        var random = SeededGenerator(seed: 5)
        #expect(keys.shuffled(using: &random).sorted() == keys)
        #expect(keys[3].description == "1/a 2019/review")
        #expect(keys[0].description == "1 2020/self")
    }
}
