// What stands as interpreted, where a reader looks for it: with the rubric, and beside the grade.

import Testing

@testable import kaoji

@Suite struct InterpretationPageTests {
    @Test("A rubric is shown with the interpretations in force, points and cause among them")
    func inForce() throws {
        let desk = try RecordingDesk.begun()
        #expect(!desk.type("rubric show small-2021").out.contains("现行口径解释"))
        let line = "interpret small-2021 zero_to_zero points --points 5 --indicator 1 --cause 会议纪要"
        #expect(desk.type(line).out.contains("-> 得 5 分"))
        let shown = desk.type("rubric show small-2021").out
        #expect(shown.contains("现行口径解释"))
        #expect(shown.contains("  #19   1 在职人员控制率  "))
        #expect(shown.contains("-> 得 5 分  会议纪要  accountant"))
        let wide = "interpret small-2021 silent zero --cause 从严"
        #expect(desk.type(wide).code == 0)
        let other = desk.type("rubric show small-2021 --lang en").out
        #expect(other.contains("every indicator"))
    }

    @Test("A grade over weights that were left out says to what the total was scaled")
    func scaled() throws {
        let desk = try RecordingDesk()
        let bands = "grades: [{title: 优, at_least: 90}, {title: 差, at_least: 0}]\n"
        try desk.write(
            "graded.yaml",
            RecordingRubric.text.replacing(
                "full: 100\n", with: "full: 100\nexemptions: [left_out]\n\(bands)"))
        for line in [
            "init --title 台账", "rubric adopt graded.yaml", "agency add 1 甲",
            "open 2021 --rubric small-2021",
            "award 2021 4 15 --grounds x", "judge 2021 3 all met --grounds x",
            "judge 2021 5 survey 良好 --grounds x", "exempt 2021 1 left_out --cause x",
            "exempt 2021 2 left_out --cause x",
        ] { #expect(desk.type(line).code == 0, "\(line)") }
        // 55 of 60 is 91.67 of 100.
        #expect(desk.type("table 2021").out.contains("等级 优 (折合 91.67/100)"))
        #expect(desk.type("table 2021 --lang en").out.contains("grade 优 (scaled to 91.67 of 100)"))
    }

    @Test("A total that is rounded only to be shown says by what number it was graded")
    func gradedAs() throws {
        let desk = try RecordingDesk()
        let terms = """
            rules: 3
            full: 100
            exemptions: [full]
            rounding: {digits: 0, mode: half_up, scope: shown}
            grades: [{title: 优, at_least: 90}, {title: 差, at_least: 0}]

            """
        try desk.write(
            "shown.yaml", RecordingRubric.text.replacing("full: 100\n", with: terms))
        for line in [
            "init --title 台账", "rubric adopt shown.yaml", "agency add 1 甲",
            "open 2021 --rubric small-2021", "exempt 2021 1 full --cause x",
            "exempt 2021 2 full --cause x", "award 2021 4 9.6 --grounds x",
            "judge 2021 3 all met --grounds x", "judge 2021 5 survey 良好 --grounds x",
        ] { #expect(desk.type(line).code == 0, "\(line)") }
        let zh = desk.type("table 2021").out.split(separator: " ").joined(separator: " ")
        #expect(zh.contains("总分 90 (精确 448/5) 等级 差 (按 89.6 定级)"))
        let en = desk.type("table 2021 --lang en").out.split(separator: " ")
        #expect(
            en.joined(separator: " ").contains("total 90 (exactly 448/5) grade 差 (graded as 89.6)"))
    }
}
