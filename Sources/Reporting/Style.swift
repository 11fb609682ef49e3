// How a page is painted: whether tones become colours, and which.

/// What a run of text means to its reader; a sign in the text itself says the same without colour.
package enum Tone: Hashable, Sendable, CaseIterable {
    case good, bad, warn, dim
}

/// The way a page is written to a terminal or a file.
package struct Style: Hashable, Sendable {
    /// Whether tones are painted, with ANSI (ECMA-48) attributes.
    package let colour: Bool

    package init(colour: Bool) {
        self.colour = colour
    }

    /// Safe text as it is written out; without a tone or without colour, the text alone.
    package func painted(_ safe: SafeText, _ tone: Tone?) -> String {
        guard colour, let tone, !safe.text.isEmpty else { return safe.text }
        return "\u{1B}[\(Self.attribute(of: tone))m\(safe.text)\u{1B}[0m"
    }

    private static func attribute(of tone: Tone) -> String {
        switch tone {
        case .good: "32"
        case .bad: "31"
        case .warn: "33"
        case .dim: "2"
        }
    }
}
