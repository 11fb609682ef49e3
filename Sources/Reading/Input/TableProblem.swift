// What keeps a text from being a table we read.

/// What is wrong with a table as such.
package enum TableProblem: Hashable, Sendable {
    case unclosedQuote
    /// A quotation mark within a cell that does not begin with one, or text after the closing one.
    case strayQuote
    /// Cells parted by something else than commas.
    case separator(String)
    /// No row with headings.
    case empty
    /// A row with more or fewer cells than there are headings.
    case raggedRow(cells: Int, headings: Int)
    /// `known` are the columns there can be.
    case unknownColumn(String, nearest: String?, known: [String])
    case columnTwice(String)
    /// Headings that belong to no kind of table; the headings of each kind.
    case unknownKind([String])
    case missingColumn(String)
}
