// The name under which a key signs; a log's is also the origin of its checkpoints.

/// A name in a signed note: not empty, without white space, `+` or control characters.
///
/// Names are compared as bytes.
package struct KeyName: Hashable, Sendable, CustomStringConvertible {
    /// The name in UTF-8.
    package let bytes: [UInt8]

    /// `nil` for what is no name.
    package init?(_ bytes: some Collection<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty,
            text.unicodeScalars.allSatisfy(KeyName.allows)
        else { return nil }
        self.bytes = Array(bytes)
    }

    /// `nil` for what is no name.
    package init?(_ text: String) { self.init(text.utf8) }

    /// The origin of a ledger: its base, and the digest of entry 0, which binds it to that entry.
    ///
    /// `nil` where the base is no name.
    package init?(ledgerBase base: String, opening: Digest) {
        guard KeyName(base) != nil else { return nil }
        self.init("\(base)/\(opening.hex)")
    }

    /// The name.
    package var description: String { String(decoding: bytes, as: UTF8.self) }

    private static func allows(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar != "+" && !scalar.properties.isWhitespace
    }
}
