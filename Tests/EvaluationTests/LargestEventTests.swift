// The largest events there can be fit into an entry; what does not fit is told before it is recorded.

import Evaluation
import Testing

struct LargestEventTests {
    private static let longest = String(repeating: "9", count: 200)

    /// A table of a hundred indicators, ids, grade and scores as long as they may be.
    private func seal(signers: [String]) throws -> Event {
        let key = EvaluationKey(
            agency: try AgencyID(String(repeating: "7", count: 40)),
            subject: try SubjectID(String(repeating: "s", count: 40)),
            year: try #require(FiscalYear(2199)), stage: .department)
        let score = try Exact(canonical: "\(Self.longest)/1\(Self.longest.dropFirst())")
        let rows = try (0..<Limit.indicators).map { place in
            SealedRow(
                indicator: try IndicatorID("\(100 + place)" + String(repeating: "i", count: 37)),
                state: .scored, score: score, entry: EntryNumber(EntryNumber.range.upperBound))
        }
        let most = try DecimalNumber(
            canonical: "\(Self.longest.prefix(30)).\(Self.longest.prefix(12))")
        return Event(
            actor: String(repeating: "\"", count: Limit.title), at: try Instant(milliseconds: 0),
            clock: try Instant(milliseconds: 1),
            fact: .evaluationSealed(
                EvaluationSealed(
                    evaluation: key, grade: String(repeating: "\"", count: Limit.title), rows: rows,
                    signers: signers,
                    totals: SealedTotals(scored: most, of: most, lowest: most, highest: most))))
    }

    @Test("The largest table of the longest scores can be sealed")
    func largestSeal() throws {
        let bytes = try EventFormat.writeReadably(try seal(signers: []))
        #expect(bytes.count > 50_000)
        let signer = String(repeating: "名", count: Limit.title / 3)
        #expect(
            try EventFormat.writeReadably(try seal(signers: Array(repeating: signer, count: 40)))
                .count <= EventFormat.maximumBytes)
    }

    @Test("What is too long for an entry, or has too many names, is told before it is recorded")
    func unwritable() throws {
        let quotes = String(repeating: "\"", count: Limit.title)
        let long = try seal(signers: Array(repeating: quotes, count: Limit.names))
        #expect(throws: UnwritableEvent.tooLong(bytes: EventFormat.write(long).count)) {
            try EventFormat.writeReadably(long)
        }
        let many = try seal(signers: Array(repeating: "甲", count: Limit.names + 1))
        do throws(UnwritableEvent) {
            _ = try EventFormat.writeReadably(many)
            Issue.record("too many names")
        } catch {
            guard case .unreadable(.evaluationSealed, .malformed(_, let read)) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(read.expected == .atMost(Limit.names))
        }
    }

    @Test("A score with all its inputs is written")
    func largestScore() throws {
        let score = ScoreComputed(
            evaluation: EvaluationKey(
                agency: try AgencyID("a"), year: try #require(FiscalYear(1950)),
                stage: .selfEvaluation),
            exact: try Exact(canonical: "\(Self.longest)/1\(Self.longest.dropFirst())"),
            indicator: try IndicatorID("i"),
            inputs: (0..<Limit.inputs).map {
                EntryNumber(EntryNumber.range.upperBound - Limit.inputs + $0)
            }, state: .scored)
        let event = Event(
            actor: "甲", at: try Instant(milliseconds: 0), clock: nil, fact: .scoreComputed(score))
        #expect(try EventFormat.read(try EventFormat.writeReadably(event)) == event)
    }
}
