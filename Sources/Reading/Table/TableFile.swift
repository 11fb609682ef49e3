// Reads a table of figures, judgements or awards (CSV) of one evaluation.

package import Evaluation

/// A table of one kind of thing, told by its headings, in English or Chinese.
package enum TableFile {
    /// Everything a table states about an evaluation; a row without a source has the table's own row for one.
    ///
    /// `name` is the file's path: its last part stands in places and sources.
    /// - Throws: everything wrong with the table.
    package static func read(
        _ text: String, name: String, evaluation: EvaluationKey, rubric: Rubric
    ) throws(Misreadings) -> CaseFile {
        var notes = Notes()
        let rows = try rows(text, name, &notes)
        var reader = CaseReader(evaluation, Names(rubric), source(name), notes)
        if let first = rows.first {
            if let headings = TableHeadings(first, &reader.notes) {
                for row in rows.dropFirst() where !reader.notes.isFull {
                    reader.read(row, headings)
                }
            }
        } else if reader.notes.isEmpty {
            reader.notes.note(.table(.empty), at: Place(file: name, line: 1, column: 1))
        }
        try reader.notes.finish()
        return reader.file(rubric: nil)
    }

    static func rows(
        _ text: String, _ name: String, _ notes: inout Notes
    ) throws(Misreadings) -> [CSVRow] {
        if let separator = CSVScanner.otherSeparator(in: text) {
            notes.note(.table(.separator(separator)), at: Place(file: name, line: 1, column: 1))
            try notes.finish()
        }
        _ = notes.noteForbidden(in: text, file: name)
        return CSVScanner.rows(text, file: name, &notes)
    }

    /// What stands as the source of a row that names none: the file.
    static func source(_ name: String) -> Source {
        let title = name.split(separator: "/").last.map(String.init) ?? name
        return Source(title: InputText.label(title, limit: Limit.title) ?? "CSV")
    }
}

extension CaseReader {
    /// Takes in a row of a table.
    mutating func read(_ found: CSVRow, _ headings: TableHeadings) {
        let row = found.trimmed(to: headings.columns.count)
        guard row.cells.count == headings.columns.count else {
            notes.note(
                .table(
                    .raggedRow(cells: row.cells.count, headings: headings.columns.count)),
                at: row.place)
            return
        }
        // A collected table is corrected and imported again: what its other rows say must stay the same.
        if !headings.isCollected, let title = standing?.title {
            standing = Source(title: title, locator: "行 \(row.place.line)")
        }
        let stated = Row(row, columns: headings.columns)
        switch headings.kind(of: row, &notes) {
        case .figures?: figure(stated)
        case .points?: points(stated)
        case .awards?: award(stated)
        case nil: break
        }
    }
}
