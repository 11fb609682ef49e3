// What must hold from one entry to the next whosever they are, which no fold of one agency can see.

import Evaluation
import Scoring

/// A few bytes of every entry, noted while agencies are folded in any order.
struct EntryOrder {
    private var marks: [Mark]

    /// What is noted of an entry.
    struct Mark: Sendable {
        /// In milliseconds.
        let at: Int
        /// The place of its agency among all, from 0; -1 where it concerns none.
        let agency: Int32
        let isScore: Bool
        let endsAppend: Bool

        init(_ recorded: Recorded, agency: Int32) {
            at = recorded.event.at.milliseconds
            self.agency = agency
            isScore = recorded.event.fact.type == .scoreComputed
            endsAppend = recorded.rest == 0
        }

        private init() {
            at = -1
            agency = -1
            isScore = false
            endsAppend = true
        }

        static let none = Mark()
    }

    init(count: Int) { marks = Array(repeating: .none, count: count) }

    mutating func note(_ mark: Mark, of entry: EntryNumber) { marks[entry.number] = mark }

    /// The first entry that nobody's fold met, whose time runs back, or that stands wrongly in its append:
    /// an input after scores, or a score of an earlier agency after one of a later.
    func problem() -> AuditProblem? {
        var lastAt = 0
        var scored: Int32?
        for (seq, mark) in marks.enumerated() {
            let entry = EntryNumber(seq)
            guard mark.at >= 0 else { return AuditProblem(entry: entry, difference: .misfiled) }
            if mark.at < lastAt { return timeRunsBack(entry, lastAt) }
            lastAt = mark.at
            if let scored, !mark.isScore || mark.agency < scored {
                return AuditProblem(entry: entry, difference: .illegal(.inputAfterScores))
            }
            scored = mark.endsAppend ? nil : mark.isScore ? mark.agency : scored
        }
        return nil
    }

    private func timeRunsBack(_ entry: EntryNumber, _ before: Int) -> AuditProblem? {
        do throws(InstantError) {
            return AuditProblem(
                entry: entry,
                difference: .illegal(
                    .timeRunsBack(before: try Instant(milliseconds: before))))
        } catch { return AuditProblem(entry: entry, difference: .misfiled) }
    }
}
