// A table with notes at its right side, which go on below a row where they are long.

/// A remark of one tone.
struct Note: Hashable, Sendable {
    let text: String
    let tone: Tone?

    init(_ text: String, tone: Tone? = nil) {
        self.text = text
        self.tone = tone
    }
}

/// A table whose last column holds notes that are wrapped, never cut.
struct NotedTable {
    private static let gap = 2
    /// The columns that notes are given even where the table must be cut for it.
    private static let fair = 18
    /// The width from which there is room for both.
    private static let roomy = 100
    /// Columns by which notes below their row are set in.
    private static let indent = 8

    private var table: TextTable
    private let heading: TextLine
    private var notes: [[Note]] = []

    init(_ columns: [TextTable.Column], notes heading: TextLine) {
        table = TextTable(columns)
        self.heading = heading
    }

    mutating func append(_ cells: [TextLine], _ notes: [Note] = []) {
        table.append(cells)
        self.notes.append(notes)
    }

    func lines(width: Int) -> [TextLine] {
        let longest = notes.map(Self.columns).max() ?? 0
        let wanted = min(max(longest, heading.columns), Self.fair)
        if width < Self.roomy, table.columnsUncut + Self.gap + wanted > width {
            return below(width)
        }
        let core = table.blocks(width: width - wanted - Self.gap)
        let indent = (core.joined().map(\.columns).max() ?? 0) + Self.gap
        let hasHeading = core.count > notes.count
        return core.enumerated().flatMap { index, row -> [TextLine] in
            let wrapped =
                hasHeading && index == 0
                ? [heading] : Self.wrapped(notes[hasHeading ? index - 1 : index], width - indent)
            return (0..<max(row.count, wrapped.count)).map { line in
                let left = line < row.count ? row[line] : .empty
                guard line < wrapped.count else { return left }
                return left + .blanks(indent - left.columns) + wrapped[line]
            }
        }
    }

    /// Each row's notes in lines of their own, where a narrow page would cut the table for them.
    private func below(_ width: Int) -> [TextLine] {
        let core = table.blocks(width: width)
        return core.prefix(core.count - notes.count).joined()
            + zip(core.suffix(notes.count), notes).flatMap { row, notes in
                row + Self.wrapped(notes, width - Self.indent).map { .blanks(Self.indent) + $0 }
            }
    }

    private static func columns(of notes: [Note]) -> Int {
        notes.map { DisplayWidth.columns(of: $0.text) }.reduce(2 * max(0, notes.count - 1), +)
    }

    /// Notes one after another, separated by `; `, each beginning a new line where it does not fit with
    /// the mark behind it.
    private static func wrapped(_ notes: [Note], _ width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        var line = TextLine.empty
        for (index, note) in notes.enumerated() {
            let separated = line.isEmpty ? line : line + "; "
            let room = index == notes.count - 1 ? width : width - 1
            if separated.columns + DisplayWidth.columns(of: note.text) <= room {
                line = separated + TextLine(note.text, tone: note.tone)
                continue
            }
            if !line.isEmpty { lines.append(line + ";") }
            let pieces = WrappedText.lines(of: note.text, width: room)
            lines += pieces.dropLast().map { TextLine($0, tone: note.tone) }
            line = TextLine(pieces.last ?? "", tone: note.tone)
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
