// Names that an eye takes for one another, so that a second one is not registered by accident or on purpose.

import Evaluation

/// Compares names by what is left of them when case, width, separators and look-alike letters are ignored.
package enum LookAlike {
    /// A name among `known` that looks like `new` and is not it.
    package static func of(_ new: String, among known: some Sequence<String>) -> String? {
        let wanted = skeleton(new)
        return known.first { !$0.utf8.elementsEqual(new.utf8) && skeleton($0) == wanted }
    }

    /// What is left of a name.
    package static func skeleton(_ name: String) -> [Unicode.Scalar] {
        name.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            let narrow = narrowed(scalar)
            let lower = narrow.properties.lowercaseMapping.unicodeScalars.first ?? narrow
            if ignored.contains(lower) || isUnseen(lower) { return [] }
            return [alike[lower] ?? lower]
        }
    }

    /// Whether a character prints as nothing.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == " " }
        let properties = scalar.properties
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
            || Unseen.isBlankSymbol(scalar)
    }

    /// The ASCII form of a full-width character.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value),
            let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return scalar }
        return narrow
    }

    private static let ignored: Set<Unicode.Scalar> = Set(
        "-_.·/\\()（）“”\"'‘’「」《》".unicodeScalars)

    /// Digits and letters of other scripts that pass for a Latin letter.
    private static let alike: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "o", "1": "l", "i": "l", "|": "l", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c",
        "х": "x", "у": "y", "і": "l", "ο": "o", "α": "a", "ι": "l", "〇": "o", "○": "o",
    ]
}
