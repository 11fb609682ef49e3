// Findings of figures that can hardly be what they say; none of them is refused.

import Evaluation
import Scoring
import Testing

@Suite("Findings of figures") struct FigureFindingTests {
    private func found(_ code: String, _ facts: [Fact]) throws -> [Finding] {
        var ledger = try SampleLedger()
        try ledger.append(facts)
        return ledger.books.findings(of: try SampleFacts.key()).map(\.finding)
            .filter { $0.kind.code == code }
    }

    @Test("People in a number that is not whole are a finding; anything else may be a fraction")
    func notWhole() throws {
        let key = try SampleFacts.key()
        let staff = try FigureID("staff")
        let half = try found(
            "not_whole",
            [
                SampleFacts.figure("staff", "1820.5", key),
                SampleFacts.figure("posts", "1820.0", key),
                SampleFacts.figure("paid", "12.5", key), SampleFacts.figure("bought", "2.5", key),
            ])
        #expect(half.map(\.place) == [.figure(staff, key.year)])
        #expect(half.map(\.severity) == [.doubtful])
        #expect(half.map(\.entries) == [[EntryNumber(4)]])
        // A value out of proportion as well is both.
        let both = try [
            SampleFacts.figure("staff", "5000.5", key),
            SampleFacts.figure("staff", "0.5", key, period: 2020),
        ]
        #expect(try found("not_whole", both).count == 2)
        #expect(try found("magnitude", both).count == 1)
    }

    @Test("A part of a whole below zero is a finding, whatever its rule makes of it")
    func partBelowZero() throws {
        let key = try SampleFacts.key()
        for (part, count) in [("-1", 1), ("0", 0), ("1", 0)] {
            let found = try found(
                "part_below_zero",
                [
                    SampleFacts.figure("key", part, key),
                    SampleFacts.figure("projects", "100", key),
                    // Of no whole: a rate may be below zero.
                    SampleFacts.figure("done", "-1", key), SampleFacts.figure("budget", "9", key),
                ])
            #expect(found.count == count, "\(part)")
            guard let finding = found.first else { continue }
            #expect(finding.place == .indicator(try IndicatorID("key_rate")))
            #expect(finding.severity == .doubtful && finding.entries.count >= 2)
            #expect(
                finding.kind
                    == .partBelowZero(value: try #require(Exact(numerator: -1, denominator: 100))))
        }
    }
}
