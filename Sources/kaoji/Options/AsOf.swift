// A place in record time as people type it: an entry, a day, a minute or an instant.

import ArgumentParser
import Bookkeeping
import Evaluation

/// `120`, `@120` or `#120`; `2022-03-01`; `2022-03-01 08:00`, with seconds if need be, on the ledger's clock;
/// `2022-03-01T08:00:00.000Z` or `"2022-03-15 10:20 +08:00"` on another.
///
/// What is left out counts to its end: a day to its last moment, a minute to its last.
struct AsOf: ExpressibleByArgument, Hashable {
    /// The end of what was said.
    let time: RecordTime
    /// For how many milliseconds before `time` it lasts: a minute less one for `10:20`; 0 for an entry.
    let lasting: Int

    init?(argument: String) {
        if let entry = EntryArgument(argument: argument) {
            (time, lasting) = (.entry(entry.entry), 0)
        } else if let (year, month, day) = Self.date(argument[...]) {
            time = .endOfDay(year: year, month: month, day: day)
            lasting = RecordTime.lastMillisecond
        } else if let (time, lasting) = Self.time(argument) {
            (self.time, self.lasting) = (time, lasting)
        } else {
            return nil
        }
    }

    /// A date and a time of day, on the ledger's clock where no offset follows.
    private static func time(_ text: String) -> (RecordTime, lasting: Int)? {
        guard text.utf8.count == text.count, text.count > 11,
            let date = date(text.prefix(10)), ["T", " "].contains(text.dropFirst(10).prefix(1))
        else { return nil }
        let rest = text.dropFirst(11)
        let clock = rest.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        guard let moment = moment(clock) else { return nil }
        let through = moment.start + moment.lasting
        if clock.count == rest.count {
            let local = RecordTime.local(
                year: date.year, month: date.month, day: date.day, through: through)
            return (local, moment.lasting)
        }
        guard let offset = offset(rest.dropFirst(clock.count)),
            let day = Instant.endOfDay(
                year: date.year, month: date.month, day: date.day, offsetMinutes: offset),
            let instant = day.adding(milliseconds: through - RecordTime.lastMillisecond)
        else { return nil }
        return (.instant(instant), moment.lasting)
    }

    private static func date(_ text: Substring) -> (year: Int, month: Int, day: Int)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
            let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
        else { return nil }
        return (year, month, day)
    }

    /// Milliseconds since midnight, and for how many more it lasts.
    private static func moment(_ clock: Substring) -> (start: Int, lasting: Int)? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.prefix(2).allSatisfy({ $0.utf8.count == 2 }),
            let hour = number(parts[0]), let minute = number(parts[1]), hour < 24, minute < 60
        else { return nil }
        let start = (hour * 60 + minute) * 60_000
        guard parts.count == 3 else { return (start, 59_999) }
        let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard seconds[0].utf8.count == 2, let second = number(seconds[0]), second < 60 else {
            return nil
        }
        guard seconds.count > 1 else { return (start + second * 1000, 999) }
        guard seconds.count == 2, seconds[1].utf8.count == 3, let part = number(seconds[1]) else {
            return nil
        }
        return (start + second * 1000 + part, 0)
    }

    private static func offset(_ text: Substring) -> Int? {
        let text = text.drop { $0 == " " }
        if text == "Z" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let sign = text.first, sign == "+" || sign == "-", parts.map(\.utf8.count) == [2, 2],
            let hours = number(parts[0]), let minutes = number(parts[1]), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
    }

    private static func number(_ digits: Substring) -> Int? { EntryArgument.number(digits) }
}

/// An entry as people type it: `120`, `@120` or `#120`.
struct EntryArgument: ExpressibleByArgument, Hashable {
    let entry: EntryNumber

    init?(argument: String) {
        let digits =
            argument.first == "@" || argument.first == "#" ? argument.dropFirst() : argument[...]
        guard let number = Self.number(digits), EntryNumber.range.contains(number) else {
            return nil
        }
        entry = EntryNumber(number)
    }

    /// A number in ASCII digits alone.
    fileprivate static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }
}
