// The laws of replay: however a ledger is folded, it comes to the same.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring
import Testing

@Suite("Replay")
struct ReplayLawTests {
    private let ledger: SmallLedger
    private let agencies: [AgencyID]

    init() throws {
        ledger = try SmallLedger.whole()
        agencies = [try AgencyID(SmallLedger.one), try AgencyID(SmallLedger.other)]
    }

    /// The ends of all appends, as counts of entries.
    private func ends() throws -> [Int] {
        var count = 0
        return try ledger.appends().map { append in
            count += append.count
            return count
        }
    }

    @Test("A prefix and then the rest come to what the whole comes to, wherever it is split")
    func prefixAndRest() throws {
        let ends = try ends()
        let count = try #require(ends.last)
        try ledger.read { snapshot in
            let whole = try snapshot.fold(.everything, in: 0..<count)
            for end in ends {
                let prefix = try snapshot.fold(.everything, in: 0..<end)
                let both = try snapshot.fold(.everything, onto: prefix, in: end..<count)
                #expect(both.agencies == whole.agencies, "split at \(end)")
                #expect(both.framework == whole.framework)
            }
        }
    }

    @Test("One agency's fold is the whole fold's part of it, at every end of an append")
    func restricted() throws {
        let ends = try ends()
        try ledger.read { snapshot in
            for end in ends {
                let whole = try snapshot.fold(.everything, in: 0..<end)
                for agency in agencies {
                    let alone = try snapshot.fold(.agency(agency), in: 0..<end)
                    #expect(alone.agencies[agency] == whole.agencies[agency])
                    #expect(alone.framework == whole.framework)
                }
            }
        }
    }

    @Test("As of an entry, books are those of a ledger that ends there")
    func asOf() throws {
        let appends = try ledger.appends()
        var count = 0
        for (place, append) in appends.enumerated() {
            let shorter = try ledger.forged(Array(appends[...place]))
            let last = try shorter.head()
            let fresh = try shorter.read { try $0.fold(.everything, in: 0..<last.count) }
            for entry in count..<(count + append.count) {
                let view = try ledger.read {
                    try $0.view(.everything, asOf: .entry(EntryNumber(entry)), rehash: true)
                }
                #expect(view.head == last)
                #expect(view.books.agencies == fresh.agencies, "as of \(entry)")
            }
            count += append.count
        }
    }

    @Test("After every append the stored table is the fold's, and the ledger verifies")
    func everyAppend() throws {
        let growing = try SmallLedger()
        try growing.open()
        for step in Story.steps {
            try growing.record(step())
            let report = try growing.audit()
            #expect(report.verdict == .intact, "\(report.problems)")
        }
        try growing.close()
        #expect(try growing.head() == (try ledger.head()))
    }

    @Test("A page of an entry says whether it stands, and what took its place")
    func standing() throws {
        let expected: [Int: EntryPage.Standing] = [
            6: .replaced(by: EntryNumber(25)), 25: .stands, 10: .replaced(by: EntryNumber(26)),
            46: .withdrawn(by: EntryNumber(52)), 49: .replaced(by: EntryNumber(53)),
            43: .replaced(by: EntryNumber(44)), 38: .stands, 32: .stands, 4: .said, 40: .stands,
        ]
        let lines = try ledger.lines()
        try ledger.read { snapshot in
            for (entry, standing) in expected {
                let page = try #require(try snapshot.page(of: EntryNumber(entry)))
                #expect(page.standing == standing, "entry \(entry)")
                #expect(page.line == lines[entry])
                #expect(page.isContentIntact)
            }
            #expect(try snapshot.page(of: EntryNumber(55)) == nil)
        }
    }

    @Test("The log gives the entries that a filter asks for, and no others")
    func log() throws {
        func numbers(_ change: (inout LogFilter) throws -> Void) throws -> [Int] {
            var filter = LogFilter()
            try change(&filter)
            return try ledger.read { try $0.log(filter).map(\.entry.number) }
        }
        #expect(try numbers { $0.actor = "zhao" } == [39])
        #expect(try numbers { $0.type = .entryWithdrawn } == [52])
        #expect(
            try numbers {
                $0.agency = agencies[0]
                $0.figure = try FigureID("travel")
            } == [6, 7, 20, 25])
        #expect(
            try numbers {
                $0.indicator = try IndicatorID("economy")
                $0.year = FiscalYear(2021)
            } == [43, 48, 51])
        #expect(try numbers { $0.sinceSeal = try Story.key(2021) } == Array(44...54))
        #expect(try numbers { $0.sinceSeal = try Story.key(2020, .review) } == [])
        let at = try Instant(canonical: "2022-03-01T08:04:00.000Z")
        #expect(try numbers { ($0.since, $0.until) = (at, at) } == [5])
    }
}
