// Laws of the fold over random histories: replayed twice, in parts, by agency, it comes to the same.

import Evaluation
import Scoring
import Testing

struct ReplayTests {
    private func fold(
        _ entries: some Sequence<Recorded>, onto books: Books = Books(), _ ledger: SampleLedger
    ) throws -> Books {
        var books = books
        for recorded in entries { try books.apply(recorded, documents: ledger.source) }
        return books
    }

    private func expectSame(
        _ one: Books, _ other: Books, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(one.agencies == other.agencies, sourceLocation: sourceLocation)
        #expect(one.framework == other.framework, sourceLocation: sourceLocation)
        #expect(one.lastAt == other.lastAt, sourceLocation: sourceLocation)
    }

    @Test("A history replayed comes to the books it was made with, and so twice", arguments: 1...6)
    func twice(seed: UInt64) throws {
        let history = try SampleHistory(seed: seed, appends: 160)
        let ledger = history.ledger
        #expect(history.taken > 40)
        #expect(ledger.entries.contains { $0.event.fact.type == .scoreComputed })
        expectSame(try fold(ledger.entries, ledger), ledger.books)
        expectSame(try fold(ledger.entries, ledger), try fold(ledger.entries, ledger))
    }

    @Test("A prefix and then the rest is the whole, wherever an append ends", arguments: 7...9)
    func prefixes(seed: UInt64) throws {
        let ledger = try SampleHistory(seed: seed, appends: 100).ledger
        for (place, recorded) in ledger.entries.enumerated() where recorded.rest == 0 {
            let prefix = try fold(ledger.entries[...place], ledger)
            expectSame(try fold(ledger.entries[(place + 1)...], onto: prefix, ledger), ledger.books)
        }
    }

    @Test(
        "One agency's entries with the ledger-wide ones come to the same for it", arguments: 10...13
    )
    func byAgency(seed: UInt64) throws {
        let ledger = try SampleHistory(seed: seed, appends: 160).ledger
        for (id, agency) in ledger.books.agencies {
            let own = ledger.entries.filter {
                $0.event.fact.agency == nil || $0.event.fact.agency == id
            }
            var books = try fold(own, ledger)
            try books.finishAppend()
            #expect(books.agencies == [id: agency])
            #expect(books.framework == ledger.books.framework)
        }
    }

    @Test(
        "Every score in a history is what its inputs come to, and nothing is due at its end",
        arguments: 14...17)
    func scoresFollow(seed: UInt64) throws {
        let ledger = try SampleHistory(seed: seed, appends: 160).ledger
        var scored = 0
        for agency in ledger.books.agencies.values {
            for book in agency.evaluations.values where !book.isSealed {
                for indicator in book.edition.indicators {
                    let outcome = try #require(
                        ledger.books.outcome(of: indicator.place, in: book.key))
                    guard let last = book.scores[indicator.id]?.standing?.value else {
                        #expect(outcome.state == .missing)
                        continue
                    }
                    scored += 1
                    #expect(last.state == outcome.state)
                    #expect(last.exact == outcome.exact)
                    #expect(last.score == outcome.rounded)
                    #expect(last.inputs == outcome.inputs)
                }
            }
        }
        #expect(scored > 0)
    }

    @Test(
        "A score changed, left out or moved anywhere in a history is found at its append",
        arguments: 18...19)
    func tampered(seed: UInt64) throws {
        var ledger = try SampleHistory(seed: seed, appends: 80).ledger
        // That an append is cut short at the very end is for the chain to find.
        try ledger.append(SampleFacts.registered("325003"))
        for (place, recorded) in ledger.entries.enumerated() {
            guard case .scoreComputed(let score) = recorded.event.fact else { continue }
            let changed = ScoreComputed(
                evaluation: score.evaluation, exact: score.exact.map { $0 + .one } ?? .one,
                indicator: score.indicator, inputs: score.inputs, score: score.score,
                state: score.state)
            var entries = ledger.entries
            entries[place] = Recorded(
                entry: recorded.entry, rest: recorded.rest,
                event: Event(actor: "王芳", at: recorded.event.at, fact: .scoreComputed(changed)))
            let wrong = #expect(throws: IllegalEntry.self) { try fold(entries, ledger) }
            #expect(wrong?.entry == recorded.entry)
            entries.remove(at: place)
            let absent = #expect(throws: IllegalEntry.self) { try fold(entries, ledger) }
            let end = recorded.entry.number + recorded.rest
            #expect((recorded.entry.number...end).contains(absent?.entry.number ?? -1))
        }
    }

    @Test(
        "What is scored does not depend on the order or grouping in which inputs were recorded",
        arguments: 20...27)
    func order(seed: UInt64) throws {
        var random = SampleGenerator(seed: seed)
        let (key, earlier) = (try SampleFacts.key(), try SampleFacts.key(2020))
        let values = ["0", "1", "3", "10", "12.50", "99", "-2"]
        var facts: [Fact] = []
        for figure in SampleRubric.figures {
            facts.append(
                try SampleFacts.figure(
                    figure.id, try #require(values.randomElement(using: &random)), key))
        }
        for id in ["travel", "cars", "reception"] {
            let value = try #require(values.randomElement(using: &random))
            facts.append(try SampleFacts.figure(id, value, earlier))
        }
        for point in 1...8 {
            facts.append(
                try SampleFacts.judged("compliance", point, .met(Bool.random(using: &random)), key))
        }
        facts.append(try SampleFacts.awarded("economy", "2.5", key))
        facts.append(try SampleFacts.exempted("payment", .leftOut, key))
        for question in InterpretationQuestion.allCases where Bool.random(using: &random) {
            facts.append(try SampleFacts.interpreted(question, .zero, rubric: SampleLedger.rubric))
        }
        var tables: [[String]] = []
        for _ in 0..<6 {
            var ledger = try SampleLedger(SampleRubric.make(exemptions: [.leftOut]))
            try ledger.append(SampleFacts.begun(earlier, rubric: SampleLedger.rubric))
            var rest = facts.shuffled(using: &random)[...]
            while !rest.isEmpty {
                let size = Int.random(in: 1...8, using: &random)
                try ledger.append(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            tables.append(try SampleRubric.ids.map { "\($0) \(try ledger.standing($0))" })
        }
        #expect(Set(tables).count == 1)
        #expect(tables[0].contains { $0.contains("scored") })
    }
}
