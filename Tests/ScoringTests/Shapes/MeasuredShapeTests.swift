// Rules that read a measure, at their ends, between them and outside.

import Testing

struct MeasuredShapeTests {
    private static let rate = "measure: done / planned\n"
    private static let change = "measure: (done - planned) / planned\n"
    private static let days = "measure: days\nform: number\n"

    private func expect(_ rule: String, _ rows: [(String, String)], weight: String = "10") throws {
        for (facts, standing) in rows {
            let scored = try ShapeSample.score(rule, facts, weight: weight)
            #expect(scored == standing, "\(rule) \(facts)")
        }
    }

    /// Values of `done` out of 100 planned.
    private func expectRates(
        _ rule: String, _ rows: [(String, String)], weight: String = "10"
    ) throws {
        try expect(rule, rows.map { ("done=\($0.0) planned=100", $0.1) }, weight: weight)
    }

    @Test("Linear, falling: full up to one end, nothing from the other")
    func falling() throws {
        try expectRates(
            Self.change + #"rule: {linear: {full: "<= -5%", zero: ">= 10%"}}"#,
            [
                ("0", "scored 2"), ("95", "scored 2"), ("95.01", "scored 1499/750"),
                ("102.5", "scored 1"), ("109.99", "scored 1/750"), ("110", "scored 0"),
                ("110.01", "scored 0"), ("999", "scored 0"),
            ], weight: "2")
    }

    @Test("Linear, rising: nothing up to one end, full from the other")
    func rising() throws {
        try expectRates(
            Self.rate + #"rule: {linear: {full: ">= 95%", zero: "<= 85%"}}"#,
            [
                ("84.99", "scored 0"), ("85", "scored 0"), ("85.01", "scored 1/200"),
                ("90", "scored 5/2"), ("94.99", "scored 999/200"), ("95", "scored 5"),
                ("95.01", "scored 5"),
            ], weight: "5")
    }

    @Test("Linear that says nothing beyond an end is silent there, and not at it")
    func silent() throws {
        try expectRates(
            Self.rate + #"rule: {linear: {full: "= 100%", zero: "= 90%"}}"#,
            [
                ("89.99", "silent"), ("90", "scored 0"), ("95", "scored 5"),
                ("100", "scored 10"), ("100.01", "silent"),
            ])
        try expectRates(
            Self.rate
                + #"cases: {silent: capped}"# + "\n"
                + #"rule: {linear: {full: "= 100%", zero: "= 90%"}}"#,
            [("89.99", "scored 0"), ("100.01", "scored 10")])
    }

    @Test("A proportion grows to its cap, without one past the weight, and not below zero")
    func proportion() throws {
        try expectRates(
            Self.rate + "rule: {proportion: {cap: 100%}}",
            [
                ("0", "scored 0"), ("0.01", "scored 1/1000"), ("62.5", "scored 25/4"),
                ("100", "scored 10"), ("100.01", "scored 10"), ("-0.01", "silent"),
            ])
        try expectRates(
            Self.rate + "rule: {proportion: {cap: 80%}}",
            [("79.99", "scored 7999/1000"), ("80", "scored 8"), ("100", "scored 8")])
        let uncapped = "rule: {proportion: {cap: none}}"
        try expectRates(
            Self.rate + uncapped,
            [("100", "scored 10"), ("100.01", "not_computable"), ("250", "not_computable")])
        try expectRates(
            Self.rate + "cases: {award_over_weight: capped}\n" + uncapped,
            [("99.99", "scored 9999/1000"), ("100.01", "scored 10")])
    }

    @Test("Knots with a jump: 30 days 10, 60 days 4, more than 60 nothing")
    func knots() throws {
        try expect(
            Self.days + """
                rule:
                  bands:
                    - {when: "[0, 30]", points: 10}
                    - {when: "(30, 60]", points: [10, 4]}
                    - {when: "> 60", points: 0}
                """,
            [
                ("days=-1", "silent"), ("days=0", "scored 10"), ("days=30", "scored 10"),
                ("days=30.5", "scored 99/10"), ("days=45", "scored 7"), ("days=60", "scored 4"),
                ("days=60.01", "scored 0"), ("days=3650", "scored 0"),
            ])
    }

