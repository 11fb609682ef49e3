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

    /// What stands before the first option, then each option with its value; a quoted blank parts nothing.
    private static func parts(of command: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var isQuoted = false
        var rest = command[...]
        while let next = rest.first {
            if !isQuoted && rest.hasPrefix(" --") {
                parts.append(part)
                part = ""
                rest = rest.dropFirst()
                continue
            }
            if next == "'" && part.last != "\\" { isQuoted.toggle() }
            part.append(next)
            rest = rest.dropFirst()
        }
        return parts + [part]
    }
}
