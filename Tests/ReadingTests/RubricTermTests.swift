import Evaluation
import Testing

@testable import Reading

@Suite("What stands around the rules in a rubric file")
struct RubricTermTests {
    @Test("Everything beside the rules is read, and the canonical form reads back equal")
    func terms() throws {
        let rubric = try NewerRubric.read(
            """
            kind: 加分
            points: {p: 一, v: {title: 二, vetoes: yes}}
            cases: {zero_to_zero: 满分, prior_missing: not_applicable, silent: {points: 1.5}}
            rule: all_or_nothing
            """,
            rest: """
                grades: [{title: 优, at_least: 9}, {title: 差, at_least: 0}]
                rounding: {digits: 2, mode: half_up, scope: indicator}
                total_rounding: {digits: 1, mode: half_up, scope: shown}
                exemptions: [moved]
                limits: [{indicator: 一项, below: 3, grade: 差, total: 5.5}]
                range: {least: 0, most: 100}
                bonus_cap: 5
                penalty_cap: 10
                """)
        let indicator = try #require(rubric.indicators.last)
        #expect(indicator.kind == .bonus)
        #expect(indicator.points.map(\.vetoes) == [false, true])
        #expect(
            indicator.cases == [
                SpecialCase(question: .zeroToZero, choice: .full),
                SpecialCase(question: .priorMissing, choice: .notApplicable),
                SpecialCase(
                    question: .silent, choice: .points, points: try NewerRubric.decimal("1.5")),
            ])
        #expect(rubric.totalRounding?.scope == .shown)
        #expect(rubric.limits.map(\.indicator.text) == ["one"])
        #expect(rubric.limits.first?.total?.text == "5.5")
        #expect(rubric.range?.most?.text == "100")
        #expect([rubric.bonusCap?.text, rubric.penaltyCap?.text] == ["5", "10"])
        #expect(rubric.lists.map(\.title) == ["年度任务", "工程"])
        #expect(rubric.categories.first?.values.map(\.title) == ["东部", "西部"])
        #expect(rubric.figure(try FigureID("money"))?.list?.text == "tasks")
        #expect(try RubricFormat.read(RubricFormat.write(rubric)) == rubric)
    }

    @Test("A weight moves to indicators by their ids, in a ratio")
    func moves() throws {
        let rubric = try NewerRubric.read(
            "rule: judged\nmoves_to: {third: 2}",
            rest: "  - {id: more, title: 更多, weight: 3, "
                + "indicators: [{id: third, title: 第三, weight: 3, rule: judged}]}")
        #expect(rubric.indicators[1].movesTo.map(\.indicator.text) == ["third"])
        #expect(rubric.indicators[1].movesTo.map(\.share.text) == ["2"])
    }

    @Test("Clauses state what they take, by id, as a mapping or a list; each with its mistakes")
    func clauses() throws {
        let written = [
            "{\"3\": {title: 文件未经批准, deduction: 0.5}, late: {title: 迟报, deduction: 1, repeats: yes}}",
            "[{id: \"3\", title: 文件未经批准, deduction: 0.5}, "
                + "{id: late, title: 迟报, deduction: 1, repeats: yes}]",
        ]
        for text in written {
            let rubric = try NewerRubric.read("rule: judged\nclauses: \(text)")
            let clauses = rubric.indicators[1].clauses
            #expect(clauses.map(\.id.text) == ["3", "late"])
            #expect(clauses.map(\.deduction.text) == ["0.5", "1"])
            #expect(clauses.map(\.repeats) == [false, true])
            #expect(try RubricFormat.read(RubricFormat.write(rubric)) == rubric)
        }
        func problems(_ clauses: String) -> [InputProblem] {
            misreadings {
                _ = try NewerRubric.read("rule: judged\nclauses: \(clauses)")
            }.problems
        }
        #expect(
            try problems("{a: {title: 多扣, deduction: 11}}") == [
                .rubric(.clauseUnusable(ClauseID("a")))
            ])
        #expect(problems("{a: 没有扣分}") == [.missingKey("deduction")])
        #expect(problems("{a: {title: 一, deduction: x}}").count == 1)
    }

    @Test("What scoring rules 1 do not know is named once, where it first stands")
    func newer() {
        let text = NewerRubric.text(
            "measure: available_mean(done, prior(done)) / planned\n"
                + "rule: {bands: [{when: \"> 0\", points: 1}]}\n"
                + "kind: bonus")
        let found = misreadings {
            _ = try RubricFile.read(text.replacing("rules: 2\n", with: ""), name: "n")
        }
        #expect(
            Set(found.problems)
                == Set(
                    ["lists", "categories", "rule", "formula", "kind"].map {
                        .rubric(.newerRules($0))
                    }))
        #expect(found.places == ["10:8", "11:13", "24:18", "25:23", "26:15"])
    }

    @Test(
        "A name of a newer function stays a figure's in a file of scoring rules 1, and is none of rules 2"
    )
    func functionNames() throws {
        let old = Samples.rubric.replacing("{id: staff,", with: "{id: sum,")
            .replacing("staff /", with: "sum /")
        #expect(try RubricFile.read(old, name: "s").figures.first?.id.text == "sum")
        let found = misreadings { _ = try RubricFile.read("rules: 2\n" + old, name: "s") }
        #expect(found.problems.contains(.figureID("sum")))
    }

    @Test(
        "Words that are none, numbers that are none and keys left out are all reported, each in its place"
    )
    func several() {
        let found = NewerRubric.wrong(
            """
            measure: done / planned
            cases: {zero_to_nothing: full, silent: perhaps, over_whole: {points: many}}
            rule: {steps: {within: "<= 1", step: 1, counted: half}}
            """,
            rest: """
                range: {}
                limits: [{indicator: two, grade: 差}]
                exemptions: [kept]
                """)
        #expect(
            found.problems == [
                .word("zero_to_nothing", expected: InputWords.question.names),
                .word("perhaps", expected: InputWords.choice.names),
                .number(.stray("m", in: "many")),
                .missingKey("each"),
                .word("half", expected: ["full", "started", "pro_rata"]),
                .missingOneOf(["least", "most"]),
                .name(.unknown(.indicator, "two", nearest: nil)),
                .word("kept", expected: ["full", "left_out", "moved"]),
            ])
    }
}
