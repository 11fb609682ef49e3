// Where the members of an event or a rubric are read from: one function per type says once which
// members there are, in which order, of which kind, within which limits.

/// A supply of members, asked for in byte order of their names.
///
/// Two conform: `CanonicalReader`, which reads stored bytes, and `MemberTable`, which writes down what it is asked for.
package protocol MemberSource {
    mutating func beginObject() throws(CanonicalError)
    mutating func endObject() throws(CanonicalError)
    mutating func key(_ name: StaticString) throws(CanonicalError)
    mutating func optionalKey(_ name: StaticString) throws(CanonicalError) -> Bool
    mutating func beginArray() throws(CanonicalError)
    mutating func nextElement() throws(CanonicalError) -> Bool
    mutating func nullIfPresent() throws(CanonicalError) -> Bool
    mutating func boolean() throws(CanonicalError) -> Bool
    mutating func integer(_ range: ClosedRange<Int>) throws(CanonicalError) -> Int
    /// Not empty, at most so many bytes of UTF-8.
    mutating func text(_ limit: Int) throws(CanonicalError) -> String
    mutating func identifier<Kind>(_ kind: Kind.Type) throws(CanonicalError) -> Identifier<Kind>
    mutating func choice<Choice>(_ kind: Choice.Type) throws(CanonicalError) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String
    mutating func decimal() throws(CanonicalError) -> DecimalNumber
    mutating func exact() throws(CanonicalError) -> Exact
    mutating func instant() throws(CanonicalError) -> Instant
    mutating func unit() throws(CanonicalError) -> Unit
    /// A formula in its canonical text; its names are ids, resolved when the rubric is checked.
    mutating func formula() throws(CanonicalError) -> Formula
    mutating func zone() throws(CanonicalError) -> ZoneOffset
    /// So many lower-case hexadecimal digits.
    mutating func hex(_ digits: Int) throws(CanonicalError) -> String
    /// Exactly this text.
    mutating func literal(_ text: String) throws(CanonicalError)
    /// Refuses the value just read where it does not hold.
    mutating func require(_ holds: Bool, _ expectation: Expectation) throws(CanonicalError)
}

/// The limits of texts and lists in events, format 1. Frozen: legality never changes.
package enum Limit {
    /// Bytes of a name or title.
    package static let title = 200
    /// Bytes of a reason, grounds, cause or note.
    package static let prose = 4_000
    /// Bytes of a locator or of a declared value as printed.
    package static let locator = 400
    /// Entries a score may rest on.
    package static let inputs = 1_000
    /// Items of one list of an evaluation.
    package static let items = 40
    /// Indicators of a rubric, and so rows of a seal.
    package static let indicators = 100
    /// Signers of a seal, former agencies, administrators' keys.
    package static let names = 50
}

extension MemberSource {
    package mutating func year() throws(CanonicalError) -> FiscalYear {
        FiscalYear(inRange: try integer(FiscalYear.range))
    }

    package mutating func entry() throws(CanonicalError) -> EntryNumber {
        EntryNumber(try integer(EntryNumber.range))
    }

    /// A list of at most `limit` elements.
    package mutating func list<Element>(
        atMost limit: Int, _ element: (inout Self) throws(CanonicalError) -> Element
    ) throws(CanonicalError) -> [Element] {
        var elements: [Element] = []
        try beginArray()
        while try nextElement() {
            try require(elements.count < limit, .atMost(limit))
            elements.append(try element(&self))
        }
        return elements
    }

    /// A list of at least one element, for a member that is left out where there is none.
    package mutating func listNotEmpty<Element>(
        atMost limit: Int, _ element: (inout Self) throws(CanonicalError) -> Element
    ) throws(CanonicalError) -> [Element] {
        var elements: [Element] = []
        try beginArray()
        var hasNext = try nextElement()
        try require(hasNext, .notEmpty)
        while hasNext {
            try require(elements.count < limit, .atMost(limit))
            elements.append(try element(&self))
            hasNext = try nextElement()
        }
        return elements
    }

    package mutating func optionalText(
        _ name: StaticString, _ limit: Int
    ) throws(CanonicalError) -> String? {
        try optionalKey(name) ? try text(limit) : nil
    }

    package mutating func text(
        _ name: StaticString, _ limit: Int
    ) throws(CanonicalError) -> String {
        try key(name)
        return try text(limit)
    }

    package mutating func identifier<Kind>(
        _ name: StaticString, _ kind: Kind.Type
    ) throws(CanonicalError) -> Identifier<Kind> {
        try key(name)
        return try identifier(kind)
    }

    package mutating func optionalIdentifier<Kind>(
        _ name: StaticString, _ kind: Kind.Type
    ) throws(CanonicalError) -> Identifier<Kind>? {
        try optionalKey(name) ? try identifier(kind) : nil
    }

    package mutating func choice<Choice>(
        _ name: StaticString, _ kind: Choice.Type
    ) throws(CanonicalError) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        try key(name)
        return try choice(kind)
    }

    mutating func optionalDecimal(
        _ name: StaticString
    ) throws(CanonicalError) -> DecimalNumber? {
        try optionalKey(name) ? try decimal() : nil
    }

    /// A list that is left out where it is empty.
    mutating func optionalList<Element>(
        _ name: StaticString, atMost limit: Int,
        _ element: (inout Self) throws(CanonicalError) -> Element
    ) throws(CanonicalError) -> [Element] {
        try optionalKey(name) ? try listNotEmpty(atMost: limit, element) : []
    }

    /// A member that is `true`, or left out.
    mutating func optionalTrue(_ name: StaticString) throws(CanonicalError) -> Bool {
        guard try optionalKey(name) else { return false }
        let value = try boolean()
        try require(value, .oneOf("true"))
        return value
    }

    package mutating func entry(_ name: StaticString) throws(CanonicalError) -> EntryNumber {
        try key(name)
        return try entry()
    }

    package mutating func decimal(_ name: StaticString) throws(CanonicalError) -> DecimalNumber {
        try key(name)
        return try decimal()
    }

    mutating func formula(_ name: StaticString) throws(CanonicalError) -> Formula {
        try key(name)
        return try formula()
    }
}
