import Evaluation
import Testing

@testable import Reading

@Suite("Which thing a name means")
struct NamesTests {
    let names: Names

    init() throws { names = Names(try Samples.smallRubric()) }

    @Test(
        "An indicator is named by id, number, or title without regard to quotes and width",
        arguments: [
            "change", "2", "２", "“三公经费”变动率", "三公经费变动率", "\"三公经费\" 变动率", "「三公经费」变动率",
            "CHANGE",
        ])
    func indicator(name: String) throws {
        #expect(try names.indicator(name).id.text == "change")
    }

    @Test(
        "Quotation marks, spaces, width and case go for nothing, and a name without them stays as it is",
        arguments: [
            ("三公经费", "三公经费"), ("paid_2", "paid_2"), ("Paid 2", "paid2"), ("ＰＡＩＤ（Ｘ）", "paid(x)"),
            ("\"'“”‘’「」『』《》〈〉＂＇", ""), (" 预\u{3000}算\u{A0}\u{2003}\r\n", "预算"), ("−1", "-1"),
        ])
    func folding(name: String, folded: String) {
        #expect(NameFolding.folded(name) == folded)
        #expect(NameFolding.folded(folded) == folded)
    }

    @Test("Brackets of either width are the same in a title")
    func width() throws {
        #expect(try names.figure("因公出国(境)费").id.text == "abroad")
    }

    @Test(
        "An unknown name is answered with the nearest known one",
        arguments: [
            ("chnage", "change"), ("三公变动率", "change"), ("在职人员控制", "staffing"),
            ("满意", "survey"), ("经济效应", "benefit"),
        ])
    func nearest(name: String, expected: String) throws {
        #expect {
            try names.indicator(name)
        } throws: { error in
            guard case NameProblem.unknown(.indicator, name, let nearest)? = error as? NameProblem
            else { return false }
            return nearest?.id == expected
        }
    }

    @Test(
        "Nothing is suggested for a name that resembles none", arguments: ["24", "0", "xyz", "%"])
    func nothingNear(name: String) throws {
        #expect(throws: NameProblem.unknown(.indicator, name, nearest: nil)) {
            try names.indicator(name)
        }
    }

    @Test("A derived figure is not one to record, but can be talked about")
    func derived() throws {
        let id = try FigureID("sangong")
        #expect(throws: NameProblem.derived(id)) { try names.figure("三公经费") }
        #expect(try names.figureID("三公经费") == id)
    }

    @Test("Points go by their number within the indicator, grades by title")
    func pointsAndGrades() throws {
        let rules = try names.indicator("rules")
        #expect(try names.point("2", of: rules).id.text == "second")
        #expect(try names.point("第一项", of: rules).id.text == "first")
        #expect(throws: NameProblem.self) { try names.point("3", of: rules) }
        let survey = try names.indicator("survey")
        #expect(try names.grade("优秀", of: survey).text == "good")
        #expect(throws: NameProblem.self) { try names.grade("优秀", of: rules) }
    }

    @Test("A title that two things have is ambiguous; their ids are not")
    func ambiguous() throws {
        let index = NameIndex(
            .agency,
            [Known(id: "a", title: "文化局"), Known(id: "b", title: "“文化局”")])
        #expect(throws: NameProblem.ambiguous(.agency, "文化局", ["a", "b"])) {
            try index.place(of: "文化局")
        }
        #expect(try index.place(of: "b") == 1)
    }
}
