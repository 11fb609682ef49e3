// A file that bears something out is put on record, by a digest that says nothing of it alone.

/// A file of an agency's is filed as evidence.
///
/// Its digest is over a random salt and the content. Once the salt is erased with the content, nobody can
/// find out from the digest what the content was, not even by guessing; and the digest still stands.
package struct EvidenceFiled: Hashable, Sendable {
    package let agency: AgencyID
    /// Bytes of the content.
    package let bytes: Int
    /// SHA-256 over 32 bytes of salt and the content, 64 lower-case hexadecimal digits.
    package let digest: String
    package let kept: EvidencePlace
    /// The file's name, or another for people.
    package let name: String
    package let note: String?

    package init(
        agency: AgencyID, bytes: Int, digest: String, kept: EvidencePlace, name: String,
        note: String? = nil
    ) {
        self.agency = agency
        self.bytes = bytes
        self.digest = digest
        self.kept = kept
        self.name = name
        self.note = note
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        agency = try members.identifier("agency", AgencyKind.self)
        try members.key("bytes")
        bytes = try members.integer(0...EntryNumber.range.upperBound)
        try members.key("digest")
        digest = try members.hex(64)
        kept = try members.choice("kept", EvidencePlace.self)
        name = try members.text("name", Limit.title)
        note = try members.optionalText("note", Limit.prose)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", agency.text)
        writer.member("bytes", bytes)
        writer.member("digest", digest)
        writer.member("kept", kept.rawValue)
        writer.member("name", name)
        writer.member("note", note)
    }
}

/// Where a content is kept; the salt is kept in the ledger either way.
package enum EvidencePlace: String, CaseIterable, Sendable {
    case ledger
    /// By whoever filed it; the ledger can tell whether a file is the one.
    case outside
}
