// A ledger in memory: facts are appended with the scores that follow, and folded entry by entry as on replay.

import Evaluation
import Scoring
import Testing

struct SampleLedger {
    private(set) var books = Books()
    private(set) var entries: [Recorded] = []
    private var documents: [String: [UInt8]] = [:]
    private var clock = 1_646_121_600_000

    /// The number of the next entry.
    var next: Int { entries.count }
    /// The adoption of the rubric that `init` adopts.
    static let rubric = 1

    /// Opened (0), with a rubric (1), an agency (2) and its self-evaluation of 2021 (3).
    init(_ rubric: Rubric? = nil) throws {
        try append(SampleFacts.opened())
        try append(adoption(of: rubric ?? SampleRubric.make()))
        try append(SampleFacts.registered())
        try append(SampleFacts.begun(SampleFacts.key(), rubric: Self.rubric))
    }

    /// Nothing recorded yet.
    static var empty: SampleLedger { SampleLedger(entries: []) }

    private init(entries: [Recorded]) {}

    /// Keeps a rubric's document and gives the fact that adopts it.
    mutating func adoption(of rubric: Rubric, id: RubricID? = nil, extraBytes: Int = 0) -> Fact {
        let bytes = RubricFormat.write(rubric)
        return adoption(of: bytes, id: id ?? rubric.id, extraBytes: extraBytes)
    }

    mutating func adoption(of bytes: [UInt8], id: RubricID, extraBytes: Int = 0) -> Fact {
        let digits = String(documents.count + 1, radix: 16)
        let document = String(repeating: "0", count: 64 - digits.utf8.count) + digits
        documents[document] = bytes
        return .rubricAdopted(
            RubricAdopted(bytes: bytes.count + extraBytes, document: document, rubric: id))
    }

    /// Appends facts and the scores that follow from them; gives the number of the first.
    @discardableResult
    mutating func append(_ facts: [Fact]) throws -> Int {
        let first = next
        clock += 1_000
        var draft = Draft(
            on: books, next: EntryNumber(first),
            stamp: .init(actor: "王芳", clock: try Instant(milliseconds: clock), after: books.lastAt))
        for fact in facts { try draft.add(.state(fact), documents: source) }
        try draft.addScores()
        try apply(draft.events)
        return first
    }

    @discardableResult
    mutating func append(_ facts: Fact...) throws -> Int { try append(facts) }

    /// What makes an append of just these facts illegal, and at which of its entries, from 0.
    func illegality(of facts: Fact...) -> (place: Int, illegality: Illegality)? {
        illegality { ledger in
            let at = try Instant(milliseconds: ledger.clock + 1_000)
            try ledger.apply(facts.map { Event(actor: "王芳", at: at, fact: $0) })
        }
    }

    func illegality(
        _ append: (inout SampleLedger) throws -> Void
    ) -> (place: Int, illegality: Illegality)? {
        var trial = self
        do {
            try append(&trial)
            return nil
        } catch let error as IllegalEntry {
            return (error.entry.number - next, error.illegality)
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    /// Appends events just as they are, one append, whatever follows from them.
    mutating func apply(_ events: [Event]) throws {
        for (place, event) in events.enumerated() {
            let recorded = Recorded(
                entry: EntryNumber(next), rest: events.count - 1 - place, event: event)
            try books.apply(recorded, documents: source)
            entries.append(recorded)
        }
    }

    /// The sealing of an evaluation as its table stands.
    func sealing(_ key: EvaluationKey) throws -> Fact {
        let table = ScoreTable(try #require(books.evaluation(key)))
        return .evaluationSealed(
            EvaluationSealed(
                evaluation: key, grade: table.grade?.title, rows: table.sealedRows, signers: [],
                totals: table.totals.sealed))
    }

    var source: DocumentSource {
        let documents = documents
        return { documents[$0] }
    }

    // MARK: What came of it

    /// The scores that the entries from `first` on brought.
    func scores(from first: Int) -> [ScoreComputed] {
        entries[first...].compactMap { recorded in
            guard case .scoreComputed(let score) = recorded.event.fact else { return nil }
            return score
        }
    }

    func score(_ indicator: String, _ key: EvaluationKey? = nil) throws -> ScoreComputed? {
        let book = try #require(books.evaluation(try key ?? SampleFacts.key()))
        return book.scores[try IndicatorID(indicator)]?.standing?.value
    }

    /// State, and points where there are any, in few words: `scored 3/2`, `missing`, `none` for never computed.
    func standing(_ indicator: String, _ key: EvaluationKey? = nil) throws -> String {
        guard let score = try score(indicator, key) else { return "none" }
        return score.exact.map { "\(score.state.rawValue) \($0.canonical)" } ?? score.state.rawValue
    }

    func outcome(_ indicator: String, _ key: EvaluationKey? = nil) throws -> Outcome {
        let key = try key ?? SampleFacts.key()
        let book = try #require(books.evaluation(key))
        let place = try #require(book.edition.place(of: try IndicatorID(indicator)))
        return try #require(books.outcome(of: place, in: key))
    }
}

/// Expects a fact to be illegal as an append of its own.
func expect(
    _ illegality: Illegality, of fact: Fact, in ledger: SampleLedger,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let found = ledger.illegality(of: fact)
    #expect(found?.illegality == illegality, sourceLocation: sourceLocation)
    #expect(found?.place == 0, sourceLocation: sourceLocation)
}
