// A value is implied by a score exactly where it scores that, for random rules and values.

import Evaluation
import Scoring
import Testing

@Suite("The law of what is implied") struct ImpliedLawsTests {
    @Test(
        "A value is implied by its own score, and by no score it does not give", arguments: 1...60
    )
    func inverse(seed: Int) throws {
        var random = SampleGenerator(seed: UInt64(seed))
        let sample = try RandomRule.sample(&random)
        let whole = RandomRule.decimal(-2...12, &random)
        let values = (0..<24).map { _ in RandomRule.decimal(-24...48, &random) }
        let scores = try values.map { try sample.inputs($0, whole: whole).outcome().exact }
        let inputs = try sample.inputs(whole: whole)
        for score in Set(scores.compactMap { $0 }) {
            let other = score + Exact(Int.random(in: 0...2, using: &random))
            for range in [
                ExactInterval(score),
                ExactInterval(
                    from: .init(score, closed: Bool.random(using: &random)),
                    to: .init(other, closed: Bool.random(using: &random))),
            ] {
                guard case .measure(let set) = inputs.implied(by: range) else {
                    Issue.record("a rule that reads a measure implies values of it")
                    continue
                }
                for (value, scored) in zip(values, scores) {
                    let exact = try SampleRubric.decimal(value).exact
                    #expect(
                        set.contains(exact) == (scored.map(range.contains) ?? false),
                        "seed \(seed): \(value) scores \(scored?.canonical ?? "-"), \(set.said)")
                }
            }
        }
    }

    @Test("A set is what its numbers are asked to be", arguments: 1...40)
    func sets(seed: Int) throws {
        var random = SampleGenerator(seed: UInt64(seed))
        let intervals = (0..<3).map { _ in
            let low = Exact(Int.random(in: -6...6, using: &random))
            return ExactInterval(
                from: Bool.random(using: &random)
                    ? nil : .init(low, closed: Bool.random(using: &random)),
                to: .init(
                    low + Exact(Int.random(in: 0...4, using: &random)),
                    closed: Bool.random(using: &random)))
        }
        func holds(_ exact: Exact) -> Bool { intervals.contains { $0.contains(exact) } }
        let set = ExactSet(changingAt: intervals.flatMap(\.bounds), where: holds)
        for half in -30...30 {
            let exact = try #require(Exact(numerator: half, denominator: 2))
            #expect(set.contains(exact) == holds(exact))
        }
        for (left, right) in zip(set.intervals, set.intervals.dropFirst()) {
            let (end, start) = (try #require(left.to), try #require(right.from))
            #expect(end.at < start.at || (end.at == start.at && !end.closed && !start.closed))
        }
    }
}

/// Rules that read a measure, made at random.
private enum RandomRule {
    /// Twelfths would not be decimals; eighths are.
    static func decimal(_ range: ClosedRange<Int>, _ random: inout SampleGenerator) -> String {
        let eighths = Int.random(in: range, using: &random)
        return (Exact(numerator: eighths, denominator: 8) ?? .zero).shortDecimal(maxPlaces: 3)
    }

    static func number(
        _ range: ClosedRange<Int>, _ random: inout SampleGenerator
    ) throws -> DecimalNumber {
        try SampleRubric.decimal(decimal(range, &random))
    }

    static func sample(_ random: inout SampleGenerator) throws -> ImpliedSample {
        let choices: [InterpretationChoice] = [.full, .zero, .capped]
        let questions: [InterpretationQuestion] = [
            .silent, .overWhole, .awardOverWeight, .zeroDenominator, .negativeBase,
        ]
        let interpreted = questions.filter { _ in Bool.random(using: &random) }
            .compactMap { question in
                choices.filter { question.allows($0) }.randomElement(using: &random)
                    .map { (question, $0) }
            }
        return try ImpliedSample(
            rule(&random), weight: decimal(1...24, &random),
            partOfWhole: Bool.random(using: &random), interpreted: interpreted)
    }

    private static func rule(_ random: inout SampleGenerator) throws -> Rule {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            let full = try number(-16...16, &random)
            var zero = try number(-16...16, &random)
            while zero.exact == full.exact { zero = try number(-16...16, &random) }
            return .linear(
                .init(
                    full: .init(at: full, beyond: Bool.random(using: &random)),
                    zero: .init(at: zero, beyond: Bool.random(using: &random))))
        case 1:
            return .proportion(
                .init(cap: Bool.random(using: &random) ? try number(1...16, &random) : nil))
        case 2: return try bands(&random)
        case 3: return try steps(&random)
        default:
            let meets = Rule.Target.Meets.allCases.randomElement(using: &random) ?? .exactly
            let zeroAt: DecimalNumber? =
                switch (meets, Bool.random(using: &random)) {
                case (_, false): nil
                case (.atLeast, true): try number(0...7, &random)
                case (_, true): try number(9...20, &random)
                }
            return .target(
                .init(target: try ImpliedSample.formula("whole"), meets: meets, zeroAt: zeroAt))
        }
    }

    private static func bands(_ random: inout SampleGenerator) throws -> Rule {
        let ends = Set((0..<6).map { _ in Int.random(in: -16...32, using: &random) }).sorted()
        func end(_ eighths: Int) throws -> Rule.Band.End {
            .init(
                at: try number(eighths...eighths, &random), closed: Bool.random(using: &random))
        }
        var bands: [Rule.Band] = []
        for (low, high) in zip(ends, ends.dropFirst())
        where Int.random(in: 0..<4, using: &random) > 0 {
            bands.append(
                .init(
                    from: try end(low), to: try end(high), points: try number(-4...24, &random),
                    pointsTo: Bool.random(using: &random) ? try number(-4...24, &random) : nil))
        }
        if Bool.random(using: &random) {
            bands.append(
                .init(from: try end(ends.last ?? 0), to: nil, points: try number(0...8, &random)))
        }
        return .bands(bands)
    }

    private static func steps(_ random: inout SampleGenerator) throws -> Rule {
        let low = try number(-8...8, &random)
        let high = try number(9...24, &random)
        let sides = Int.random(in: 0..<3, using: &random)
        var change = try number(-12...12, &random)
        while change.exact.isZero { change = try number(-12...12, &random) }
        return .steps(
            .init(
                low: sides == 0 ? nil : low, high: sides == 1 ? nil : high,
                step: try number(1...6, &random), change: change,
                counted: Rule.Steps.Counted.allCases.randomElement(using: &random) ?? .full,
                base: Bool.random(using: &random) ? try number(0...24, &random) : nil,
                least: try number(-4...2, &random)))
    }
}
