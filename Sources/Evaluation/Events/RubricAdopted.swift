// A rubric enters the ledger.

/// A rubric is adopted; its canonical JSON is kept as a document by its SHA-256.
package struct RubricAdopted: Hashable, Sendable {
    /// Length of the document.
    package let bytes: Int
    /// SHA-256 of the document, 64 lower-case hexadecimal digits.
    package let document: String
    package let rubric: RubricID

    package init(bytes: Int, document: String, rubric: RubricID) {
        self.bytes = bytes
        self.document = document
        self.rubric = rubric
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.key("bytes")
        bytes = try members.integer(1...Rubric.maximumBytes)
        try members.key("document")
        document = try members.hex(64)
        rubric = try members.identifier("rubric", RubricKind.self)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("bytes", bytes)
        writer.member("document", document)
        writer.member("rubric", rubric.text)
    }
}
