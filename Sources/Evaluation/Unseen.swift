// Characters that print as nothing, though Unicode does not count them among those to be ignored.

/// Symbols without ink.
package enum Unseen {
    /// Whether a character is one: a braille cell without dots, a note without a head, and what stands for an
    /// object that is not there.
    package static func isBlankSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2800, 0xFFFC, 0x1D159: true
        default: false
        }
    }
}
