import Evaluation
import Reading
import Testing

@testable import Scoring

@Suite("What a rule gives over all values, held against the evaluation of rules")
struct RuleCourseTests {
    private static let rules = [
        "{linear: {full: \">= 100%\", zero: \"<= 85%\"}}",
        "{linear: {full: \"= 0\", zero: \">= 10%\"}}",
        "{linear: {full: \"<= -5%\", zero: \"= 10%\"}}", "{proportion: {cap: none}}",
        "{proportion: {cap: 80%}}",
        "{bands: [{when: \"<= 0\", points: 8}, {when: \"(0, 10%]\", points: 6}, {when: \"> 20%\", points: 0}]}",
        "{bands: [{when: \"(0, 1]\", points: [9, 3]}, {when: \"[0.5, 2)\", points: [1, 7]}, {when: \"= 3\", points: 2}]}",
        "{bands: [{when: \"[0.4, 0.6]\", points: 10}, {when: \"[0, 1]\", points: [0, 4]}]}",
        "{steps: {within: \"<= 0\", step: 10%, each: -3, counted: full}}",
        "{steps: {within: \"<= 0\", step: 10%, each: -3, counted: started}}",
        "{steps: {within: \">= 1\", step: 10%, each: -3, counted: pro_rata, base: 7, least: 2}}",
        "{steps: {within: \"[95%, 105%]\", step: 5%, each: -4, counted: started, base: 9}}",
        "{steps: {within: \"[0, 1]\", step: 50%, each: 2, counted: full, base: 1}}",
        "{steps: {within: \"[0, 1]\", step: 50%, each: -2, counted: full, base: -3, least: -3}}",
        "{target: {target: 4, meets: at_least}}",
        "{target: {target: 4, meets: at_least, zero_at: 50%}}",
        "{target: {target: 4, meets: exactly}}",
        "{target: {target: 4, meets: exactly, zero_at: 120%}}",
        "{target: {target: 4, meets: at_most}}",
        "{target: {target: 4, meets: at_most, zero_at: 150%}}",
    ]

    /// Values around every end there is, and between.
    private static let values =
        [
            "-100", "-1", "-0.2", "-0.05", "-0.0001", "0", "0.0001", "0.1", "0.1001", "0.2",
            "0.201",
            "0.3", "0.3333", "0.3334", "0.4", "0.5", "0.6", "0.7", "0.8", "0.81", "0.85", "0.9",
            "0.95", "0.99", "1", "1.0001", "1.05", "1.1", "1.15", "1.2", "1.21", "1.5", "1.51", "2",
            "2.9", "3", "4", "100",
        ]

    @Test("Each piece says what the rule scores there, or is silent where it is", arguments: rules)
    func pieces(text: String) throws {
        let rubric = try RubricFile.read(
            LintSample.text("measure: done / planned\nrule: \(text)").replacing(
                "measure: done / planned",
                with: text.contains("target:") ? "measure: 1" : "measure: done / planned"),
            name: "r")
        let rule = try #require(rubric.indicators.first).rule
        let weight = Exact(10)
        let course = try #require(rule.course(outOf: weight))
        let points = try #require(rule.points(outOf: weight))
        expectWhole(course)
        for value in Self.values {
            let number = try DecimalNumber(canonical: value)
            let holding = course.pieces.filter { $0.holds(number.exact) }
            try #require(holding.count == 1, "\(value)")
            let scored = try score(number, by: rule, in: rubric, course.axis)
            guard let run = holding[0].run else {
                #expect(scored == nil, "\(value)")
                continue
            }
            let exact = try #require(scored, "\(value)")
            #expect(exact >= points.least && points.most.map { exact <= $0 } != false)
            guard let last = run.last else { continue }
            if run.stair == nil {
                #expect(exact == holding[0].line(at: number.exact), "\(value)")
            } else {
                #expect((min(run.first, last)...max(run.first, last)).contains(exact), "\(value)")
            }
        }
    }

    /// Each piece begins where the one before it ends, from nowhere to nowhere.
    private func expectWhole(_ course: RuleCourse) {
        #expect(course.pieces.first?.from == nil && course.pieces.last?.to == nil)
        for (left, right) in zip(course.pieces, course.pieces.dropFirst()) {
            #expect(left.to?.at == right.from?.at && left.to?.closed != right.from?.closed)
        }
    }

    /// What the evaluation gives where the measure, or the share of the target, is this; nil where the rule is silent.
    private func score(
        _ value: DecimalNumber, by rule: Rule, in rubric: Rubric, _ axis: RuleCourse.Axis
    ) throws -> Exact? {
        let edition = RubricEdition(entry: EntryNumber(1), rubric: rubric)
        let inputs = IndicatorInputs(
            edition: edition, place: 0, interpretations: [], exemption: nil, figures: [],
            points: [], award: nil)
        let four = try DecimalNumber(canonical: "4")
        let formula: Formula =
            axis == .measure ? .number(value) : .binary(.multiply, .number(value), .number(four))
        var evaluation = RuleEvaluation(inputs)
        let subject = Subject(
            measure: Measure(formula: formula), values: FigureValues(figures: [], rules: 3),
            points: [])
        switch evaluation.verdict(of: rule, subject) {
        case .points(let exact, _): return exact
        case .open(.silent): return nil
        case .open, .notApplicable, .missing, .withheld:
            Issue.record("\(value.text)")
            return nil
        }
    }

    @Test(
        "No value that a formula can take lies outside its range",
        arguments: [
            "done / planned", "(done - planned) / planned", "abs(done - planned)", "-done",
            "min(done, planned) / 2", "max(done, 3)", "mean(done, planned, -4)",
            "1 - done / planned",
            "median(done, 1, planned)", "at_least(done, planned) - at_most(done, planned)",
            "(done - 3) * (planned - 5)", "3 * -2", "planned / -4", "done / (done + planned)",
            "abs(-3)", "(1 - at_least(done, 2)) * (2 - at_most(planned, 2))",
        ])
    func ranges(text: String) throws {
        let rubric = try RubricFile.read(LintSample.text("rule: judged"), name: "r")
        let done = try FigureID("done")
        let planned = try FigureID("planned")
        let formula = try Formula(text) { $0 == "done" ? done : planned }
        let range = rubric.range(of: Measure(formula: formula), negativeMoney: true)
        let numbers = try ["0", "0.5", "1", "2", "3", "7", "1000"].map {
            try DecimalNumber(canonical: $0)
        }
        for first in numbers {
            for second in numbers {
                let numbers = [done: Formula.number(first), planned: Formula.number(second)]
                let value = formula.expanded(numbers).measured(FigureValues(figures: [], rules: 3))
                guard case .value(let exact)? = value else { continue }
                #expect(range.least.map { $0 <= exact } != false, "\(first.text) \(second.text)")
                #expect(range.most.map { $0 >= exact } != false, "\(first.text) \(second.text)")
            }
        }
    }
}

extension RuleCourse.Piece {
    fileprivate func holds(_ value: Exact) -> Bool {
        if let from, value < from.at || (value == from.at && !from.closed) { return false }
        if let to, value > to.at || (value == to.at && !to.closed) { return false }
        return true
    }

    /// The points on its straight line.
    fileprivate func line(at value: Exact) -> Exact? {
        guard let run, let last = run.last else { return nil }
        guard let from, let to, let share = (value - from.at).divided(by: to.at - from.at) else {
            return run.first
        }
        return run.first + share * (last - run.first)
    }
}
