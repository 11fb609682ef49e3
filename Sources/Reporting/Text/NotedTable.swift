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
        let core = table.lines(width: width - wanted - Self.gap)
        let indent = (core.map(\.columns).max() ?? 0) + Self.gap
        let hasHeading = core.count > notes.count
        return core.enumerated().flatMap { index, line -> [TextLine] in
            let wrapped =
                hasHeading && index == 0
                ? [heading] : Self.wrapped(notes[hasHeading ? index - 1 : index], width - indent)
            guard let first = wrapped.first else { return [line] }
            return [line + .blanks(indent - line.columns) + first]
                + wrapped.dropFirst().map { .blanks(indent) + $0 }
        }
    }

    private static func columns(of notes: [Note]) -> Int {
        notes.map { DisplayWidth.columns(of: $0.text) }.reduce(2 * max(0, notes.count - 1), +)
    }

    /// Notes one after another, separated by `; `, each beginning a new line where it does not fit.
    private static func wrapped(_ notes: [Note], _ width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        var line = TextLine.empty
        for note in notes {
            let separated = line.isEmpty ? line : line + "; "
            if separated.columns + DisplayWidth.columns(of: note.text) <= width {
                line = separated + TextLine(note.text, tone: note.tone)
                continue
            }
            if !line.isEmpty { lines.append(line + ";") }
            let pieces = WrappedText.lines(of: note.text, width: width)
            lines += pieces.dropLast().map { TextLine($0, tone: note.tone) }
            line = TextLine(pieces.last ?? "", tone: note.tone)
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
