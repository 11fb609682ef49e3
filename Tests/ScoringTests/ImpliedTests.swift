// What a score implies under each shape of rule: at the ends, between, outside, and never.

import Evaluation
import Scoring
import Testing

@Suite("What a score implies") struct ImpliedTests {
    private static func decimal(_ text: String) throws -> DecimalNumber {
        try SampleRubric.decimal(text)
    }

    private static func linear(
        _ full: String, _ zero: String, beyondFull: Bool = true, beyondZero: Bool = true
    ) throws -> Rule {
        .linear(
            .init(
                full: .init(at: try decimal(full), beyond: beyondFull),
                zero: .init(at: try decimal(zero), beyond: beyondZero)))
    }

    @Test(
        "A linear rule: everything beyond its ends, one value between, none outside",
        arguments: [
            ("2", "(-∞, -1/20]"), ("1", "= 1/40"), ("0", "[1/10, ∞)"), ("1.5", "= -1/80"),
            ("2.01", "never"), ("-0.01", "never"),
        ])
    func linear(score: String, implied: String) throws {
        let sample = try ImpliedSample(Self.linear("-0.05", "0.10"))
        #expect(try sample.implied(score) == implied)
    }

    @Test("A linear rule that is silent beyond an end gives its score at the end alone")
    func silentBeyond() throws {
        let silent = try ImpliedSample(Self.linear("0", "0.10", beyondFull: false))
        #expect(try silent.implied("2") == "= 0")
        let capped = try ImpliedSample(
            Self.linear("0", "0.10", beyondFull: false), interpreted: [(.silent, .capped)])
        #expect(try capped.implied("2") == "(-∞, 0]")
        let zero = try ImpliedSample(
            Self.linear("0", "0.10", beyondFull: false), interpreted: [(.silent, .zero)])
        #expect(try zero.implied("0") == "(-∞, 0) | [1/10, ∞)")
    }

    @Test("A proportion: its cap and beyond, and what is over the weight only as interpreted")
    func proportion() throws {
        let capped = try ImpliedSample(.proportion(.init(cap: Self.decimal("1"))))
        #expect(try capped.implied("2") == "[1, ∞)")
        #expect(try capped.implied("0.5") == "= 1/4")
        #expect(try capped.implied("0") == "= 0")
        let open = try ImpliedSample(.proportion(.init(cap: nil)))
        #expect(try open.implied("2") == "= 1")
        let held = try ImpliedSample(
            .proportion(.init(cap: nil)), interpreted: [(.awardOverWeight, .capped)])
        #expect(try held.implied("2") == "[1, ∞)")
        let whole = try ImpliedSample(
            .proportion(.init(cap: nil)), partOfWhole: true, interpreted: [(.overWhole, .zero)])
        #expect(try whole.implied("0") == "= 0 | (1, ∞)")
    }

    @Test(
        "Bands: each where it holds, and a slope where it meets the score",
        arguments: [
            ("8", "(-∞, 0]"), ("6", "(0, 1/10]"), ("4", "(1/10, 1/5)"), ("3", "= 1/5"),
            ("2", "= 3/10"),
            ("1", "= 2/5"), ("2.5", "= 1/4"),
            ("0", "(2/5, ∞)"), ("5", "never"),
        ])
    func bands(score: String, implied: String) throws {
        func end(_ text: String, _ closed: Bool) throws -> Rule.Band.End {
            .init(at: try Self.decimal(text), closed: closed)
        }
        let sample = try ImpliedSample(
            .bands([
                .init(from: nil, to: end("0", true), points: Self.decimal("8")),
                .init(from: end("0", false), to: end("0.1", true), points: Self.decimal("6")),
                .init(from: end("0.1", false), to: end("0.2", false), points: Self.decimal("4")),
                .init(
                    from: end("0.2", true), to: end("0.4", true), points: Self.decimal("3"),
                    pointsTo: Self.decimal("1")),
                .init(from: end("0.4", false), to: nil, points: Self.decimal("0")),
            ]), weight: "8")
        #expect(try sample.implied(score) == implied)
    }

