// Two versions of a small rubric for tests of comparisons, with every kind of input.

import Evaluation
import Testing

enum CompareRubric {
    /// `rate` 2 by last year's figure, `share` of a part in a whole, `count` of two points, `award`; and `old` or `new`, which one version has alone.
    static func make(
        id: String = "r1", share: String = "5", points: [String] = ["p1", "p2"],
        count: [String] = ["0", "2", "4"], lone: String = "old", rounding: Rounding? = nil
    ) throws -> Rubric {
        let group: GroupID = try .init("g")
        func indicator(
            _ id: String, _ weight: String, _ rule: Rule, measure: Measure? = nil,
            points: [String] = []
        ) throws -> Indicator {
            Indicator(
                id: try .init(id), title: id, group: group,
                weight: try DecimalNumber(canonical: weight), measure: measure,
                points: try points.map { EvaluationPoint(id: try .init($0), title: $0) },
                rule: rule)
        }
        return Rubric(
            id: try .init(id), title: id, full: try DecimalNumber(canonical: "100"),
            rounding: rounding, exemptions: [.full, .leftOut], figures: try figures(),
            derived: [
                DerivedFigure(
                    id: try .init("sum"), title: "sum",
                    formula: .binary(.add, try read("a"), try read("part")))
            ],
            groups: [Group(id: group, title: "g", weight: nil)],
            indicators: [
                try indicator("rate", "2", try line(), measure: Measure(formula: try rate())),
                try indicator(
                    "share", share, .proportion(Rule.Proportion(cap: nil)),
                    measure: Measure(
                        formula: .binary(.divide, try read("part"), try read("whole")),
                        partOfWhole: true)),
                try indicator(
                    "count", "4", .count(try count.map { try DecimalNumber(canonical: $0) }),
                    points: points),
                try indicator("award", "10", .judged),
                try indicator(lone, "3", .judged),
            ])
    }

    private static func figures() throws -> [FigureDefinition] {
        let money = try #require(Unit(symbol: "万元"))
        return try ["a", "part", "whole", "loss"].map {
            FigureDefinition(id: try .init($0), title: $0, unit: money)
        } + [FigureDefinition(id: try .init("pct"), title: "pct", unit: .percent)]
    }

    private static func read(_ figure: String, back years: Int = 0) throws -> Formula {
        .figure(try .init(figure), yearsBack: years)
    }

    /// Change of `a` on last year.
    private static func rate() throws -> Formula {
        .binary(
            .divide, .binary(.subtract, try read("a"), try read("a", back: 1)),
            try read("a", back: 1))
    }

    /// Full at -5% and below, zero at 10% and above.
    private static func line() throws -> Rule {
        .linear(
            Rule.Linear(
                full: .init(at: try DecimalNumber(canonical: "-0.05"), beyond: true),
                zero: .init(at: try DecimalNumber(canonical: "0.1"), beyond: true)))
    }
}
