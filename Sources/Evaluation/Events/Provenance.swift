// Where a fact comes from, and which entry it takes the place of.

/// The source of a figure, judgement or declaration.
package struct Source: Hashable, Sendable {
    /// As printed on it; a bare date `2022-03-01` or any other text.
    package let date: String?
    /// SHA-256 of the evidence, where it is kept: 64 lower-case hexadecimal digits.
    package let document: String?
    /// Page, row or cell within the source.
    package let locator: String?
    package let title: String

    package init(
        title: String, locator: String? = nil, date: String? = nil, document: String? = nil
    ) {
        self.date = date
        self.document = document
        self.locator = locator
        self.title = title
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        date = try members.optionalText("date", Limit.title)
        document = try members.optionalKey("document") ? try members.hex(64) : nil
        locator = try members.optionalText("locator", Limit.locator)
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("date", date)
        writer.member("document", document)
        writer.member("locator", locator)
        writer.member("title", title)
        writer.endObject()
    }
}

/// An entry whose place another takes, and why.
package struct Correction: Hashable, Sendable {
    package let entry: EntryNumber
    package let reason: String

    package init(entry: EntryNumber, reason: String) {
        self.entry = entry
        self.reason = reason
    }
}

extension MemberSource {
    mutating func optionalCorrection(
        _ name: StaticString
    ) throws(CanonicalError) -> Correction? {
        guard try optionalKey(name) else { return nil }
        try beginObject()
        let entry = try entry("entry")
        let reason = try text("reason", Limit.prose)
        try endObject()
        return Correction(entry: entry, reason: reason)
    }
}

extension CanonicalWriter {
    mutating func member(_ name: StaticString, _ source: Source) {
        key(name)
        source.write(to: &self)
    }

    mutating func member(_ name: StaticString, _ correction: Correction?) {
        guard let correction else { return }
        key(name)
        beginObject()
        member("entry", correction.entry.number)
        member("reason", correction.reason)
        endObject()
    }
}
