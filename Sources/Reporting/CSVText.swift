// A table as CSV for a spreadsheet, in which no cell can turn into a formula.

/// Records of RFC 4180 with a byte order mark and CRLF, so that spreadsheets read UTF-8.
///
/// A record is one line: line breaks inside a text are spelled out like every hidden character.
package struct CSVText: Sendable {
    /// A cell, by what it holds.
    package enum Cell: Hashable, Sendable {
        case text(String)
        /// A decimal such as `-1.50`, `+3` or `+1.92%`; anything else is taken for text.
        case number(String)
        case empty
    }

    private var records: [[Cell]]

    /// Begins a table with the names of its columns.
    package init(columns: [String]) {
        records = [columns.map(Cell.text)]
    }

    package mutating func append(_ cells: [Cell]) {
        records.append(cells)
    }

    /// The whole file.
    package func document() -> String {
        "\u{FEFF}"
            + records.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .number(let text) where isDecimal(text): text
        case .number(let text), .text(let text): quoted(defused(text))
        }
    }

    /// A text that a spreadsheet would read as a formula, behind an apostrophe; a number with a sign is none.
    ///
    /// Fullwidth signs count too: with a Chinese or Japanese locale they also begin a formula.
    private static func defused(_ raw: String) -> String {
        if isDecimal(raw) { return raw }
        let first = raw.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{3000}" }
        let isFormula = first.map { formulaSigns.contains($0) } ?? false
        return (isFormula ? "'" : "") + SafeText(raw).text
    }

    private static let formulaSigns: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") })
        else { return text }
        let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        return "\"\(doubled)\""
    }

    /// Whether it is a decimal, perhaps with a sign, perhaps a percentage.
    private static func isDecimal(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        if rest.last == UInt8(ascii: "%") { rest = rest.dropLast() }
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            rest = rest.dropFirst()
        }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
    }
}
