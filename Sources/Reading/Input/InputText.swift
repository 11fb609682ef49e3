// Which texts may be put on record: in NFC, of visible characters, within a limit.

import Evaluation
import Foundation

/// Why a text may not be put on record.
package enum TextProblem: Error, Hashable, Sendable {
    case empty
    /// A control, bidi, zero-width, tag or otherwise invisible character.
    case forbidden(Unicode.Scalar)
    /// Not in Unicode's normal form C, which would be `expected`.
    case notNormalised(expected: String)
    /// More bytes of UTF-8 than the limit.
    case tooLong(bytes: Int, limit: Int)
}

/// Checks texts where they come in; never part of an event's legality.
package enum InputText {
    /// Whether a text may run over several lines.
    package enum Lines: Sendable {
        case one, many
    }

    /// The text without surrounding space, if it may be put on record.
    ///
    /// `limit` counts bytes of UTF-8. Normal form C is that of Unicode Standard Annex 15.
    package static func checked(
        _ text: String, limit: Int, lines: Lines = .one
    ) throws(TextProblem) -> String {
        let trimmed = trimmed(text)
        guard !trimmed.isEmpty else { throw .empty }
        var isInert = true
        for scalar in trimmed.unicodeScalars where !isPlain(scalar) {
            if isForbidden(scalar), scalar != "\n" || lines == .one { throw .forbidden(scalar) }
            // The first character that another can compose with.
            if scalar.value >= 0x300 { isInert = false }
        }
        let bytes = trimmed.utf8.count
        guard bytes <= limit else { throw .tooLong(bytes: bytes, limit: limit) }
        if isInert { return trimmed }
        let normal = trimmed.precomposedStringWithCanonicalMapping
        // Compared as bytes: as strings, canonically equal texts are equal.
        guard normal.utf8.elementsEqual(trimmed.utf8) else {
            throw .notNormalised(expected: normal)
        }
        return trimmed
    }

    /// A text that was not written to be recorded, a file's name, made into one that can be; nil where nothing is left.
    static func label(_ text: String, limit: Int) -> String? {
        var label = ""
        for character in text.precomposedStringWithCanonicalMapping
        where !character.unicodeScalars.contains(where: isForbidden) {
            if label.utf8.count + character.utf8.count > limit { break }
            label.append(character)
        }
        label = trimmed(label)
        return label.isEmpty ? nil : label
    }

    /// Whether a character is seen, and in normal form C whatever stands beside it: ASCII, Chinese characters
    /// and their punctuation, which are nearly all there is. Unicode's tables are slow to ask.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x2010...0x2027, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
        default: false
        }
    }

    /// Whether a character never belongs in a recorded text.
    package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        if isPlain(scalar) { return false }
        if scalar.isASCII { return true }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
            || Unseen.isBlankSymbol(scalar)
        {
            return true
        }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// The text without spaces and line ends before and after.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if let first = scalars.first, let last = scalars.last, !isSpace(first), !isSpace(last) {
            return text
        }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether nothing is left of the text without spaces and line ends.
    static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isSpace) }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\n", "\r", "\u{3000}", "\u{A0}": true
        case "\u{1680}"..."\u{205F}": scalar.properties.generalCategory == .spaceSeparator
        default: false
        }
    }
}
