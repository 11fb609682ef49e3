// A rubric in the manner of 巨鹿县融媒体中心 2021, and some indicators more for what it does not ask.

import Evaluation
import Testing

enum SampleRubric {
    /// Figures with their units; budgets where the rubric asks for one.
    static let figures: [(id: String, unit: String, basis: Basis?)] = [
        ("staff", "人", nil), ("posts", "人", nil), ("travel", "万元", .budget),
        ("cars", "万元", .budget), ("reception", "万元", .budget), ("key", "万元", nil),
        ("projects", "万元", nil), ("done", "万元", nil), ("budget", "万元", nil),
        ("adjusted", "万元", nil), ("paid", "万元", nil), ("tasks", "万元", nil),
        ("carried", "万元", nil), ("spending", "万元", nil), ("office", "万元", nil),
        ("office_budget", "万元", nil), ("bought", "个", nil), ("to_buy", "个", nil),
        ("good", "个", nil), ("finished", "个", nil), ("part", "1", nil), ("whole", "1", nil),
    ]

    /// In table order.
    static let ids = [
        "duties", "staffing", "three", "key_rate", "completion", "adjustment", "payment",
        "carryover", "office_control", "buying", "compliance", "assets", "economy",
        "satisfaction", "quality", "band",
    ]

    static func make(
        id: String = "julu-2021", exemptions: [Treatment] = [], rounding: Rounding? = nil,
        grades: [(String, String)] = [], dutiesWeight: String = "1"
    ) throws -> Rubric {
        let threeChange = "(three_sum - prior(three_sum)) / prior(three_sum)"
        return Rubric(
            id: try RubricID(id), title: "评分表", full: try decimal("100"), rounding: rounding,
            grades: try grades.map { GradeBand(title: $0.0, atLeast: try decimal($0.1)) },
            exemptions: exemptions,
            figures: try figures.map {
                FigureDefinition(
                    id: try FigureID($0.id), title: $0.id,
                    unit: try #require(Unit(symbol: $0.unit)),
                    basis: $0.basis)
            },
            derived: [
                DerivedFigure(
                    id: try FigureID("three_sum"), title: "三公经费",
                    formula: try formula("travel + cars + reception"))
            ],
            groups: [Group(id: try GroupID("all"), title: "全部", weight: nil)],
            indicators: [
                try indicator("duties", dutiesWeight, .allOrNothing, points: 1),
                try indicator("staffing", "1", linear("1", "1.15"), "staff / posts"),
                try indicator("three", "2", linear("-0.05", "0.10"), threeChange),
                try indicator(
                    "key_rate", "2", linear("0.95", "0.85"), "key / projects", part: true),
                try indicator("completion", "5", linear("0.95", "0.85"), "done / budget"),
                try indicator(
                    "adjustment", "3", linear("0", "0.10", beyondFull: false), "adjusted / budget"),
                try indicator("payment", "5", .proportion(.init(cap: nil)), "paid / tasks"),
                try indicator(
                    "carryover", "4", linear("0", "0.50", beyondFull: false), "carried / spending"),
                try indicator("office_control", "4", linear("1", "1.05"), "office / office_budget"),
                try indicator(
                    "buying", "4", linear("1", "0.90", beyondFull: false), "bought / to_buy"),
                try indicator(
                    "compliance", "8", count(["0", "0", "0", "0", "0", "2", "4", "6", "8"]),
                    points: 8),
                try indicator("assets", "2", count(["0", "1", "2", "3"]), points: 3),
                try indicator("economy", "5", .judged, points: 5),
                try indicator(
                    "satisfaction", "5",
                    graded(("excellent", "5"), ("good", "3"), ("fair", "1"), ("poor", "0")),
                    points: 1),
                try indicator("quality", "15", linear("1", "0.99"), "good / finished", part: true),
                try indicator(
                    "band", "3", linear("0.2", "0.8", beyondFull: false, beyondZero: false),
                    "part / whole"),
            ])
    }

    static func decimal(_ text: String) throws -> DecimalNumber {
        try DecimalNumber(canonical: text)
    }

    private static func formula(_ text: String) throws -> Formula {
        try Formula(text) { try? FigureID($0) }
    }

    private static func indicator(
        _ id: String, _ weight: String, _ rule: Rule, _ measure: String? = nil, points: Int = 0,
        part: Bool = false
    ) throws -> Indicator {
        Indicator(
            id: try IndicatorID(id), title: id, group: try GroupID("all"),
            weight: try decimal(weight),
            measure: try measure.map { Measure(formula: try formula($0), partOfWhole: part) },
            points: try (0..<points).map {
                EvaluationPoint(id: try PointID("p\($0 + 1)"), title: "要点")
            },
            rule: rule)
    }

    private static func linear(
        _ full: String, _ zero: String, beyondFull: Bool = true, beyondZero: Bool = true
    ) throws -> Rule {
        .linear(
            .init(
                full: .init(at: try decimal(full), beyond: beyondFull),
                zero: .init(at: try decimal(zero), beyond: beyondZero)))
    }

    private static func count(_ table: [String]) throws -> Rule { .count(try table.map(decimal)) }

    private static func graded(_ rows: (String, String)...) throws -> Rule {
        .graded(
            try rows.map {
                .init(id: try GradeID($0.0), title: $0.0, points: try decimal($0.1))
            })
    }
}
