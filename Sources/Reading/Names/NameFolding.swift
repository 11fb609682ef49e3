// What is ignored when names are compared: width, case, quotation marks, spaces.

/// The folding under which two names count as the same.
package enum NameFolding {
    /// The name in half width and lower case, without quotation marks and spaces.
    package static func folded(_ name: String) -> String {
        guard !name.unicodeScalars.allSatisfy(isFolded) else { return name }
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let narrow = narrowed(scalar)
            if isIgnored(narrow) { continue }
            folded.append(lowered(narrow))
        }
        return String(folded)
    }

    /// The text with every such character, nothing else changed.
    static func narrowed(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy({ narrowed($0) == $0 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(narrowed)))
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

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "“", "”", "‘", "’", "「", "」", "『", "』", "《", "》", "〈", "〉": true
        default: InputText.isSpace(scalar)
        }
    }

    /// Whether folding leaves a character as it is.
    private static func isFolded(_ scalar: Unicode.Scalar) -> Bool {
        narrowed(scalar) == scalar && !isIgnored(scalar) && lowered(scalar) == scalar
    }
}
