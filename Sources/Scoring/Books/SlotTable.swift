// The slots of an evaluation, found by their places in the rubric instead of by names.

package import Evaluation

/// Where a slot stands in a table of slots.
package struct SlotPlace: Hashable, Sendable {
    let row: Int
    let column: Int

    /// A figure by how many years before the evaluation's own it is of, and its place among the recorded ones.
    static func figure(yearsBack: Int, column: Int) -> SlotPlace {
        SlotPlace(row: yearsBack, column: column)
    }

    /// A judgement by its indicator's place and the point's.
    static func point(_ column: Int, of indicator: Int) -> SlotPlace {
        SlotPlace(row: indicator, column: column)
    }

    /// What there is one of for each indicator, by its place.
    static func indicator(_ place: Int) -> SlotPlace { SlotPlace(row: 0, column: place) }
}

/// What names a slot, and has a place in every table of an edition's slots.
package protocol SlotName: Hashable, Sendable {
    /// Nil for what has no place of its own, such as anything of an item.
    func place(in edition: RubricEdition, _ year: FiscalYear) -> SlotPlace?

    /// The name of a place.
    static func name(
        at place: SlotPlace, in edition: RubricEdition, _ year: FiscalYear
    ) -> Self?
}

/// Slots of one kind of an evaluation. The fold looks up little else, so most are found by counting.
package struct SlotTable<Name: SlotName, Value: Hashable & Sendable>: Hashable, Sendable {
    private let edition: RubricEdition
    private let year: FiscalYear
    private var rows: [[Slot<Value>?]] = []
    /// Those without a place.
    private var named: [Name: Slot<Value>] = [:]

    init(_ edition: RubricEdition, _ year: FiscalYear) {
        self.edition = edition
        self.year = year
    }

    package subscript(name: Name) -> Slot<Value>? { self[name, at: place(of: name)] }

    func place(of name: Name) -> SlotPlace? { name.place(in: edition, year) }

    /// The slot at a place.
    subscript(place: SlotPlace) -> Slot<Value>? {
        guard rows.indices.contains(place.row), rows[place.row].indices.contains(place.column)
        else { return nil }
        return rows[place.row][place.column]
    }

    /// The slot at the place of its name.
    subscript(name: Name, at place: SlotPlace?) -> Slot<Value>? {
        if let place { self[place] } else { named[name] }
    }

    mutating func put(_ held: Held<Value>, _ name: Name) { put(held, name, at: place(of: name)) }

    /// Puts a value in, at the place of its name.
    mutating func put(_ held: Held<Value>, _ name: Name, at place: SlotPlace?) {
        guard let place else { return named[name, default: Slot()].put(held) }
        while rows.count <= place.row { rows.append([]) }
        let missing = place.column + 1 - rows[place.row].count
        if missing > 0 { rows[place.row] += Array(repeating: nil, count: missing) }
        if rows[place.row][place.column] == nil { rows[place.row][place.column] = Slot() }
        rows[place.row][place.column]?.put(held)
    }

    /// Empties the slot of a name.
    mutating func withdraw(_ name: Name, by held: Held<EntryWithdrawn>) {
        if let place = place(of: name) {
            rows[place.row][place.column]?.withdraw(by: held)
        } else {
            named[name]?.withdraw(by: held)
        }
    }
}

extension SlotTable: Sequence {
    /// Every slot that was ever filled, with its name.
    package func makeIterator() -> some IteratorProtocol<(key: Name, value: Slot<Value>)> {
        let placed = rows.enumerated().flatMap { row, slots in
            slots.enumerated().compactMap { column, slot -> (key: Name, value: Slot<Value>)? in
                let place = SlotPlace(row: row, column: column)
                guard let slot, let name = Name.name(at: place, in: edition, year) else {
                    return nil
                }
                return (name, slot)
            }
        }
        return (placed + named.map { ($0.key, $0.value) }).makeIterator()
    }
}
