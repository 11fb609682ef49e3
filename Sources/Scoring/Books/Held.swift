// What stands on record: a value with the entry that put it there, and the slot it stands in.

package import Evaluation

/// A value on record: which entry put it there, who, when. Immutable, so shared by reference.
package final class Held<Value: Hashable & Sendable>: Sendable {
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

extension Held: Hashable {
    package static func == (left: Held, right: Held) -> Bool {
        left === right
            || (left.entry == right.entry && left.at == right.at && left.actor == right.actor
                && left.value == right.value)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(entry) }
}

/// What can hold one value at a time, and what it held before.
package struct Slot<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The last value, also where it was withdrawn.
    private var last: Held<Value>?
    /// Those before it, oldest first.
    private var earlier: [Held<Value>] = []
    /// What emptied the slot; nil where the last value stands.
    package private(set) var withdrawal: Held<EntryWithdrawn>?

    init() {}

    /// Nil where the last value was withdrawn.
    package var standing: Held<Value>? { withdrawal == nil ? last : nil }
    /// The entry of the value that stands.
    var standingEntry: EntryNumber? { withdrawal == nil ? last?.entry : nil }
    /// Earlier values, oldest first.
    package var past: [Held<Value>] {
        withdrawal == nil ? earlier : earlier + [last].compactMap { $0 }
    }

    /// Puts a value in; the one that stood there becomes past.
    mutating func put(_ held: Held<Value>) {
        if let last { earlier.append(last) }
        last = held
        withdrawal = nil
    }

    /// Empties the slot.
    mutating func withdraw(by withdrawal: Held<EntryWithdrawn>) { self.withdrawal = withdrawal }
}
