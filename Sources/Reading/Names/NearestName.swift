// Finds which known name somebody may have meant.

/// A known name: an id and a title for people.
package struct Known: Hashable, Sendable {
    package let id: String
    package let title: String

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// Suggests a known name for an unknown one; never acts on it.
package enum NearestName {
    /// The known name nearest to what was read; nil where none is near.
    package static func nearest(to read: String, among known: [Known]) -> Known? {
        let folded = Array(NameFolding.folded(read).unicodeScalars)
        guard !folded.isEmpty, folded.count <= 200 else { return nil }
        var best: (known: Known, distance: Int)?
        for candidate in known {
            for name in [candidate.id, candidate.title] {
                let other = Array(NameFolding.folded(name).unicodeScalars)
                guard let distance = distance(folded, other) else { continue }
                if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
            }
        }
        return best?.known
    }

    package static func nearest(to read: String, among known: [String]) -> String? {
        nearest(to: read, among: known.map { Known(id: $0, title: $0) })?.id
    }

    /// How far apart two names are; nil where too far to be meant. One within the other is near.
    private static func distance(_ read: [Unicode.Scalar], _ known: [Unicode.Scalar]) -> Int? {
        let (short, long) = read.count <= known.count ? (read, known) : (known, read)
        if short.count >= 2, long.count <= 4 * short.count, long.contains(run: short) {
            return (long.count - short.count + 1) / 2
        }
        let edits = edits(read, known)
        return edits <= max(1, long.count / 3) && edits < long.count ? edits : nil
    }

    /// Letters put in, left out, exchanged, or swapped with their neighbour (optimal string alignment).
    private static func edits(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var last = Array(0...second.count)
        for place in first.indices {
            var row = [place + 1]
            for column in second.indices {
                var least = min(
                    last[column + 1] + 1, row[column] + 1,
                    last[column] + (first[place] == second[column] ? 0 : 1))
                if place > 0, column > 0, first[place] == second[column - 1],
                    first[place - 1] == second[column]
                {
                    least = min(least, before[column - 1] + 1)
                }
                row.append(least)
            }
            (before, last) = (last, row)
        }
        return last[second.count]
    }
}

extension [Unicode.Scalar] {
    /// Whether the other stands in it as a whole.
    fileprivate func contains(run other: [Unicode.Scalar]) -> Bool {
        indices.contains { self[$0...].starts(with: other) }
    }
}
