// One line of a page: runs of safe text, each with its tone.

/// A line, or a cell of a table; everything that reaches a terminal passes through here.
///
/// However it is made, its text is safe, and it holds no line break.
package struct TextLine: Hashable, Sendable {
    private struct Run: Hashable, Sendable {
        let safe: SafeText
        let tone: Tone?
    }

    private let runs: [Run]
    /// How many runs at the end are never cut.
    private let kept: Int

    package init(_ raw: String, tone: Tone? = nil) {
        self.init(runs: raw.isEmpty ? [] : [Run(safe: SafeText(raw), tone: tone)])
    }

    private init(runs: [Run], kept: Int = 0) {
        self.runs = runs
        self.kept = kept
    }

    /// The line with an end that stays where the line is cut: a mark of doubt is worth more than a name.
    package func ending(in end: TextLine) -> TextLine {
        TextLine(runs: runs + end.runs, kept: end.runs.count)
    }

    /// The columns that the line cannot be cut below, if it has an end that stays.
    var columnsKept: Int { kept == 0 ? 0 : TextLine(runs: Array(runs.suffix(kept))).columns + 1 }

    package static let empty = TextLine("")

    /// A line of blanks; empty for a count of zero or less.
    package static func blanks(_ count: Int) -> TextLine {
        TextLine(String(repeating: " ", count: max(0, count)))
    }

    package static func + (left: TextLine, right: TextLine) -> TextLine {
        TextLine(runs: left.runs + right.runs, kept: right.isEmpty ? left.kept : right.kept)
    }

    package var isEmpty: Bool { runs.isEmpty }

    /// The text without tones.
    package var text: String { runs.map(\.safe.text).joined() }

    /// Columns on a terminal.
    package var columns: Int { DisplayWidth.columns(of: text) }

    /// The line as it is written out, without a line break.
    package func rendered(_ style: Style) -> String {
        runs.map { style.painted($0.safe, $0.tone) }.joined()
    }

    /// The line cut to a width, ending in `…` where something was cut; a grapheme cluster is never split.
    /// An end that stays follows that sign, and stays whatever the width.
    package func truncated(to limit: Int) -> TextLine {
        guard columns > limit else { return self }
        if kept > 0 {
            let end = TextLine(runs: Array(runs.suffix(kept)))
            return TextLine(runs: Array(runs.dropLast(kept))).truncated(
                to: max(1, limit - end.columns)
            )
            .ending(in: end)
        }
        guard limit > 0 else { return .empty }
        var room = limit - 1
        var kept: [Run] = []
        var lastTone: Tone?
        for run in runs {
            let fitting = run.safe.text.prefix { cluster in
                let needed = DisplayWidth.columns(of: cluster)
                guard needed <= room else { return false }
                room -= needed
                return true
            }
            kept.append(Run(safe: SafeText(String(fitting)), tone: run.tone))
            lastTone = run.tone
            if fitting.endIndex != run.safe.text.endIndex { break }
        }
        return TextLine(runs: kept) + TextLine("…", tone: lastTone)
    }

    /// The line broken where it is wider than a width, in the tone it begins with; what follows stands under
    /// its first character that is no blank.
    func wrapped(to limit: Int) -> [TextLine] {
        guard columns > limit else { return [self] }
        let indent = text.prefix { $0 == " " }.count
        return WrappedText.lines(of: text, width: limit - indent).map {
            .blanks(indent)
                + TextLine($0, tone: runs.first { !$0.safe.text.allSatisfy { $0 == " " } }?.tone)
        }
    }

    /// The line without the blanks at its end.
    package func trimmed() -> TextLine {
        var kept = runs
        while let last = kept.popLast() {
            let blanks = last.safe.text.reversed().prefix { $0 == " " }.count
            let rest = last.safe.text.dropLast(blanks)
            if !rest.isEmpty {
                kept.append(Run(safe: SafeText(String(rest)), tone: last.tone))
                break
            }
        }
        return TextLine(runs: kept)
    }
}

extension TextLine: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(value)
    }
}

extension [TextLine] {
    /// The lines as one page, each ended by a line feed.
    package func page(_ style: Style) -> String {
        map { $0.rendered(style) + "\n" }.joined()
    }
}
