// A small sound rubric, of which tests change one part at a time.

import Evaluation

struct SampleRubric {
    var figures: [FigureDefinition]
    var derived: [DerivedFigure]
    var groups: [Group]
    var indicators: [Indicator]
    var grades: [GradeBand] = []

    init() throws {
        figures = [
            FigureDefinition(id: try FigureID("money"), title: "支出", unit: try Self.unit("万元")),
            FigureDefinition(id: try FigureID("staff"), title: "人员", unit: try Self.unit("人")),
        ]
        derived = [
            DerivedFigure(
                id: try FigureID("twice"), title: "两倍", formula: try Self.formula("money + money"))
        ]
        groups = [
            Group(id: try GroupID("g"), title: "过程", weight: nil),
            Group(id: try GroupID("h"), title: "执行", parent: try GroupID("g"), weight: nil),
        ]
        indicators = [
            try Self.indicator("linear", rule: try Self.linear("1", "2"), measure: "twice / money"),
            try Self.indicator("judged", rule: .judged),
        ]
    }

    var rubric: Rubric {
        get throws {
            Rubric(
                id: try RubricID("r"), title: "表", full: try DecimalNumber(canonical: "100"),
                grades: grades, figures: figures, derived: derived, groups: groups,
                indicators: indicators)
        }
    }

    /// The problems of the one indicator given, in an otherwise sound rubric.
    static func problems(_ indicator: Indicator) throws -> [RubricProblem] {
        var sample = try SampleRubric()
        sample.indicators = [indicator]
        return try sample.rubric.problems()
    }

    static func indicator(
        _ id: String, rule: Rule, measure: String? = nil, points: [String] = [],
        group: String = "h", weight: String = "5"
    ) throws -> Indicator {
        Indicator(
            id: try IndicatorID(id), title: id, group: try GroupID(group),
            weight: try DecimalNumber(canonical: weight),
            measure: try measure.map { Measure(formula: try formula($0)) },
            points: try points.map { EvaluationPoint(id: try PointID($0), title: $0) }, rule: rule)
    }

    static func linear(_ full: String, _ zero: String) throws -> Rule {
        .linear(
            Rule.Linear(
                full: .init(at: try DecimalNumber(canonical: full), beyond: true),
                zero: .init(at: try DecimalNumber(canonical: zero), beyond: true)))
    }

    static func formula(_ text: String) throws -> Formula {
        try Formula(text) { try? FigureID($0) }
    }

    private static func unit(_ symbol: String) throws -> Unit {
        guard let unit = Unit(symbol: symbol) else { throw NoSuchUnit() }
        return unit
    }

    private struct NoSuchUnit: Error {}
}
