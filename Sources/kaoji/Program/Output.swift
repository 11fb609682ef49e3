// How pages leave the program: data to one side, warnings to the other, colour only where it is seen.

import Reporting

extension Surroundings {
    /// Colour on a terminal, unless `NO_COLOR` is set and not empty.
    var style: Style { Style(colour: isTerminal && allowsColour) }

    /// The same for warnings.
    var errStyle: Style { Style(colour: isErrTerminal && allowsColour) }

    private var allowsColour: Bool { (environment["NO_COLOR"] ?? "").isEmpty }

    /// Prints a page.
    func show(_ lines: [TextLine]) { out(lines.page(style)) }

    /// Says something that is no data.
    func warn(_ text: String, tone: Tone? = .warn) {
        let lines = SafeText.lines(of: text).map { TextLine($0.text, tone: tone) }
        err(lines.page(errStyle))
    }
}
