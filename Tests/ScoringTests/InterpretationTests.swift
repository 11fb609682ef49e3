// Open questions stay open until a person answers them, and each answer does what it says.

import Evaluation
import Scoring
import Testing

struct InterpretationTests {
    /// One way for a question to come up: the indicator, its figures, those of last year, and how it stands open.
    struct Case: CustomTestStringConvertible {
        let question: InterpretationQuestion
        let indicator: String
        var figures: [(String, String)] = []
        var last: [(String, String)] = []
        /// Evaluation points met.
        var met = 0
        let weight: String
        /// What holding to the limit comes to; nil where there is no limit to hold to.
        let capped: String?

        var testDescription: String { "\(question.rawValue) \(indicator) \(figures)" }
        var state: String { question == .silent ? "silent" : "not_computable" }
    }

    private static func three(_ now: String, _ last: String) -> (
        [(String, String)], [(String, String)]
    ) {
        let others = [("cars", "0"), ("reception", "0")]
        return ([("travel", now)] + others, [("travel", last)] + others)
    }

    static let cases: [Case] = {
        let (some, zero) = three("5", "0")
        let (none, _) = three("0", "0")
        let (now, negative) = three("5", "-1")
        return [
            Case(
                question: .zeroDenominator, indicator: "staffing",
                figures: [("staff", "5"), ("posts", "0")], weight: "1", capped: nil),
            Case(
                question: .zeroDenominator, indicator: "payment",
                figures: [("paid", "-5"), ("tasks", "0")], weight: "5", capped: nil),
            Case(
                question: .zeroToZero, indicator: "staffing",
                figures: [("staff", "0"), ("posts", "0")], weight: "1", capped: nil),
            Case(
                question: .zeroToZero, indicator: "three", figures: none, last: zero, weight: "2",
                capped: nil),
            Case(
                question: .zeroToPositive, indicator: "three", figures: some, last: zero,
                weight: "2", capped: nil),
            Case(
                question: .negativeBase, indicator: "three", figures: now, last: negative,
                weight: "2", capped: nil),
            Case(
                question: .overWhole, indicator: "key_rate",
                figures: [("key", "12"), ("projects", "10")], weight: "2", capped: "scored 2"),
            Case(
                question: .overWhole, indicator: "quality",
                figures: [("good", "153"), ("finished", "152")], weight: "15", capped: "scored 15"),
            Case(
                question: .silent, indicator: "adjustment",
                figures: [("adjusted", "-1"), ("budget", "100")], weight: "3", capped: "scored 3"),
            Case(
                question: .silent, indicator: "buying",
                figures: [("bought", "101"), ("to_buy", "100")], weight: "4", capped: "scored 4"),
            Case(
                question: .silent, indicator: "band", figures: [("part", "1"), ("whole", "10")],
                weight: "3", capped: "scored 3"),
            Case(
                question: .silent, indicator: "band", figures: [("part", "9"), ("whole", "10")],
                weight: "3", capped: "scored 0"),
            Case(
                question: .silent, indicator: "payment",
                figures: [("paid", "-1"), ("tasks", "10")], weight: "5", capped: "scored 0"),
            Case(
                question: .awardOverWeight, indicator: "payment",
                figures: [("paid", "14"), ("tasks", "10")], weight: "5", capped: "scored 5"),
            Case(
                question: .awardOverWeight, indicator: "assets", met: 3, weight: "2",
                capped: "scored 2"),
        ]
    }()

    /// A ledger in which the question has come up.
    private func ledger(_ open: Case) throws -> SampleLedger {
        var ledger = try SampleLedger()
        let key = try SampleFacts.key()
        try ledger.append(
            open.figures.map { try SampleFacts.figure($0.0, $0.1, key) }
                + open.last.map { try SampleFacts.figure($0.0, $0.1, key, period: 2020) }
                + (0..<open.met).map {
                    try SampleFacts.judged(open.indicator, $0 + 1, .met(true), key)
                })
        return ledger
    }

    @Test(
        "A question left open is no score, and a finding for a person to settle", arguments: cases)
    func open(open: Case) throws {
        let ledger = try ledger(open)
        #expect(try ledger.standing(open.indicator) == open.state)
        #expect(try ledger.outcome(open.indicator).reason == .open(open.question))
    }

