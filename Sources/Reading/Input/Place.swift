// Where something stands in a file that was read.

/// A place in a file, counted as editors do.
package struct Place: Hashable, Comparable, Sendable {
    package let file: String
    /// From 1; 0 for what stood on the command line.
    package let line: Int
    /// Characters (Unicode scalars) from 1.
    package let column: Int
    /// The row of a table as a spreadsheet counts it, where line ends within cells make that another number.
    package let row: Int?

    package init(file: String, line: Int, column: Int, row: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.row = row == line ? nil : row
    }

    /// Where something stood on the command line: the option or argument it was given for.
    package init(option: String) { self.init(file: option, line: 0, column: 0) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A text and where it stands.
struct Located: Hashable, Sendable {
    let text: String
    let place: Place
    /// Whether quotation marks stand around it, so that it begins a column later.
    let isQuoted: Bool

    init(_ text: String, at place: Place, isQuoted: Bool = false) {
        self.text = text
        self.place = place
        self.isQuoted = isQuoted
    }
}