    @Test("Bands have the ends that are theirs: open, closed, or none")
    func bands() throws {
        try expectRates(
            Self.change + """
                rule:
                  bands:
                    - {when: "<= 0", points: 8}
                    - {when: "(0, 10%)", points: 6}
                    - {when: "(10%, 20%]", points: 4}
                    - {when: "[25%, 30%)", points: 2}
                    - {when: ">= 40%", points: 0}
                """,
            [
                ("0", "scored 8"), ("100", "scored 8"), ("100.01", "scored 6"),
                ("109.99", "scored 6"), ("110", "silent"), ("110.01", "scored 4"),
                ("120", "scored 4"), ("120.01", "silent"), ("124.99", "silent"),
                ("125", "scored 2"), ("129.99", "scored 2"), ("130", "silent"),
                ("139.99", "silent"), ("140", "scored 0"), ("999", "scored 0"),
            ])
    }

    @Test("Where bands overlap the first decides; a slope begins at its lower end, held or not")
    func overlaps() throws {
        try expectRates(
            Self.rate + """
                rule:
                  bands:
                    - {when: "[50%, 80%]", points: 7}
                    - {when: "(0, 50%]", points: [2, 6]}
                    - {when: "[80%, 100%]", points: [8, 10]}
                """,
            [
                ("0", "silent"), ("0.01", "scored 2501/1250"), ("25", "scored 4"),
                ("49.99", "scored 7499/1250"), ("50", "scored 7"), ("80", "scored 7"),
                ("80.01", "scored 8001/1000"), ("90", "scored 9"), ("100", "scored 10"),
                ("100.01", "silent"),
            ])
    }

    @Test("Between and beyond bands, holding to the limit is the nearest band's points at its end")
    func nearest() throws {
        try expect(
            Self.days + """
                cases: {silent: capped}
                rule:
                  bands:
                    - {when: "[0, 10]", points: 10}
                    - {when: "[20, 30]", points: [8, 2]}
                """,
            [
                ("days=-5", "scored 10"), ("days=12", "scored 10"), ("days=19", "scored 8"),
                ("days=25", "scored 5"), ("days=40", "scored 2"),
            ])
    }

    @Test("Steps that count when full: 每超过1个百分点扣0.5分，扣完为止")
    func fullSteps() throws {
        try expectRates(
            Self.change + #"rule: {steps: {within: "<= 0", step: 1%, each: -0.5, counted: full}}"#,
            [
                ("0", "scored 5"), ("100", "scored 5"), ("100.99", "scored 5"),
                ("101", "scored 9/2"), ("101.99", "scored 9/2"), ("102", "scored 4"),
                ("109.99", "scored 1/2"), ("110", "scored 0"), ("500", "scored 0"),
            ], weight: "5")
    }

    @Test("Steps that count when begun, and in proportion")
    func otherSteps() throws {
        let rule = #"rule: {steps: {within: "<= 0", step: 1%, each: -0.5, counted: "#
        try expectRates(
            Self.change + rule + "started}}",
            [
                ("100", "scored 5"), ("100.01", "scored 9/2"), ("101", "scored 9/2"),
                ("101.01", "scored 4"), ("109.01", "scored 0"), ("900", "scored 0"),
            ], weight: "5")
        try expectRates(
            Self.change + rule + "pro_rata}}",
            [
                ("100", "scored 5"), ("100.01", "scored 999/200"), ("100.5", "scored 19/4"),
                ("101", "scored 9/2"), ("109.99", "scored 1/200"), ("110", "scored 0"),
                ("111", "scored 0"),
            ], weight: "5")
    }

    @Test("Steps on both sides of a range")
    func twoSided() throws {
        let rule = #"rule: {steps: {within: "[95%, 105%]", step: 5%, each: -1, counted: "#
        try expectRates(
            Self.rate + rule + "pro_rata}}",
            [
                ("95", "scored 5"), ("105", "scored 5"), ("94", "scored 24/5"),
                ("90", "scored 4"), ("110", "scored 4"), ("107.5", "scored 9/2"),
                ("70", "scored 0"), ("0", "scored 0"), ("130", "scored 0"),
            ], weight: "5")
        try expectRates(
            Self.rate + rule + "started}}",
            [("94.99", "scored 4"), ("90", "scored 4"), ("89.99", "scored 3")], weight: "5")
        try expectRates(
            Self.rate + rule + "full}}",
            [("90.01", "scored 5"), ("90", "scored 4"), ("110.01", "scored 4")], weight: "5")
    }

