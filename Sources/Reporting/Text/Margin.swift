// A page with labels in its margin, and what they label beside them.

import Evaluation

/// The layout of an explanation, and the words it is written with.
struct Margin {
    let standpoint: Standpoint

    init(_ standpoint: Standpoint) { self.standpoint = standpoint }

    /// Columns before the text.
    var indent: Int { standpoint.language == .zh ? 10 : 16 }

    func say(_ words: Bilingual) -> String { standpoint.say(words) }

    /// `1.75 (精确 100/57)`
    func points(_ exact: Exact) -> String {
        let shown = NumberText.points(exact)
        return NumberText.hides(exact) ? say(Words.withExact(shown, exact.canonical)) : shown
    }

    /// A label in the margin, or none, and a text beside it.
    func labelled(_ label: Bilingual?, _ text: String, tone: Tone? = nil) -> [TextLine] {
        WrappedText.hanging(
            label.map { standpoint.line($0, tone: .dim) } ?? .empty, text, indent: indent,
            width: standpoint.width, tone: tone)
    }

    /// A command beside an empty margin.
    func command(_ command: String) -> [TextLine] {
        CommandLines.lines(of: command, width: standpoint.width - indent).map {
            .blanks(indent) + TextLine($0, tone: .good)
        }
    }

    /// A point, and below it what was said of it.
    func noted(_ title: String, _ detail: String, tone: Tone? = nil) -> [TextLine] {
        WrappedText.hanging("  ", title, indent: 2, width: standpoint.width)
            + WrappedText.hanging("      ", detail, indent: 6, width: standpoint.width, tone: tone)
    }
}
