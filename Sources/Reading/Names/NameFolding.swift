// What is ignored when names are compared: width, case, quotation marks, spaces.

/// The folding under which two names count as the same.
package enum NameFolding {
    /// The name in half width and lower case, without quotation marks and spaces.
    package static func folded(_ name: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let narrow = narrowed(scalar)
            if ignored.contains(narrow) || InputText.isSpace(narrow) { continue }
            folded.append(lowered(narrow))
        }
        return String(folded)
    }

    /// A full-width form of an ASCII character, or a sign that only looks like one, as that character.
    static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2212: "-"
        default: scalar
        }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
    }

    private static let ignored = Set("\"'“”‘’「」『』《》〈〉".unicodeScalars)
}
