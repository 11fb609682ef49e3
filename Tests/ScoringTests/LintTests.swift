import Evaluation
import Reading
import Schema
import Testing

@testable import Scoring

@Suite("What lint finds, and where")
struct LintTests {
    /// One text that shows a code at its mark, and one like it that does not.
    struct Example: Sendable, CustomTestStringConvertible {
        let code: String
        let shown: String
        let missed: String
        var testDescription: String { code }

        init(_ code: String, _ shown: String, near missed: String) {
            self.code = code
            self.shown = LintSample.text(shown)
            self.missed = LintSample.text(missed)
        }

        init(_ code: String, whole shown: String, near missed: String) {
            self.code = code
            self.shown = shown
            self.missed = missed
        }
    }

    @Test("Each finding stands at its place, and a near miss has none", arguments: examples)
    func findings(example: Example) throws {
        let found = try LintSample.findings(example.shown)
        let place = try LintSample.marked(example.shown)
        #expect(found.filter { $0.hasPrefix(example.code + " ") } == ["\(example.code) \(place)"])
        let others = try LintSample.findings(example.missed)
        #expect(!others.contains { $0.hasPrefix(example.code + " ") }, "\(others)")
    }

    @Test(
        "A case given for a divisor of the other kind is one remark, which names the case that is meant",
        arguments: [
            ("(done - prior(done)) / prior(done)", "zero_denominator", "zero_to_positive"),
            ("done / planned", "zero_to_positive", "zero_denominator"),
        ])
    func mistakenCase(measure: String, given: String, meant: String) throws {
        let rule = "rule: {linear: {full: \">= 100%\", zero: \"<= 0\"}}"
        let text = LintSample.text("measure: \(measure)\ncases: ¦{\(given): zero}\n\(rule)")
        let place = try LintSample.marked(text)
        #expect(
            try LintSample.findings(text).filter { !$0.hasPrefix("unused") }
                == ["zero_denominator_open \(place)"])
        let rubric = try #require(
            RubricFile.examine(text.filter { $0 != LintSample.mark }, name: "lint.yaml").rubric)
        let mistaken = rubric.remarks().compactMap { remark -> MistakenCase? in
            if case .zeroDenominatorOpen(let mistaken) = remark.finding.kind {
                mistaken
            } else {
                nil
            }
        }
        #expect(mistaken.map(\.given.rawValue) == [given])
        #expect(mistaken.map(\.meant.rawValue) == [meant])
        // With the other case as well, the first is one too many, and nothing is open.
        let both = LintSample.text(
            "measure: \(measure)\ncases: {\(given): zero, \(meant): zero, zero_to_zero: zero}\n\(rule)"
        )
        let found = try LintSample.findings(both).map { String($0.prefix { $0 != " " }) }
        #expect(found.filter { $0 != "unused" } == ["case_unused"])
    }

    @Test("Every code of a doubt has an example")
    func allCodes() {
        let shown = Set(Self.examples.map(\.code))
        for code in RubricDoubt.Code.allCases { #expect(shown.contains(code.rawValue), "\(code)") }
    }

    @Test("The bundled rubrics that are made up, and the template, have nothing doubtful in them")
    func clean() throws {
        let texts =
            Bundled.rubrics.filter { ["project-10-50-30-10", "ordinal"].contains($0.name) }
            .map(\.text) + [Bundled.rubricTemplate]
        try #require(texts.count == 3)
        for text in texts { #expect(try LintSample.findings(text).isEmpty) }
    }

    @Test("A defect that the rubric states itself is not found a second time")
    func statedDefect() throws {
        let rule = "measure: done / planned\nrule: {linear: {full: \">= 100%\", zero: \"<= 99%\"}}"
        let found = try LintSample.findings(
            LintSample.text(
                rule, rest: "defects: [{code: cliff, indicator: one, text: 一项之差}]"))
        #expect(found.filter { $0.hasPrefix("cliff") }.count == 1)
    }

    @Test("What only an author need know is not among an evaluation's findings")
    func audience() throws {
        let text = LintSample.text(
            "measure: done / planned\nrule: {linear: {full: \">= 100%\", zero: \"<= 99%\"}}")
        let rubric = try RubricFile.read(text, name: "lint.yaml")
        #expect(rubric.remarks().contains { $0.finding.kind.code == "cliff" })
        #expect(rubric.findings().map(\.kind.code) == ["zero_denominator_open"])
    }

    @Test("A rubric that is refused is looked at all the same, where all of it could be read")
    func refused() throws {
        let text = LintSample.text(
            "measure: done / budget\nrule: {linear: {full: \">= 100%\", zero: \"<= 99%\"}}")
        let examined = RubricFile.examine(text, name: "lint.yaml")
        #expect(examined.refusal?.all.map(\.problem.code) == ["not_a_ratio"])
        let rubric = try #require(examined.rubric)
        #expect(rubric.remarks().contains { $0.finding.kind.code == "unused" })
        let unreadable = RubricFile.examine(text + "\ncolour: red", name: "lint.yaml")
        #expect(unreadable.rubric == nil && unreadable.refusal != nil)
    }

    private static let ratio = "measure: done / planned\n"

    static let examples: [Example] =
        [
            Example(
                "weights_differ",
                whole: LintSample.text("rule: judged").replacing("full: 10", "full: ¦11"),
                near: LintSample.text("rule: judged")),
            Example(
                "grade_gap",
                whole: LintSample.text(
                    "rule: judged",
                    head: "grades: [{title: 优, at_least: 9}, ¦{title: 良, at_least: 1}]"),
                near: LintSample.text(
                    "rule: judged",
                    head: "grades: [{title: 优, at_least: 9}, {title: 良, at_least: 0}]")),
            Example(
                "unreachable",
                whole: LintSample.text(
                    "rule: judged",
                    head: "grades: [¦{title: 优, at_least: 10.1}, {title: 良, at_least: 0}]"),
                near: LintSample.text(
                    "rule: judged",
                    head: "grades: [{title: 优, at_least: 10}, {title: 良, at_least: 0}]")),
        ] + awards + silences + bands + cliffs + names + tables

    private static let awards = [
        Example(
            "awards_over_weight", "points: {a: 甲, b: 乙}\nrule: ¦{count: [0, 5, 10.5]}",
            near: "points: {a: 甲, b: 乙}\nrule: {count: [0, 5, 10]}"),
        Example(
            "awards_over_weight", ratio + "rule: ¦{proportion: {cap: 110%}}",
            near: ratio + "rule: {proportion: {cap: 100%}}"),
        Example(
            "awards_over_weight",
            ratio + "rule: ¦{bands: [{when: \"[0, 1]\", points: [0, 11]}]}",
            near: ratio + "rule: {bands: [{when: \"[0, 1]\", points: [0, 10]}]}"),
        Example(
            "awards_over_weight",
            ratio
                + "rule: ¦{steps: {within: \"<= 1\", step: 1%, each: -1, counted: full, base: 12}}",
            near: ratio
                + "rule: {steps: {within: \"<= 1\", step: 1%, each: -1, counted: full, base: 9}}"),
        Example(
            "awards_over_weight", "points: {a: 甲, b: 乙}\nrule: ¦{weighted: {a: 6, b: 5}}",
            near: "points: {a: 甲, b: 乙}\nrule: {weighted: {a: 6, b: 4}}"),
        Example(
            "awards_over_weight",
            "rule: ¦{parts: {gather: sum, parts: [{title: 甲, measure: done / planned, "
                + "rule: {proportion: {cap: 1}}}, {title: 乙, measure: money / budget, "
                + "rule: {proportion: {cap: 1}}}]}}",
            near: "rule: {parts: {gather: mean, parts: [{title: 甲, measure: done / planned, "
                + "rule: {proportion: {cap: 1}}}, {title: 乙, measure: money / budget, "
                + "rule: {proportion: {cap: 1}}}]}}"),
        Example(
            "no_cap", ratio + "rule: ¦{proportion: {cap: none}}",
            near: ratio + "cases: {award_over_weight: capped}\nrule: {proportion: {cap: none}}"),
        Example(
            "no_limit", "points: {a: 甲}\nrule: ¦{occurrences: {base: 0, each: {a: 1}}}",
            near: "points: {a: 甲}\nrule: {occurrences: {each: {a: -1}}}"),
        Example(
            "no_limit",
            ratio
                + "rule: ¦{steps: {within: \"<= 1\", step: 1%, each: 1, counted: full, base: 0}}",
            near: ratio
                + "rule: {steps: {within: \"<= 1\", step: 1%, each: -1, counted: full}}"),
        Example(
            "zero_denominator_open",
            "measure: ¦done / planned\nrule: {linear: {full: \">= 1\", zero: \"<= 0\"}}",
            near: "measure: done / planned\ncases: {zero_to_zero: full, zero_denominator: zero}\n"
                + "rule: {linear: {full: \">= 1\", zero: \"<= 0\"}}"),
        Example(
            "zero_denominator_open",
            "measure: ¦done\nrule: {target: {target: planned, meets: at_most, zero_at: 2}}",
            near: "measure: done\nrule: {target: {target: planned, meets: at_most}}"),
        Example(
            "case_unused",
            "measure: done / planned\ncases: ¦{prior_missing: full}\nrule: {proportion: {cap: 1}}",
            near: "measure: done / prior(done)\ncases: {prior_missing: full}\n"
                + "rule: {proportion: {cap: 1}}"),
        Example(
            "case_unused",
            ratio + "cases: ¦{over_whole: full}\nrule: {proportion: {cap: 1}}",
            near: ratio + "part_of_whole: yes\ncases: {over_whole: full}\n"
                + "rule: {proportion: {cap: 1}}"),
    ]

    private static let silences = [
        Example(
            "rule_silent", ratio + "rule: ¦{linear: {full: \"= 100%\", zero: \"<= 0\"}}",
            near: ratio + "rule: {linear: {full: \">= 100%\", zero: \"<= 0\"}}"),
        Example(
            "rule_silent",
            "measure: (done - planned) / planned\nrule: ¦{proportion: {cap: 100%}}",
            near: ratio + "rule: {proportion: {cap: 100%}}"),
        Example(
            "rule_silent",
            "measure: days\nrule: ¦{bands: [{when: \"<= 5\", points: 10}]}",
            near:
                "measure: days\nrule: {bands: [{when: \"= 0\", points: 10}, {when: \"> 0\", points: 0}]}"
        ),
        Example(
            "band_gap",
            "points: {a: 甲}\nrule: {graded_range: [¦{id: x, title: 好, range: \"[5, 10]\"}]}",
            near: "points: {a: 甲}\nrule: {graded_range: [{id: x, title: 好, range: \"[0, 10]\"}]}"
        ),
        Example(
            "band_gap",
            "measure: days\nrule: ¦{bands: [{when: \"<= 5\", points: 10}, {when: \"> 6\", points: 0}]}",
            near:
                "measure: days\nrule: {bands: [{when: \"<= 5\", points: 10}, {when: \"> 5\", points: 0}]}"
        ),
        Example(
            "band_gap",
            "points: {a: 甲}\nrule: {graded_range: [¦{id: x, title: 好, range: \"[80%, 100%]\"}, "
                + "{id: y, title: 差, range: \"[0%, 79%]\"}]}",
            near:
                "points: {a: 甲}\nrule: {graded_range: [{id: x, title: 好, range: \"[80%, 100%]\"}, "
                + "{id: y, title: 差, range: \"[0%, 80%)\"}]}"),
    ]

    private static let bands = [
        Example(
            "band_overlap",
            "measure: days\nrule: {bands: [{when: \"<= 5\", points: 10}, ¦{when: \">= 5\", points: 0}]}",
            near: "measure: days\nrule: {bands: [{when: \"<= 5\", points: 10}, "
                + "{when: \"[5, 9]\", points: [10, 0]}, {when: \"> 9\", points: 0}]}"),
        Example(
            "band_overlap",
            "points: {a: 甲}\nrule: {graded_range: [¦{id: x, title: 好, range: \"[80%, 100%]\"}, "
                + "{id: y, title: 差, range: \"[0%, 80%]\"}]}",
            near:
                "points: {a: 甲}\nrule: {graded_range: [{id: x, title: 好, range: \"[80%, 100%]\"}, "
                + "{id: y, title: 差, range: \"[0%, 80%)\"}]}"),
        Example(
            "band_jump",
            "measure: days\nrule: ¦{bands: [{when: \"<= 0\", points: 10}, "
                + "{when: \"(0, 30]\", points: [10, 4]}, {when: \"> 30\", points: 0}]}",
            near: "measure: days\nrule: {bands: [{when: \"<= 0\", points: 10}, "
                + "{when: \"(0, 30]\", points: 6}, {when: \"> 30\", points: 0}]}"),
        Example(
            "band_valley",
            "measure: days\nrule: ¦{bands: [{when: \"<= 5\", points: 8}, {when: \"(5, 9]\", points: 4}, "
                + "{when: \"> 9\", points: 6}]}",
            near: "measure: days\nrule: {bands: [{when: \"<= 5\", points: 4}, "
                + "{when: \"(5, 9]\", points: 8}, {when: \"> 9\", points: 6}]}"),
        Example(
            "unreachable",
            "measure: days\nrule: {bands: [{when: \"<= 5\", points: 10}, ¦{when: \"[1, 5]\", points: 6}, "
                + "{when: \"> 5\", points: 0}]}",
            near: "measure: days\nrule: {bands: [{when: \"<= 5\", points: 10}, "
                + "{when: \"(5, 6]\", points: 6}, {when: \"> 6\", points: 0}]}"),
        Example(
            "unreachable",
            "measure: days\nrule: {bands: [¦{when: \"< 0\", points: 10}, {when: \">= 0\", points: 6}]}",
            near:
                "measure: days\nrule: {bands: [{when: \"<= 0\", points: 10}, {when: \"> 0\", points: 6}]}"
        ),
    ]

    private static let cliffs = [
        Example(
            "cliff", ratio + "rule: ¦{linear: {full: \">= 100%\", zero: \"<= 99%\"}}",
            near: ratio + "rule: {linear: {full: \">= 100%\", zero: \"<= 80%\"}}"),
        Example(
            "cliff", ratio + "rule: ¦{linear: {full: \">= 100%\", zero: \"<= 99%\"}}",
            near: "measure: money / budget\nrule: {linear: {full: \">= 100%\", zero: \"<= 99%\"}}"),
        Example(
            "cliff",
            "measure: days\nrule: ¦{bands: [{when: \"<= 0\", points: 10}, {when: \"> 0\", points: 5}]}",
            near:
                "measure: days\nrule: {bands: [{when: \"<= 0\", points: 10}, {when: \"> 0\", points: 6}]}"
        ),
        Example(
            "cliff", "measure: done\nrule: ¦{target: {target: planned, meets: exactly}}",
            near: "measure: done\nrule: {target: {target: planned, meets: at_least}}"),
    ]

    private static let names = [
        Example(
            "unused",
            whole: LintSample.text(allRead.replacing("days", "1"))
                .replacing("{id: days,", "¦{id: days,"),
            near: LintSample.text(allRead)),
        Example(
            "unused",
            whole: LintSample.text(allRead, head: "lists: {¦tasks: 任务}"),
            near: LintSample.text(allRead)),
        Example(
            "unused",
            whole: LintSample.text(
                allRead, head: "categories: {¦region: {title: 地区, values: {east: 东部}}}"),
            near: LintSample.text(allRead)),
        Example(
            "unused", whole: LintSample.text(allRead, head: "bonus_cap: ¦5"),
            near: LintSample.text(allRead)),
        Example(
            "unused", whole: LintSample.text(allRead, rest: "  - ¦id: empty\n    title: 空"),
            near: LintSample.text(allRead)),
        Example(
            "unused",
            whole: LintSample.text(
                allRead, head: "derived: [¦{id: twice, title: 两倍, formula: done * 2}]"),
            near: LintSample.text(
                allRead.replacing("done", "twice"),
                head: "derived: [{id: twice, title: 两倍, formula: done * 2}]")),
        Example(
            "unused", whole: LintSample.text(allRead + "\npoints: ¦{a: 甲}"),
            near: LintSample.text(allRead)),
        Example(
            "names_other", whole: two("note: ¦与另外一项指标相同"), near: two("note: 与一项指标相同")),
        Example(
            "names_other", whole: two("points: ¦{a: 另外一项指标达标}"), near: two("points: {a: 达标}")),
    ]

    /// A rule that reads every figure of the sample.
    private static let allRead =
        "measure: (done / planned) * (money / budget) * (days / days)\nrule: {proportion: {cap: 1}}"

    private static func two(_ text: String) -> String {
        LintSample.text(
            text + "\nrule: judged",
            rest: "      - {id: two, title: 另外一项指标, weight: 0, rule: judged}")
    }

    private static let tables = [
        Example(
            "table_gap",
            whole: ordinal("[{grades: [A], result: A}, {grades: [B], result: B}]", "a: 甲, b: 乙")
                .replacing("{lookup", "¦{lookup"),
            near: ordinal("[{grades: [A], result: A}, {grades: [B], result: B}]", "a: 甲")),
        Example(
            "unreachable",
            whole: ordinal(
                "[{grades: [A], result: A}, {grades: [B], result: B}, ¦{grades: [A, B], result: A}]",
                "a: 甲"),
            near: ordinal("[{grades: [A], result: A}, {grades: [B], result: B}]", "a: 甲")),
        Example(
            "unused",
            whole: ordinal("[{grades: [A], result: A}, {grades: [B], result: B}]", "a: 甲")
                .replacing("{id: Bp", "¦{id: Bp"),
            near: ordinal("[{grades: [A], result: A}, {grades: [B], result: B+}]", "a: 甲")),
    ]

    private static func ordinal(_ rows: String, _ points: String) -> String {
        """
        id: o
        title: 评级
        rules: 2
        scale: [{id: A}, {id: Bp, title: B+, role: between}, {id: B}]
        groups:
          - id: g
            title: 维度
            indicators:
              - {id: i, title: 甲, points: {\(points)}, rule: {lookup: \(rows)}}
        """
    }
}

extension String {
    fileprivate func replacing(_ part: String, _ other: String) -> String {
        replacing(part, with: other)
    }
}
