import Evaluation
import Testing

@testable import Reading

@Suite("The shapes of rules in a rubric file")
struct RubricShapeTests {
    private func number(_ text: String) throws -> DecimalNumber { try NewerRubric.decimal(text) }

    private func end(_ at: String, closed: Bool) throws -> Rule.Band.End {
        .init(at: try number(at), closed: closed)
    }

    /// The band that a condition stands for.
    private func band(_ when: String) throws -> Rule.Band {
        let rule = try NewerRubric.rule(
            "measure: done / planned\nrule: {bands: [{when: \"\(when)\", points: 1}]}")
        guard case .bands(let bands) = rule else { throw Unexpected(rule: rule) }
        return try #require(bands.first)
    }

    private struct Unexpected: Error { let rule: Rule }

    @Test(
        "Intervals say which end belongs to them, in ASCII or full-width signs",
        arguments: [
            ("<= 0", nil, "0]"), ("≤0", nil, "0]"), ("≦ 0", nil, "0]"), ("＜＝ 0", nil, "0]"),
            ("< 5%", nil, "0.05)"), ("＜5％", nil, "0.05)"), ("> 60", "(60", nil),
            ("＞６０", "(60", nil), (">= 100%", "[1", nil), ("≥100%", "[1", nil),
            ("= 0", "[0", "0]"), ("[0, 5)", "[0", "5)"), ("(0, 10%]", "(0", "0.1]"),
            ("（0，10％］", "(0", "0.1]"), ("[-5%,-1%]", "[-0.05", "-0.01]"),
        ] as [(String, String?, String?)])
    func intervals(text: String, from: String?, to: String?) throws {
        let band = try band(text)
        #expect(band.from.map { ($0.closed ? "[" : "(") + $0.at.text } == from)
        #expect(band.to.map { $0.at.text + ($0.closed ? "]" : ")") } == to)
    }

    @Test(
        "What is no interval is refused where it stands",
        arguments: ["5%", "0 - 5", "[0; 5]", "[0, 5", "0, 5]", "[1, 2, 3]", "[]", "[1,000, 2,000]"])
    func noIntervals(text: String) {
        let found = NewerRubric.wrong(
            "measure: done / planned\nrule: {bands: [{when: \"\(text)\", points: 1}]}")
        #expect(found.problems == [.interval(text, closed: false)])
        #expect(found.places == ["\(NewerRubric.line + 1):31"])
    }

