// What members an event or a rubric has, taken down from the one function that reads them.

/// The members of one type of event, or of a rubric, in the order in which they are read.
package struct MemberTable: Hashable, Sendable {
    package private(set) var rows: [Row] = []
    /// What has been begun and not ended, outermost first.
    private var open: [Opened] = []
    /// The member or element whose value comes next.
    private var next = Next(path: "", isOptional: false, isNullable: false)

    /// A member or element and what it may be.
    package struct Row: Hashable, Sendable {
        /// Names joined by points, `[]` for an element: `body.scores[].indicator`; empty for the whole.
        package let path: String
        package let isOptional: Bool
        package let isNullable: Bool
        package fileprivate(set) var kind: Kind

        package init(path: String, isOptional: Bool, isNullable: Bool, kind: Kind) {
            self.path = path
            self.isOptional = isOptional
            self.isNullable = isNullable
            self.kind = kind
        }
    }

    /// What a value may be.
    package enum Kind: Hashable, Sendable {
        /// An object, exactly one of whose members `oneOf` is there where any are named.
        case object(oneOf: [String])
        /// So few or so many elements.
        case list(ClosedRange<Int>)
        case boolean
        case integer(ClosedRange<Int>)
        /// Not empty, at most so many bytes of UTF-8.
        case text(atMost: Int)
        case words([String])
        case identifier, decimal, exact, instant, unit, formula, zone
        /// So many lower-case hexadecimal digits.
        case hex(Int)
    }

    private struct Next: Hashable {
        let path: String
        let isOptional: Bool
        var isNullable: Bool
    }

    private struct Opened: Hashable {
        let row: Int
        let path: String
        var isPastElement = false
    }

    private init() {}

    /// The members of an event of this type, its envelope included.
    package init(eventOf type: FactType) throws(CanonicalError) {
        _ = try EventFormat.readEvent(of: type, from: &self)
    }

    /// The members of a rubric.
    package static func rubric() throws(CanonicalError) -> MemberTable {
        var table = MemberTable()
        _ = try Rubric(from: &table)
        return table
    }

    private mutating func note(_ kind: Kind) {
        rows.append(
            Row(
                path: next.path, isOptional: next.isOptional, isNullable: next.isNullable,
                kind: kind))
    }

    private mutating func begin(_ kind: Kind) {
        open.append(Opened(row: rows.count, path: next.path))
        note(kind)
    }

    private mutating func expect(_ name: StaticString, isOptional: Bool) {
        let parent = open.last?.path ?? ""
        next = Next(
            path: parent.isEmpty ? "\(name)" : "\(parent).\(name)", isOptional: isOptional,
            isNullable: false)
    }
}

extension MemberTable: MemberSource {
    package mutating func beginObject() { begin(.object(oneOf: [])) }
    package mutating func endObject() { open.removeLast() }
    package mutating func key(_ name: StaticString) { expect(name, isOptional: false) }

    /// Every optional member is there, so that what it holds is taken down too.
    package mutating func optionalKey(_ name: StaticString) -> Bool {
        expect(name, isOptional: true)
        return true
    }

    package mutating func beginArray() { begin(.list(0...0)) }

    /// Every list has one element.
    package mutating func nextElement() -> Bool {
        guard let list = open.popLast(), !list.isPastElement else { return false }
        open.append(Opened(row: list.row, path: list.path, isPastElement: true))
        next = Next(path: list.path + "[]", isOptional: false, isNullable: false)
        return true
    }

    package mutating func nullIfPresent() -> Bool {
        next.isNullable = true
        return false
    }

    package mutating func boolean() -> Bool {
        note(.boolean)
        return true
    }

    package mutating func integer(_ range: ClosedRange<Int>) -> Int {
        note(.integer(range))
        return range.lowerBound
    }

    package mutating func text(_ limit: Int) -> String {
        note(.text(atMost: limit))
        return "x"
    }

    package mutating func identifier<Kind>(
        _ kind: Kind.Type
    ) throws(CanonicalError) -> Identifier<Kind> {
        note(.identifier)
        do throws(IdentifierError) { return try Identifier("x") } catch { throw .sample }
    }

    package mutating func choice<Choice>(
        _ kind: Choice.Type
    ) throws(CanonicalError) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        note(.words(Choice.allCases.map(\.rawValue)))
        guard let first = Choice.allCases.first else { throw .sample }
        return first
    }

    package mutating func decimal() throws(CanonicalError) -> DecimalNumber {
        note(.decimal)
        do throws(DecimalError) { return try DecimalNumber(canonical: "1") } catch {
            throw .sample
        }
    }

    package mutating func exact() -> Exact {
        note(.exact)
        return .one
    }

    package mutating func instant() throws(CanonicalError) -> Instant {
        note(.instant)
        do throws(InstantError) { return try Instant(milliseconds: 0) } catch { throw .sample }
    }

    package mutating func unit() -> Unit {
        note(.unit)
        return .number
    }

    package mutating func formula() throws(CanonicalError) -> Formula {
        note(.formula)
        do throws(DecimalError) { return .number(try DecimalNumber(canonical: "1")) } catch {
            throw .sample
        }
    }

    package mutating func zone() -> ZoneOffset {
        note(.zone)
        return .utc
    }

    package mutating func hex(_ digits: Int) -> String {
        note(.hex(digits))
        return String(repeating: "0", count: digits)
    }

    package mutating func literal(_ text: String) { note(.words([text])) }

    /// Takes down the limit of the list in hand, or which members of the object in hand exclude one another.
    package mutating func require(_ holds: Bool, _ expectation: Expectation) {
        guard let place = open.last?.row else { return }
        switch (rows[place].kind, expectation) {
        case (.list, .notEmpty): rows[place].kind = .list(1...1)
        case (.list(let counts), .atMost(let limit)):
            rows[place].kind = .list(counts.lowerBound...limit)
        case (.object, .oneMember(let names)): rows[place].kind = .object(oneOf: names)
        case (_, _): return
        }
    }
}

extension CanonicalError {
    /// A sample value that its own type refuses: there is none.
    fileprivate static var sample: CanonicalError {
        CanonicalError(offset: 0, expected: .endOfInput)
    }
}