    @Test("Steps from a base, rising, and down to what they cannot fall below")
    func stepsFromBase() throws {
        try expectRates(
            Self.rate
                + #"rule: {steps: {within: "<= 100%", step: 10%, each: 2, counted: full, base: 4}}"#,
            [
                ("0", "scored 4"), ("100", "scored 4"), ("109.99", "scored 4"),
                ("110", "scored 6"), ("130", "scored 10"), ("140", "not_computable"),
            ])
        let least = #"rule: {steps: {within: ">= 100%", step: 10%, each: -4, counted: full, "#
        try expectRates(
            Self.rate + least + "least: 3}}",
            [("100", "scored 10"), ("90", "scored 6"), ("80", "scored 3"), ("0", "scored 3")])
        try expectRates(
            Self.rate + least + "least: -5}}",
            [("70", "scored -2"), ("60", "scored -5"), ("0", "scored -5")])
    }

    @Test("A target to be reached: in proportion below it, from a multiple of it, or of zero")
    func atLeast() throws {
        let rule = "measure: done\nform: number\nrule: {target: {target: planned, meets: at_least"
        try expectRates(
            rule + "}}",
            [
                ("0", "scored 0"), ("37.5", "scored 15/4"), ("99.99", "scored 9999/1000"),
                ("100", "scored 10"), ("100.01", "scored 10"), ("-1", "scored 0"),
            ])
        try expectRates(
            rule + ", zero_at: 60%}}",
            [
                ("59.99", "scored 0"), ("60", "scored 0"), ("60.01", "scored 1/400"),
                ("80", "scored 5"), ("100", "scored 10"),
            ])
        try expect(
            rule + "}}",
            [
                ("done=0 planned=0", "scored 10"), ("done=3 planned=0", "scored 10"),
                ("done=-1 planned=0", "not_computable"), ("done=-5 planned=-10", "scored 10"),
                ("done=-11 planned=-10", "not_computable"), ("done=1", "none"),
            ])
    }

    @Test("A target not to be exceeded falls to zero at a multiple of it, or at once")
    func atMost() throws {
        let rule = "measure: done\nform: number\nrule: {target: {target: planned, meets: at_most"
        try expectRates(
            rule + ", zero_at: 150%}}",
            [
                ("0", "scored 10"), ("100", "scored 10"), ("100.01", "scored 4999/500"),
                ("125", "scored 5"), ("149.99", "scored 1/500"), ("150", "scored 0"),
                ("151", "scored 0"),
            ])
        try expectRates(rule + "}}", [("100", "scored 10"), ("100.01", "scored 0")])
        try expect(
            rule + ", zero_at: 150%}}",
            [("done=0 planned=0", "scored 10"), ("done=1 planned=0", "not_computable")])
        try expect(
            "cases: {zero_denominator: {points: 1}}\n" + rule + ", zero_at: 150%}}",
            [("done=0 planned=0", "scored 10"), ("done=1 planned=0", "scored 1")])
    }

    @Test("A target to be met exactly falls on both sides, or at once")
    func exactly() throws {
        let rule = "measure: done\nform: number\nrule: {target: {target: planned, meets: exactly"
        try expectRates(
            rule + "}}", [("99.99", "scored 0"), ("100", "scored 10"), ("100.01", "scored 0")])
        try expectRates(
            rule + ", zero_at: 150%}}",
            [
                ("49.99", "scored 0"), ("50", "scored 0"), ("75", "scored 5"),
                ("99.99", "scored 4999/500"), ("100", "scored 10"), ("125", "scored 5"),
                ("150", "scored 0"), ("151", "scored 0"),
            ])
        try expect(
            rule + ", zero_at: 150%}}",
            [("done=0 planned=0", "scored 10"), ("done=1 planned=0", "not_computable")])
    }
}
