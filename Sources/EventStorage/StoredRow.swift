// A row of the scored table as it is found, which may be one that nobody can have rendered.

/// A row of the scored table as it is kept.
package struct StoredRow: Sendable {
    /// Its values; what has another type or is no UTF-8 is as near as can be shown.
    package let row: ScoredRow
    /// Whether every value is of the type that rows are rendered with, and every text is UTF-8.
    package let isSound: Bool

    init(_ row: RawStatement) {
        var cells = Cells(row: row)
        self.row = ScoredRow(
            evaluation: EvaluationColumns(
                agency: cells.text(), subject: cells.text(), year: cells.number(),
                stage: cells.text()),
            indicator: cells.text(), number: cells.number(), title: cells.text(),
            weight: cells.text(), state: cells.text(), exact: cells.textIfAny(),
            score: cells.textIfAny(), declared: cells.textIfAny(), entry: cells.numberIfAny())
        isSound = cells.areSound
    }
}

/// Takes the values of a row in the order of `ScoredRow.select`.
private struct Cells {
    let row: RawStatement
    private(set) var areSound = true
    private var column: Int32 = -1

    init(row: RawStatement) { self.row = row }

    mutating func text() -> String {
        column += 1
        if let text = row.soundText(at: column) { return text }
        areSound = false
        return row.text(at: column) ?? ""
    }

    mutating func textIfAny() -> String? {
        guard row.type(at: column + 1) == .null else { return text() }
        column += 1
        return nil
    }

    mutating func number() -> Int {
        column += 1
        if row.type(at: column) != .integer { areSound = false }
        return row.integer(at: column)
    }

    mutating func numberIfAny() -> Int? {
        guard row.type(at: column + 1) == .null else { return number() }
        column += 1
        return nil
    }
}
