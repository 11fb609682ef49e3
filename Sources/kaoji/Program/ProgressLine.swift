// One line on a terminal that says how far long work has come, and how fast.

import Evaluation
import Reporting

/// Progress on the terminal of `err`; nothing where that is no terminal.
struct ProgressLine {
    private let surroundings: Surroundings
    private var what: String?
    private var began: Instant?
    private var shown: Instant?

    /// Milliseconds from one showing to the next.
    private static let patience = 100

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// Says that `done` of `total` of something is through; shown at most ten times a second.
    mutating func advance(_ what: String, _ done: Int, of total: Int) {
        guard surroundings.isErrTerminal, let now else { return }
        if what != self.what {
            self.what = what
            began = now
            shown = nil
        }
        if let shown, now.milliseconds - shown.milliseconds < Self.patience { return }
        shown = now
        let elapsed = now.milliseconds - (began ?? now).milliseconds
        let rate = elapsed > 0 ? "  \(Self.grouped(done * 1000 / elapsed))/s" : ""
        write("\(what)  \(Self.grouped(done))/\(Self.grouped(total))\(rate)")
    }

    /// Takes the line away.
    mutating func clear() {
        if shown != nil { surroundings.err("\r\u{1B}[K") }
        shown = nil
    }

    /// Nil where the clock cannot be read: work goes on without a rate.
    private var now: Instant? {
        do { return try surroundings.clock() } catch { return nil }
    }

    private func write(_ text: String) {
        let line = TextLine(text, tone: .dim).truncated(to: surroundings.columns - 1)
        surroundings.err("\r\u{1B}[K" + line.rendered(surroundings.errStyle))
    }

    /// `1,234,567`.
    private static func grouped(_ number: Int) -> String {
        let digits = String(number)
        return String(
            digits.enumerated().flatMap { place, digit -> [Character] in
                let left = digits.count - place
                return place > 0 && left % 3 == 0 ? [",", digit] : [digit]
            })
    }
}
