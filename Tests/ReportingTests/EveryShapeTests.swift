// Inverse questions under rubrics that have every shape of rule: pages that keep their contract, answers that hold.

import Evaluation
import Reading
import Reporting
import Schema
import Scoring
import Testing

@Suite("Inverse questions of every shape") struct EveryShapeTests {
    private static let texts = [Bundled.rubricTemplate] + Bundled.rubrics.map(\.text)

    /// The self-evaluation of 2021 under a rubric, nothing in it.
    private static func opened(_ text: String) throws -> SampleLedger {
        let rubric = try RubricFile.read(text, name: "rubric.yaml")
        var ledger = try SampleLedger(rubric: rubric)
        try ledger.append([.open(SampleLedger.key(2021), rubric.id)])
        return ledger
    }

    private static func rubric(of ledger: SampleLedger) throws -> Rubric {
        try #require(ledger.books.evaluation(SampleLedger.key(2021))).edition.rubric
    }

    @Test("The rubrics have all shapes among them")
    func shapes() throws {
        let rules = try Self.texts.flatMap {
            try RubricFile.read($0, name: "rubric.yaml").indicators.map(\.rule)
        }
        let kinds = Set(rules.map { "\($0)".prefix { $0 != "(" } })
        #expect(kinds.count == 17, "\(kinds.sorted())")
    }

