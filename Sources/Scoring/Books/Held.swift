// What stands on record: a value with the entry that put it there, and the slot it stands in.

package import Evaluation

/// A value on record: which entry put it there, who, when.
package struct Held<Value: Hashable & Sendable>: Hashable, Sendable {
    package let entry: EntryNumber
    package let at: Instant
    package let actor: String
    package let value: Value

    package init(entry: EntryNumber, at: Instant, actor: String, value: Value) {
        self.entry = entry
        self.at = at
        self.actor = actor
        self.value = value
    }
}

/// What can hold one value at a time, and what it held before.
package struct Slot<Value: Hashable & Sendable>: Hashable, Sendable {
    // Books hold thousands of slots and change them in place: they are small, their values elsewhere.
    private var values: [Held<Value>] = []
    /// One where the slot is empty, else none.
    private var withdrawals: [Held<EntryWithdrawn>] = []

    init() {}

    /// Nil where the last value was withdrawn.
    package var standing: Held<Value>? { withdrawals.isEmpty ? values.last : nil }
    /// The entry of the value that stands.
    var standingEntry: EntryNumber? {
        withdrawals.isEmpty ? values.indices.last.map { values[$0].entry } : nil
    }
    /// Earlier values, oldest first.
    package var past: [Held<Value>] { withdrawals.isEmpty ? values.dropLast() : values }
    /// The withdrawal that emptied it, where it is empty.
    package var withdrawal: Held<EntryWithdrawn>? { withdrawals.last }

    /// Puts a value in; the one that stood there becomes past.
    mutating func put(_ held: Held<Value>) {
        values.append(held)
        if !withdrawals.isEmpty { withdrawals = [] }
    }

    /// Empties the slot.
    mutating func withdraw(by withdrawal: Held<EntryWithdrawn>) { withdrawals = [withdrawal] }
}
