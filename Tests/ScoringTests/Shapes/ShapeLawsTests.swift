// What holds of every rule of a shape, whatever its numbers.

import Evaluation
import Reading
import Testing

@testable import Scoring

struct ShapeLawsTests {
    private static func decimal(
        _ range: ClosedRange<Int>, _ random: inout SampleGenerator
    ) -> String {
        (Exact(numerator: Int.random(in: range, using: &random), denominator: 8) ?? .zero)
            .shortDecimal(maxPlaces: 3)
    }

    @Test(
        "Of two values the better never scores less: linear, proportion, steps and target",
        arguments: 1...40)
    func monotone(seed: Int) throws {
        var random = SampleGenerator(seed: UInt64(seed))
        let low = Self.decimal(0...8, &random)
        let high = Self.decimal(9...24, &random)
        let step = Self.decimal(1...8, &random)
        let each = Self.decimal(1...40, &random)
        let counted = ["full", "started", "pro_rata"][seed % 3]
        let ratio = "measure: done / planned\nrule: "
        let rising = [
            "{linear: {full: \">= \(high)\", zero: \"<= \(low)\"}}", "{proportion: {cap: 100%}}",
            "{steps: {within: \">= \(high)\", step: \(step), each: -\(each), counted: \(counted)}}",
            "{target: {target: \(high), meets: at_least, zero_at: 25%}}",
        ]
        let falling = [
            "{linear: {full: \"<= \(low)\", zero: \">= \(high)\"}}",
            "{steps: {within: \"<= \(low)\", step: \(step), each: -\(each), counted: \(counted)}}",
            "{target: {target: \(high), meets: at_most, zero_at: 225%}}",
        ]
        let values = (0..<8).map { _ in Int.random(in: 0...32, using: &random) }.sorted()
        for (rules, rises) in [(rising, true), (falling, false)] {
            for rule in rules {
                var scores = try values.map { value in
                    let done = (Exact(numerator: value, denominator: 8) ?? .zero)
                        .shortDecimal(maxPlaces: 3)
                    var sample = try ShapeSample(ratio + rule)
                    try sample.state("done=\(done) planned=1")
                    return try #require(
                        try sample.ledger.outcome("one").exact, "\(rule) \(done)")
                }
                if !rises { scores.reverse() }
                #expect(scores == scores.sorted(), "\(rule) \(values)")
                #expect(scores.allSatisfy { (.zero...Exact(10)).contains($0) }, "\(rule)")
            }
        }
    }

    @Test("No rule leaves zero to its weight unless it says so, whatever is recorded")
    func withinWeight() throws {
        var writer = AnyRule(generator: SampleGenerator(seed: 21))
        var random = SampleGenerator(seed: 22)
        var scored = 0
        var shapes: Set<String> = []
        for _ in 0..<1_500 {
            let text = writer.indicator()
            guard var sample = try? ShapeSample(text) else { continue }
            for facts in [Self.figures(&random), try sample.judgements(&random)] {
                try sample.state(facts)
            }
            guard let exact = try sample.ledger.outcome("one").exact else { continue }
            scored += 1
            shapes.formUnion(Self.shapes.filter(text.contains))
            if exact > Exact(10) { Issue.record("\(text) scores \(exact.canonical)") }
            if exact.isNegative, !Self.negative.contains(where: text.contains) {
                Issue.record("\(text) scores \(exact.canonical)")
            }
        }
        #expect(scored > 100)
        #expect(shapes.count == Self.shapes.count, "\(shapes)")
    }

    /// How a rule says that it gives less than nothing.
    private static let negative = [
        "least: -", "base: -", "points: -", "points: [-", ", -1]}", ", -0.05]}",
    ]

    private static let shapes = [
        "{linear:", "{proportion:", "{bands:", "{steps:", "{target:", "{count:", "{weighted:",
        "{occurrences:", "{graded:", "{items:", "{parts:", "{by_category:", "all_or_nothing",
    ]

    private static func figures(_ random: inout SampleGenerator) -> String {
        let values = ["done", "planned", "days", "rate", "budget", "money", "money@2020"].map {
            "\($0)=\(decimal(0...80, &random))"
        }
        let items = ["cost#a", "cost#b", "used#a", "used#b"].map {
            "\($0)=\(decimal(0...80, &random))"
        }
        return (["+a", "+b", "region=east"] + values + items).joined(separator: " ")
    }
}
