// A command that is wider than the page, broken so that it can still be copied and run.

/// Lines of one command; all but the last end in a backslash, as a shell takes them.
enum CommandLines {
    /// Breaks before options only; the later lines are set in by four blanks.
    static func lines(of command: String, width: Int) -> [String] {
        guard DisplayWidth.columns(of: command) > width else { return [command] }
        var lines: [String] = []
        var line = ""
        for part in parts(of: command) {
            let joined = line.isEmpty ? part : "\(line) \(part)"
            if !line.isEmpty, DisplayWidth.columns(of: joined) > width - 2 {
                lines.append(line + " \\")
                line = "    " + part
            } else {
                line = joined
            }
        }
        return lines + [line]
    }

    /// What stands before the first option, then each option with its value.
    private static func parts(of command: String) -> [String] {
        var parts: [String] = []
        for word in command.split(separator: " ").map(String.init) {
            if word.hasPrefix("--") || parts.isEmpty {
                parts.append(word)
            } else {
                parts[parts.count - 1] += " " + word
            }
        }
        return parts
    }
}
