// A text as one word of a command line that can be pasted into a shell.

/// Quoting for a POSIX shell (IEEE Std 1003.1, 2.2.2).
package enum ShellWord {
    /// The text as it is where a shell takes it so, else between single quotes.
    ///
    /// What cannot be seen is spelled out first, so that nothing hidden is pasted.
    package static func quoted(_ raw: String) -> String {
        let safe = SafeText(raw).text
        if !safe.isEmpty && safe.unicodeScalars.allSatisfy(isPlain) { return safe }
        let parts = safe.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: "'\\''") + "'"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "-_./:=@+%".unicodeScalars.contains(scalar)
    }
}