    @Test(
        "Steps: from where one is full, or begun, or in proportion, to where the next is; then the rest",
        arguments: [
            (Rule.Steps.Counted.full, "2", "(9/100, 11/100)"),
            (.full, "1.5", "(2/25, 9/100] | [11/100, 3/25)"),
            (.full, "0", "(-∞, 3/50] | [7/50, ∞)"), (.full, "1.25", "never"),
            (.started, "2", "= 1/10"), (.started, "1.5", "[9/100, 1/10) | (1/10, 11/100]"),
            (.started, "0", "(-∞, 7/100) | (13/100, ∞)"),
            (.proRata, "1.25", "= 17/200 | = 23/200"), (.proRata, "0", "(-∞, 3/50] | [7/50, ∞)"),
        ])
    func steps(counted: Rule.Steps.Counted, score: String, implied: String) throws {
        let sample = try ImpliedSample(
            .steps(
                .init(
                    low: Self.decimal("0.10"), high: Self.decimal("0.10"),
                    step: Self.decimal("0.01"), change: Self.decimal("-0.5"), counted: counted,
                    least: Self.decimal("0"))))
        #expect(try sample.implied(score) == implied)
    }

    @Test("A target: in the measure's unit where it is on record, as a ratio where it is not")
    func target() throws {
        let atLeast = try ImpliedSample(
            .target(.init(target: ImpliedSample.formula("whole"), meets: .atLeast)))
        #expect(try atLeast.implied("2", whole: "40") == "[40, ∞)")
        #expect(try atLeast.implied("1", whole: "40") == "= 20")
        #expect(try atLeast.implied("0", whole: "40") == "(-∞, 0]")
        #expect(try atLeast.implied("1") == "ratio = 1/2")
        #expect(try atLeast.implied("2", whole: "0") == "[0, ∞)")
        let exactly = try ImpliedSample(
            .target(
                .init(
                    target: ImpliedSample.formula("whole"), meets: .exactly,
                    zeroAt: Self.decimal("1.5"))))
        #expect(try exactly.implied("1", whole: "40") == "= 30 | = 50")
        #expect(try exactly.implied("0", whole: "40") == "(-∞, 20] | [60, ∞)")
    }

    @Test("Counts, all or nothing, weighted points and occurrences: how many, and which")
    func points() throws {
        let table = try ["0", "0", "2", "4"].map(Self.decimal)
        let count = try ImpliedSample(.count(table), weight: "4", points: 3)
        #expect(try count.implied("0") == "[0, 1] of 3")
        #expect(try count.implied("4") == "[3] of 3")
        #expect(try count.implied("3") == "[] of 3")
        let all = try ImpliedSample(.allOrNothing, points: 2)
        #expect(try all.implied("2") == "[2] of 2")
        #expect(try all.implied("0") == "[0, 1] of 2")
        let weighted = try ImpliedSample(
            .weighted(["1", "2", "3"].map(Self.decimal)), weight: "6", points: 3)
        #expect(try weighted.implied("3") == "{p1+p2} {p3}")
        #expect(try weighted.implied("6") == "{p1+p2+p3}")
        #expect(try weighted.implied("0") == "{}")
        let occurrences = try ImpliedSample(
            .occurrences(
                .init(changes: ["-3", "-1"].map(Self.decimal), least: Self.decimal("0"))),
            weight: "5", points: 2)
        #expect(try occurrences.implied("2") == "= -3: {0+3} {1+0}")
        #expect(try occurrences.implied("0") == "(-∞, -5]: many")
        #expect(try occurrences.implied("4.5") == "= -1/2: ")
    }

    @Test("Grades: which of them; a range, in which the award is still judgement; judged, nothing")
    func grades() throws {
        let graded = try ImpliedSample(
            .graded(
                [("a", "5"), ("b", "3"), ("c", "3"), ("d", "0")].map {
                    .init(id: try GradeID($0.0), title: $0.0, points: try Self.decimal($0.1))
                }), weight: "5", points: 1)
        #expect(try graded.implied("5") == "a")
        #expect(try graded.implied("3") == "b c")
        #expect(try graded.implied("4") == "")
        let ranges = try ImpliedSample(
            .gradedRange([
                .init(
                    id: GradeID("a"), title: "a", from: .init(at: Self.decimal("4"), closed: true),
                    to: .init(at: Self.decimal("5"), closed: true)),
                .init(
                    id: GradeID("b"), title: "b", from: .init(at: Self.decimal("0"), closed: true),
                    to: .init(at: Self.decimal("4"), closed: false)),
            ]), weight: "5", points: 1)
        #expect(try ranges.implied("4") == "a")
        #expect(try ranges.implied("3.99") == "b")
        #expect(try ImpliedSample(.judged).implied("1") == "award")
    }

