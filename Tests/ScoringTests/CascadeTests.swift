// An append brings every score that follows from it, each once, in order; anything else is refused at its entry.

import Evaluation
import Scoring
import Testing

struct CascadeTests {
    private let key: EvaluationKey

    init() throws { key = try SampleFacts.key() }

    /// An input that scores two indicators, and the scores due.
    private func twoScores() throws -> (
        ledger: SampleLedger, inputs: [Fact], scores: [ScoreComputed]
    ) {
        var ledger = try SampleLedger()
        try ledger.append(SampleFacts.figure("budget", "100", key))
        let inputs = [
            try SampleFacts.figure("done", "88.5", key),
            try SampleFacts.figure("adjusted", "5", key),
        ]
        var copy = ledger
        let first = try copy.append(inputs)
        return (ledger, inputs, copy.scores(from: first))
    }

    @Test("The scores due come in table order with their inputs ascending")
    func due() throws {
        let (ledger, _, scores) = try twoScores()
        #expect(scores.map(\.indicator.text) == ["completion", "adjustment"])
        #expect(scores.map { $0.exact?.canonical } == ["7/4", "3/2"])
        let (budget, done, adjusted) = (4, ledger.next, ledger.next + 1)
        #expect(
            scores.map { $0.inputs.map(\.number) } == [[1, budget, done], [1, budget, adjusted]])
    }

    @Test("A whole append stands")
    func whole() throws {
        let (ledger, inputs, scores) = try twoScores()
        #expect(illegality(ledger, inputs + scores.map { .scoreComputed($0) }) == nil)
    }

    @Test("A score left out is refused at the end of its append, and is named")
    func leftOut() throws {
        let (ledger, inputs, scores) = try twoScores()
        for (kept, missing, place) in [([], scores[0], 1), ([scores[0]], scores[1], 2)]
            as [([ScoreComputed], ScoreComputed, Int)]
        {
            let refused = try #require(illegality(ledger, inputs + kept.map { .scoreComputed($0) }))
            #expect(refused.place == place)
            #expect(refused.illegality == .scoreLeftOut(missing))
        }
    }

    @Test(
        "A score left out is noticed by the next append too, where the append does not say that it ends"
    )
    func leftOutUnended() throws {
        let (ledger, inputs, scores) = try twoScores()
        var books = ledger.books
        let at = try Instant(milliseconds: 2_000_000_000_000)
        let event = Event(actor: "a", at: at, fact: inputs[0])
        try books.apply(
            Recorded(entry: EntryNumber(ledger.next), rest: 1, event: event),
            documents: ledger.source)
        let next = Recorded(
            entry: EntryNumber(ledger.next + 2), rest: 0,
            event: Event(actor: "a", at: at, fact: inputs[1]))
        let error = #expect(throws: IllegalEntry.self) {
            try books.apply(next, documents: ledger.source)
        }
        #expect(error?.entry.number == ledger.next + 1)
        #expect(error?.illegality == .scoreLeftOut(scores[0]))
    }

    @Test(
        "A doubled, misordered, strange or wrong score is refused at its entry, with the one that is due"
    )
    func wrong() throws {
        let (ledger, inputs, scores) = try twoScores()
        func refused(_ given: [ScoreComputed], at place: Int, due: ScoreComputed?) throws {
            let refused = try #require(
                illegality(ledger, inputs + given.map { .scoreComputed($0) }))
            #expect(refused.place == place)
            #expect(
                refused.illegality == .scoreDiffers(recorded: given[place - inputs.count], due: due)
            )
        }
        try refused([scores[0], scores[0], scores[1]], at: 3, due: scores[1])
        try refused([scores[0], scores[1], scores[1]], at: 4, due: nil)
        try refused([scores[1], scores[0]], at: 2, due: scores[0])
        for changed in try changes(of: scores[0]) {
            try refused([changed, scores[1]], at: 2, due: scores[0])
        }
    }

    /// The score with one thing changed at a time.
    private func changes(of score: ScoreComputed) throws -> [ScoreComputed] {
        func changed(
            evaluation: EvaluationKey? = nil, exact: Exact?? = nil, indicator: String? = nil,
            inputs: [EntryNumber]? = nil, rounded: String? = nil, state: IndicatorState? = nil
        ) throws -> ScoreComputed {
            ScoreComputed(
                evaluation: evaluation ?? score.evaluation, exact: exact ?? score.exact,
                indicator: try indicator.map { try IndicatorID($0) } ?? score.indicator,
                inputs: inputs ?? score.inputs, score: try rounded.map(SampleRubric.decimal),
                state: state ?? score.state)
        }
        return [
            try changed(exact: .some(try Exact(canonical: "7/5"))),
            try changed(exact: .some(nil)), try changed(state: .silent),
            try changed(inputs: score.inputs.dropLast()),
            try changed(inputs: score.inputs.reversed()),
            try changed(inputs: score.inputs + [EntryNumber(2)]), try changed(rounded: "1.75"),
            try changed(indicator: "economy"),
            try changed(evaluation: try SampleFacts.key(2021, .review)),
        ]
    }

    @Test("A score that nothing calls for is refused, alone or with a figure that scores nothing")
    func uncalled() throws {
        let (ledger, inputs, scores) = try twoScores()
        var later = ledger
        try later.append(inputs)
        #expect(
            illegality(later, [.scoreComputed(scores[0])])?.illegality
                == .scoreDiffers(recorded: scores[0], due: nil))
        let other = try SampleFacts.figure("staff", "3", key)
        let refused = try #require(illegality(later, [other, .scoreComputed(scores[0])]))
        #expect(refused.place == 1)
    }

    @Test("An input after the first score of its append is refused")
    func inputAfterScores() throws {
        let (ledger, inputs, scores) = try twoScores()
        let refused = try #require(
            illegality(ledger, [inputs[0], .scoreComputed(scores[0]), inputs[1]]))
        #expect(refused.place == 2)
        #expect(refused.illegality == .inputAfterScores)
    }

    @Test("A correction that leaves the score as it was still names its new input")
    func sameValue() throws {
        var (ledger, inputs, _) = try twoScores()
        let first = try ledger.append(inputs)
        let again = try ledger.append(
            SampleFacts.figure("done", "88.50", key, unit: "万元", corrects: first))
        let scores = ledger.scores(from: again)
        #expect(scores.map(\.indicator.text) == ["completion"])
        #expect(scores.first?.exact?.canonical == "7/4")
        #expect(scores.first?.inputs.map(\.number) == [1, 4, again])
    }

    @Test("What changes no inputs of any indicator brings no score")
    func noScore() throws {
        var (ledger, inputs, _) = try twoScores()
        try ledger.append(inputs)
        let first = ledger.next
        try ledger.append(SampleFacts.declared([("duties", "1"), ("three", nil)], key))
        try ledger.append(SampleFacts.figure("posts", "100", key))
        try ledger.append(
            .narrativeRecorded(
                NarrativeRecorded(
                    evaluation: key, document: String(repeating: "a", count: 64), section: "一")))
        try ledger.append(
            .findingRaised(FindingRaised(evaluation: key, about: FindingSubject(), text: "x")))
        #expect(ledger.scores(from: first) == [])
    }

    private func illegality(
        _ ledger: SampleLedger, _ facts: [Fact]
    ) -> (place: Int, illegality: Illegality)? {
        ledger.illegality { ledger in
            let at = try Instant(milliseconds: 2_000_000_000_000)
            try ledger.apply(facts.map { Event(actor: "a", at: at, fact: $0) })
        }
    }
}
