// Each thing for which a rubric is refused is found, where it is, and nothing else.

import Evaluation
import Testing

struct RubricProblemTests {
    private func decimals(_ texts: [String]) throws -> [DecimalNumber] {
        try texts.map { try DecimalNumber(canonical: $0) }
    }

    @Test("A sound rubric has no problems")
    func sound() throws {
        #expect(try SampleRubric().rubric.problems() == [])
    }

    @Test("A rubric without indicators is refused")
    func noIndicators() throws {
        var sample = try SampleRubric()
        sample.indicators = []
        #expect(
            try sample.rubric.problems() == [RubricProblem(place: .rubric, kind: .noIndicators)])
    }

    @Test("Ids given twice are found among groups, indicators, and figures with derived ones")
    func duplicates() throws {
        var sample = try SampleRubric()
        sample.groups.append(sample.groups[1])
        sample.indicators.append(sample.indicators[1])
        sample.derived.append(
            DerivedFigure(
                id: try FigureID("staff"), title: "x", formula: try SampleRubric.formula("money")))
        #expect(
            try sample.rubric.problems().map(\.kind)
                == ["h", "judged", "staff"].map { .duplicateID($0) })
        #expect(
            try SampleRubric.problems(
                SampleRubric.indicator("i", rule: .allOrNothing, points: ["a", "b", "a"])
            ).map(\.kind) == [.duplicateID("a")])
    }

    @Test("Groups nest twice, and indicators stand in the innermost")
    func groups() throws {
        let (unknown, group, inner) = (try GroupID("x"), try GroupID("g"), try GroupID("h"))
        var sample = try SampleRubric()
        sample.groups.append(Group(id: try GroupID("i"), title: "深", parent: inner, weight: nil))
        sample.groups.append(Group(id: try GroupID("j"), title: "散", parent: unknown, weight: nil))
        sample.groups.append(
            Group(id: try GroupID("k"), title: "环", parent: try GroupID("k"), weight: nil))
        let found = try sample.rubric.problems()
        let linear = try IndicatorID("linear")
        #expect(found.contains(RubricProblem(place: .group(try GroupID("i")), kind: .groupTooDeep)))
        #expect(
            found.contains(
                RubricProblem(place: .group(try GroupID("j")), kind: .unknownGroup(unknown))))
        #expect(found.contains(RubricProblem(place: .group(try GroupID("k")), kind: .groupTooDeep)))
        #expect(found.contains(RubricProblem(place: .indicator(linear), kind: .groupTooDeep)))
        let lost = try SampleRubric.indicator("i", rule: .judged, group: "x")
        #expect(try SampleRubric.problems(lost).map(\.kind) == [.unknownGroup(unknown)])
        let high = try SampleRubric.indicator("i", rule: .judged, group: group.text)
        #expect(try SampleRubric.problems(high).map(\.kind) == [.groupTooDeep])
    }

    @Test("Measures read figures that are defined, with units that agree, and yield a ratio")
    func measures() throws {
        func problems(_ measure: String?, _ rule: Rule) throws -> [RubricProblem.Kind] {
            try SampleRubric.problems(SampleRubric.indicator("i", rule: rule, measure: measure))
                .map(\.kind)
        }
        let linear = try SampleRubric.linear("1", "2")
        #expect(
            try problems("x / money + y", linear)
                == [.unknownFigure(try FigureID("x")), .unknownFigure(try FigureID("y"))])
        #expect(try problems("money", linear) == [.notARatio(.base("元"))])
        #expect(try problems("money * staff / money", linear) == [.notARatio(.base("人"))])
        let units = UnitDisagreement(left: .base("元"), right: .base("人"))
        #expect(try problems("(money + staff) / money", linear) == [.units(units)])
        #expect(try problems(nil, linear) == [.measureMissing])
        #expect(try problems(nil, .proportion(.init(cap: nil))) == [.measureMissing])
        #expect(try problems("money / money", .judged) == [.measureUnused])
        #expect(try problems("money / money", linear) == [])
    }

    @Test("Derived figures rest on figures above them, never on themselves")
    func derivedFigures() throws {
        func problems(_ formulas: [(String, String)]) throws -> [RubricProblem] {
            var sample = try SampleRubric()
            sample.derived = try formulas.map {
                DerivedFigure(
                    id: try FigureID($0.0), title: $0.0, formula: try SampleRubric.formula($0.1))
            }
            sample.indicators = [try SampleRubric.indicator("i", rule: .judged)]
            return try sample.rubric.problems()
        }
        let place = RubricProblem.Place.figure(try FigureID("a"))
        let (a, b, x) = (try FigureID("a"), try FigureID("b"), try FigureID("x"))
        #expect(try problems([("a", "money"), ("b", "a + prior(a)")]) == [])
        #expect(try problems([("a", "a")]) == [RubricProblem(place: place, kind: .circular(a))])
        #expect(
            try problems([("a", "prior(a)")]) == [RubricProblem(place: place, kind: .circular(a))])
        #expect(
            try problems([("a", "b"), ("b", "money")])
                == [RubricProblem(place: place, kind: .circular(b))])
        #expect(
            try problems([("a", "x")]) == [RubricProblem(place: place, kind: .unknownFigure(x))])
        #expect(try problems([("a", "money + staff")]).map(\.place) == [place])
    }

    @Test("Derived figures that double themselves without end are refused, and quickly")
    func doubling() throws {
        for sign in ["+", "*"] {
            var sample = try SampleRubric()
            sample.derived = try (0..<200).map { place in
                let below = place == 0 ? "money" : "d\(place - 1)"
                return DerivedFigure(
                    id: try FigureID("d\(place)"), title: "d",
                    formula: try SampleRubric.formula("\(below) \(sign) \(below)"))
            }
            sample.indicators = [
                try SampleRubric.indicator(
                    "i", rule: try SampleRubric.linear("1", "2"), measure: "d199 / d199")
            ]
            #expect(try sample.rubric.problems().map(\.kind) == [.tooManyFigures])
            sample.indicators = [
                try SampleRubric.indicator(
                    "i", rule: try SampleRubric.linear("1", "2"), measure: "d5 / d5")
            ]
            #expect(try sample.rubric.problems() == [])
        }
    }

    @Test("Rules fit their points, slopes and grades")
    func rules() throws {
        func problems(_ rule: Rule, points: [String] = [], measure: String? = nil) throws
            -> [RubricProblem.Kind]
        {
            try SampleRubric.problems(
                SampleRubric.indicator("i", rule: rule, measure: measure, points: points)
            ).map(\.kind)
        }
        let two = try decimals(["0", "1"])
        #expect(try problems(.count(two), points: ["a"]) == [])
        #expect(try problems(.count(two)) == [.pointsMissing])
        #expect(
            try problems(.count(two), points: ["a", "b"]) == [.countRows(expected: 3, found: 2)])
        #expect(
            try problems(.count(try decimals(["-1", "1"])), points: ["a"]) == [.pointsNegative])
        #expect(try problems(.allOrNothing) == [.pointsMissing])
        #expect(try problems(.allOrNothing, points: ["a"]) == [])
        func grades(_ rows: [(String, String)]) throws -> Rule {
            .graded(
                try rows.map {
                    Rule.GradePoints(
                        id: try GradeID($0.0), title: $0.0,
                        points: try DecimalNumber(canonical: $0.1))
                })
        }
        #expect(try problems(grades([]), points: ["a"]) == [.gradesMissing])
        #expect(try problems(grades([("x", "1")])) == [.onePointWanted])
        #expect(try problems(grades([("x", "1")]), points: ["a", "b"]) == [.onePointWanted])
        #expect(try problems(grades([("x", "-1")]), points: ["a"]) == [.pointsNegative])
        #expect(
            try problems(grades([("x", "1"), ("x", "2")]), points: ["a"]) == [.duplicateID("x")])
        #expect(try problems(grades([("x", "1"), ("y", "1")]), points: ["a"]) == [])
        #expect(
            try problems(try SampleRubric.linear("1.0", "1"), measure: "money / money") == [
                .noSlope
            ])
        for (cap, found) in [("-0.1", [RubricProblem.Kind.pointsNegative]), ("0", []), ("1.4", [])]
        {
            let rule = Rule.proportion(.init(cap: try DecimalNumber(canonical: cap)))
            #expect(try problems(rule, measure: "money / money") == found)
        }
    }

    @Test("Weights are neither negative nor beyond a million")
    func weights() throws {
        for (weight, found) in [
            ("-0.1", [RubricProblem.Kind.weightOutOfRange]), ("0", []), ("1000000", []),
            ("1000000.1", [.weightOutOfRange]),
        ] {
            let indicator = try SampleRubric.indicator("i", rule: .judged, weight: weight)
            #expect(try SampleRubric.problems(indicator).map(\.kind) == found)
        }
    }

    @Test("Grades descend")
    func bands() throws {
        func problems(_ bounds: [String]) throws -> [RubricProblem] {
            var sample = try SampleRubric()
            sample.grades = try bounds.map {
                GradeBand(title: "g\($0)", atLeast: try DecimalNumber(canonical: $0))
            }
            return try sample.rubric.problems()
        }
        #expect(try problems(["90", "80", "60", "0"]) == [])
        #expect(
            try problems(["90", "90.0", "60"])
                == [RubricProblem(place: .grade("g90.0"), kind: .bandsNotDescending)])
        #expect(
            try problems(["60", "80"])
                == [RubricProblem(place: .grade("g80"), kind: .bandsNotDescending)])
    }
}
