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
    /// Nil where the last value was withdrawn.
    package private(set) var standing: Held<Value>?
    /// Earlier values, oldest first.
    package private(set) var past: [Held<Value>] = []
    /// The withdrawal that emptied it, where it is empty.
    package private(set) var withdrawal: Held<EntryWithdrawn>?

    init() {}

    /// Puts a value in; the one that stood there becomes past.
    mutating func put(_ held: Held<Value>) {
        if let standing { past.append(standing) }
        standing = held
        withdrawal = nil
    }

    /// Empties the slot.
    mutating func withdraw(by withdrawal: Held<EntryWithdrawn>) {
        if let standing { past.append(standing) }
        standing = nil
        self.withdrawal = withdrawal
    }
}
