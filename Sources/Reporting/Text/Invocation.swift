// How a command of this program is written for its reader to paste into the shell.

/// The program as it was called: on which ledger, where the command line named one.
package struct Invocation: Hashable, Sendable {
    /// What `--ledger` was given; nil where the environment or the default names the ledger.
    private let ledger: String?

    package init(ledger: String? = nil) {
        self.ledger = ledger
    }

    /// `kaoji show 5 --ledger 'my ledger.db'`.
    ///
    /// - Parameter words: the verb and what follows it, quoted already where need be.
    package func callAsFunction(_ words: String) -> String { "kaoji \(words)\(option)" }

    /// A path that begins with a hyphen is no option of its own when it is joined to this one.
    private var option: String {
        guard let ledger else { return "" }
        return " --ledger\(ledger.hasPrefix("-") ? "=" : " ")\(ShellWord.quoted(ledger))"
    }
}
