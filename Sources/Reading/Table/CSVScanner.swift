// Reads comma-separated values (RFC 4180) into cells with their places.

/// Walks over the bytes of a table once; those it stops at are never part of a longer character.
struct CSVScanner {
    private let bytes: [UInt8]
    private let file: String
    private var index = 0
    private var line = 1
    private var column = 1
    private var rowNumber = 0
    /// Cells of the row before: nearly always of the next one too.
    private var width = 0

    /// All rows up to the first thing that is no table, which is noted.
    static func rows(_ text: String, file: String, _ notes: inout Notes) -> [CSVRow] {
        var scanner = CSVScanner(text, file: file)
        var rows: [CSVRow] = []
        while scanner.index < scanner.bytes.count {
            guard let row = scanner.row(&notes) else { break }
            if !row.isEmpty { rows.append(row) }
        }
        return rows
    }

    /// What parts the headings instead of commas: a semicolon, a tab, or a fullwidth comma.
    static func otherSeparator(in text: String) -> String? {
        let headings = text.unicodeScalars.prefix { $0 != "\n" }
        guard !headings.contains(",") else { return nil }
        return headings.first { [";", "\t", "，", "；"].contains($0) }.map { String($0) }
    }

    private init(_ text: String, file: String) {
        bytes = Array(text.utf8)
        self.file = file
    }

    private var place: Place { Place(file: file, line: line, column: column, row: rowNumber) }
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func row(_ notes: inout Notes) -> CSVRow? {
        rowNumber += 1
        let start = place
        var cells: [CSVRow.Cell] = []
        cells.reserveCapacity(width)
        while true {
            guard let cell = cell(&notes) else { return nil }
            cells.append(cell)
            guard next == UInt8(ascii: ",") else { break }
            step()
        }
        width = cells.count
        _ = stepOverLineEnd()
        return CSVRow(place: start, cells: cells)
    }

    private mutating func cell(_ notes: inout Notes) -> CSVRow.Cell? {
        if next == UInt8(ascii: "\"") { return quotedCell(&notes) }
        let start = (index: index, column: column)
        while let byte = next, byte != UInt8(ascii: ","), !isAtLineEnd {
            guard byte != UInt8(ascii: "\"") else {
                notes.note(.table(.strayQuote), at: place)
                return nil
            }
            step()
        }
        return CSVRow.Cell(
            text: String(decoding: bytes[start.index..<index], as: UTF8.self), line: line,
            column: start.column)
    }

    private mutating func quotedCell(_ notes: inout Notes) -> CSVRow.Cell? {
        let start = place
        var contents: [UInt8] = []
        step()
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                step()
                guard next == UInt8(ascii: "\"") else {
                    guard next == nil || next == UInt8(ascii: ",") || isAtLineEnd else {
                        notes.note(.table(.strayQuote), at: place)
                        return nil
                    }
                    return CSVRow.Cell(
                        text: String(decoding: contents, as: UTF8.self), line: start.line,
                        column: start.column)
                }
            }
            if byte != UInt8(ascii: "\""), stepOverLineEnd() {
                contents.append(UInt8(ascii: "\n"))
            } else {
                contents.append(byte)
                step()
            }
        }
        notes.note(.table(.unclosedQuote), at: start)
        return nil
    }

    private mutating func step() {
        // A column is a character: the bytes that go on with one count for nothing.
        if bytes[index] & 0b1100_0000 != 0b1000_0000 { column += 1 }
        index += 1
    }

    private var isAtLineEnd: Bool {
        guard let next else { return false }
        return next == UInt8(ascii: "\n")
            || (next == UInt8(ascii: "\r") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: "\n"))
    }

    private mutating func stepOverLineEnd() -> Bool {
        guard isAtLineEnd else { return false }
        index += next == UInt8(ascii: "\r") ? 2 : 1
        line += 1
        column = 1
        return true
    }
}
