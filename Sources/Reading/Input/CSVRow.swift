// A row of a table as it was read, before its headings say what it means.

/// Cells in the order of the table's columns.
struct CSVRow: Sendable {
    let place: Place
    let cells: [Cell]

    /// What a cell does not share with its row: a county's table has a million cells.
    struct Cell: Sendable {
        /// As between the quotation marks.
        let text: String
        let line: Int
        let column: Int

        var isBlank: Bool { InputText.isBlank(text) }
    }

    var isEmpty: Bool { cells.allSatisfy(\.isBlank) }

    /// Without the empty cells that spreadsheets put behind a row's last one.
    func trimmed(to count: Int = 0) -> CSVRow {
        guard cells.count > count else { return self }
        let empty = cells.reversed().prefix(while: \.isBlank).count
        return CSVRow(place: place, cells: Array(cells.prefix(max(count, cells.count - empty))))
    }

    /// The cell of a column; nil where there is no such column, or the row ends before it.
    func cell(_ column: String, of columns: [String]) -> Cell? {
        // Lengths are compared first: most columns are looked for in vain, and texts are slow to hash.
        let length = column.utf8.count
        for place in 0..<min(columns.count, cells.count)
        where columns[place].utf8.count == length && columns[place] == column {
            return cells[place]
        }
        return nil
    }

    func place(of cell: Cell) -> Place {
        Place(
            file: place.file, line: cell.line, column: cell.column, row: place.row ?? place.line)
    }
}