    @Test("Grades of a scale: every combination whose result it is")
    func ordinal() throws {
        let scale = try [("A", ScaleGrade.Role.given), ("B+", .between), ("B", .given)].map {
            ScaleGrade(id: try GradeID($0.0 == "B+" ? "Bplus" : $0.0), title: $0.0, role: $0.1)
        }
        let weakest = try ImpliedSample(
            .weakestLink(.init(plus: true)), weight: "0", points: 2, scale: scale)
        #expect(try weakest.implied("2") == "{AA}")
        #expect(try weakest.implied("1") == "{AB}")
        #expect(try weakest.implied("0") == "{BB}")
    }

    @Test(
        "Items and parts: what they come to together, and the bound on each where one is the lowest"
    )
    func gathered() throws {
        func part(_ title: String, _ full: String, _ zero: String) throws -> Rule.Part {
            Rule.Part(
                title: title, measure: Measure(formula: try ImpliedSample.formula("part")),
                rule: try Self.linear(full, zero))
        }
        let parts = [try part("a", "1", "0"), try part("b", "0", "1")]
        let smallest = try ImpliedSample(.parts(.init(gather: .smallest, parts: parts)))
        #expect(try smallest.implied("1") == "smallest = 1; a [1/2, ∞); b (-∞, 1/2]")
        let mean = try ImpliedSample(.parts(.init(gather: .mean, parts: parts)))
        #expect(try mean.implied("1") == "mean = 1; a -; b -")
        let items = try ImpliedSample(
            .items(.init(list: ListID("tasks"), rule: .allOrNothing, gather: .mean)))
        #expect(try items.implied("1") == "mean = 1/2 of tasks")
        let sum = try ImpliedSample(
            .items(.init(list: ListID("faults"), rule: .allOrNothing, gather: .sum)))
        #expect(try sum.implied("1.5") == "sum = -1/2 of faults")
        #expect(try sum.implied("0") == "sum (-∞, -2] of faults")
    }

    @Test("By category: what each would imply while none is stated")
    func category() throws {
        let sample = try ImpliedSample(
            .byCategory(
                .init(
                    category: CategoryID("region"),
                    cases: [
                        .init(value: CategoryValueID("east"), rule: Self.linear("1", "0")),
                        .init(value: CategoryValueID("west"), rule: Self.linear("0.8", "0")),
                    ])))
        #expect(try sample.implied("2") == "east: [1, ∞); west: [4/5, ∞)")
    }

    @Test(
        "The scores that are written as one, by every way to round",
        arguments: [
            ("1.45", RoundingMode.halfUp, "[289/200, 291/200)"),
            ("1.45", .halfEven, "(289/200, 291/200)"),
            ("1.44", .halfEven, "[287/200, 289/200]"),
            ("1.45", .down, "[29/20, 73/50)"), ("1.45", .up, "(36/25, 29/20]"),
            ("-1.45", .halfUp, "(-291/200, -289/200]"), ("0", .halfUp, "(-1/200, 1/200)"),
            ("0", .up, "= 0"), ("0", .down, "(-1/100, 1/100)"),
        ])
    func written(score: String, mode: RoundingMode, scores: String) throws {
        let interval = try #require(
            ExactInterval(roundedTo: Self.decimal(score), places: 2, mode))
        #expect(ExactSet(changingAt: interval.bounds, where: interval.contains).said == scores)
        #expect(ExactInterval(roundedTo: try Self.decimal("1.455"), places: 2, mode) == nil)
    }
}

extension ExactInterval {
    var bounds: [Exact] { [from?.at, to?.at].compactMap { $0 } }
}