    @Test(
        "Every answer that is allowed does what it says, for one indicator and for all",
        arguments: cases,
        InterpretationChoice.allCases)
    func answers(open: Case, choice: InterpretationChoice) throws {
        let expected: String? =
            switch choice {
            case .full: "scored \(open.weight)"
            case .zero: "scored 0"
            case .notApplicable: "not_applicable"
            case .points: "scored 1/2"
            case .capped: open.capped
            }
        for indicator in [open.indicator, nil] where choice != .points || indicator != nil {
            var ledger = try ledger(open)
            let answer = try SampleFacts.interpreted(
                open.question, choice, indicator, points: choice == .points ? "0.5" : nil,
                rubric: SampleLedger.rubric)
            guard let expected else {
                let refused = try #require(ledger.illegality(of: answer))
                #expect(refused.illegality == .choice(open.question, choice))
                continue
            }
            let before = try #require(try ledger.score(open.indicator))
            let entry = try ledger.append(answer)
            #expect(try ledger.standing(open.indicator) == expected)
            let outcome = try ledger.outcome(open.indicator)
            #expect(outcome.reason == .interpreted(open.question, choice))
            #expect(outcome.inputs.map(\.number) == before.inputs.map(\.number) + [entry])
        }
    }

    @Test("An answer for one indicator goes before the answer for all")
    func ownAnswerFirst() throws {
        let open = try #require(Self.cases.first { $0.indicator == "staffing" })
        var ledger = try ledger(open)
        try ledger.append(
            SampleFacts.interpreted(open.question, .zero, rubric: SampleLedger.rubric))
        #expect(try ledger.standing("staffing") == "scored 0")
        let own = try ledger.append(
            SampleFacts.interpreted(open.question, .full, "staffing", rubric: SampleLedger.rubric))
        #expect(try ledger.standing("staffing") == "scored 1")
        try ledger.append(
            SampleFacts.interpreted(
                open.question, .notApplicable, "staffing", rubric: SampleLedger.rubric,
                corrects: own))
        #expect(try ledger.standing("staffing") == "not_applicable")
    }

    @Test("An answer to a question that has not come up changes nothing")
    func otherQuestion() throws {
        let open = try #require(Self.cases.first { $0.question == .overWhole })
        var ledger = try ledger(open)
        for question in InterpretationQuestion.allCases where question != open.question {
            let first = try ledger.append(
                SampleFacts.interpreted(
                    question, .full, open.indicator, rubric: SampleLedger.rubric))
            #expect(ledger.scores(from: first) == [])
        }
        #expect(try ledger.standing(open.indicator) == "not_computable")
    }

    @Test("A part held to its whole still meets what its rule leaves open")
    func partHeldToWhole() throws {
        // 100% of the whole is the end of the line, of which the rule speaks.
        let open = try #require(Self.cases.first { $0.indicator == "quality" })
        var ledger = try ledger(open)
        try ledger.append(
            SampleFacts.interpreted(.overWhole, .capped, "quality", rubric: SampleLedger.rubric))
        #expect(try ledger.standing("quality") == "scored 15")
    }

    @Test("An answer reaches every agency under the rubric, each append scoring them in order")
    func everyAgency() throws {
        var ledger = try SampleLedger()
        let (one, two) = (try SampleFacts.key(), try SampleFacts.key(agency: "325002"))
        try ledger.append(SampleFacts.registered("325002"))
        try ledger.append(SampleFacts.begun(two, rubric: SampleLedger.rubric))
        for key in [one, two] {
            try ledger.append(
                SampleFacts.figure("staff", "5", key), SampleFacts.figure("posts", "0", key),
                SampleFacts.figure("paid", "5", key), SampleFacts.figure("tasks", "0", key))
        }
        let first = try ledger.append(
            SampleFacts.interpreted(.zeroDenominator, .zero, rubric: SampleLedger.rubric))
        let scores = ledger.scores(from: first)
        #expect(scores.map(\.evaluation) == [one, one, two, two])
        #expect(scores.map(\.indicator.text) == ["staffing", "payment", "staffing", "payment"])
    }
}
