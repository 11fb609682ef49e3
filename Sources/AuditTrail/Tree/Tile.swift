// The files of a static export of the tree, C2SP tlog-tiles: their names and what is in each.

/// A run of up to 256 hashes of the tree, or of as many lines, in a file of its own.
package struct Tile: Hashable, Sendable {
    /// The level of tiles, from 0 at the leaves: its hashes are the nodes of level `8 * level`.
    package let level: Int
    /// How many tiles of its level stand before it.
    package let index: Int
    /// How many hashes it has, 1 to 256; less than 256 only at the right edge.
    package let width: Int

    /// How many hashes a tile has that is not at the right edge.
    package static let fullWidth = 256

    package init(level: Int, index: Int, width: Int) {
        self.level = level
        self.index = index
        self.width = width
    }

    /// All tiles of a tree, the lowest level first.
    package static func all(ofSize size: Int) -> [Tile] {
        var tiles: [Tile] = []
        var (level, count) = (0, size)
        while count > 0 {
            let (full, rest) = (count / Tile.fullWidth, count % Tile.fullWidth)
            tiles += (0..<full).map { Tile(level: level, index: $0, width: Tile.fullWidth) }
            if rest > 0 { tiles.append(Tile(level: level, index: full, width: rest)) }
            (level, count) = (level + 1, full)
        }
        return tiles
    }

    /// The file of the hashes, 32 bytes each.
    package var path: String { "tile/\(level)/\(number)" }

    /// The file of the lines, each after its length in two bytes, big-endian; of level 0 only.
    package var entriesPath: String { "tile/entries/\(number)" }

    // In groups of three digits, all but the last behind an x; then the width, if it is not full.
    private var number: String {
        var groups = [Tile.three(index % 1000)]
        var rest = index / 1000
        while rest > 0 {
            groups.insert("x" + Tile.three(rest % 1000), at: 0)
            rest /= 1000
        }
        return groups.joined(separator: "/") + (width < Tile.fullWidth ? ".p/\(width)" : "")
    }

    private static func three(_ number: Int) -> String {
        String(String(1000 + number).dropFirst())
    }
}
