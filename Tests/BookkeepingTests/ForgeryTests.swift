// A chain that holds proves that nobody edited; these were made anew, and say what does not follow.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring
import Testing

@Suite("A ledger whose chain was made anew")
struct ForgeryTests {
    private let ledger: SmallLedger

    init() throws { ledger = try SmallLedger.whole() }

    private func firstIllegality(_ report: AuditReport) -> (Int, Illegality)? {
        guard let first = report.firstBad, let entry = first.entry,
            case .illegal(let illegality) = first.difference
        else { return nil }
        return (entry.number, illegality)
    }

    @Test("Chained anew without a change, it is the same ledger to the last digest")
    func control() throws {
        let same = try ledger.forged(try ledger.appends())
        #expect(try same.head() == (try ledger.head()))
        #expect(try same.audit().verdict == .intact)
    }

    @Test("A figure that was changed is found by the first score that does not follow from it")
    func figure() throws {
        let forged = try ledger.forged(replacing: #""90""#, with: #""95""#, in: 8)
        let report = try forged.audit()
        #expect(report.stages[.chain]?.isComplete == true)
        let (entry, illegality) = try #require(firstIllegality(report))
        #expect(entry == 11)
        guard case .scoreDiffers(let recorded, let due) = illegality else {
            Issue.record("\(illegality)")
            return
        }
        #expect(recorded.exact?.canonical == "27/5")
        #expect(due?.exact?.canonical == "57/10")
        #expect(report.dependents.map(\.indicator.text) == ["completion"])
    }

    @Test("A score that was changed is found at its own place")
    func score() throws {
        let forged = try ledger.forged(replacing: #""27/5""#, with: #""28/5""#, in: 11)
        #expect(firstIllegality(try forged.audit())?.0 == 11)
    }

    @Test("A score that an interpretation of the ledger makes due in an agency cannot be left out")
    func leftOut() throws {
        var appends = try ledger.appends()
        let place = try #require(appends.firstIndex { $0[0].contains("interpretation.adopted") })
        #expect(appends[place].count == 2)
        appends[place].removeLast()
        let report = try ledger.forged(appends).audit()
        let (entry, illegality) = try #require(firstIllegality(report))
        #expect(entry == 32)
        guard case .scoreLeftOut(let score) = illegality else {
            Issue.record("\(illegality)")
            return
        }
        #expect(score.evaluation.agency.text == SmallLedger.other)
        #expect(score.indicator.text == "travel_rate")
    }

    @Test("What was recorded anew by the rules is found by the head noted before, and only by it")
    func rewritten() throws {
        let head = try ledger.head()
        let forged = try ledger.forged(replacing: "王", with: "李", in: 38)
        #expect(try forged.audit().verdict == .intact)
        let report = try forged.audit(expecting: Head(seq: 40, digest: head.digest))
        #expect(report.verdict == .tampered)
        guard case .rewritten = report.noted else {
            Issue.record("\(report.noted)")
            return
        }
    }

    @Test("Time that runs back from one agency's entry to another's is found")
    func time() throws {
        let forged = try ledger.forged(replacing: "08:11:00", with: "08:09:30", in: 29)
        let (entry, illegality) = try #require(firstIllegality(try forged.audit()))
        #expect(entry == 29)
        guard case .timeRunsBack = illegality else {
            Issue.record("\(illegality)")
            return
        }
    }

    @Test(
        "What no agency's own entries show is found: other hands, other instants, other orders in one append"
    )
    func acrossAgencies() throws {
        let appends = try ledger.appends()
        let place = try #require(appends.firstIndex { $0[0].contains("agency.registered") })
        func changed(_ change: (inout ForgedAppend) -> Void) throws -> (Int, Illegality)? {
            var appends = appends
            change(&appends[place])
            return firstIllegality(try ledger.forged(appends).audit())
        }
        let actor = try changed { $0[1].replace("wang", with: "zhao") }
        #expect(actor?.0 == 3 && actor?.1 == .appendNotOne)
        let instant = try changed { $0[1].replace("08:02:00", with: "08:02:01") }
        #expect(instant?.0 == 3 && instant?.1 == .appendNotOne)

        // The interpretation makes a score due in one agency; an input of the other one comes after it.
        var late = appends
        let cascade = try #require(late.firstIndex { $0[0].contains("interpretation.adopted") })
        late[cascade].append(
            late[cascade][1]
                .replacing(
                    #"{"agency":"325002","exact":"4","indicator":"travel_rate","inputs":[1,29,30,32],"stage":"self","state":"scored","year":2021},"type":"score.computed""#,
                    with:
                        #"{"about":{},"agency":"325001","stage":"self","text":"插入","year":2021},"type":"finding.raised""#
                ))
        let input = firstIllegality(try ledger.forged(late).audit())
        #expect(input?.0 == 34 && input?.1 == .inputAfterScores)
    }

    @Test("An event of a later version stops replay there, and is no tampering")
    func notUnderstood() throws {
        let forged = try ledger.forged(
            replacing: #""type":"finding.raised","v":1"#,
            with: #""type":"finding.raised","v":2"#, in: 41)
        let report = try forged.audit()
        #expect(report.verdict == .notUnderstood)
        #expect(
            report.notUnderstood
                == NotUnderstood(
                    entry: EntryNumber(41), type: "finding.raised", version: "2"))
        #expect(report.stages[.chain]?.isComplete == true)
        #expect(report.problems == [])
    }

    @Test("A line that links well and is no event is found")
    func unreadable() throws {
        let forged = try ledger.forged(replacing: #","year":2020"#, with: "", in: 8)
        let first = try #require(try forged.audit().firstBad)
        #expect(first.entry == EntryNumber(8))
        guard case .unreadable(.event(.malformed)) = first.difference else {
            Issue.record("\(first)")
            return
        }
    }

    @Test(
        "A line that is no UTF-8 is found, wherever it is none",
        arguments: [("决算报表", 21), (#""agency":"325001""#, 10), (#""actor":"wang""#, 1)])
    func brokenUTF8(text: String, entry: Int) throws {
        var appends = try ledger.appends()
        var seq = 0
        for append in appends.indices {
            for place in appends[append].indices {
                if seq == entry {
                    try #require(appends[append][place].contains(text))
                    appends[append][place].replace(
                        text, with: text.dropLast(2) + "~" + text.suffix(1))
                }
                seq += 1
            }
        }
        let forged = try ledger.forged(appends) { event in
            event.utf8.map { $0 == UInt8(ascii: "~") ? 0xff : $0 }
        }
        let report = try forged.audit()
        #expect(report.verdict == .tampered)
        #expect(report.firstBad?.entry == EntryNumber(entry), "\(report.problems)")
    }

    @Test(
        "A rubric that was changed under its entry is tampering; a text that is missing is a remark"
    )
    func documents() throws {
        let copy = try ledger.copied()
        try Intruder(copy.path).runUnwatched(
            """
            UPDATE document SET content = CAST(replace(CAST(content AS TEXT), '预算数', '预算') AS BLOB)
            WHERE CAST(content AS TEXT) LIKE '{%'
            """)
        let report = try copy.audit()
        let rubric = try Digest(hashing: SmallRubric.bytes())
        #expect(
            firstIllegality(report)?.0 == 1
                && firstIllegality(report)?.1 == .rubricMissing(document: rubric.hex))
        #expect(
            report.problems.contains {
                if case .document(rubric, _) = $0.difference { true } else { false }
            })

        try Intruder(ledger.path).runUnwatched(
            "DELETE FROM document WHERE CAST(content AS TEXT) NOT LIKE '{%'")
        let missing = try ledger.audit()
        #expect(missing.verdict == .intact)
        #expect(
            missing.remarks == [
                .documentMissing(try Digest(hashing: Story.narrative), namedBy: EntryNumber(37))
            ])
    }

    @Test("An empty ledger is never verified")
    func empty() throws {
        let ledger = try SmallLedger()
        try LedgerFile.create(at: ledger.path).close()
        #expect(try ledger.audit().verdict == .nothingRecorded)
    }
}
