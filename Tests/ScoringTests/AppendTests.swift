// An append is one: one actor, one instant; and no score while something is still missing.

import Evaluation
import Testing

@testable import Scoring

@Suite struct AppendTests {
    @Test("two actors cannot share an append")
    func actors() throws {
        try expectRefused { Event(actor: "b", at: $0.at, fact: $0.fact) }
    }

    @Test("two instants cannot share an append")
    func instants() throws {
        let later = try Instant(canonical: "2022-03-01T08:00:01.000Z")
        try expectRefused { Event(actor: $0.actor, at: later, fact: $0.fact) }
    }

    private func expectRefused(_ change: (Event) -> Event) throws {
        let opened = LedgerOpened(
            base: "kaoji", ledger: String(repeating: "0", count: 32), title: "t", zone: .china)
        let at = try Instant(canonical: "2022-03-01T08:00:00.000Z")
        let agency = AgencyRegistered(agency: try AgencyID("a"), name: "A")
        let second = Event(actor: "a", at: at, fact: .agencyRegistered(agency))
        let first = Recorded(
            entry: EntryNumber(0), rest: 1,
            event: Event(actor: "a", at: at, fact: .ledgerOpened(opened)))
        var whole = Books()
        try whole.apply(first) { _ in nil }
        try whole.apply(Recorded(entry: EntryNumber(1), rest: 0, event: second)) { _ in nil }
        var books = Books()
        try books.apply(first) { _ in nil }
        #expect(throws: IllegalEntry(entry: EntryNumber(1), illegality: .appendNotOne)) {
            try books.apply(
                Recorded(entry: EntryNumber(1), rest: 0, event: change(second))
            ) { _ in nil }
        }
    }
}
