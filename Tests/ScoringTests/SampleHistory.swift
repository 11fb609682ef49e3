// A ledger filled at random, the same for the same seed: two agencies, three years, corrections, seals and stages.

import Evaluation
import Scoring
import Testing

struct SampleHistory {
    private(set) var ledger: SampleLedger
    /// How many of the proposed appends the ledger took.
    private(set) var taken = 0
    private var random: SampleGenerator

    init(seed: UInt64, appends: Int) throws {
        random = SampleGenerator(seed: seed)
        ledger = try SampleLedger(
            SampleRubric.make(
                exemptions: [.leftOut],
                rounding: seed.isMultiple(of: 2)
                    ? Rounding(digits: 2, mode: .halfEven, scope: .indicator) : nil))
        try ledger.append(SampleFacts.registered("325002"))
        for _ in 0..<appends {
            var trial = ledger
            do {
                try trial.append(
                    (0..<Int.random(in: 1...4, using: &random)).map { _ in try fact() })
                ledger = trial
                taken += 1
            } catch is Refusal {
                // What cannot stand is left out.
            }
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) throws -> Element {
        try #require(elements.randomElement(using: &random))
    }

    private mutating func isOneIn(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }

    private mutating func key() throws -> EvaluationKey {
        try SampleFacts.key(
            pick([2020, 2021, 2022]), pick([.selfEvaluation, .selfEvaluation, .review]),
            subject: pick([nil, nil, nil, "tv"]), agency: pick(["325001", "325001", "325002"]))
    }

    private mutating func fact() throws -> Fact {
        // Mostly of an evaluation there is.
        let known = ledger.books.agencies.values.flatMap { $0.evaluations.keys }.sorted()
        let key = isOneIn(8) ? try key() : try pick(known)
        switch Int.random(in: 0..<26, using: &random) {
        case 0..<11: return try figure(key)
        case 11: return try SampleFacts.unavailable(pick(["posts", "tasks"]), key)
        case 12, 13:
            return try SampleFacts.judged(
                "assets", pick([1, 2, 3]), .met(Bool.random(using: &random)), key)
        case 14: return try SampleFacts.awarded("economy", pick(["0", "3.3", "5"]), key)
        case 15: return try SampleFacts.adjusted("economy", pick(["1", "2"]), key)
        case 16: return try SampleFacts.exempted("payment", pick([.leftOut, .full]), key)
        case 17:
            return try SampleFacts.interpreted(
                pick(InterpretationQuestion.allCases),
                pick([.full, .zero, .notApplicable, .capped]),
                pick([nil, "staffing", "three"]), rubric: SampleLedger.rubric)
        case 18: return SampleFacts.withdrawn(try pick(Array(0..<ledger.next)), key)
        case 19:
            return ledger.books.evaluation(key) == nil ? try figure(key) : try ledger.sealing(key)
        case 20: return SampleFacts.reopened(key)
        case 21: return try SampleFacts.declared([("duties", pick(["0", "1"]))], key)
        case 22: return SampleFacts.filed(try pick(["a", "b", "c", "d"]), key.agency)
        case 23: return SampleFacts.erased(try pick(Array(0..<ledger.next)), key.agency)
        default:
            let key = try self.key()
            let base = ledger.books.agencies[key.agency]?.furthest(key.subject, key.year)
            return SampleFacts.begun(
                key, rubric: SampleLedger.rubric, from: base?.seal?.entry.number)
        }
    }

    /// A figure, which corrects what stands and restates what differs in an earlier year.
    private mutating func figure(_ key: EvaluationKey) throws -> Fact {
        let id = try pick([
            "staff", "posts", "travel", "cars", "reception", "paid", "tasks", "part", "whole",
        ])
        let period = isOneIn(4) ? key.year.number - 1 : key.year.number
        let year = try #require(FiscalYear(period))
        let standing = ledger.books.evaluation(key)?.figure(try FigureID(id), year)?.entry.number
        let earlier =
            period < key.year.number
            ? ledger.books.agencies[key.agency]?.furthest(key.subject, year)?
                .figure(try FigureID(id), year)?.entry.number : nil
        let value = try pick(["0", "1", "3", "10", "12.50", "99", "-2"])
        return try SampleFacts.figure(
            id, value, key, period: period, corrects: standing, restates: earlier)
    }
}
