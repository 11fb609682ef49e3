// A clock that ran eight years ahead, and how the ledger goes on from there.

import AuditTrail
import Evaluation
import EventStorage
import Scoring
import Testing

@testable import Bookkeeping

@Suite("A clock reset")
struct ClockResetTests {
    private let made: SignedLedger
    private var ledger: SmallLedger { made.ledger }

    /// #9 is dated 2030, and so is #10, whose clock was right; #11 resets, #12 is dated 2022 again.
    init() throws {
        made = try SignedLedger.whole()
        let agency = { try Command.state(Story.agency($0, $0)) }
        _ = try made.record(
            in: made.ledger, "管", agency("325008"), at: "2030-01-01T00:00:00.000Z")
        _ = try made.record(in: made.ledger, "管", agency("325009"), at: "2022-03-03T00:00:00.000Z")
        let reset = Fact.clockReset(ClockReset(reason: "时钟快了八年", since: EntryNumber(9)))
        _ = try made.record(
            in: made.ledger, "管", .state(reset), at: "2022-03-03T01:00:00.000Z")
        _ = try made.record(in: made.ledger, "管", agency("325010"), at: "2022-03-03T02:00:00.000Z")
    }

    @Test("leaves what was dated wrongly as it is, dates the rest right, and verifies")
    func goesOn() throws {
        let report = try ledger.audit()
        #expect(report.problems == [])
        #expect(report.verdict == .intact)
        let times = try ledger.read { try $0.log(LogFilter()) }.suffix(4).map(\.event.at.canonical)
        #expect(
            times == [
                "2030-01-01T00:00:00.000Z", "2030-01-01T00:00:00.000Z", "2022-03-03T01:00:00.000Z",
                "2022-03-03T02:00:00.000Z",
            ])
    }

    @Test("is where a place in time after it counts from; before it, only what was dated so counts")
    func places() throws {
        func entry(_ instant: String) throws -> Int {
            let at = try Instant(canonical: instant)
            return try ledger.read { try $0.place(of: .instant(at)).seq }
        }
        #expect(try entry("2022-03-03T00:59:59.999Z") == 8)
        #expect(try entry("2022-03-03T01:00:00.000Z") == 11)
        #expect(try entry("2022-03-03T02:00:00.000Z") == 12)
        #expect(try entry("2031-01-01T00:00:00.000Z") == 12)
    }

    @Test("is an administrator's, and without one time that runs back is found")
    func notByOthers() throws {
        let forged = try ledger.forged(
            replacing: #""body":{"reason":"时钟快了八年","since":9},"type":"clock.reset""#,
            with: #""body":{"agency":"325011","name":"x"},"type":"agency.registered""#, in: 11)
        let first = try #require(try forged.audit().firstBad)
        #expect(first.entry == EntryNumber(9) || first.entry == EntryNumber(0))
        #expect(
            try forged.audit().problems.contains {
                guard case .illegal(.timeRunsBack) = $0.difference else { return false }
                return $0.entry == EntryNumber(11)
            })
    }

    @Test("is refused where nothing ran ahead, and found where somebody lets it")
    func needless() throws {
        let reset = Fact.clockReset(ClockReset(reason: "x", since: EntryNumber(9)))
        #expect(
            throws: Refusals(refused: [.init(command: 0, refusal: .illegal(.clockNotAhead))])
        ) {
            try made.record(
                in: ledger, "管", .state(reset), at: "2022-03-03T03:00:00.000Z")
        }
        let forged = try ledger.forged(
            replacing: "2030-01-01T00:00:00.000Z", with: "2022-03-03T00:00:00.000Z", in: 9
        )
        .forged(replacing: "2030-01-01T00:00:00.000Z", with: "2022-03-03T01:00:00.000Z", in: 10)
        #expect(
            try forged.audit().problems.contains {
                $0 == AuditProblem(entry: EntryNumber(11), difference: .illegal(.clockNotAhead))
            })
    }
}
