// What is decided while what came before is still being written.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring
import Testing

@Suite("Recording ahead")
struct RecordingAheadTests {
    private let ledger: SmallLedger

    init() throws {
        ledger = try SmallLedger()
        try ledger.open()
        for step in Story.steps.prefix(2) { try ledger.record(step()) }
        try ledger.close()
    }

    /// Some years of one agency, each opened with figures and judgements.
    private func years() throws -> [[Command]] {
        try (2010...2019).map { year in
            [
                .open(try Story.key(year), try RubricID("small")),
                .state(try Story.figure("travel", "\(year - 2000)", year)),
                .state(try Story.figure("done", "90", year)),
                .state(try Story.figure("budget", "100", year)),
                .state(try Story.judged("openness", "published", .met(true), year)),
                .state(try Story.judged("openness", "content", .met(false), year)),
                .state(try Story.awarded("economy", "3", year)),
            ]
        }
    }

    private func clock(_ minute: Int) throws -> Instant {
        try #require(
            try Instant(canonical: "2023-01-01T00:00:00.000Z").adding(milliseconds: minute * 60_000)
        )
    }

    private func opened(_ ledger: SmallLedger, busySeconds: Int = 5) throws -> LedgerFile {
        try LedgerFile.open(at: ledger.path, for: .appending, busySeconds: busySeconds)
    }

    private var scope: FoldScope {
        get throws { .agency(try AgencyID(SmallLedger.one)) }
    }

    @Test("It comes to the very entries and rows that waiting for each append comes to")
    func same() throws {
        let other = try ledger.copied()
        let (waiting, hurried) = (try opened(ledger), try opened(other))
        var (one, two) = (Bookkeeper(waiting), Bookkeeper(hurried))
        var receipts: [Receipt] = []
        var promised: [Promised<Receipt>] = []
        for (minute, commands) in try years().enumerated() {
            let clock = try clock(minute)
            _ = try one.look(into: scope) { _ in }
            receipts.append(try one.record(commands, actor: "wang", clock: clock))
            try two.look(into: scope) { #expect($0.agencies.count == 1) }
            promised.append(try two.recordAhead(commands, actor: "wang", clock: clock))
        }
        #expect(try promised.map { try $0.take() } == receipts)
        try waiting.close()
        try hurried.close()
        #expect(try ledger.lines() == other.lines())
        #expect(try other.audit().verdict == .intact)
        #expect(try other.audit().problems.isEmpty)
    }

    @Test("What is already decided is seen, and what already stands is not recorded twice")
    func seen() throws {
        let file = try opened(ledger)
        var bookkeeper = Bookkeeper(file)
        let commands = try #require(try years().first)
        _ = try bookkeeper.look(into: scope) { _ in }
        let first = try bookkeeper.recordAhead(commands, actor: "wang", clock: clock(0))
        let found = try bookkeeper.look(into: scope) { $0.evaluation(try Story.key(2010)) != nil }
        #expect(found)
        let again = try bookkeeper.recordAhead(
            Array(commands.dropFirst()), actor: "wang", clock: clock(1))
        #expect(try again.take().recorded.isEmpty)
        #expect(try !first.take().recorded.isEmpty)
        // A refusal is the same whether or not what it rests on is written yet.
        #expect(throws: Refusals.self) {
            try bookkeeper.recordAhead(commands.prefix(1) + [], actor: "wang", clock: clock(2))
        }
        // Another agency's books are read from the file, once all of that is in it.
        let count = try bookkeeper.look(into: .everything) { $0.agencies.count }
        #expect(count == 2)
        try file.close()
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test(
        "Where somebody else appended before, nothing decided ahead is written, and all can be again"
    )
    func overtaken() throws {
        let (file, others) = (try opened(ledger), try opened(ledger))
        var (bookkeeper, other) = (Bookkeeper(file), Bookkeeper(others))
        let years = try years()
        _ = try bookkeeper.look(into: scope) { _ in }
        _ = try other.record(years[9], actor: "li", clock: clock(0))
        let before = try file.read { try $0.entryCount() }
        // Both are decided before the first can be written.
        let (first, second) = try others.append { _ in
            (
                try bookkeeper.recordAhead(years[0], actor: "wang", clock: clock(1)),
                try bookkeeper.recordAhead(years[1], actor: "wang", clock: clock(2))
            )
        }
        #expect(throws: Overtaken.self) { try first.take() }
        #expect(throws: Overtaken.self) { try second.take() }
        #expect(try file.read { try $0.entryCount() } == before)
        let found = try bookkeeper.look(into: scope) { $0.evaluation(try Story.key(2010)) != nil }
        #expect(!found)
        for year in 0...1 {
            _ = try bookkeeper.recordAhead(years[year], actor: "wang", clock: clock(3 + year))
                .take()
        }
        try file.close()
        try others.close()
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test(
        "What already stands is acknowledged only once what it stands on is written; nothing waits for ever"
    )
    func standing() throws {
        let (file, others) = (try opened(ledger), try opened(ledger))
        var (bookkeeper, other) = (Bookkeeper(file), Bookkeeper(others))
        let years = try years()
        _ = try bookkeeper.look(into: scope) { _ in }
        _ = try other.record(years[9], actor: "li", clock: clock(0))
        let (first, again) = try others.append { _ in
            (
                try bookkeeper.recordAhead(years[0], actor: "wang", clock: clock(1)),
                try bookkeeper.recordAhead(
                    Array(years[0].dropFirst()), actor: "wang", clock: clock(2))
            )
        }
        #expect(throws: Overtaken.self) { try first.take() }
        #expect(throws: Overtaken.self) { try again.take() }
        #expect(throws: Promised<Receipt>.TakenTwice.self) { try again.take() }
        try file.close()
        try others.close()
    }

    @Test("An append is never earlier than the ledger's last entry, whatever was looked at before")
    func time() throws {
        let file = try opened(ledger)
        var bookkeeper = Bookkeeper(file)
        let years = try years()
        _ = try bookkeeper.record(years[0], actor: "wang", clock: clock(0))
        // Another agency's entry, by a clock that is fast.
        let opening = Command.open(
            try Story.key(2010, of: SmallLedger.other), try RubricID("small"))
        _ = try bookkeeper.record([opening], actor: "wang", clock: clock(60))
        for isAhead in [false, true] {
            // This stands already, and is older than the last entry.
            let standing = Array(years[0].dropFirst())
            _ = try bookkeeper.look(into: scope) { _ in }
            _ = try bookkeeper.record(standing, actor: "wang", clock: clock(10))
            let next = years[isAhead ? 2 : 1]
            let receipt =
                isAhead
                ? try bookkeeper.recordAhead(next, actor: "wang", clock: clock(11)).take()
                : try bookkeeper.record(next, actor: "wang", clock: clock(11))
            #expect(try receipt.recorded.first?.event.at == clock(60))
            #expect(try receipt.recorded.first?.event.clock == clock(11))
        }
        try file.close()
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test(
        "Where it cannot be written, the error comes with the receipt, and what follows is not written either"
    )
    func locked() throws {
        let (file, holder) = (try opened(ledger, busySeconds: 1), try opened(ledger))
        var bookkeeper = Bookkeeper(file)
        let years = try years()
        let before = try file.read { try $0.entryCount() }
        _ = try bookkeeper.look(into: scope) { _ in }
        try holder.append { _ in
            let first = try bookkeeper.recordAhead(years[0], actor: "wang", clock: clock(0))
            let second = try bookkeeper.recordAhead(years[1], actor: "wang", clock: clock(1))
            #expect(throws: StorageError.self) { try first.take() }
            #expect(throws: Overtaken.self) { try second.take() }
        }
        #expect(try file.read { try $0.entryCount() } == before)
        // What is kept is not what the file holds, and is not built on.
        let receipt = try bookkeeper.record(years[2], actor: "wang", clock: clock(2))
        #expect(receipt.recorded.first?.entry.number == before)
        try file.close()
        try holder.close()
        #expect(try ledger.audit().verdict == .intact)
    }
}
