// A source as it stands beside what came from it.

import Evaluation

extension Source {
    /// Title, place and date, as far as they are given.
    var inOneLine: String { [title, locator, date].compactMap { $0 }.joined(separator: " ") }
}
