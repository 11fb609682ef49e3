// How many columns a text takes on a terminal, so that Chinese and Latin cells stand under each other.

/// Columns of text on a terminal with a fixed grid.
///
/// Wide and fullwidth characters of Unicode Standard Annex 11 (EastAsianWidth-16.0.0) and emoji take
/// two columns, marks and joiners none, everything else one. Ambiguous characters, “ ” … ① ± among
/// them, take one, as terminals draw them unless told otherwise.
package enum DisplayWidth {
    /// The columns of a whole text; 0 for the empty text.
    package static func columns(of text: String) -> Int {
        let utf8 = text.utf8
        if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
        return text.reduce(0) { $0 + columns(of: $1) }
    }

    /// The columns of one grapheme cluster: 0, 1 or 2; no cluster is drawn wider than two.
    package static func columns(of cluster: Character) -> Int {
        let scalars = cluster.unicodeScalars
        let sum = scalars.reduce(0) { $0 + columns(of: $1) }
        let drawnAsEmoji = sum == 1 && scalars.contains(emojiSelector) && isEmojiBase(scalars.first)
        return drawnAsEmoji ? 2 : min(sum, 2)
    }

    private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

    private static func isEmojiBase(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.isEmoji ?? false
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        if takesNoColumn(scalar) { return 0 }
        if regionalIndicators.contains(scalar.value) { return 1 }
        if scalar.properties.isEmojiPresentation { return 2 }
        return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    private static func takesNoColumn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .lineSeparator,
            .paragraphSeparator:
            true
        default:
            // Vowels and finals that join the Hangul syllable before them.
            (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
        }
    }

    /// Half flags: a pair is one cluster and two columns.
    private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF

    /// Classes W and F of EastAsianWidth-16.0.0 but for emoji, whose property Swift carries itself;
    /// neighbouring runs are joined where nothing is assigned between them.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul initials
        0x2329...0x232A,  // angle brackets
        0x2630...0x2637,  // trigrams
        0x268A...0x268F,  // monograms and digrams
        0x2E80...0x303E,  // radicals, ideographic description, CJK punctuation
        0x3041...0x3247,  // kana, bopomofo, Hangul letters, strokes, enclosed ideographs
        0x3250...0xA4C6,  // enclosed and compatibility forms, CJK ideographs, Yi
        0xA960...0xA97C,  // Hangul initials, extended
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // compatibility ideographs
        0xFE10...0xFE19,  // vertical forms
        0xFE30...0xFE6B,  // compatibility and small forms
        0xFF01...0xFF60,  // fullwidth forms
        0xFFE0...0xFFE6,  // fullwidth signs
        0x16FE0...0x1B2FB,  // Tangut, Khitan, kana supplements, Nüshu
        0x1D300...0x1D376,  // Tai Xuan Jing and counting rods
        0x1F200...0x1F265,  // enclosed ideographs, supplement
        0x20000...0x2FFFD,  // ideographs, second plane
        0x30000...0x3FFFD,  // ideographs, third plane
    ]
}
