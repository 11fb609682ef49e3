import Evaluation
import Testing

@testable import Reading

@Suite("Rubric files")
struct RubricFileTests {
    /// What is wrong once `old` in the small rubric has become `new`.
    private func changed(_ changes: (old: String, new: String)...) -> [Misreading] {
        var text = Samples.rubric
        for change in changes {
            #expect(text.contains(change.old))
            text = text.replacing(change.old, with: change.new)
        }
        return misreadings { _ = try RubricFile.read(text, name: "small.yaml") }
    }

    @Test("Every shape of rule is read, and the canonical form reads back equal")
    func shapes() throws {
        let rubric = try Samples.smallRubric()
        #expect(rubric.indicators.count == 7)
        #expect(
            rubric.indicators[2].rule == .proportion(.init(cap: try DecimalNumber(canonical: "1"))))
        #expect(rubric.indicators[6].rule == .judged)
        #expect(try RubricFormat.read(RubricFormat.write(rubric)) == rubric)
    }

    @Test("A formula by titles is the formula by ids")
    func titles() throws {
        let rubric = try Samples.smallRubric()
        #expect(
            rubric.indicators[1].measure?.formula.canonical
                == "(sangong - prior(sangong)) / prior(sangong)")
    }

    @Test("A figure that a formula names and nobody defines is refused at its own column")
    func unknownFigure() {
        let found = changed(("measure: staff / posts", "measure: staff / post"))
        #expect(
            found.problems == [
                .name(.unknown(.figure, "post", nearest: Known(id: "posts", title: "编制数")))
            ])
        #expect(found.places == ["20:26"])
    }

    @Test(
        "A formula that does not parse is refused where it stops",
        arguments: [
            ("staff /", FormulaError.Problem.unexpectedEnd), ("staff // posts", .unexpected("/")),
            ("(staff / posts", .unexpectedEnd), ("prior(staff / posts)", .prior),
            ("abs(staff, posts)", .operands(.abs)),
        ])
    func formulas(formula: String, problem: FormulaError.Problem) {
        let found = changed(("measure: staff / posts", "measure: " + formula))
        #expect(found.count == 1)
        guard case .formula(let error)? = found.first?.problem else {
            Issue.record("\(found)")
            return
        }
        #expect(error.problem == problem)
        #expect(found.first?.place.line == 20)
    }

    @Test("Money over people is no ratio; people plus money is nothing")
    func units() {
        #expect(
            changed(("measure: staff / posts", "measure: paid / posts")).problems == [
                .rubric(.notARatio(.base("元").divided(by: .base("人"))))
            ])
        let sum = changed(("measure: staff / posts", "measure: staff + paid"))
        guard case .rubric(.units(let disagreement))? = sum.first?.problem else {
            Issue.record("\(sum)")
            return
        }
        #expect(disagreement.left == .base("人"))
        #expect(disagreement.right == .base("元"))
        #expect(sum.places == ["20:18"])
    }

    @Test("All that is wrong is reported at once, in the order of the file")
    func several() {
        let found = changed(
            ("unit: 人}\n  - {id: posts", "unit: 个人}\n  - {id: posts"),
            ("weight: 4", "wieght: 4"), ("[0, 1, 3]", "[0, 1]"),
            ("rule: judged", "rule: judgment"))
        #expect(
            found.problems == [
                .unknownUnit("个人"),
                .missingKey("weight"),
                .unknownKey("wieght", nearest: "weight"),
                .word(
                    "judgment",
                    expected: [
                        "linear", "proportion", "count", "all_or_nothing", "graded", "judged",
                    ]),
            ])
        #expect(found.places.last == "53:15")
    }

    @Test("What does not hold together is refused at the part concerned")
    func holding() throws {
        let rows = changed(("[0, 1, 3]", "[0, 1]"))
        #expect(rows.problems == [.rubric(.countRows(expected: 3, found: 2))])
        #expect(rows.places == ["36:15"])
        #expect(
            changed(("id: duties", "id: rules")).problems == [.rubric(.duplicateID("rules"))])
        #expect(
            changed(("rule: all_or_nothing", "rule: {linear: {full: = 1, zero: = 0}}")).problems
                == [.rubric(.measureMissing)])
        let itself = try FigureID("sangong")
        #expect(
            changed(("formula: abroad + cars", "formula: sangong + cars")).problems == [
                .rubric(.circular(itself))
            ])
    }

    @Test(
        "The signs of a linear rule point away from one another",
        arguments: [
            (">= 100%", ">= 115%"), ("<= 100%", "<= 115%"), (">= 100%", "<= 115%"),
            ("<= 120%", ">= 115%"),
        ])
    func directions(full: String, zero: String) {
        let found = changed(
            ("full: \"<= 100%\", zero: \">= 115%\"", "full: \"\(full)\", zero: \"\(zero)\""))
        #expect(found.problems == [.ruleDirection(full: full, zero: zero)])
    }

    @Test("An end without a sign, or with a stray character, is refused")
    func ends() {
        #expect(changed(("\"<= 100%\"", "100%")).problems == [.ruleEnd("100%")])
        #expect(
            changed(("\"<= 100%\"", "\"<= 1OO%\"")).problems == [
                .number(.stray("O", in: " 1OO%"))
            ])
    }

    @Test(
        "A figure's id is a name that formulas can read", arguments: ["max", "prior", "a-b", "2b"])
    func figureIDs(id: String) {
        let found = changed(("{id: staff,", "{id: \(id),"))
        #expect(found.problems.contains(.figureID(id)))
    }

    @Test("Groups nest two deep")
    func groups() {
        let found = changed(
            (
                "weight: 20\n    indicators",
                "weight: 20\n    groups: [{id: b, title: b, groups: [{id: c, title: c}]}]\n    indicators"
            ))
        #expect(found.problems.contains(.rubric(.groupTooDeep)))
        #expect(found.problems.contains(.keysExclude("groups", "indicators")))
    }

    @Test("Weights that do not sum to what is stated are read: they are a finding, not a refusal")
    func weights() throws {
        let text = Samples.rubric.replacing("full: 20", with: "full: 100")
        #expect(try RubricFile.read(text, name: "small.yaml").full.text == "100")
    }

    @Test("An invisible character in a title is refused at its own place")
    func characters() {
        let found = changed(("title: 支付数", "title: 支\u{200B}付数"))
        #expect(found.problems == [.text(.forbidden("\u{200B}"))])
        #expect(found.places == ["9:24"])
    }

    @Test("A defect may name its indicator by number or title; an unknown one is refused")
    func defects() throws {
        let text = Samples.rubric + "\ndefects: [{code: a, indicator: 2, text: b}]"
        #expect(
            try RubricFile.read(text, name: "s").defects.first?.indicator?.text == "change")
        let found = misreadings {
            _ = try RubricFile.read(
                Samples.rubric + "\ndefects: [{code: a, indicator: 8, text: b}]", name: "s")
        }
        #expect(found.problems == [.name(.unknown(.indicator, "8", nearest: nil))])
    }

    @Test("An empty file, a list and a text are no rubric")
    func shapesOfFiles() {
        for (text, problem) in [
            ("", InputProblem.yaml(.empty)),
            ("[1]", .shape(expected: .mapping, found: .list)),
            ("rubric", .shape(expected: .mapping, found: .text)),
        ] {
            #expect(
                misreadings { _ = try RubricFile.read(text, name: "s") }.problems == [problem])
        }
    }

    @Test("Rounding, grades and exemptions are read and can be written in Chinese")
    func optionalParts() throws {
        let rubric = try RubricFile.read(
            Samples.rubric
                + """

                rounding: {digits: 2, mode: 四舍五入, scope: indicator}
                grades: [{title: 优, at_least: 18}, {title: 良, at_least: 15}]
                exemptions: [剔除, full]
                """, name: "s")
        #expect(rubric.rounding == Rounding(digits: 2, mode: .halfUp, scope: .indicator))
        #expect(rubric.grades.map(\.title) == ["优", "良"])
        #expect(rubric.exemptions == [.leftOut, .full])
        let found = misreadings {
            _ = try RubricFile.read(
                Samples.rubric + "\ngrades: [{title: 良, at_least: 15}, {title: 优, at_least: 18}]",
                name: "s")
        }
        #expect(found.problems == [.rubric(.bandsNotDescending)])
    }
}
