// A table for a terminal: cells aligned by display width, within a given number of columns.

/// Rows of cells under headings.
///
/// Two blanks stand between columns. Where the table is too wide, its flexible columns are cut, or their
/// cells wrapped, the widest first; figures are never cut, nor ends of cells that stay (`TextLine.ending`), so a table without
/// a flexible column may be too wide.
package struct TextTable: Sendable {
    /// Where a cell stands in its column.
    package enum Alignment: Hashable, Sendable {
        case left, right
        /// Figures under each other by their decimal points; anything else to the right.
        case decimal
    }

    /// A column: its heading, how its cells stand, and whether it may be narrower than they are.
    package struct Column: Hashable, Sendable {
        let heading: TextLine
        let alignment: Alignment
        let isFlexible: Bool
        /// Whether cells too wide go on below, rather than that they are cut.
        let wraps: Bool

        package init(
            _ heading: TextLine, _ alignment: Alignment = .left, flexible: Bool = false,
            wraps: Bool = false
        ) {
            self.heading = heading
            self.alignment = alignment
            isFlexible = flexible
            self.wraps = wraps
        }
    }

    private static let gap = 2
    /// No flexible column becomes narrower than this: a Chinese character and the sign of the cut.
    private static let narrowest = 3
    /// The same for one whose cells are wrapped, so that they do not stand in columns of single characters.
    private static let narrowestWrapped = 16

    private let columns: [Column]
    private var rows: [[TextLine]] = []

    package init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row; cells left out at its end are empty, more cells than columns are a mistake of the caller.
    package mutating func append(_ cells: [TextLine]) {
        precondition(
            cells.count <= columns.count, "a row has more cells than the table has columns")
        rows.append(cells + Array(repeating: .empty, count: columns.count - cells.count))
    }

    /// The columns of the table uncut.
    var columnsUncut: Int { lines(width: .max).map(\.columns).max() ?? 0 }

    /// The table as lines of at most `width` columns where its flexible columns allow it; headings first,
    /// unless all are empty.
    package func lines(width: Int = 100) -> [TextLine] { blocks(width: width).flatMap { $0 } }

    /// The lines of the headings, unless all are empty, and of each row: one, or more where cells are wrapped.
    func blocks(width: Int) -> [[TextLine]] {
        let headings = columns.map(\.heading)
        let shown = headings.allSatisfy(\.isEmpty) ? rows : [headings] + rows
        let points = columns.indices.map { index in DecimalColumn(rows.map { $0[index] }) }
        let narrowest = columns.indices.map { index in
            max(
                columns[index].wraps ? Self.narrowestWrapped : Self.narrowest,
                rows.map { $0[index].columnsKept }.max() ?? 0)
        }
        let widths = fitted(naturalWidths(of: shown, points), to: narrowest, into: width)
        return shown.map { row in
            let pieces = row.enumerated().map { index, cell in
                columns[index].wraps ? cell.wrapped(to: widths[index]) : [cell]
            }
            return (0..<(pieces.map(\.count).max() ?? 1)).map { line in
                let cells = pieces.map { line < $0.count ? $0[line] : .empty }
                return self.line(of: cells, widths, points)
            }
        }
    }

    private func line(
        of cells: [TextLine], _ widths: [Int], _ points: [DecimalColumn]
    ) -> TextLine {
        var line = TextLine.empty
        for (index, cell) in cells.enumerated() {
            let placed = place(cell, columns[index].alignment, widths[index], points[index])
            line = line + (index == 0 ? .empty : .blanks(Self.gap)) + placed
        }
        return line.trimmed()
    }

    private func naturalWidths(of shown: [[TextLine]], _ points: [DecimalColumn]) -> [Int] {
        columns.indices.map { index in
            let widest = shown.map { $0[index].columns }.max() ?? 0
            switch columns[index].alignment {
            case .left, .right: return widest
            case .decimal: return max(widest, points[index].columns)
            }
        }
    }

    private func fitted(_ natural: [Int], to narrowest: [Int], into limit: Int) -> [Int] {
        var widths = natural
        var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - limit
        let flexible = columns.indices.filter { columns[$0].isFlexible }
        while excess > 0,
            let widest = flexible.filter({ widths[$0] > narrowest[$0] })
                .max(by: { widths[$0] < widths[$1] })
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func place(
        _ cell: TextLine, _ alignment: Alignment, _ width: Int, _ point: DecimalColumn
    ) -> TextLine {
        let cut = cell.truncated(to: width)
        let spare = width - cut.columns
        switch alignment {
        case .left:
            return cut + .blanks(spare)
        case .right:
            return .blanks(spare) + cut
        case .decimal:
            let after = min(spare, point.blanks(after: cut))
            return .blanks(spare - after) + cut + .blanks(after)
        }
    }
}
