// Laws of comparison that hold for any two evaluations, tried on random ledgers.

import Evaluation
import Scoring
import Testing

/// Random numbers that are the same on every run (xorshift64*).
struct CompareGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

@Suite struct CompareLawsTests {
    /// Years 2020 to 2022 under one of two rubrics each, with random inputs, corrections, seals, reviews; a side after each append.
    private func randomSides(_ random: inout CompareGenerator) throws -> [ComparedSide] {
        let roundings = [
            nil, Rounding(digits: 1, mode: .halfUp, scope: .indicator),
            Rounding(digits: 0, mode: .down, scope: .indicator),
        ]
        var ledger = try CompareLedger(
            CompareRubric.make(rounding: roundings.randomElement(using: &random) ?? nil))
        var sides: [ComparedSide] = []
        for year in 2020...2022 {
            if year == 2021, Bool.random(using: &random) {
                try ledger.adopt(
                    CompareRubric.make(
                        share: "4", points: ["p3", "p1"], count: ["0", "1", "4"], lone: "new",
                        rounding: roundings.randomElement(using: &random) ?? nil))
            }
            try ledger.open(year)
            try ledger.append(
                ["a", "part", "whole"].map {
                    .state(
                        try ledger.figure($0, String(Int.random(in: 1...99, using: &random)), year))
                })
            for _ in 0..<Int.random(in: 10...40, using: &random) {
                // What would be illegal is left out.
                do {
                    try act(on: &ledger, year, &random)
                } catch is Refusal {
                    continue
                }
                if Int.random(in: 0..<8, using: &random) == 0 {
                    sides += try existing(in: ledger).map { try ledger.side($0.0, $0.1) }
                }
            }
        }
        return sides + (try existing(in: ledger).map { try ledger.side($0.0, $0.1) })
    }

    private func existing(in ledger: CompareLedger) throws -> [(Int, Stage)] {
        try (2020...2022).flatMap { year in
            try [Stage.selfEvaluation, .review].filter {
                ledger.books.evaluation(try ledger.key(year, $0)) != nil
            }.map { (year, $0) }
        }
    }

    private func act(
        on ledger: inout CompareLedger, _ latest: Int, _ random: inout CompareGenerator
    ) throws {
        let year = Int.random(in: 2020...latest, using: &random)
        let book = try #require(ledger.books.evaluation(try ledger.key(year)))
        let value = String(Int.random(in: 0...130, using: &random))
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<9:
            let figure = ["a", "a", "part", "whole"].randomElement(using: &random) ?? "a"
            let period = Int.random(in: 0..<6, using: &random) == 0 ? year - 1 : year
            let id: FigureID = try .init(figure)
            let earlier =
                period < year
                ? try ledger.books.agencies[.init("media")]?
                    .furthest(nil, try ledger.key(period).year)?
                    .figure(id, try ledger.key(period).year) : nil
            try ledger.append(
                ledger.figure(
                    figure, value, year, period: period,
                    corrects: book.figure(id, try ledger.key(period).year)?.entry,
                    restates: earlier?.entry))
        case 9..<12:
            let point = ["p1", "p2", "p3"].randomElement(using: &random) ?? "p1"
            let slot = PointSlot(indicator: try .init("count"), point: try .init(point))
            try ledger.append(
                ledger.judged(
                    point, Bool.random(using: &random), year,
                    corrects: book.points[slot]?.standing?.entry))
        case 12..<15:
            let indicator = ["award", "old", "new"].randomElement(using: &random) ?? "award"
            try ledger.append(
                ledger.awarded(
                    String(Int.random(in: 0...3, using: &random)), year, indicator: indicator,
                    corrects: book.awards[.init(indicator)]?.standing?.entry))
        case 15:
            let indicator = ["rate", "share", "count"].randomElement(using: &random) ?? "rate"
            try ledger.append(ledger.exempted(indicator, year))
        case 16:
            let question =
                [InterpretationQuestion.overWhole, .zeroToPositive].randomElement(using: &random)
                ?? .overWhole
            let choices = [InterpretationChoice.full, .zero, .notApplicable]
            let standing = ledger.books.framework.interpretations.values
                .compactMap(\.standing)
                .first { $0.value.question == question && $0.value.rubric == ledger.adopted }
            try ledger.append(
                ledger.interpreted(
                    question, choices.randomElement(using: &random) ?? .full,
                    corrects: standing?.entry))
        case 17:
            let entry = book.figures.compactMap { $0.value.standing?.entry }.min()
            if let entry { try ledger.append(ledger.withdrawn(entry, year)) }
        case 18 where book.isSealed && Bool.random(using: &random):
            try ledger.append(
                .evaluationReopened(
                    EvaluationReopened(evaluation: try ledger.key(year), reason: "r")))
        case 18 where Bool.random(using: &random):
            try ledger.seal(year)
            if Bool.random(using: &random) { try ledger.open(year, .review) }
        default:
            let indicator = ["rate", "share", "award"].randomElement(using: &random) ?? "rate"
            try ledger.append(
                ledger.adjusted(indicator, Bool.random(using: &random) ? "1.5" : "0", year))
        }
    }

    @Test(
        "The parts of every indicator sum exactly to its difference, those of the table to the totals'"
    )
    func partsSum() throws {
        var causes: Set<ChangeCause> = []
        for seed in 1...40 {
            var random = CompareGenerator(seed: UInt64(seed))
            let sides = try randomSides(&random)
            for _ in 0..<40 {
                let comparison = Comparison(
                    from: try #require(sides.randomElement(using: &random)),
                    to: try #require(sides.randomElement(using: &random)))
                for line in comparison.lines {
                    let sum = line.parts.map(\.amount).reduce(.zero, +)
                    #expect(sum == line.difference ?? .zero)
                    causes.formUnion(line.parts.map(\.cause))
                }
                let total = comparison.parts.map(\.amount).reduce(.zero, +)
                #expect(total == comparison.to.totals.scored - comparison.from.totals.scored)
            }
        }
        // Otherwise the law would hold for want of differences. What limits a total is of no line.
        #expect(causes == Set(ChangeCause.allCases).subtracting([.limit]))
    }

    @Test("Whatever is compared to itself is the same and has no parts", arguments: 1...10)
    func same(seed: Int) throws {
        var random = CompareGenerator(seed: UInt64(seed))
        for side in try randomSides(&random) {
            let comparison = Comparison(from: side, to: side)
            #expect(comparison.isSame)
            #expect(comparison.parts.isEmpty)
            #expect(comparison.totals.difference == .zero)
        }
    }

    @Test("A part that a figure, judgement or award caused names its entries", arguments: 1...10)
    func entriesNamed(seed: Int) throws {
        var random = CompareGenerator(seed: UInt64(seed))
        let sides = try randomSides(&random)
        for _ in 0..<80 {
            let from = try #require(sides.randomElement(using: &random))
            let to = try #require(sides.randomElement(using: &random))
            for part in Comparison(from: from, to: to).lines.flatMap(\.parts)
            where part.cause != .rounding && part.cause != .stale {
                #expect(!part.entries.isEmpty, "\(part)")
            }
        }
    }
}
