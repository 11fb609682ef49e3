// A count and its noun in English, which has a form for one.

/// Nouns that are counted in English sentences; in Chinese they do not change.
package enum English {
    /// `1 entry`, `2 entries`, `0 entries`.
    package static func count(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    /// `1 point`, `0.5 points`: points as they are shown.
    package static func points(_ shown: String) -> String {
        "\(shown) \(shown == "1" ? "point" : "points")"
    }

    /// `the first entry has`, `the first 5 entries have`.
    package static func first(_ entries: Int, _ one: String, _ many: String) -> String {
        entries == 1 ? "the first entry \(one)" : "the first \(entries) entries \(many)"
    }
}
