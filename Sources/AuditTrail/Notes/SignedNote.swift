// A text and the signatures under it, as the bytes they travel as.

/// One signature line of a note: `— name base64(id, signature)`.
package struct NoteSignature: Hashable, Sendable {
    /// Who is said to have signed.
    package let name: KeyName
    /// With which of that name's keys.
    package let id: UInt32
    /// What the key made of the text.
    package let signature: [UInt8]

    /// The line with its LF.
    package var line: [UInt8] {
        let id = (0..<4).map { UInt8(truncatingIfNeeded: self.id >> (24 - 8 * UInt32($0))) }
        return NoteSignature.dash + name.bytes + [UInt8(ascii: " ")]
            + Base64.encode(id + signature) + [newline]
    }

    init(name: KeyName, id: UInt32, signature: [UInt8]) {
        self.name = name
        self.id = id
        self.signature = signature
    }

    /// The signature of a line without its LF; `nil` for any other form.
    package init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: NoteSignature.dash) else { return nil }
        let parts = line.dropFirst(NoteSignature.dash.count)
            .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 2, let name = KeyName(parts[0]),
            let bytes = Base64.decode(parts[1]), bytes.count > 4
        else { return nil }
        self.name = name
        id = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        signature = Array(bytes.dropFirst(4))
    }

    private static let dash = Array("— ".utf8)
}

/// A note, C2SP signed-note; nobody has verified it yet.
package struct SignedNote: Hashable, Sendable {
    /// What is signed, with its last LF.
    package let text: [UInt8]
    /// The signatures, in the order of their lines; at least one.
    package private(set) var signatures: [NoteSignature]

    /// How many signatures a note may have.
    package static let signatureLimit = 100

    /// A text that has just been signed.
    ///
    /// Throws `plainText` where the text is none that a note can hold.
    package init(text: [UInt8], signatures: [NoteSignature]) throws(MalformedText) {
        guard text.last == newline, SignedNote.isPlain(text) else {
            throw MalformedText(line: 0, expected: .plainText)
        }
        guard !signatures.isEmpty else { throw MalformedText(line: 0, expected: .signatures) }
        guard signatures.count <= SignedNote.signatureLimit else {
            throw MalformedText(line: 0, expected: .fewerSignatures)
        }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note; `bytes` gives the same bytes back.
    package init(parsing bytes: [UInt8]) throws(MalformedText) {
        guard SignedNote.isPlain(bytes) else { throw MalformedText(line: 0, expected: .plainText) }
        // The text ends at the last empty line.
        let end = bytes.indices.dropLast().last { bytes[$0] == newline && bytes[$0 + 1] == newline }
        guard let end else { throw MalformedText(line: 0, expected: .signatures) }
        let text = Array(bytes[...end])
        let lineBefore = bytes[...end].count { $0 == newline } + 1
        var lines = TextLines(Array(bytes[(end + 2)...]))
        var signatures: [NoteSignature] = []
        while !lines.unread.isEmpty {
            guard let line = lines.next(), let signature = NoteSignature(line: line) else {
                throw MalformedText(line: lineBefore + lines.number, expected: .signature)
            }
            signatures.append(signature)
        }
        try self.init(text: text, signatures: signatures)
    }

    /// The note's bytes: the text, an empty line, and a line for each signature.
    package var bytes: [UInt8] { text + [newline] + signatures.flatMap(\.line) }

    /// The note with one more signature, which stands there once.
    package func adding(_ signature: NoteSignature) throws(MalformedText) -> SignedNote {
        guard !signatures.contains(signature) else { return self }
        return try SignedNote(text: text, signatures: signatures + [signature])
    }

    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
            && bytes.allSatisfy { $0 >= 0x20 || $0 == newline }
    }
}

extension TextLines {
    /// All that is left, as a signed note; lines are counted from the start of the whole text.
    func note() throws(MalformedText) -> SignedNote {
        do throws(MalformedText) {
            return try SignedNote(parsing: Array(unread))
        } catch {
            let line = error.line == 0 ? 0 : number + error.line
            throw MalformedText(line: line, expected: error.expected)
        }
    }
}
