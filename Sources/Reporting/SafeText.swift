// Text that may be shown: what a reader could not see, or what would steer a terminal, is spelled out.

import Evaluation

/// A text in which every invisible or steering character stands as `<U+XXXX>`.
///
/// Spelled out are the controls C0, DEL and C1, line and paragraph separators, bidirectional and
/// other format controls, zero-width characters, tags, fillers, symbols without ink, and variation
/// selectors other than the two that choose between text and emoji, behind an emoji. Nothing is removed
/// without a trace, and making it twice changes nothing.
package struct SafeText: Hashable, Sendable {
    /// The text as it may be written out.
    package let text: String

    /// Makes a text of one line: line breaks are spelled out too.
    package init(_ raw: String) {
        guard raw.unicodeScalars.contains(where: { Self.isHidden($0) || Self.isSelector($0) })
        else {
            text = raw
            return
        }
        let scalars = Array(raw.unicodeScalars)
        var shown = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            if Self.isHidden(scalar)
                || Self.isSelector(scalar) && !Self.isChoiceSeen(at: place, in: scalars)
            {
                shown.append(contentsOf: Self.spelled(scalar).unicodeScalars)
            } else {
                shown.append(scalar)
            }
        }
        text = String(shown)
    }

    /// The lines of a text, split at line feeds and each made safe; the empty text is one empty line.
    package static func lines(of raw: String) -> [SafeText] {
        raw.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { SafeText(String($0)) }
    }

    /// Whether a character is invisible, or steers what is drawn around it.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) {
            return false
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            return true
        default:
            return properties.isDefaultIgnorableCodePoint && !isSelector(scalar)
                || Unseen.isBlankSymbol(scalar)
        }
    }

    /// Whether a character chooses between text and emoji.
    private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE0E...0xFE0F).contains(scalar.value)
    }

    /// Whether such a choice can be seen: behind an emoji, but behind a digit only where a keycap follows.
    private static func isChoiceSeen(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard place > 0, scalars[place - 1].properties.isEmoji else { return false }
        let next = scalars.indices.contains(place + 1) ? scalars[place + 1] : nil
        return !scalars[place - 1].isASCII || next == "\u{20E3}"
    }

    private static func spelled(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        return "<U+\(zeros)\(digits)>"
    }
}
