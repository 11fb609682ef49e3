// A ledger in memory for tests of comparisons: facts in, books out, scores that follow by themselves.

import Evaluation
import Scoring
import Testing

struct CompareLedger {
    private(set) var books = Books()
    private(set) var next = 0
    private var rubrics: [String: Rubric] = [:]
    /// The adoption in force.
    private(set) var adopted = EntryNumber(0)

    init(_ rubric: Rubric) throws {
        try append(
            .ledgerOpened(
                LedgerOpened(
                    base: "test", ledger: String(repeating: "0", count: 32), title: "t",
                    zone: try #require(ZoneOffset(canonical: "+08:00")))))
        try append(.agencyRegistered(AgencyRegistered(agency: .init("media"), name: "media")))
        try adopt(rubric)
    }

    /// Appends facts and the scores that follow; the entries of the facts, or of what already stood.
    @discardableResult
    mutating func append(_ facts: Fact...) throws -> [EntryNumber] {
        try append(facts.map { .state($0) })
    }

    @discardableResult
    mutating func append(_ commands: [Command]) throws -> [EntryNumber] {
        var draft = Draft(
            on: books, next: EntryNumber(next),
            stamp: Draft.Stamp(actor: "a", clock: try Instant(milliseconds: 0), after: nil))
        let rubrics = rubrics
        for command in commands {
            try draft.add(command) { rubrics[$0].map(RubricFormat.write) }
        }
        try draft.addScores()
        let first = next
        books = draft.books
        next += draft.events.count
        var place = first
        return draft.decisions.map { decision in
            if case .alreadyStands(let entry) = decision { return entry }
            place += 1
            return EntryNumber(place - 1)
        }
    }

    mutating func adopt(_ rubric: Rubric) throws {
        let digits = String(rubrics.count + 1, radix: 16)
        let document = String(repeating: "0", count: 64 - digits.count) + digits
        rubrics[document] = rubric
        let fact = RubricAdopted(
            bytes: RubricFormat.write(rubric).count, document: document, rubric: rubric.id)
        adopted = try #require(try append(.rubricAdopted(fact)).first)
    }

    mutating func open(_ year: Int, _ stage: Stage = .selfEvaluation) throws {
        let rubric = try #require(books.framework.editions[adopted]).rubric.id
        try append([.open(key(year, stage), stage == .selfEvaluation ? rubric : nil)])
    }

    @discardableResult
    mutating func seal(_ year: Int, _ stage: Stage = .selfEvaluation) throws -> EntryNumber {
        try #require(try append([.seal(key(year, stage), signers: [])]).first)
    }

    func key(_ year: Int, _ stage: Stage = .selfEvaluation) throws -> EvaluationKey {
        EvaluationKey(
            agency: try .init("media"), year: try #require(FiscalYear(year)), stage: stage)
    }

    func side(_ year: Int, _ stage: Stage = .selfEvaluation) throws -> ComparedSide {
        try #require(ComparedSide(books, try key(year, stage)))
    }

    func compare(_ from: Int, _ to: Int) throws -> Comparison {
        Comparison(from: try side(from), to: try side(to))
    }

    /// The line of one indicator.
    func line(_ indicator: String, _ from: Int, _ to: Int) throws -> Comparison.Line {
        try compare(from, to).line(indicator)
    }
}

extension Comparison {
    func line(_ indicator: String) throws -> Line {
        try #require(lines.first { $0.to.scored.id.text == indicator })
    }

    func figure(_ figure: String, yearsBack: Int = 0) throws -> FigureChange {
        try #require(
            figures.first { $0.figure.text == figure && $0.yearsBack == yearsBack })
    }
}

// MARK: Facts

extension CompareLedger {
    func figure(
        _ figure: String, _ value: String, _ year: Int, period: Int? = nil,
        stage: Stage = .selfEvaluation, unit: String = "万元", corrects: EntryNumber? = nil,
        restates: EntryNumber? = nil
    ) throws -> Fact {
        .figureRecorded(
            FigureRecorded(
                evaluation: try key(year, stage), corrects: corrects.map(correction),
                figure: try .init(figure), period: try #require(FiscalYear(period ?? year)),
                restates: restates.map(correction), source: Source(title: "s"),
                unit: try #require(Unit(symbol: unit)), value: try DecimalNumber(canonical: value)))
    }

    func judged(
        _ point: String, _ met: Bool, _ year: Int, corrects: EntryNumber? = nil
    ) throws -> Fact {
        .pointJudged(
            PointJudged(
                evaluation: try key(year), corrects: corrects.map(correction), grounds: "g",
                indicator: try .init("count"), judgement: .met(met), point: try .init(point)))
    }

    func awarded(
        _ score: String, _ year: Int, indicator: String = "award", corrects: EntryNumber? = nil
    ) throws -> Fact {
        .scoreAwarded(
            ScoreAwarded(
                evaluation: try key(year), corrects: corrects.map(correction), grounds: "g",
                indicator: try .init(indicator), score: try DecimalNumber(canonical: score)))
    }

    func adjusted(_ indicator: String, _ score: String, _ year: Int) throws -> Fact {
        .scoreAdjusted(
            ScoreAdjusted(
                evaluation: try key(year, .review), grounds: "g", indicator: try .init(indicator),
                score: try DecimalNumber(canonical: score)))
    }

    func exempted(_ indicator: String, _ year: Int) throws -> Fact {
        .indicatorExempted(
            IndicatorExempted(
                evaluation: try key(year), cause: "c", indicator: try .init(indicator),
                treatment: .leftOut))
    }

    func interpreted(
        _ question: InterpretationQuestion, _ choice: InterpretationChoice,
        corrects: EntryNumber? = nil
    ) -> Fact {
        .interpretationAdopted(
            InterpretationAdopted(
                rubric: adopted, question: question, indicator: nil, choice: choice, cause: "c",
                corrects: corrects.map(correction)))
    }

    func withdrawn(_ entry: EntryNumber, _ year: Int) throws -> Fact {
        .entryWithdrawn(
            EntryWithdrawn(evaluation: try key(year), entry: entry, reason: "r"))
    }

    private func correction(_ entry: EntryNumber) -> Correction {
        Correction(entry: entry, reason: "r")
    }
}
