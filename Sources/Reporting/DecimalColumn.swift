// How figures of one column stand under each other by their decimal points.

/// The widths of a column of figures on both sides of the decimal point.
struct DecimalColumn {
    private let before: Int
    private let after: Int

    /// Measures the cells that are figures; the others do not count.
    init(_ cells: [TextLine]) {
        let parts = cells.compactMap(Self.parts)
        before = parts.map(\.before).max() ?? 0
        after = parts.map(\.after).max() ?? 0
    }

    /// The columns that the figures take when their points stand under each other.
    var columns: Int { before + after }

    /// The blanks that follow a cell for its point to stand under the others; 0 for what is no figure.
    func blanks(after cell: TextLine) -> Int {
        guard let parts = Self.parts(cell) else { return 0 }
        return after - parts.after
    }

    /// A figure begins with a digit, perhaps after a sign; its point belongs to what comes after.
    private static func parts(_ cell: TextLine) -> (before: Int, after: Int)? {
        let text = cell.text
        let unsigned = text.first.map { "+-".contains($0) } ?? false ? text.dropFirst() : text[...]
        guard let first = unsigned.utf8.first,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        else { return nil }
        let whole = text.prefix { $0 != "." && $0 != " " && $0 != "/" && $0 != "%" }
        let rest = String(text[whole.endIndex...])
        return (DisplayWidth.columns(of: String(whole)), DisplayWidth.columns(of: rest))
    }
}
