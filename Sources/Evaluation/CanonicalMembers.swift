// Reads the meanings of members from canonical JSON: ids, words, decimals, digests.

extension CanonicalReader: MemberSource {
    package mutating func text(_ limit: Int) throws(CanonicalError) -> String {
        let text = try string(maxBytes: limit)
        if text.isEmpty { throw fail(.string) }
        return text
    }

    package mutating func identifier<Kind>(
        _ kind: Kind.Type
    ) throws(CanonicalError) -> Identifier<Kind> {
        if let id = plainString({ Identifier<Kind>(bytes: $0) }) { return id }
        let text = try string(maxBytes: 40)
        do throws(IdentifierError) { return try Identifier(text) } catch { throw fail(.identifier) }
    }

    package mutating func choice<Choice>(
        _ kind: Choice.Type
    ) throws(CanonicalError) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let known = plainString { bytes in
            Choice.allCases.first { $0.rawValue.isSameBytes(as: bytes) }
        }
        if let known { return known }
        guard let choice = Choice(rawValue: try string(maxBytes: 40)) else {
            throw fail(.oneOf(Choice.allCases.map(\.rawValue).joined(separator: ", ")))
        }
        return choice
    }

    package mutating func literal(_ text: String) throws(CanonicalError) {
        if plainString({ text.isSameBytes(as: $0) ? true : nil }) != nil { return }
        guard try string(maxBytes: 40).isSameBytes(as: text) else { throw fail(.oneOf(text)) }
    }

    package mutating func decimal() throws(CanonicalError) -> DecimalNumber {
        if let number = plainString({ DecimalNumber(canonical: $0) }) { return number }
        let text = try string(maxBytes: 44)
        do throws(DecimalError) { return try DecimalNumber(canonical: text) } catch {
            throw fail(.decimal)
        }
    }

    package mutating func exact() throws(CanonicalError) -> Exact {
        if let number = plainString({ Exact(short: $0) }) { return number }
        let text = try string(maxBytes: 402)
        do throws(ExactError) { return try Exact(canonical: text) } catch { throw fail(.exact) }
    }

    package mutating func instant() throws(CanonicalError) -> Instant {
        if let instant = plainString({ Instant(canonical: $0) }) { return instant }
        let text = try string(maxBytes: 24)
        do throws(InstantError) { return try Instant(canonical: text) } catch {
            throw fail(.instant)
        }
    }

    package mutating func unit() throws(CanonicalError) -> Unit {
        if let unit = plainString({ Unit(symbol: $0) }) { return unit }
        guard let unit = Unit(symbol: try string(maxBytes: 40)) else {
            throw fail(.oneOf(Unit.all.map(\.symbol).joined(separator: ", ")))
        }
        return unit
    }

    package mutating func formula() throws(CanonicalError) -> Formula {
        let text = try text(Limit.prose)
        do throws(FormulaError) {
            let formula = try Formula(text) { name in
                do throws(IdentifierError) { return try FigureID(name) } catch { return nil }
            }
            if formula.canonical.utf8.elementsEqual(text.utf8) { return formula }
        } catch {}
        throw fail(.oneOf("a formula in its only spelling"))
    }

    package mutating func zone() throws(CanonicalError) -> ZoneOffset {
        guard let zone = ZoneOffset(canonical: try string(maxBytes: 6)) else {
            throw fail(.oneOf("+08:00"))
        }
        return zone
    }

    package mutating func hex(_ digits: Int) throws(CanonicalError) -> String {
        let text = try string(maxBytes: digits)
        let isHex = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.utf8.count == digits, isHex else { throw fail(.digest) }
        return text
    }

    package func require(_ holds: Bool, _ expectation: Expectation) throws(CanonicalError) {
        if !holds { throw fail(expectation) }
    }
}

extension CanonicalWriter {
    mutating func member(_ name: StaticString, _ text: String) {
        key(name)
        string(text)
    }

    /// Writes nothing where there is nothing: an absent member is absent, never null.
    mutating func member(_ name: StaticString, _ text: String?) {
        if let text { member(name, text) }
    }

    mutating func member(_ name: StaticString, _ number: Int) {
        key(name)
        integer(number)
    }

    mutating func member(_ name: StaticString, _ number: Int?) {
        if let number { member(name, number) }
    }

    mutating func list<Element>(
        _ name: StaticString, _ elements: [Element],
        _ write: (inout CanonicalWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    /// Writes nothing where there is nothing to list.
    mutating func listUnlessEmpty<Element>(
        _ name: StaticString, _ elements: [Element],
        _ write: (inout CanonicalWriter, Element) -> Void
    ) {
        if !elements.isEmpty { list(name, elements, write) }
    }

    mutating func memberIfTrue(_ name: StaticString, _ holds: Bool) {
        guard holds else { return }
        key(name)
        boolean(true)
    }
}