    @Test(
        "What is implied keeps its contract and its width, asked of any score",
        arguments: Language.allCases)
    func implied(language: Language) throws {
        let contract = try JSONContract(page: "implied")
        for text in Self.texts {
            let ledger = try Self.opened(text)
            let at = try ledger.standpoint(language)
            for (place, indicator) in try Self.rubric(of: ledger).indicators.enumerated() {
                for score in ["0", "1", "1.45", "0.5", indicator.weight.text] {
                    let found = ledger.books.implication(
                        of: place, in: SampleLedger.key(2021), score: SampleLedger.decimal(score))
                    try keeps(contract, ImpliedPage(try #require(found), at), indicator.id.text)
                }
            }
        }
    }

    @Test(
        "What would follow keeps its contract and its width, whatever is supposed",
        arguments: Language.allCases)
    func supposed(language: Language) throws {
        let contract = try JSONContract(page: "whatif")
        let stages = try JSONContract(page: "stages")
        for (seed, text) in Self.texts.enumerated() {
            var ledger = try Self.opened(text)
            var random = Chance(state: UInt64(seed + 1))
            let facts = try Self.facts(Self.rubric(of: ledger), &random)
            try ledger.append(facts.filter(\.isOfList).map { .state($0) })
            let inputs = facts.compactMap(\.supposed)
            let at = try ledger.standpoint(language)
            let found = try ledger.books.supposing(
                inputs, in: SampleLedger.key(2021),
                next: EntryNumber((at.entry?.number ?? 0) + 1))
            let supposition = try #require(found)
            #expect(supposition.lines.contains { !$0.isSame }, "\(inputs.count)")
            try keeps(contract, WhatIfPage(supposition, at), "whatif")
            let page = StagesPage(through: SampleLedger.key(2021), in: ledger.books, at)
            try keeps(stages, try #require(page), "stages")
        }
    }

    @Test("A score that was reached is implied by what it was reached with", arguments: 1...12)
    func reached(seed: Int) throws {
        var random = Chance(state: UInt64(seed))
        var scored = 0
        for text in Self.texts {
            var ledger = try Self.opened(text)
            let rubric = try Self.rubric(of: ledger)
            let facts = try Self.facts(rubric, &random)
            try ledger.append(
                (facts.filter(\.isOfList) + facts.filter { !$0.isOfList }).map { .state($0) })
            for place in rubric.indicators.indices {
                let key = SampleLedger.key(2021)
                guard let exact = ledger.books.outcome(of: place, in: key)?.points,
                    exact.rounded(places: 12, .halfUp) == exact
                else { continue }
                scored += 1
                let score = DecimalNumber(shortening: exact)
                let found = try #require(ledger.books.implication(of: place, in: key, score: score))
                let id = rubric.indicators[place].id
                #expect(!found.isNever, "\(rubric.id) \(id) \(score)")
                #expect(found.fits == .exactly, "\(rubric.id) \(id) \(score)")
                if case .measure(let set) = found.exactly,
                    case .value(let value)? = found.measurement
                {
                    #expect(set.contains(value), "\(rubric.id) \(id) \(score)")
                }
            }
        }
        #expect(scored > 20)
    }

    private func keeps(_ contract: JSONContract, _ page: some Page, _ what: String) throws {
        for line in page.lines {
            #expect(line.columns <= 100, "\(what): \(line.text)")
            #expect(!line.text.hasSuffix(" "), "\(what): \(line.text)")
        }
        let document = try JSONValue(parsing: page.json.document())
        #expect(contract.breaches(of: document) == [], "\(what)")
    }

    // MARK: Inputs at random

    /// Something for every input the rubric asks for: items and categories, figures, judgements, awards.
    private static func facts(_ rubric: Rubric, _ random: inout Chance) throws -> [Fact] {
        let key = SampleLedger.key(2021)
        var facts: [Fact] = rubric.lists.flatMap { list in
            ["a", "b"].map { item in
                .itemListed(
                    ItemListed(
                        evaluation: key, item: SampleLedger.id(item, ItemKind.self), list: list.id,
                        title: item))
            }
        }
        facts += rubric.categories.compactMap { category in
            category.values.randomElement(using: &random).map {
                .categoryStated(
                    CategoryStated(
                        evaluation: key, category: category.id, grounds: "批复", value: $0.id))
            }
        }
        for figure in rubric.figures {
            let years = figure.list == nil ? [2021, 2020] : [2021]
            for (year, item) in years.flatMap({ year in
                (figure.list == nil ? [nil] : ["a", "b"]).map { (year, $0) }
            }) {
                let value = "\(Int.random(in: 1...20, using: &random) * 5)"
                facts.append(
                    .figureRecorded(
                        FigureRecorded(
                            evaluation: key, basis: figure.basis, figure: figure.id,
                            item: item.map { SampleLedger.id($0, ItemKind.self) },
                            period: try #require(FiscalYear(year)), source: Source(title: "表"),
                            unit: figure.unit, value: SampleLedger.decimal(value))))
            }
        }
        for indicator in rubric.indicators {
            for point in indicator.points {
                let items = point.vetoes || indicator.judgedItems == nil ? [nil] : ["a", "b"]
                for item in items {
                    let judgement: Judgement =
                        switch indicator.asks(of: point) {
                        case .met: .met(!point.vetoes && Bool.random(using: &random))
                        case .count: .count(Int.random(in: 0...2, using: &random))
                        case .grade:
                            .grade(
                                try #require(
                                    rubric.grades(of: indicator).randomElement(using: &random)))
                        }
                    facts.append(
                        .pointJudged(
                            PointJudged(
                                evaluation: key, grounds: "现场", indicator: indicator.id,
                                item: item.map { SampleLedger.id($0, ItemKind.self) },
                                judgement: judgement, point: point.id)))
                }
            }
            guard indicator.rule.takesAward else { continue }
            facts.append(
                .scoreAwarded(
                    ScoreAwarded(
                        evaluation: key, grounds: "总结", indicator: indicator.id,
                        score: indicator.weight)))
        }
        return facts
    }
}

extension Fact {
    /// Whether other facts can only stand once it does.
    fileprivate var isOfList: Bool {
        switch self {
        case .itemListed, .categoryStated: true
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
            .evaluationOpened, .figureRecorded, .figureUnavailable, .pointJudged, .scoreAwarded,
            .scoreAdjusted, .scoreComputed, .indicatorExempted, .declarationRecorded,
            .findingRaised, .findingAnswered, .entryWithdrawn, .evaluationSealed,
            .evaluationReopened, .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset,
            .evidenceFiled, .documentErased:
            false
        }
    }

    /// The same as something supposed; nil for what cannot be.
    fileprivate var supposed: SupposedInput? {
        switch self {
        case .figureRecorded(let fact):
            .figure(fact.figure, fact.period, fact.item, fact.quantity)
        case .pointJudged(let fact):
            .judgement(fact.indicator, fact.point, fact.item, fact.judgement)
        case .scoreAwarded(let fact): .award(fact.indicator, fact.score)
        case .itemListed, .categoryStated, .ledgerOpened, .rubricAdopted, .agencyRegistered,
            .interpretationAdopted, .evaluationOpened, .figureUnavailable, .scoreAdjusted,
            .scoreComputed, .indicatorExempted, .declarationRecorded, .findingRaised,
            .findingAnswered, .entryWithdrawn, .evaluationSealed, .evaluationReopened,
            .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled,
            .documentErased:
            nil
        }
    }
}

/// Random numbers that are the same on every run: SplitMix64.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
