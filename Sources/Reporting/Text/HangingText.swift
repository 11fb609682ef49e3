// Wrapped text beside a label.

extension WrappedText {
    /// A label, then text beside it, its later lines set under its first.
    package static func hanging(
        _ label: TextLine, _ text: String, indent: Int, width: Int = 100, tone: Tone? = nil
    ) -> [TextLine] {
        lines(of: text, width: width - indent).enumerated().map { index, line in
            let lead = index == 0 ? label + .blanks(indent - label.columns) : .blanks(indent)
            return lead + TextLine(line, tone: tone)
        }
    }
}
