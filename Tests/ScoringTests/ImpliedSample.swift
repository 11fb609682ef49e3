// One indicator with a rule of any shape, and what stands for it, without a ledger.

import Evaluation
import Scoring
import Testing

/// An indicator that measures `part`, out of a weight.
struct ImpliedSample {
    let edition: RubricEdition
    private let interpretations: [Held<InterpretationAdopted>]

    init(
        _ rule: Rule, weight: String = "2", points: Int = 0, partOfWhole: Bool = false,
        rounding: Rounding? = nil, scale: [ScaleGrade] = [],
        interpreted: [(InterpretationQuestion, InterpretationChoice)] = []
    ) throws {
        let measure = Measure(formula: try Self.formula("part"), partOfWhole: partOfWhole)
        let rubric = Rubric(
            id: try RubricID("implied"), title: "评分表", rules: 2,
            full: try SampleRubric.decimal(weight), rounding: rounding,
            figures: try ["part", "whole"].map {
                FigureDefinition(id: try FigureID($0), title: $0, unit: .number)
            },
            groups: [Group(id: try GroupID("all"), title: "全部", weight: nil)],
            indicators: [
                Indicator(
                    id: try IndicatorID("it"), title: "指标", group: try GroupID("all"),
                    weight: try SampleRubric.decimal(weight),
                    measure: rule.readsMeasure ? measure : nil,
                    points: try (0..<points).map {
                        EvaluationPoint(id: try PointID("p\($0 + 1)"), title: "要点")
                    }, rule: rule)
            ], scale: scale)
        edition = RubricEdition(entry: EntryNumber(1), rubric: rubric)
        interpretations = try interpreted.enumerated().map { place, reading in
            Held(
                entry: EntryNumber(2 + place), at: try Instant(milliseconds: 0), actor: "a",
                value: InterpretationAdopted(
                    rubric: EntryNumber(1), question: reading.0, indicator: nil,
                    choice: reading.1, cause: "口径"))
        }
    }

    static func formula(_ text: String) throws -> Formula {
        try Formula(text) { try? FigureID($0) }
    }

    /// With the measure at a value, and what it is measured against; nothing on record where nil.
    func inputs(_ value: String? = nil, whole: String? = nil) throws -> IndicatorInputs {
        let values = ["part": value, "whole": whole]
        let figures = try edition.indicators[0].reads.map { reading in
            let fact = try values[reading.figure.text].flatMap { $0 }.map {
                try #require(
                    try SampleFacts.figure(reading.figure.text, $0, SampleFacts.key()).figure)
            }
            let held = try fact.map {
                Held(
                    entry: EntryNumber(9), at: try Instant(milliseconds: 0), actor: "a",
                    value: FigureStatement.recorded($0))
            }
            return FigureInput(
                reading: reading, period: try SampleFacts.key().year, held: held)
        }
        return IndicatorInputs(
            edition: edition, place: 0, interpretations: interpretations, exemption: nil,
            figures: figures,
            points: edition.indicators[0].indicator.points.map { _ in nil }, award: nil)
    }

    /// What a score implies, as text.
    func implied(_ score: String, whole: String? = nil) throws -> String {
        let exact = try SampleRubric.decimal(score).exact
        return try inputs(whole: whole).implied(by: ExactInterval(exact)).said
    }
}

extension Implied {
    /// In few words, for tests.
    var said: String {
        switch self {
        case .measure(let set): set.said
        case .ratio(let set): "ratio \(set.said)"
        case .met(let counts, let all): "\(counts) of \(all)"
        case .points(let ways): ways.said { $0.map(\.text).joined(separator: "+") }
        case .occurrences(let total, let ways):
            "\(total.said): " + ways.said { $0.map { "\($0)" }.joined(separator: "+") }
        case .grades(let grades): grades.map(\.text).joined(separator: " ")
        case .gradesGiven(let ways): ways.said { $0.map(\.text).joined() }
        case .award: "award"
        case .gathered(let gather, let over, let set): "\(gather) \(set.said)\(over.said)"
        case .byCategory(let cases):
            cases.map { "\($0.value): \($0.implied.said)" }.joined(separator: "; ")
        }
    }
}

extension Implied.Ways {
    func said(_ way: ([Element]) -> String) -> String {
        switch self {
        case .many: "many"
        case .listed(let ways): ways.map { "{\(way($0))}" }.joined(separator: " ")
        }
    }
}

extension Implied.Gathered {
    fileprivate var said: String {
        switch self {
        case .items(let list): " of \(list)"
        case .parts(let parts):
            parts.map { "; \($0.title) \($0.values?.said ?? "-")" }.joined()
        }
    }
}

extension ExactSet {
    /// `(-∞, -1/20]`
    var said: String {
        if isEmpty { return "never" }
        return intervals.map { interval in
            if let only = interval.only { return "= \(only.canonical)" }
            let from = interval.from.map { ($0.closed ? "[" : "(") + $0.at.canonical } ?? "(-∞"
            let to = interval.to.map { $0.at.canonical + ($0.closed ? "]" : ")") } ?? "∞)"
            return "\(from), \(to)"
        }.joined(separator: " | ")
    }
}
