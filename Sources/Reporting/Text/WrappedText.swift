// Breaks long text into lines that fit, Chinese anywhere, Latin words at blanks.

/// Text broken into lines of a width.
package enum WrappedText {
    /// Marks that never begin a line.
    private static let closing: Set<Character> = [
        "，", "。", "；", "：", "、", "！", "？", "）", "”", "》", ",", ".", ";", ":", ")", "%", "!",
    ]

    /// The lines of a text, each at most `width` columns; at least one. A word that is longer is broken.
    package static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: SafeText(text).text).flatMap({ broken($0, width) }) {
            let room = width - DisplayWidth.columns(of: line)
            if DisplayWidth.columns(of: trimmed(piece)) > room, !line.isEmpty {
                lines.append(trimmed(line))
                line = ""
            }
            if line.isEmpty && piece.allSatisfy({ $0 == " " }) { continue }
            line += piece
        }
        if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// Words with the blanks after them; a wide character is a word, with the marks that follow it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        var breaks = false
        for character in text {
            let wide = DisplayWidth.columns(of: character) == 2
            let starts =
                breaks || wide || (word.last.map { DisplayWidth.columns(of: $0) == 2 } ?? false)
            if starts, character != " ", !closing.contains(character), !word.isEmpty {
                pieces.append(word)
                word = ""
            }
            word.append(character)
            breaks = character == " "
        }
        if !word.isEmpty { pieces.append(word) }
        return pieces
    }

    /// A text in pieces of a width, broken anywhere but within a cluster; whole where it fits.
    package static func broken(_ word: String, _ width: Int) -> [String] {
        guard width > 1, DisplayWidth.columns(of: word) > width else { return [word] }
        var pieces: [String] = []
        var piece = ""
        var room = width
        for character in word {
            let columns = DisplayWidth.columns(of: character)
            if columns > room {
                pieces.append(piece)
                (piece, room) = ("", width)
            }
            piece.append(character)
            room -= columns
        }
        return pieces + [piece]
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
