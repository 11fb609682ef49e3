// Evidence is erased because the law wants it so; that it was there stays on record.

/// The content and the salt of evidence are erased, for good.
package struct DocumentErased: Hashable, Sendable {
    package let agency: AgencyID
    /// The law, decision or order that erasing rests on.
    package let basis: String
    /// The entry that filed it.
    package let entry: EntryNumber

    package init(agency: AgencyID, basis: String, entry: EntryNumber) {
        self.agency = agency
        self.basis = basis
        self.entry = entry
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        agency = try members.identifier("agency", AgencyKind.self)
        basis = try members.text("basis", Limit.prose)
        entry = try members.entry("entry")
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", agency.text)
        writer.member("basis", basis)
        writer.member("entry", entry.number)
    }
}
