// Reads comparisons and intervals of a rubric file: `<= 0`, `> 60`, `= 0`, `[0, 5%)`.

import Evaluation

/// A range of numbers; an end is open or closed on purpose, or not there.
struct Interval {
    let from: Rule.Band.End?
    let to: Rule.Band.End?
}

/// A sign before a number.
enum Comparison {
    case atMost, atLeast, exactly, below, above

    /// Longer signs first.
    static let signs: [(String, Comparison)] = [
        ("<=", .atMost), ("≤", .atMost), ("≦", .atMost), (">=", .atLeast), ("≥", .atLeast),
        ("≧", .atLeast), ("=", .exactly), ("<", .below), (">", .above),
    ]
}

extension RubricReader {
    /// An interval with ASCII or full-width signs, percentages as ratios.
    ///
    /// - Parameter closed: whether an open end is refused, since it would mean nothing.
    mutating func interval(_ cell: Located, closed: Bool = false) -> Interval? {
        let text = cell.narrowed
        let interval: Interval?
        if let first = text.first, "[(".contains(first) {
            guard let bracketed = bracketed(text, cell) else { return nil }
            interval = bracketed
        } else {
            guard let (sign, at) = comparison(cell) else {
                notes.note(.interval(cell.text, closed: closed), at: cell.place)
                return nil
            }
            interval = at.map { Interval(sign, $0) }
        }
        guard let interval else { return nil }
        if closed, interval.from?.closed == false || interval.to?.closed == false {
            notes.note(.interval(cell.text, closed: true), at: cell.place)
            return nil
        }
        return interval
    }

    /// A sign and a number, the number nil where it cannot be read; nil where there is no sign.
    mutating func comparison(_ cell: Located) -> (sign: Comparison, at: DecimalNumber?)? {
        let text = cell.narrowed
        guard let (prefix, sign) = Comparison.signs.first(where: { text.hasPrefix($0.0) }) else {
            return nil
        }
        return (sign, ratio(Located(String(text.dropFirst(prefix.count)), at: cell.place)))
    }

    /// `[0, 5%)`: the bracket says whether the end belongs to it.
    private mutating func bracketed(_ text: String, _ cell: Located) -> Interval? {
        let ends = text.dropFirst().dropLast().split(
            separator: ",", omittingEmptySubsequences: false)
        guard ends.count == 2, let open = text.first, let close = text.last, "])".contains(close)
        else {
            notes.note(.interval(cell.text, closed: false), at: cell.place)
            return nil
        }
        let low = ratio(Located(String(ends[0]), at: cell.place))
        let high = ratio(Located(String(ends[1]), at: cell.place))
        guard let low, let high else { return nil }
        return Interval(
            from: .init(at: low, closed: open == "["), to: .init(at: high, closed: close == "]"))
    }

    /// A number or a percentage, as a ratio.
    mutating func ratio(_ cell: Located) -> DecimalNumber? {
        switch cell.inputNumber(&notes) {
        case nil:
            return nil
        case .blank?:
            notes.note(.blankNumber, at: cell.place)
            return nil
        case .number(let number, isPercent: false)?:
            return number
        case .number(let number, isPercent: true)?:
            do throws(DecimalError) { return try number.hundredth() } catch {
                notes.note(.number(.tooManyDigits(cell.text)), at: cell.place)
                return nil
            }
        }
    }
}

extension Interval {
    fileprivate init(_ sign: Comparison, _ at: DecimalNumber) {
        switch sign {
        case .atMost: self.init(from: nil, to: .init(at: at, closed: true))
        case .below: self.init(from: nil, to: .init(at: at, closed: false))
        case .atLeast: self.init(from: .init(at: at, closed: true), to: nil)
        case .above: self.init(from: .init(at: at, closed: false), to: nil)
        case .exactly:
            self.init(from: .init(at: at, closed: true), to: .init(at: at, closed: true))
        }
    }
}

extension Located {
    /// The text without surrounding space, full-width signs as ASCII ones.
    fileprivate var narrowed: String { NameFolding.narrowed(InputText.trimmed(text)) }
}
