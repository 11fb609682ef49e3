// Reads comma-separated values (RFC 4180) into cells with their places.

/// A row of a table; its cells' texts are as between the quotation marks.
struct CSVRow: Sendable {
    let place: Place
    let cells: [Located]

    var isEmpty: Bool { cells.allSatisfy { InputText.trimmed($0.text).isEmpty } }

    /// Without the empty cells that spreadsheets put behind a row's last one.
    func trimmed(to count: Int = 0) -> CSVRow {
        let empty = cells.reversed().prefix { InputText.trimmed($0.text).isEmpty }.count
        return CSVRow(place: place, cells: Array(cells.prefix(max(count, cells.count - empty))))
    }
}

/// Walks over the characters of a table once.
struct CSVScanner {
    private let scalars: [Unicode.Scalar]
    private let file: String
    private var index = 0
    private var line = 1
    private var rowNumber = 0
    private var lineStart = 0

    /// All rows up to the first thing that is no table, which is noted.
    static func rows(_ text: String, file: String, _ notes: inout Notes) -> [CSVRow] {
        var scanner = CSVScanner(text, file: file)
        var rows: [CSVRow] = []
        while scanner.index < scanner.scalars.count {
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
        scalars = Array(text.unicodeScalars)
        self.file = file
    }

    private var place: Place {
        Place(file: file, line: line, column: index - lineStart + 1, row: rowNumber)
    }
    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func row(_ notes: inout Notes) -> CSVRow? {
        rowNumber += 1
        let start = place
        var cells: [Located] = []
        while true {
            guard let cell = cell(&notes) else { return nil }
            cells.append(cell)
            guard next == "," else { break }
            index += 1
        }
        _ = stepOverLineEnd()
        return CSVRow(place: start, cells: cells)
    }

    private mutating func cell(_ notes: inout Notes) -> Located? {
        if next == "\"" { return quotedCell(&notes) }
        let start = (index: index, place: place)
        while let scalar = next, scalar != ",", !isAtLineEnd {
            guard scalar != "\"" else {
                notes.note(.table(.strayQuote), at: place)
                return nil
            }
            index += 1
        }
        return Located(text(start.index..<index), at: start.place)
    }

    private mutating func quotedCell(_ notes: inout Notes) -> Located? {
        let start = place
        var contents: [Unicode.Scalar] = []
        index += 1
        while let scalar = next {
            if scalar == "\"" {
                index += 1
                guard next == "\"" else {
                    guard next == nil || next == "," || isAtLineEnd else {
                        notes.note(.table(.strayQuote), at: place)
                        return nil
                    }
                    return Located(
                        String(String.UnicodeScalarView(contents)), at: start, isQuoted: true)
                }
            }
            if scalar != "\"", stepOverLineEnd() {
                contents.append("\n")
            } else {
                contents.append(scalar)
                index += 1
            }
        }
        notes.note(.table(.unclosedQuote), at: start)
        return nil
    }

    private func text(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 3)
        for scalar in scalars[range] {
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: scalar.utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var isAtLineEnd: Bool {
        next == "\n" || (next == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n")
    }

    private mutating func stepOverLineEnd() -> Bool {
        guard isAtLineEnd else { return false }
        index += next == "\r" ? 2 : 1
        line += 1
        lineStart = index
        return true
    }
}
