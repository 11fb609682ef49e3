// What is counted in English sentences, where there is one of it.

import AuditTrail
import Evaluation
import Scoring
import Testing

@testable import Bookkeeping
@testable import Reporting

@Suite struct EnglishCountTests {
    @Test("One of a thing is one thing, and none of it are things")
    func counts() {
        #expect(English.count(1, "entry", "entries") == "1 entry")
        #expect(English.count(0, "entry", "entries") == "0 entries")
        #expect(English.count(21, "entry", "entries") == "21 entries")
        #expect(English.points("1") == "1 point")
        #expect(English.points("0.5") == "0.5 points")
        #expect(English.first(1, "has", "have") == "the first entry has")
    }

    @Test("No sentence speaks of 1 in the plural")
    func one() throws {
        let rounded = Bilingual("四舍五入", "half up")
        let checkpoint = Checkpoint(
            origin: try #require(KeyName("example.com/a")), size: 1, root: .zero)
        var sentences = [
            Words.continues(from: 1, to: checkpoint), Words.signedCheckpoint(checkpoint),
            Words.standsAt(1, checkpoint), Words.unsupported("1"), Words.missingFigures(1),
            Words.roundedTo(1, rounded, perIndicator: true),
            Words.roundedTo(1, rounded, perIndicator: false),
            Words.totalRounded(1, rounded, .shown), Words.settledCase(rounded, rounded, "1"),
            Words.unread(1, "#5", Invocation(ledger: nil)),
            Continuation.holds.words(checkpoint), Continuation.cut(entries: 0).words(checkpoint),
            Continuation.rewritten(root: .zero).words(checkpoint),
            AuditProblem.Difference.chain(.cut(rest: 1)).words,
            Words.indicatorCount(1, "100"), Words.rubricsDiffer(1, onlyOne: 1), Words.unchanged(1),
            Words.unchangedFigures(1), Words.stamped("2026-11-28", covering: 1),
            Words.pointsAre("1", of: 1, isOpen: true), Words.entryCount(1), Words.itemCount(1),
            Words.openFindings(1), Words.pointsWaiting("1"), Words.following(1),
            Words.declaredCount("1", 1, blanks: 1),
            Words.findingCounts(1, [Bilingual("严重", "serious: 1")], answered: 1),
        ]
        let points = try DecimalNumber(canonical: "1")
        let findings: [Finding.Kind] = [
            .declaredOverWeight(points), .declaredDiffers(declared: points, computed: .one),
            .declaredUnsupported(count: 1, points: .one),
            .declaredOverBlanks(total: points, of: .one, blanks: 1, points: .one),
            .awardsOverWeight(most: .one, weight: .one),
            .doubt(.cliff(among: 1, points: .one)), .doubt(.cliff(among: nil, points: .one)),
            .doubt(.tableGap(first: [], missing: 1, of: 2)),
        ]
        sentences += findings.map { $0.sentence { "\($0)" } }
        let plural =
            /\b1 ([a-z]+ )?(entries|lines|rows|points|places|scores|indicators|items|hashes|figures|findings|weights|others)\b/
        for sentence in sentences {
            #expect(!sentence.en.contains(plural), "\(sentence.en)")
            #expect(!sentence.en.contains(/\bfirst 1\b/), "\(sentence.en)")
        }
    }
}