    @Test("A band's points are one number, or two from its lower to its upper end")
    func bands() throws {
        let rule = try NewerRubric.rule(
            """
            measure: days
            form: number
            rule:
              bands:
                - {when: "(0, 30]", points: [10, 4]}
                - {when: "> 30", points: 0}
            """)
        #expect(
            rule
                == .bands([
                    .init(
                        from: try end("0", closed: false), to: try end("30", closed: true),
                        points: try number("10"), pointsTo: try number("4")),
                    .init(from: try end("30", closed: false), to: nil, points: try number("0")),
                ]))
        let three = NewerRubric.wrong(
            "measure: days\nrule: {bands: [{when: \"> 0\", points: [1, 2, 3]}]}")
        #expect(three.problems == [.bandPoints(found: 3)])
    }

    @Test("Steps begin at closed ends, and cost from the weight down to zero unless said otherwise")
    func steps() throws {
        let plain = try NewerRubric.rule(
            "measure: done / planned\n"
                + "rule: {steps: {within: \"<= 100%\", step: 1%, each: -0.5, counted: full}}")
        #expect(
            plain
                == .steps(
                    .init(
                        low: nil, high: try number("1"), step: try number("0.01"),
                        change: try number("-0.5"), counted: .full, least: try number("0"))))
        let whole = try NewerRubric.rule(
            "measure: done / planned\nrule: {steps: {within: \"[95%, 105%]\", step: 5%, each: -2, "
                + "counted: 按比例, base: 8, least: -4}}")
        #expect(
            whole
                == .steps(
                    .init(
                        low: try number("0.95"), high: try number("1.05"),
                        step: try number("0.05"), change: try number("-2"), counted: .proRata,
                        base: try number("8"), least: try number("-4"))))
        let open = NewerRubric.wrong(
            "measure: done / planned\n"
                + "rule: {steps: {within: \"< 100%\", step: 1%, each: -0.5, counted: full}}")
        #expect(open.problems == [.interval("< 100%", closed: true)])
    }

    @Test("A target is a formula, met in one of three ways")
    func target() throws {
        let rule = try NewerRubric.rule(
            "measure: done\nrule: {target: {target: 计划数 * 2, meets: 不高于, zero_at: 150%}}")
        guard case .target(let target) = rule else { throw Unexpected(rule: rule) }
        #expect(target.target.canonical == "planned * 2")
        #expect(target.meets == .atMost)
        #expect(target.zeroAt?.text == "1.5")
    }

    @Test("Numbers for evaluation points go by id or title, in any order; each point has one")
    func pointNumbers() throws {
        let points = "points: {major: 重大问题, minor: 一般问题, v: {title: 造假, vetoes: yes}}\n"
        #expect(
            try NewerRubric.rule(points + "rule: {weighted: {一般问题: 3, major: 7}}")
                == .weighted([try number("7"), try number("3")]))
        #expect(
            try NewerRubric.rule(
                points + "rule: {occurrences: {base: 9, each: {major: -3, minor: -1}}}")
                == .occurrences(
                    .init(
                        base: try number("9"), changes: [try number("-3"), try number("-1")],
                        least: try number("0"))))
        let wrong = NewerRubric.wrong(points + "rule: {weighted: {major: 7, monir: 3, v: 1}}")
        #expect(
            wrong.problems == [
                .missingKey("minor"),
                .name(.unknown(.point, "monir", nearest: nil)),
                .name(.unknown(.point, "v", nearest: nil)),
            ])
    }

    @Test(
        "A grade's range is in points, or in percent of the weight; an end left out is an award's own"
    )
    func gradedRange() throws {
        let rule = try NewerRubric.rule(
            """
            points: {effect: 效果}
            rule:
              graded_range:
                - {id: a, title: 达成, range: ">= 80%"}
                - {id: b, title: 部分达成, range: "[6, 8)"}
                - {id: c, title: 未达成, range: "< 60%"}
            """)
        guard case .gradedRange(let ranges) = rule else { throw Unexpected(rule: rule) }
        #expect(ranges.map(\.from.at.text) == ["8", "6", "0"])
        #expect(ranges.map(\.to.at.text) == ["10", "8", "6"])
        #expect(ranges.map(\.from.closed) == [true, true, true])
        #expect(ranges.map(\.to.closed) == [true, false, false])
    }

    @Test("Items, parts and categories hold rules of one thing, and no others")
    func composites() throws {
        let items = try NewerRubric.rule(
            """
            points: {p: 完成}
            rule: {items: {list: tasks, gather: 平均, weigh: 资金, rule: all_or_nothing}}
            """)
        #expect(
            items
                == .items(
                    .init(
                        list: try ListID("tasks"), rule: .allOrNothing, gather: .mean,
                        weigh: try FigureID("money"))))
        let parts = try NewerRubric.rule(
            "rule: {parts: {gather: smallest, parts: [{title: 甲, measure: done / planned, "
                + "rule: {proportion: {cap: 1}}}]}}")
        guard case .parts(let gathered) = parts else { throw Unexpected(rule: parts) }
        #expect(gathered.parts.map(\.title) == ["甲"])
        let category = try NewerRubric.rule(
            "measure: done / planned\nrule: {by_category: {category: region, rules: "
                + "{east: {proportion: {cap: 1}}, west: {proportion: {cap: none}}}}}")
        guard case .byCategory(let choice) = category else { throw Unexpected(rule: category) }
        #expect(choice.cases.map(\.value.text) == ["east", "west"])
        let wrong = NewerRubric.wrong(
            "rule: {items: {list: tasks, gather: mean, rule: judged}}")
        guard case .word("judged", let expected)? = wrong.problems.first else {
            Issue.record("\(wrong)")
            return
        }
        #expect(expected.contains("weighted") && !expected.contains("items"))
    }

    @Test("Grades of a scale go by id or title, and a row's grades in any order")
    func ordinal() throws {
        let rubric = try RubricFile.read(Self.ordinal, name: "o")
        #expect(rubric.full.text == "0" && rubric.indicators.allSatisfy { $0.weight.text == "0" })
        #expect(rubric.scale.map(\.title) == ["A", "B+", "B", "D*", "不适用"])
        #expect(
            rubric.scale.map(\.role) == [.given, .between, .given, .insufficient, .notApplicable])
        #expect(rubric.indicators.first?.rule == .weakestLink(.init(plus: true)))
        #expect(
            rubric.indicators.last?.rule
                == .lookup([
                    .init(grades: [try GradeID("A"), try GradeID("B")], result: try GradeID("Bp"))
                ]))
        #expect(try RubricFormat.read(RubricFormat.write(rubric)) == rubric)
    }

    @Test("A row of a table without grades is refused, not left out")
    func emptyRow() {
        let text = Self.ordinal.replacing("grades: [B, A]", with: "grades: []")
        let found = misreadings { _ = try RubricFile.read(text, name: "o") }
        #expect(found.problems == [.missingKey("grades")])
        #expect(found.places == ["18:34"])
    }

    @Test("Mistakes in newer shapes are all reported at once, each at its own place")
    func allAtOnce() {
        let found = NewerRubric.wrong(
            """
            measure: done / planned
            cases: {silent: sometimes}
            moves_to: {other: lots}
            kind: extra
            rule:
              bands:
                - {when: "5%", points: 3}
                - {when: "> 1", points: [1, 2, 3]}
                - {when: "< 1", point: 1}
            """,
            rest: "limits: [{indicator: nobody, grade: 优}]\nrange: {least: few}\n"
                + "scale: [{id: A, role: best}]\nbonus_cap: 5%")
        let line = NewerRubric.line
        #expect(
            found.places == [
                "\(line + 1):25", "\(line + 2):27", "\(line + 3):15", "\(line + 6):22",
                "\(line + 7):37", "\(line + 8):15", "\(line + 8):29", "\(line + 9):22",
                "\(line + 10):16", "\(line + 11):23", "\(line + 12):12",
            ])
        #expect(
            found.map(\.problem.code) == [
                "word", "number", "word", "interval", "band_points", "missing_key", "unknown_key",
                "name", "number", "word", "number",
            ])
    }

    private static let ordinal = """
        id: o
        title: 评级
        rules: 2
        scale:
          - {id: A}
          - {id: Bp, title: B+, role: 中间}
          - {id: B}
          - {id: Dx, title: "D*", role: insufficient}
          - {id: NA, title: 不适用, role: not_applicable}
        groups:
          - id: g
            title: 维度
            indicators:
              - {id: i, title: 甲, points: {a: 一, b: 二}, rule: {weakest_link: {plus: yes}}}
              - id: j
                title: 乙
                points: {a: 一, b: 二}
                rule: {lookup: [{grades: [B, A], result: B+}]}
        """
}
