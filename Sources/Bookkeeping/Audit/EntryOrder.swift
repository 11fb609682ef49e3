// What must hold from one entry to the next whosever they are, which no fold of one agency can see.

import Evaluation
import Scoring

/// A few bytes of every entry, noted while agencies are folded in any order.
struct EntryOrder {
    private var marks: [Mark]
    /// From which entry on all must be met.
    private let first: Int
    /// The entry before that one.
    private let before: Mark

    /// What is noted of an entry.
    struct Mark: Sendable {
        /// In milliseconds.
        fileprivate let at: Int
        /// The place of its agency among all, from 0; -1 where it concerns none.
        fileprivate let agency: Int32
        fileprivate let isScore: Bool
        fileprivate let endsAppend: Bool
        fileprivate let resetsClock: Bool

        init(_ recorded: Recorded, agency: Int32) {
            at = recorded.event.at.milliseconds
            self.agency = agency
            isScore = recorded.event.fact.type == .scoreComputed
            endsAppend = recorded.rest == 0
            resetsClock = recorded.event.fact.type == .clockReset
        }

        private init(at: Int) {
            self.at = at
            agency = -1
            isScore = false
            endsAppend = true
            resetsClock = false
        }

        /// Of an entry that nobody has met.
        fileprivate static let none = Mark(at: -1)
        /// Of an entry that cannot be read, which is a fault already.
        static let unread = Mark(at: -2)

        fileprivate var isUnread: Bool { at == Mark.unread.at }
        fileprivate var isMet: Bool { at != Mark.none.at }
    }

    /// Notes nothing yet of so many entries, of which those from `first` on are looked at.
    init(count: Int, from first: Int = 0, after before: Mark? = nil) {
        marks = Array(repeating: .none, count: count)
        self.first = first
        self.before = before ?? .none
    }

    mutating func note(_ mark: Mark, of entry: EntryNumber) { marks[entry.number] = mark }

    /// Those of the first `count` entries that say a later time, in milliseconds.
    func later(than time: Int, among count: Int) -> [EntryNumber] {
        marks.prefix(count).enumerated().filter { $0.element.at > time }.map {
            EntryNumber($0.offset)
        }
    }

    /// Before the first that cannot be read, the first entry that nobody's fold met, whose time runs back, or that
    /// stands wrongly in its append: at another instant, an input after scores, a score of an earlier agency after
    /// one of a later.
    func problem() -> AuditProblem? {
        var before = self.before
        var isWithin = false
        for (seq, mark) in marks.enumerated().dropFirst(first) {
            let entry = EntryNumber(seq)
            guard mark.isMet else { return AuditProblem(entry: entry, difference: .misfiled) }
            if mark.isUnread { return nil }
            if mark.at < before.at, !mark.resetsClock { return timeRunsBack(entry, before.at) }
            if mark.resetsClock, mark.at >= before.at {
                return AuditProblem(entry: entry, difference: .illegal(.clockNotAhead))
            }
            if isWithin, let illegality = mark.illegality(after: before) {
                return AuditProblem(entry: entry, difference: .illegal(illegality))
            }
            isWithin = !mark.endsAppend
            before = mark
        }
        return nil
    }

    /// Before the first entry that cannot be read, the appends that hold entries of several agencies; those of one agency are seen whole by its fold.
    func spanning() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var (start, isSpanning) = (first, false)
        for (seq, mark) in marks.enumerated().dropFirst(first) {
            guard mark.isMet, !mark.isUnread else { break }
            isSpanning = isSpanning || mark.agency != marks[start].agency
            guard mark.endsAppend else { continue }
            if isSpanning { ranges.append(start..<(seq + 1)) }
            (start, isSpanning) = (seq + 1, false)
        }
        return ranges
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

extension EntryOrder.Mark {
    /// Why an entry cannot follow the one before it in the same append.
    fileprivate func illegality(after before: Self) -> Illegality? {
        if at != before.at { return .appendNotOne }
        guard before.isScore else { return nil }
        return isScore && agency >= before.agency ? nil : .inputAfterScores
    }
}
