// An append in the making: commands decided one after another, and the scores that follow from them.

package import Evaluation

/// One append before it is written: the facts that commands came to, then the scores that follow.
package struct Draft: Sendable {
    /// The state with the draft applied.
    package private(set) var books: Books
    /// In the order of the append; empty where everything already stood.
    package private(set) var events: [Event] = []
    /// What each command came to, in order.
    package private(set) var decisions: [Decision] = []

    private let next: EntryNumber
    private let stamp: Stamp

    /// Who appends, and when.
    package struct Stamp: Hashable, Sendable {
        package let actor: String
        package let at: Instant
        package let clock: Instant?

        /// `at` is the clock, or the time of the last entry where the clock lies behind it.
        package init(actor: String, clock: Instant, after last: Instant?) {
            self.actor = actor
            at = max(clock, last ?? clock)
            self.clock = at == clock ? nil : clock
        }
    }

    /// - Parameter next: the number the first entry of the append will have.
    package init(on books: consuming Books, next: EntryNumber, stamp: Stamp) {
        self.books = books
        self.next = next
        self.stamp = stamp
    }

    /// Decides a command and applies what it comes to.
    ///
    /// - Throws: `Refusal`; the draft is then as before, since `apply` checks a fact before it takes it. Or what `documents` throws.
    package mutating func add(_ command: Command, documents: DocumentSource) throws {
        let decision = try books.decide(command)
        if case .record(let fact) = decision {
            let event = event(of: fact)
            do {
                try books.apply(recorded(event), documents: documents)
            } catch let illegal as IllegalEntry {
                throw Refusal.illegal(illegal.illegality)
            }
            events.append(event)
        }
        decisions.append(decision)
    }

    /// Adds the scores that follow, each once, evaluations in order and then the rubric's order.
    package mutating func addScores() throws {
        guard !events.isEmpty else { return }
        for score in books.dueScores() {
            let event = event(of: .scoreComputed(score))
            try books.apply(recorded(event)) { _ in nil }
            events.append(event)
        }
        try books.finishAppend()
    }

    private func event(of fact: Fact) -> Event {
        Event(actor: stamp.actor, at: stamp.at, clock: stamp.clock, fact: fact)
    }

    /// In its place; how many follow is not known yet, only that all belong to one append.
    private func recorded(_ event: Event) -> Recorded {
        Recorded(
            entry: EntryNumber(next.number + events.count),
            rest: EntryNumber.range.upperBound - next.number - events.count, event: event)
    }
}
